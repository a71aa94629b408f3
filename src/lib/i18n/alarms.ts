import { catalogue } from './catalogue';
import { ofFr, quotedFr } from './french';

/** What a member must know of who belongs and of their devices, said on Accueil until something is done about it. */
export const alarms = catalogue({
  fr: {
    go: 'Voir dans « Structures et membres »',
    somebody: 'quelqu’un',
    /** Which device, and when it came; the name is empty while it is not known. */
    which: (device: string, day: string, time: string) =>
      `le ${day} à ${time}${device === '' ? '' : `, sur ${quotedFr(device)}`}`,
    asked: {
      title: (count: number) =>
        count > 1 ? `${count} demandes attendent votre accord` : 'Une demande attend votre accord',
      text: 'Rien ne se fait tant qu’une administration d’une autre structure que la leur n’a pas approuvé.'
    },
    fork: {
      title: (name: string) => `Un appareil ${ofFr(name)} a dit deux choses à la fois`,
      text: 'Il a été copié, ou quelqu’un triche. Plus rien de ce qu’il dit ne compte, jusqu’à ce qu’il soit bloqué et que la personne revienne avec un autre appareil.',
      mine: 'Cet appareil a dit deux choses à la fois',
      mineText:
        'Il a été copié, ou restauré d’une sauvegarde. Plus rien de ce qu’il dit ne compte pour les autres. Revenez avec un autre appareil : par « Ajouter un de mes appareils » si vous en avez un second, sinon en le demandant à une administration. Puis faites bloquer celui-ci.'
    },
    back: {
      title: (name: string) => `${name} est de retour sur un nouvel appareil`,
      mine: 'Un appareil est revenu en votre nom',
      text: (which: string, name: string) =>
        `C’était ${which}, par une sauvegarde ou une feuille de retour. Si ce n’était pas ${name}, faites bloquer cet appareil et révoquer la sauvegarde.`,
      mineText: (which: string) =>
        `C’était ${which}, par votre sauvegarde ou votre feuille de retour. Si ce n’était pas vous, bloquez cet appareil et révoquez la sauvegarde.`,
      seen: 'J’ai vu',
      seenOf: (name: string, which: string) => `J’ai vu le retour ${ofFr(name)}, ${which}`
    },
    device: {
      title: (name: string) => `${name} a un nouvel appareil`,
      mine: 'Un nouvel appareil parle en votre nom',
      text: (which: string) =>
        `Ajouté ${which} : comparez les numéros. Sa clé n’est pas celle de l’appareil que vous aviez comparé. Si vous ne vous y attendiez pas, faites bloquer l’appareil.`,
      tag: 'nouveau, à comparer',
      go: 'Comparer les numéros',
      goOf: (name: string, which: string) =>
        `Comparer les numéros avec le nouvel appareil ${ofFr(name)}, ajouté ${which}`
    },
    unread: {
      title: (count: number) => `${count} ${count > 1 ? 'actes' : 'acte'} que cet appareil ne sait pas lire`,
      text: 'Une version plus récente de Grange les a peut-être écrits. Cet appareil les garde et les transmet, sans les comprendre.',
      of: (count: number, name: string, when: string) => `${count} ${ofFr(name)}, le dernier ${when}`
    }
  },
  en: {
    go: 'See it in “Organisations and members”',
    somebody: 'someone',
    /** Which device, and when it came; the name is empty while it is not known. */
    which: (device: string, day: string, time: string) =>
      `on ${day} at ${time}${device === '' ? '' : `, on “${device}”`}`,
    asked: {
      title: (count: number) =>
        count > 1
          ? `${count} requests are waiting for your agreement`
          : 'A request is waiting for your agreement',
      text: 'Nothing happens until an administrator from a different organisation approves.'
    },
    fork: {
      title: (name: string) => `One of ${name}’s devices said two different things at once`,
      text: 'Either it was copied, or someone is cheating. Nothing it says counts any more: it has to be blocked, and the person has to come back with another device.',
      mine: 'This device said two different things at once',
      mineText:
        'It was copied, or restored from a backup. Nothing it says counts for the others any more. Come back on another device: with “Add another of my devices” if you have a second one, otherwise by asking an administrator. Then have this one blocked.'
    },
    back: {
      title: (name: string) => `${name} is back on a new device`,
      mine: 'A device came back in your name',
      text: (which: string, name: string) =>
        `It was ${which}, by a backup or a return sheet. If that was not ${name}, have this device blocked and the backup revoked.`,
      mineText: (which: string) =>
        `It was ${which}, by your backup or your return sheet. If that was not you, block this device and revoke the backup.`,
      seen: 'Seen',
      seenOf: (name: string, which: string) => `Seen: ${name} is back, ${which}`
    },
    device: {
      title: (name: string) => `${name} has a new device`,
      mine: 'A new device can act in your name',
      text: (which: string) =>
        `Added ${which}: compare the numbers. Its key is not the one you compared before. If you did not expect it, have the device blocked.`,
      tag: 'new, to compare',
      go: 'Compare numbers',
      goOf: (name: string, which: string) => `Compare numbers with ${name}’s new device, added ${which}`
    },
    unread: {
      title: (count: number) => `${count} ${count > 1 ? 'entries' : 'entry'} this device cannot read`,
      text: 'They may come from a newer version of Grange. This device keeps them and passes them on without understanding them.',
      of: (count: number, name: string, when: string) => `${count} by ${name}, the last ${when}`
    }
  }
});
