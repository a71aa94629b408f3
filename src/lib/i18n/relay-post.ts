import { catalogue } from './catalogue';

/** A device that is left open so that the others always find somebody. */
export const relayPost = catalogue({
  fr: {
    title: 'Poste relais',
    back: 'Échanger les données',
    lead: 'Un appareil laissé ouvert toute la journée, comme l’ordinateur du tiers-lieu : ce que chacun écrit lui parvient, et qui ouvre Grange plus tard le reçoit de lui.',
    example: 'Ce collectif est un exemple : personne d’autre n’y a d’appareil.',
    become: 'Faire de cet appareil un poste relais',
    isOne: 'Cet appareil est un poste relais.',
    stop: 'Ce n’est plus un poste relais',
    reads: 'Cet appareil ne fait que lire : il ne peut pas être un poste relais.',
    refused: 'Cela n’a pas pu être enregistré. Réessayez.',
    screen: 'Ouvrir l’écran du poste relais',
    how: {
      title: 'Pour qu’il serve vraiment',
      steps: [
        'Laissez-le branché, Grange ouvert sur l’écran du poste relais.',
        'Dans les réglages de l’appareil, faites ouvrir Grange au démarrage : après une coupure de courant, il reprend seul.',
        'Il ne décide de rien : il garde et transmet, comme tout appareil du collectif.'
      ]
    },
    posts: {
      title: 'Les autres postes relais',
      none: 'Aucun pour l’instant.',
      open: 'ouvert, relié à cet appareil',
      closed: (when: string) => `pas relié en ce moment ; vu pour la dernière fois ${when}`,
      never: 'jamais rencontré par cet appareil'
    },
    serving: {
      lead: 'Laissez cette page ouverte : elle garde l’écran allumé et sert les autres appareils.',
      none: 'Cet appareil n’est le poste relais d’aucun collectif. Cela se choisit dans un collectif, sous Plus, Échanger les données.',
      list: 'Les collectifs servis',
      connected: (n: number) => (n > 1 ? `${n} appareils reliés` : 'un appareil relié'),
      nobody: 'aucun autre appareil n’est ouvert en ce moment',
      arriving: 'n’a pas encore reçu le collectif',
      notOpened: 'ne s’ouvre pas sur cet appareil ; nouvel essai dans un instant',
      removed: 'cet appareil n’en fait plus partie',
      others: 'Tous les collectifs'
    }
  },
  en: {
    title: 'Relay post',
    back: 'Exchange data',
    lead: 'A device left open all day, such as the computer of the place: what everyone writes reaches it, and whoever opens Grange later gets it from there.',
    example: 'This collective is an example: nobody else has a device in it.',
    become: 'Make this device a relay post',
    isOne: 'This device is a relay post.',
    stop: 'It is not a relay post any more',
    reads: 'This device only reads: it cannot be a relay post.',
    refused: 'This could not be saved. Try again.',
    screen: 'Open the relay post’s screen',
    how: {
      title: 'To make it useful',
      steps: [
        'Leave it plugged in, with Grange open on the relay post’s screen.',
        'In the device’s settings, have Grange open at start-up: after a power cut it resumes by itself.',
        'It decides nothing: it keeps and passes on, as any device of the collective does.'
      ]
    },
    posts: {
      title: 'Other relay posts',
      none: 'None for now.',
      open: 'open, connected to this device',
      closed: (when: string) => `not connected now; last seen ${when}`,
      never: 'never met by this device'
    },
    serving: {
      lead: 'Leave this page open: it keeps the screen on and serves the other devices.',
      none: 'This device is a relay post of no collective. That is chosen in a collective, under More, Exchange data.',
      list: 'Collectives served',
      connected: (n: number) => (n > 1 ? `${n} devices connected` : 'one device connected'),
      nobody: 'no other device is open now',
      arriving: 'has not received the collective yet',
      notOpened: 'does not open on this device; trying again in a moment',
      removed: 'this device is no longer part of it',
      others: 'All collectives'
    }
  }
});
