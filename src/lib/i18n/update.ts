import { catalogue } from './catalogue';

/** What only a newer Grange knows, and the way to it. */
export const update = catalogue({
  fr: {
    look: 'Chercher la mise à jour',
    install: 'Mettre à jour',
    found: 'Une mise à jour arrive : elle sera proposée dès qu’elle est prête',
    none: 'Pas encore de mise à jour pour cet appareil',
    unreached: 'Impossible de chercher une mise à jour : il n’y a pas de réseau',
    tooOld: {
      title: 'Ce collectif demande un Grange plus récent',
      text: 'Un autre appareil y a écrit ce que cette version ne sait pas modifier sans l’abîmer. Ici vous lisez tout, et tout ce qui vient est gardé et transmis. Pour écrire, mettez Grange à jour.'
    }
  },
  en: {
    look: 'Check for an update',
    install: 'Update',
    found: 'An update is on its way: you will be told when it is ready',
    none: 'No update for this device yet',
    unreached: 'Could not check for an update: there is no network',
    tooOld: {
      title: 'This collective needs a newer Grange',
      text: 'Another device has written something here that this version could damage by changing it. You can read everything, and whatever comes in is kept and passed on. To write, update Grange.'
    }
  }
});
