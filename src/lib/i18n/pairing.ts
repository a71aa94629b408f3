import { catalogue } from './catalogue';

/** Two devices side by side that meet by codes on their screens, with no network but the one between them. */
export const pairing = catalogue({
  fr: {
    title: 'Synchroniser par QR',
    back: 'Échanger les données',
    lead: 'Deux appareils côte à côte, sans internet : l’un montre un code, l’autre le lit et montre le sien.',
    network: 'Ils doivent être sur le même Wi-Fi, ou l’un sur le partage de connexion de l’autre.',
    camera:
      'Grange demande d’abord l’appareil photo : il lit le code de l’autre, et le navigateur donne alors l’adresse exacte de cet appareil sur le réseau local.',
    show: 'Montrer un code',
    read: 'Lire un code',
    preparing: 'Préparation du code…',
    shows: {
      title: 'Faites lire ce code',
      text: 'L’autre appareil touche « Lire un code ». Quand il montre le sien à son tour, lisez-le ici.',
      read: 'Lire sa réponse'
    },
    answers: {
      title: 'Montrez ce code en retour',
      text: 'L’autre appareil touche « Lire sa réponse ». Vous serez ensuite reliés. S’il montre lui aussi une réponse, lisez-la.',
      read: 'Lire sa réponse'
    },
    code: 'QR code de synchronisation',
    codeText: 'Le même code en texte',
    withoutCamera: 'Sans appareil photo',
    codeHint: 'Copiez-le et envoyez-le à l’autre appareil par un autre moyen.',
    renewedIn: (seconds: number) => `Nouveau code dans ${seconds} s`,
    goodFor: (seconds: number) => `À lire dans les ${seconds} s`,
    paste: 'Coller le code de l’autre appareil',
    pasteGo: 'Utiliser ce code',
    stop: 'Arrêter',
    connecting: 'Les deux appareils se relient…',
    connected: {
      title: 'Les deux appareils sont reliés',
      with: (name: string) => `Cet appareil est maintenant relié à ${name}.`,
      text: 'Ils échangent maintenant ce qui manque à chacun. Qui est déjà relié à l’un le sera aussi à l’autre, sans autre code.',
      again: 'Relier un autre appareil',
      done: 'Voir qui est là'
    },
    failed: {
      title: 'Les deux appareils ne se sont pas reliés',
      'no-network':
        'Cet appareil n’est sur aucun réseau. Allumez le Wi-Fi, même sans internet, ou activez le partage de connexion de l’un des deux appareils.',
      full: 'Cet appareil est relié à autant d’autres qu’il peut. Réessayez dans un moment.',
      unreachable:
        'Ils ne se voient pas sur ce réseau. Certains Wi-Fi isolent les appareils les uns des autres, et un VPN aussi : essayez le partage de connexion de l’un des deux.',
      refused:
        'L’un des deux ne fait pas partie de ce collectif, ou plus. Une invitation encore ouverte est nécessaire pour entrer.',
      over: 'Personne n’a lu la réponse à temps.'
    },
    problem: {
      'not-a-code': 'Ce n’est pas un code de synchronisation entier.',
      newer: 'Ce code vient d’une version plus récente de Grange. Mettez Grange à jour sur cet appareil.',
      'other-collective': 'Ce code est celui d’un autre collectif. Ouvrez le même sur les deux appareils.',
      own: 'C’est le code de cet appareil. Il faut celui de l’autre.',
      over: 'Ce code répond à un code qui n’est plus affiché. Recommencez.'
    },
    unavailable: 'La synchronisation n’a pas pu démarrer ici. Rechargez la page, puis réessayez.',
    example: 'Un exemple reste sur cet appareil : il ne s’échange avec personne.'
  },
  en: {
    title: 'Sync by QR code',
    back: 'Exchange data',
    lead: 'Two devices side by side, without the internet: one shows a code, the other scans it and shows its own.',
    network: 'They must be on the same Wi-Fi, or one on the hotspot of the other.',
    camera:
      'Grange asks for the camera first: it scans the other device’s code, and the browser then gives this device’s exact address on the local network.',
    show: 'Show a code',
    read: 'Scan a code',
    preparing: 'Preparing the code…',
    shows: {
      title: 'Let the other device scan this code',
      text: 'The other device taps “Scan a code”. When it shows its own in turn, scan it here.',
      read: 'Scan its answer'
    },
    answers: {
      title: 'Show this code in return',
      text: 'The other device taps “Scan its answer”. The two will then be connected. If it shows an answer too, scan that.',
      read: 'Scan its answer'
    },
    code: 'Sync QR code',
    codeText: 'The same code as text',
    withoutCamera: 'Without a camera',
    codeHint: 'Copy it and send it to the other device some other way.',
    renewedIn: (seconds: number) => `New code in ${seconds} s`,
    goodFor: (seconds: number) => `To be scanned within ${seconds} s`,
    paste: 'Paste the other device’s code',
    pasteGo: 'Use this code',
    stop: 'Stop',
    connecting: 'The two devices are connecting…',
    connected: {
      title: 'The two devices are connected',
      with: (name: string) => `This device is now connected to ${name}.`,
      text: 'They are now exchanging what each one lacks. Whoever is already connected to one will be connected to the other too, without another code.',
      again: 'Connect another device',
      done: 'See who is here'
    },
    failed: {
      title: 'The two devices did not connect',
      'no-network':
        'This device is not on any network. Turn on Wi-Fi, even without internet, or turn on the hotspot of one of the two devices.',
      full: 'This device is connected to as many others as it can be. Try again in a moment.',
      unreachable:
        'They cannot see each other on this network. Some Wi-Fi networks keep devices apart, and so does a VPN: try the hotspot of one of the two.',
      refused:
        'One of the two does not belong to this collective, or no longer does. An invitation that is still open is needed to join.',
      over: 'Nobody scanned the answer in time.'
    },
    problem: {
      'not-a-code': 'This is not a whole sync code.',
      newer: 'This code comes from a newer version of Grange. Update Grange on this device.',
      'other-collective': 'This code is for another collective. Open the same one on both devices.',
      own: 'This is this device’s own code. The other device’s is needed.',
      over: 'This code answers one that is no longer shown. Start again.'
    },
    unavailable: 'Syncing could not start here. Reload the page, then try again.',
    example: 'An example stays on this device: it is not exchanged with anyone.'
  }
});
