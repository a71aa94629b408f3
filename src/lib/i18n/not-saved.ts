import { catalogue } from './catalogue';

/** What to do while something written could not be kept. */
export const notSaved = catalogue({
  fr: {
    full: 'Cet appareil n’a plus de place',
    closed: 'Le navigateur a fermé son rangement',
    unknown: 'Le navigateur n’a pas voulu enregistrer',
    text: 'Vos derniers changements sont encore à l’écran, mais pas enregistrés. Tout le reste est gardé.',
    todo: {
      full: 'Libérez de la place sur l’appareil : l’enregistrement reprendra de lui-même.',
      closed: 'Mettez vos changements à l’abri dans un fichier, puis fermez Grange et rouvrez-le.',
      unknown: 'Mettez vos changements à l’abri dans un fichier.'
    },
    export: 'Mettre à l’abri dans un fichier',
    notOpened: {
      title: 'Le collectif n’a pas pu s’ouvrir pour écrire',
      text: 'Vous pouvez lire ce qui était là. Libérez de la place ou fermez les autres onglets de Grange, puis réessayez.',
      retry: 'Réessayer'
    }
  },
  en: {
    full: 'This device has no space left',
    closed: 'The browser has closed its storage',
    unknown: 'The browser would not save',
    text: 'Your latest changes are still on the screen, but not saved. Everything else is kept.',
    todo: {
      full: 'Free some space on the device: saving will start again by itself.',
      closed: 'Put your changes in a file, then close Grange and open it again.',
      unknown: 'Put your changes in a file.'
    },
    export: 'Put them in a file',
    notOpened: {
      title: 'The collective could not be opened for writing',
      text: 'You can read what was there. Free some space or close the other tabs of Grange, then try again.',
      retry: 'Try again'
    }
  }
});
