import { catalogue } from './catalogue';

/** What lets in another device of one's own, and the recovery sheet. */
export const ownLinks = catalogue({
  fr: {
    back: 'Structures et membres',
    unreadable:
      'Le lien n’a pas pu être fait : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
    example: 'Un exemple reste sur cet appareil : il n’a ni autre appareil ni feuille de secours.',
    device: {
      title: 'Ajouter un de mes appareils',
      lead: 'Votre téléphone et votre ordinateur, par exemple : vous serez la même personne sur les deux.',
      make: 'Faire le lien',
      scan: 'Ouvrez Grange sur l’autre appareil, touchez « Rejoindre un collectif » et scannez ce code.',
      came: 'Votre autre appareil est là',
      cameText: 'Le lien a servi et n’ouvre plus rien. Vous êtes la même personne sur vos deux appareils.',
      another: 'Faire un autre lien',
      link: 'Lien pour mon autre appareil',
      qr: 'QR code pour mon autre appareil',
      keep: 'Ce lien ne sert qu’une fois, pendant une heure. Qui l’ouvre parle en votre nom : ne l’envoyez à personne d’autre.'
    },
    recovery: {
      title: 'Feuille de secours',
      lead: 'Si tous les téléphones de l’administration sont perdus, cette feuille fait entrer une nouvelle administration, tant qu’un membre a encore le collectif.',
      use: 'Pour s’en servir : ouvrir Grange sur un nouvel appareil, toucher « Rejoindre un collectif » et scanner ce code, pendant qu’un membre a Grange ouvert.',
      keep: 'Imprimez-la et gardez-la en lieu sûr : qui l’a peut devenir administration. Une administration peut la révoquer dans la liste des invitations.',
      link: 'Lien de la feuille de secours',
      qr: 'QR code de la feuille de secours',
      of: (collective: string, day: string) => `${collective}, ${day}`,
      print: 'Imprimer',
      away: 'Effacer la feuille de cet appareil',
      awayAsk: 'Effacer la feuille de cet appareil ?',
      awayText: 'Elle ne restera que sur le papier : vérifiez qu’elle est bien imprimée.',
      awayYes: 'Oui, elle est imprimée',
      cancel: 'Annuler',
      gone: 'La feuille n’est pas sur cet appareil',
      goneText:
        'Elle a été imprimée puis effacée, ou le collectif a été fondé sur un autre appareil, ou elle a été révoquée.'
    }
  },
  en: {
    back: 'Organisations and members',
    unreadable:
      'The link could not be made: the browser would not save it. Free up some space, then try again.',
    example: 'An example stays on this device: it has no other device and no recovery sheet.',
    device: {
      title: 'Add another of my devices',
      lead: 'Your phone and your computer, for instance: you will be the same person on both.',
      make: 'Make the link',
      scan: 'Open Grange on the other device, tap “Join a collective” and scan this code.',
      came: 'Your other device is here',
      cameText: 'The link has been used and no longer works. You are the same person on both devices.',
      another: 'Make another link',
      link: 'Link for my other device',
      qr: 'QR code for my other device',
      keep: 'This link works only once, and for an hour. Whoever opens it can act in your name: do not send it to anyone else.'
    },
    recovery: {
      title: 'Recovery sheet',
      lead: 'If the administrators lose all their phones, this sheet lets a new administrator in, as long as one member still has the collective.',
      use: 'To use it: open Grange on a new device, tap “Join a collective” and scan this code, while a member has Grange open.',
      keep: 'Print it and keep it safe: whoever has it can become an administrator. An administrator can revoke it in the list of invitations.',
      link: 'Recovery sheet link',
      qr: 'Recovery sheet QR code',
      of: (collective: string, day: string) => `${collective}, ${day}`,
      print: 'Print',
      away: 'Erase the sheet from this device',
      awayAsk: 'Erase the sheet from this device?',
      awayText: 'It will then exist only on paper: make sure it has been printed.',
      awayYes: 'Yes, it has been printed',
      cancel: 'Cancel',
      gone: 'The sheet is not on this device',
      goneText:
        'Either it was printed and erased, or the collective was started on another device, or the sheet was revoked.'
    }
  }
});
