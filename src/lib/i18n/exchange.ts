import { catalogue } from './catalogue';

/** Who confirmed what one wrote, whom one's device met, and by which ways. */
export const exchange = catalogue({
  fr: {
    title: 'Échanger les données',
    back: 'Plus',
    mine: {
      confirmed: (when: string) => `confirmé ${when}`,
      unknownDevice: 'Appareil sans nom',
      exporting: 'Préparation du fichier…',
      exported: 'Le fichier est dans vos téléchargements.',
      exportFailed:
        'Le fichier n’a pas pu être écrit non plus. Ne fermez pas cette page et libérez de la place.'
    },
    met: {
      title: 'Dernière rencontre',
      now: 'rencontre en cours',
      last: (when: string) => `dernière rencontre ${when}`,
      notSince: (day: string) => `aucune rencontre depuis le ${day}`,
      notYet: 'aucune rencontre avec cet appareil',
      theyHaveAll: 'a tout ce que vous avez écrit',
      theyLack: (n: number) =>
        n > 1
          ? `n’a pas encore confirmé ${n} de vos modifications`
          : 'n’a pas encore confirmé une de vos modifications',
      youLack: 'vous n’avez pas encore reçu tout ce qui y a été écrit',
      devices: (n: number) => (n > 1 ? `Ses ${n} appareils` : 'Son appareil'),
      none: 'Aucun autre appareil pour l’instant. Invitez quelqu’un : vous verrez ici quand vos appareils se sont rencontrés.',
      invite: 'Inviter quelqu’un',
      compared: (when: string) => `comparé ${when}`,
      never: 'pas encore rencontré par cet appareil',
      hasAll: 'a tout reçu',
      lacksLatest: 'n’a pas encore confirmé vos dernières modifications'
    },
    example: 'Un exemple reste sur cet appareil : il ne s’échange avec personne.',
    words: {
      title: 'Les quatre mots',
      savedHere: {
        word: 'enregistré ici',
        means: 'Enregistré sur cet appareil. Aucun autre n’a encore confirmé l’avoir.'
      },
      waiting: {
        word: 'en attente',
        means:
          'Cet appareil finit d’enregistrer, ou c’est gardé ici, prêt à partir dès que quelqu’un d’autre aura Grange ouvert.'
      },
      received: {
        word: 'reçu par 3',
        means: 'Trois autres appareils ont enregistré tout ce que vous avez écrit, et l’ont confirmé.'
      },
      notSaved: {
        word: 'non enregistré',
        means: 'Encore à l’écran seulement. Ne fermez pas : l’aide s’affiche ici.'
      }
    },
    ways: {
      title: 'Par où passent les échanges',
      now: 'Connecté maintenant',
      nobody: 'à personne',
      devices: (n: number) => (n > 1 ? `à ${n} appareils` : 'à 1 appareil'),
      hub: 'Point de rencontre',
      hubMeans:
        'Un point de rencontre aide les appareils à se trouver ; ensuite, ils se parlent directement. Il ne voit ni les noms ni les textes.',
      noHub: 'aucun',
      tabs: 'Sur cet appareil',
      tabCount: (n: number) =>
        n > 1 ? `${n} onglets ouverts, toujours d’accord entre eux` : '1 onglet ouvert'
    }
  },
  en: {
    title: 'Exchange data',
    back: 'More',
    mine: {
      confirmed: (when: string) => `confirmed ${when}`,
      unknownDevice: 'Unnamed device',
      exporting: 'Preparing the file…',
      exported: 'The file is in your downloads.',
      exportFailed: 'The file could not be saved either. Do not close this page, and free up some space.'
    },
    met: {
      title: 'Last meeting',
      now: 'meeting now',
      last: (when: string) => `last met ${when}`,
      notSince: (day: string) => `not met since ${day}`,
      notYet: 'never met by this device',
      theyHaveAll: 'has everything you wrote',
      theyLack: (n: number) =>
        n > 1 ? `has not confirmed ${n} of your changes yet` : 'has not confirmed one of your changes yet',
      youLack: 'you have not received everything written there yet',
      devices: (n: number) => (n > 1 ? `Its ${n} devices` : 'Its device'),
      none: 'No other device yet. Invite someone: you will see here when your devices last met.',
      invite: 'Invite someone',
      compared: (when: string) => `compared ${when}`,
      never: 'not met by this device yet',
      hasAll: 'has everything',
      lacksLatest: 'has not confirmed your latest changes yet'
    },
    example: 'An example stays on this device: it is not shared with anyone.',
    words: {
      title: 'The four words',
      savedHere: {
        word: 'saved here',
        means: 'Saved on this device. No other device has confirmed that it has it yet.'
      },
      waiting: {
        word: 'waiting',
        means:
          'This device is still saving, or what you wrote is kept here, ready to go as soon as someone else has Grange open.'
      },
      received: {
        word: 'received by 3',
        means: 'Three other devices have saved everything you wrote, and have confirmed it.'
      },
      notSaved: {
        word: 'not saved',
        means: 'Still on the screen only. Do not close the page: it shows what to do.'
      }
    },
    ways: {
      title: 'How data travels',
      now: 'Connected now',
      nobody: 'to no one',
      devices: (n: number) => (n > 1 ? `to ${n} devices` : 'to 1 device'),
      hub: 'Meeting point',
      hubMeans:
        'A meeting point helps devices find each other; then they talk directly. It sees neither names nor texts.',
      noHub: 'none',
      tabs: 'On this device',
      tabCount: (n: number) => (n > 1 ? `${n} tabs open, always in step` : '1 tab open')
    }
  }
});
