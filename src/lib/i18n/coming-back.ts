import { catalogue } from './catalogue';
import { ofFr } from './french';

/** Letting somebody back in, on a new device, who lost theirs. */
export const comingBack = catalogue({
  fr: {
    open: 'Faire revenir sur un nouvel appareil',
    back: 'Structures et membres',
    title: (name: string) => `Faire revenir ${name}`,
    somebody: 'quelqu’un',
    lead: (name: string) =>
      `Pour quelqu’un qui n’a plus d’appareil : ${name} retrouve sa place et ses rôles sur un nouveau. Si l’ancien est perdu, bloquez-le aussi.`,
    why: 'Personne ne peut en répondre seul : il faut l’accord d’une administration d’une autre structure que la vôtre. Le lien s’affichera ici, une fois l’accord donné.',
    ask: 'Demander',
    asked: 'C’est noté : il faut encore l’accord d’une administration d’une autre structure',
    refused: (reason: string) => `Rien n’a été demandé : ${reason}`,
    failed:
      'Rien n’a été demandé : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
    waits: {
      title: 'En attente d’un second accord',
      text: 'Une administration d’une autre structure doit approuver dans « Structures et membres ». Le lien ne s’ouvrirait pas avant : il s’affichera ici ensuite.'
    },
    came: {
      title: (name: string) => `${name} est de retour`,
      text: 'Le lien a servi et n’ouvre plus rien. Si ce nouvel appareil se perd à son tour, bloquez-le : vous pourrez alors refaire une demande.'
    },
    elsewhere: {
      title: 'Le lien est prêt, sur un autre appareil',
      text: (name: string) => `Il est sur l’appareil ${ofFr(name)} qui l’a demandé.`
    },
    nobody: {
      title: 'Il manque une seconde administration',
      text: (but: string | null) =>
        `Il faudrait l’accord d’une administration d’une autre structure que la vôtre, et il n’y en a pas${but === null ? '' : ` à part ${but}`}. Invitez plutôt cette personne comme une nouvelle venue, ou servez-vous de la feuille de secours.`
    },
    notYours: 'Seule une administration fait revenir quelqu’un d’autre.',
    unknown: {
      title: 'Cette personne n’est pas dans le collectif',
      text: 'Elle n’y est pas encore, ou elle en a été retirée : invitez-la.'
    },
    link: 'Lien pour revenir',
    qr: 'QR code pour revenir',
    keep: (name: string, until: string) =>
      `Ce lien ne sert qu’une fois, jusqu’au ${until}. Qui l’ouvre parle au nom ${ofFr(name)} : vérifiez à qui vous le donnez, de préférence en personne.`
  },
  en: {
    open: 'Bring back on a new device',
    back: 'Organisations and members',
    title: (name: string) => `Bring ${name} back`,
    somebody: 'someone',
    lead: (name: string) =>
      `For someone with no device left: ${name} gets their place and roles back on a new one. If the old one was lost, block it too.`,
    why: 'No one can vouch for this alone: an administrator from a different organisation has to agree. The link will appear here once they have.',
    ask: 'Send the request',
    asked: 'Noted. An administrator from another organisation still has to agree',
    refused: (reason: string) => `No request was made: ${reason}`,
    failed: 'No request was made: the browser would not save it. Free up some space, then try again.',
    waits: {
      title: 'Waiting for a second agreement',
      text: 'An administrator from another organisation has to approve it in “Organisations and members”. The link would not work before then: it will appear here afterwards.'
    },
    came: {
      title: (name: string) => `${name} is back`,
      text: 'The link has been used and no longer works. If the new device is lost as well, block it: you can then make another request.'
    },
    elsewhere: {
      title: 'The link is ready, on another device',
      text: (name: string) => `It is on the device ${name} used to ask for it.`
    },
    nobody: {
      title: 'A second administrator is needed',
      text: (but: string | null) =>
        `An administrator from a different organisation would have to agree, and there is none${but === null ? '' : ` apart from ${but}`}. Invite this person as a newcomer instead, or use the recovery sheet.`
    },
    notYours: 'Only an administrator can bring someone else back.',
    unknown: {
      title: 'This person is not in the collective',
      text: 'They have not joined yet, or they were removed: invite them.'
    },
    link: 'Link to come back',
    qr: 'QR code to come back',
    keep: (name: string, until: string) =>
      `This link works only once, until ${until}. Whoever opens it can act as ${name}: be sure who you give it to, in person if you can.`
  }
});
