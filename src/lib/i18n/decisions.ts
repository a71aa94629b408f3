import { catalogue } from './catalogue';
import { ofFr, ofStructureFr, quotedFr } from './french';
import { listEn, listFr } from './lists';

/** What is asked before somebody decides who belongs, what became of it, and what waits for a second agreement. */
export const decisions = catalogue({
  fr: {
    cancel: 'Annuler',
    failed:
      'Rien n’a été changé : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
    refused: (reason: string) => `Rien n’a été changé : ${reason}`,
    done: 'C’est fait',
    waits: 'C’est noté : il faut encore l’accord d’une administration d’une autre structure',
    stays: 'Ce qui a déjà été reçu reste sur ses appareils : cela ne peut pas être repris.',
    comeBack: (open: number): string =>
      open === 0
        ? 'Pour revenir, il faudra une nouvelle invitation.'
        : open === 1
          ? 'Une invitation ouverte reste valable : qui en connaît le lien pourrait revenir par là. Au moindre doute, révoquez-la dans la liste des invitations ouvertes.'
          : `${open} invitations ouvertes restent valables : qui en connaît le lien pourrait revenir par là. Au moindre doute, révoquez-les dans la liste des invitations ouvertes.`,
    two: 'À partir de trois structures, retirer une administration ou une structure demande l’accord d’une administration d’une autre structure.',
    grant: {
      title: (person: string) => `Changer le rôle ${ofFr(person)} ?`,
      text: (person: string, role: string, structure: string, detail: string) =>
        `${person} aura le rôle ${quotedFr(role)} dans ${quotedFr(structure)} : ${detail}.`,
      reader: 'Ce qui sera écrit sur ses appareils ne partira plus vers personne. Ce qui est écrit reste.',
      go: 'Donner ce rôle'
    },
    end: {
      title: (person: string, structure: string) =>
        `${person} ne fait plus partie ${ofStructureFr(structure)} ?`,
      text: (person: string) => `Les autres rôles ${ofFr(person)} ne changent pas.`,
      go: 'Mettre fin à ce rôle'
    },
    block: {
      title: (device: string) => `Bloquer ${quotedFr(device)} ?`,
      which: (person: string, day: string) => `C’est un appareil ${ofFr(person)}, ajouté le ${day}.`,
      text: (person: string) =>
        `Il ne recevra plus rien et n’enverra plus rien. ${person} garde sa place dans le collectif.`,
      last: (person: string) => `C’est le seul appareil qui reste à ${person}.`,
      back: (change: string, open: string) =>
        `Pour son retour, touchez ${quotedFr(change)} à côté de son nom, puis ${quotedFr(open)}.`,
      anew: 'Pour son retour, il faudra l’inviter de nouveau, ou se servir de la feuille de secours.',
      backups:
        'Cet appareil a fait des sauvegardes. Si quelqu’un d’autre a pu s’en servir, révoquez-les aussi, dans la liste « Sauvegardes ».',
      go: 'Bloquer l’appareil'
    },
    removePerson: {
      title: (person: string) => `Retirer ${person} du collectif ?`,
      text: (person: string) =>
        `Tous les appareils ${ofFr(person)} cessent de recevoir et d’envoyer, et ses rôles prennent fin. Ce que ${person} a écrit reste à tous.`,
      go: 'Retirer cette personne'
    },
    removeStructure: {
      title: (structure: string) => `Retirer ${structure} du collectif ?`,
      text: (people: readonly string[]) =>
        people.length === 0
          ? 'Personne n’y est plus.'
          : `Les appareils de ces personnes cessent de recevoir et d’envoyer, y compris pour leurs autres structures : ${listFr(people)}.`,
      go: 'Retirer cette structure'
    },
    revoke: {
      title: 'Révoquer cette invitation ?',
      text: 'Le lien et le QR code n’ouvriront plus rien. Les personnes déjà venues restent.',
      sheet:
        'C’est la seule feuille de secours du collectif, et aucune autre ne pourra être faite. Une fois tous les téléphones de l’administration perdus, plus rien ne fera entrer de nouvelle administration.',
      go: 'Révoquer l’invitation',
      backup: {
        title: 'Révoquer cette sauvegarde ?',
        text: 'Plus personne ne reviendra par elle sur un nouvel appareil. Qui est déjà revenu reste. Ce que le fichier contient se lit toujours avec sa phrase de passe.',
        go: 'Révoquer la sauvegarde'
      }
    },
    withdraw: {
      title: 'Retirer votre demande ?',
      text: (what: string) =>
        `${what}. Rien ne se fera, sauf si quelqu’un a déjà donné son accord sans que vous le sachiez.`,
      go: 'Retirer ma demande'
    },
    second: {
      title: 'Donner le second accord ?',
      text: (what: string) => `${what}. Avec votre accord, c’est fait tout de suite.`,
      back: (person: string) =>
        `Qui aura le lien parlera au nom ${ofFr(person)}, avec ses rôles. Assurez-vous avant, de vive voix, que c’est bien ${person} qui revient.`,
      go: 'Donner mon accord'
    },
    pending: {
      title: 'En attente d’un second accord',
      explain: 'Il faut l’accord d’une administration d’une autre structure.',
      approve: 'Approuver',
      approveOf: (what: string) => `Approuver : ${what}`,
      withdraw: 'Retirer ma demande',
      withdrawOf: (what: string) => `Retirer ma demande : ${what}`
    }
  },
  en: {
    cancel: 'Cancel',
    failed: 'Nothing was changed: the browser would not save it. Free up some space, then try again.',
    refused: (reason: string) => `Nothing was changed: ${reason}`,
    done: 'Done',
    waits: 'Noted. An administrator from another organisation still has to agree',
    stays: 'What their devices have already received stays on them: it cannot be taken back.',
    comeBack: (open: number): string =>
      open === 0
        ? 'Coming back will take a new invitation.'
        : open === 1
          ? 'One invitation is still open: anyone who knows its link could come back in with it. If that is a worry, revoke it in the list of open invitations.'
          : `${open} invitations are still open: anyone who knows one of the links could come back in with it. If that is a worry, revoke them in the list of open invitations.`,
    two: 'Once there are three organisations, removing an administrator or an organisation needs the agreement of an administrator from another one.',
    grant: {
      title: (person: string) => `Change ${person}’s role?`,
      text: (person: string, role: string, structure: string, detail: string) =>
        `${person} will have the role “${role}” in “${structure}”: ${detail}.`,
      reader:
        'From now on, what is written on their devices will not reach anyone. What they have already written stays.',
      go: 'Give this role'
    },
    end: {
      title: (person: string, structure: string) => `Take ${person} out of ${structure}?`,
      text: (person: string) => `${person}’s other roles do not change.`,
      go: 'End this role'
    },
    block: {
      title: (device: string) => `Block “${device}”?`,
      which: (person: string, day: string) => `It is one of ${person}’s devices, added on ${day}.`,
      text: (person: string) =>
        `It will no longer receive or send anything. ${person} stays in the collective.`,
      last: (person: string) => `It is the only device ${person} has left.`,
      back: (change: string, open: string) =>
        `To bring them back, tap “${change}” next to their name, then “${open}”.`,
      anew: 'To come back, they will need to be invited again, or to use the recovery sheet.',
      backups:
        'This device made backups. If someone else could have used it, revoke them too, in the list “Backups”.',
      go: 'Block the device'
    },
    removePerson: {
      title: (person: string) => `Remove ${person} from the collective?`,
      text: (person: string) =>
        `All of ${person}’s devices stop receiving and sending, and their roles end. What ${person} wrote stays with everyone.`,
      go: 'Remove this person'
    },
    removeStructure: {
      title: (structure: string) => `Remove ${structure} from the collective?`,
      text: (people: readonly string[]) =>
        people.length === 0
          ? 'There is no one left in it.'
          : `These people’s devices stop receiving and sending, for their other organisations too: ${listEn(people)}.`,
      go: 'Remove this organisation'
    },
    revoke: {
      title: 'Revoke this invitation?',
      text: 'The link and the QR code will stop working. People who have already joined stay.',
      sheet:
        'This is the collective’s only recovery sheet, and no other can ever be made. If the administrators then lose all their phones, there will be no way to appoint a new one.',
      go: 'Revoke the invitation',
      backup: {
        title: 'Revoke this backup?',
        text: 'No one will come back with it on a new device any more. Anyone who already did stays. What the file holds can still be read with its passphrase.',
        go: 'Revoke the backup'
      }
    },
    withdraw: {
      title: 'Withdraw your request?',
      text: (what: string) =>
        `${what}. Nothing will happen, unless someone has already agreed without your knowing it yet.`,
      go: 'Withdraw my request'
    },
    second: {
      title: 'Give your agreement?',
      text: (what: string) => `${what}. If you agree, it happens at once.`,
      back: (person: string) =>
        `Whoever holds the link will be able to act as ${person}, with their roles. First make sure, in person or by phone, that it really is ${person} coming back.`,
      go: 'Give my agreement'
    },
    pending: {
      title: 'Waiting for a second agreement',
      explain: 'An administrator from another organisation has to agree.',
      approve: 'Approve',
      approveOf: (what: string) => `Approve: ${what}`,
      withdraw: 'Withdraw my request',
      withdrawOf: (what: string) => `Withdraw my request: ${what}`
    }
  }
});
