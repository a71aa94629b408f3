import { catalogue } from './catalogue';
import { ofFr, quotedFr } from './french';
import { listEn, listFr } from './lists';

/** What is asked before somebody decides who belongs, what became of it, and what waits for a second agreement. */
export const decisions = catalogue({
  fr: {
    cancel: 'Annuler',
    failed:
      'Rien n’a été changé : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
    refused: (reason: string) => `Rien n’a été changé : ${reason}`,
    done: 'C’est fait',
    waits: 'C’est noté : il faut encore l’accord d’une administration d’une autre structure',
    stays: 'Ce qui a déjà été reçu reste sur ses appareils : cela ne peut pas être repris.',
    comeBack: (open: number): string =>
      open === 0
        ? 'Pour revenir, il faudra une nouvelle invitation.'
        : open === 1
          ? 'Une invitation ouverte reste valable : qui en connaît le lien pourrait revenir par là. Révoquez-la alors dans la liste des invitations ouvertes.'
          : `${open} invitations ouvertes restent valables : qui en connaît le lien pourrait revenir par là. Révoquez celles-là dans la liste des invitations ouvertes.`,
    two: 'À partir de trois structures, retirer une administration ou une structure demande l’accord d’une administration d’une autre structure.',
    grant: {
      title: (person: string) => `Changer la place ${ofFr(person)} ?`,
      text: (person: string, role: string, structure: string, detail: string) =>
        `${person} aura le rôle ${quotedFr(role)} dans ${quotedFr(structure)} : ${detail}.`,
      reader: 'Ce qui sera écrit sur ses appareils ne partira plus vers personne. Ce qui est écrit reste.',
      go: 'Donner ce rôle'
    },
    end: {
      title: (person: string, structure: string) => `${person} ne fait plus partie de ${structure} ?`,
      text: (person: string) => `Les autres rôles ${ofFr(person)} ne changent pas.`,
      go: 'Mettre fin à ce rôle'
    },
    block: {
      title: 'Bloquer cet appareil ?',
      text: (person: string) =>
        `Il ne recevra plus rien et n’enverra plus rien. La place ${ofFr(person)} ne change pas.`,
      go: 'Bloquer l’appareil'
    },
    removePerson: {
      title: (person: string) => `Retirer ${person} du collectif ?`,
      text: (person: string) =>
        `Tous les appareils ${ofFr(person)} cessent de recevoir et d’envoyer, et ses rôles prennent fin. Ce que ${person} a écrit reste à tous.`,
      go: 'Retirer cette personne'
    },
    removeStructure: {
      title: (structure: string) => `Retirer ${structure} du collectif ?`,
      text: (people: readonly string[]) =>
        people.length === 0
          ? 'Personne n’y est plus.'
          : `Les appareils de ces personnes cessent de recevoir et d’envoyer, y compris pour leurs autres structures : ${listFr(people)}.`,
      go: 'Retirer cette structure'
    },
    revoke: {
      title: 'Révoquer cette invitation ?',
      text: 'Le lien et le QR code n’ouvriront plus rien. Les personnes déjà venues restent.',
      sheet:
        'C’est la seule feuille de secours du collectif, et aucune autre ne pourra être faite. Une fois tous les téléphones de l’administration perdus, plus rien ne fera entrer de nouvelle administration.',
      go: 'Révoquer l’invitation'
    },
    withdraw: {
      title: 'Retirer votre demande ?',
      text: (what: string) =>
        `${what}. Rien ne se fera, sauf si quelqu’un a déjà donné son accord sans que vous le sachiez.`,
      go: 'Retirer ma demande'
    },
    second: {
      title: 'Donner le second accord ?',
      text: (what: string) => `${what}. Avec votre accord, c’est fait tout de suite.`,
      back: (person: string) =>
        `Qui aura le lien parlera au nom ${ofFr(person)}, avec ses rôles. Assurez-vous avant, de vive voix, que c’est bien ${person} qui revient.`,
      go: 'Donner mon accord'
    },
    pending: {
      title: 'En attente d’un second accord',
      explain: 'Il faut l’accord d’une administration d’une autre structure.',
      approve: 'Approuver',
      approveOf: (what: string) => `Approuver : ${what}`,
      withdraw: 'Retirer ma demande',
      withdrawOf: (what: string) => `Retirer ma demande : ${what}`
    }
  },
  en: {
    cancel: 'Cancel',
    failed: 'Nothing was changed: the browser would not save it. Free some space, then try again.',
    refused: (reason: string) => `Nothing was changed: ${reason}`,
    done: 'Done',
    waits: 'Noted: an administrator of another organisation still has to agree',
    stays: 'What was already received stays on their devices: it cannot be taken back.',
    comeBack: (open: number): string =>
      open === 0
        ? 'To come back, a new invitation will be needed.'
        : open === 1
          ? 'One open invitation remains valid: whoever knows its link could come back by it. Revoke it then in the list of open invitations.'
          : `${open} open invitations remain valid: whoever knows the link of one could come back by it. Revoke those in the list of open invitations.`,
    two: 'From three organisations on, removing an administrator or an organisation takes the agreement of an administrator of another one.',
    grant: {
      title: (person: string) => `Change the place of ${person}?`,
      text: (person: string, role: string, structure: string, detail: string) =>
        `${person} will have the role “${role}” in “${structure}”: ${detail}.`,
      reader: 'What is written on their devices will reach nobody any more. What is written stays.',
      go: 'Give this role'
    },
    end: {
      title: (person: string, structure: string) => `${person} is no longer part of ${structure}?`,
      text: (person: string) => `The other roles of ${person} do not change.`,
      go: 'End this role'
    },
    block: {
      title: 'Block this device?',
      text: (person: string) =>
        `It will receive nothing and send nothing any more. The place of ${person} does not change.`,
      go: 'Block the device'
    },
    removePerson: {
      title: (person: string) => `Remove ${person} from the collective?`,
      text: (person: string) =>
        `All the devices of ${person} stop receiving and sending, and their roles end. What ${person} wrote stays with everyone.`,
      go: 'Remove this person'
    },
    removeStructure: {
      title: (structure: string) => `Remove ${structure} from the collective?`,
      text: (people: readonly string[]) =>
        people.length === 0
          ? 'Nobody is in it any more.'
          : `The devices of these people stop receiving and sending, for their other organisations too: ${listEn(people)}.`,
      go: 'Remove this organisation'
    },
    revoke: {
      title: 'Revoke this invitation?',
      text: 'The link and the QR code will open nothing any more. Those who already came stay.',
      sheet:
        'It is the only recovery sheet of the collective, and no other can ever be made. Once every phone of the administration is lost, nothing will let a new administration in.',
      go: 'Revoke the invitation'
    },
    withdraw: {
      title: 'Take your request back?',
      text: (what: string) =>
        `${what}. Nothing will be done, unless somebody has already agreed without you knowing.`,
      go: 'Take my request back'
    },
    second: {
      title: 'Give the second agreement?',
      text: (what: string) => `${what}. With your agreement, it is done at once.`,
      back: (person: string) =>
        `Whoever holds the link will speak as ${person}, with their roles. Make sure first, in person or by phone, that it is really ${person} who comes back.`,
      go: 'Give my agreement'
    },
    pending: {
      title: 'Waiting for a second agreement',
      explain: 'An administrator of another organisation has to agree.',
      approve: 'Approve',
      approveOf: (what: string) => `Approve: ${what}`,
      withdraw: 'Take my request back',
      withdrawOf: (what: string) => `Take my request back: ${what}`
    }
  }
});
