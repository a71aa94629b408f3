import { catalogue } from './catalogue';

/** What to do while something written could not be kept. */
export const notSaved = catalogue({
  fr: {
    full: 'Cet appareil n’a plus de place',
    closed: 'Le navigateur a fermé son stockage',
    unknown: 'Le navigateur n’a pas voulu enregistrer',
    text: 'Vos derniers changements sont encore à l’écran, mais pas enregistrés. Tout le reste est gardé.',
    todo: {
      full: 'Libérez de la place sur l’appareil : l’enregistrement reprendra de lui-même.',
      closed: 'Mettez vos changements à l’abri dans un fichier, puis fermez Grange et rouvrez-le.',
      unknown: 'Mettez vos changements à l’abri dans un fichier.'
    },
    export: 'Mettre à l’abri dans un fichier',
    notOpened: {
      title: 'Le collectif n’a pas pu s’ouvrir en écriture',
      text: 'Vous pouvez lire ce qui était là. Libérez de la place ou fermez les autres onglets de Grange, puis réessayez.',
      retry: 'Réessayer'
    },
    erased: {
      title: 'Ce collectif a été retiré de cet appareil',
      text: 'C’est arrivé dans un autre onglet. Ce que vous écririez ici ne serait plus gardé.',
      leave: 'Revenir à l’accueil'
    },
    renewed: {
      title: 'Ce collectif a été rouvert dans un autre onglet',
      text: 'Il s’y reçoit à nouveau. Rechargez cette page pour continuer ; ce que vous écririez ici avant ne serait pas gardé.'
    },
    damaged: {
      title: 'Une partie de ce qui était gardé ici est abîmée',
      text: 'Elle est mise de côté, et reviendra dès qu’un autre appareil du collectif aura Grange ouvert.'
    },
    behind: {
      title: 'Cet appareil n’arrive plus à tout noter',
      text: 'Ce que vous écrivez est gardé, mais des listes ou des dates peuvent être en retard. Libérez de la place, puis rouvrez Grange.'
    },
    outdated: {
      title: 'Grange a été mis à jour dans un autre onglet',
      text: 'Rechargez cette page pour continuer ; ce qui était enregistré l’est toujours.',
      reload: 'Recharger'
    }
  },
  en: {
    full: 'This device has no space left',
    closed: 'The browser has closed its storage',
    unknown: 'The browser would not save',
    text: 'Your latest changes are still on the screen, but not saved. Everything else is safe.',
    todo: {
      full: 'Free up some space on the device: saving will start again on its own.',
      closed: 'Save your changes to a file, then close Grange and open it again.',
      unknown: 'Save your changes to a file.'
    },
    export: 'Save them to a file',
    notOpened: {
      title: 'The collective could not be opened for editing',
      text: 'You can read what was there. Free up some space or close the other tabs of Grange, then try again.',
      retry: 'Try again'
    },
    erased: {
      title: 'This collective was removed from this device',
      text: 'It happened in another tab. Anything you write here would not be kept.',
      leave: 'Back to the start page'
    },
    renewed: {
      title: 'This collective was reopened in another tab',
      text: 'It is being received again there. Reload this page to carry on; anything you write here before that would not be kept.'
    },
    damaged: {
      title: 'Part of what was kept here is damaged',
      text: 'It has been set aside, and will be restored as soon as another of the collective’s devices has Grange open.'
    },
    behind: {
      title: 'This device can no longer record everything',
      text: 'What you write is kept, but lists or dates may be out of date. Free up some space, then open Grange again.'
    },
    outdated: {
      title: 'Grange was updated in another tab',
      text: 'Reload this page to carry on; what was saved is safe.',
      reload: 'Reload'
    }
  }
});
