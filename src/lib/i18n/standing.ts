import { catalogue } from './catalogue';

/** How this device stands in a collective, said on every page when it is not simply in. */
export const standing = catalogue({
  fr: {
    observes: {
      title: 'Vous êtes ici en lecture seule',
      text: 'Vous observez : vous lisez tout, et ce qui serait écrit ici ne partirait vers personne. Une administration peut vous donner un autre rôle.'
    },
    promoted: {
      title: 'Vous pouvez maintenant écrire ici',
      text: 'Une administration vous a donné un autre rôle. Rouvrez le collectif, à portée d’un autre membre : tout est reçu à nouveau. Ce qui n’a été écrit que sur cet appareil en lecture seule est laissé.',
      go: 'Rouvrir',
      refused: 'Le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.'
    },
    removed: {
      title: 'Cet appareil ne fait plus partie du collectif',
      text: 'Il a été retiré : il ne reçoit plus rien et n’envoie plus rien. Ce qu’il a déjà reçu reste ici, à lire. Ce qui a été noté ici après le départ ne compte pas pour les autres. Si c’est une erreur, parlez-en à une administration : il faudra une nouvelle invitation ou, depuis un autre de vos appareils, « Ajouter un de mes appareils ».',
      replaced:
        'Si vous avez restauré une sauvegarde de cet appareil sur un autre, c’est l’autre qui a pris sa place : continuez là-bas.',
      leave: 'Le retirer de cet appareil'
    },
    'invitation-over': {
      title: 'Cette invitation ou cette feuille n’est plus valable',
      text: 'Elle a été révoquée, a déjà servi, ou sa date est passée. Rien n’a été reçu. Demandez une nouvelle invitation à un membre du collectif. Si vous en étiez déjà, une sauvegarde enregistrée dans un fichier peut encore vous ramener.',
      leave: 'Retirer ce collectif de cet appareil'
    },
    'invitation-unknown': {
      title: 'Cette invitation n’est pas reconnue',
      text: 'Le téléphone rencontré ne la connaît pas, ou pas encore. Grange réessaie avec les autres. Si rien ne vient, demandez une nouvelle invitation.',
      leave: 'Retirer ce collectif de cet appareil'
    },
    unseen: {
      title: 'Les autres ne vous trouvent pas dans ce collectif',
      text: 'L’appareil rencontré ne vous voit pas parmi les membres, ou pas encore. Grange réessaie avec les autres. Si cela dure, ce que vous écrivez ici n’arrive à personne : demandez une nouvelle invitation et ouvrez-la sur cet appareil.',
      leave: 'Retirer ce collectif de cet appareil'
    },
    late: {
      title: (count: number) =>
        count > 1
          ? `${count} actes après le départ, qui ne comptent pas`
          : 'Un acte après le départ, qui ne compte pas',
      act: (kind: string, thing: string) => {
        const what =
          {
            'custody.out': 'Sortie notée',
            'custody.back': 'Retour noté',
            'custody.move': 'Entrée ou sortie définitive notée',
            'custody.count': 'Compte noté',
            'custody.incident': 'Incident noté',
            'custody.settle': 'Incident réglé',
            'custody.check': 'État d’un objet noté',
            'custody.extend': 'Autre date de retour donnée',
            'custody.ask': 'Autre date de retour demandée',
            'custody.decline': 'Autre date de retour non accordée',
            'custody.photograph': 'Photos d’un état',
            'custody.share': 'Propriété à plusieurs proposée',
            'custody.agree': 'Réponse à une propriété à plusieurs',
            'loan.open': 'Prêt noté',
            'loan.deposit': 'Caution notée',
            'agreement.propose': 'Convention proposée',
            'agreement.sign': 'Convention signée',
            'agreement.decline': 'Convention refusée ou retirée',
            'agreement.end': 'Convention résiliée',
            'stocktake.open': 'Pointage commencé',
            'stocktake.count': 'Objets pointés',
            'stocktake.close': 'Pointage clos',
            'guide.adopt': 'Mode d’emploi collectif adopté',
            'guide.train': 'Prise en main notée',
            'booking.request': 'Réservation demandée',
            'booking.answer': 'Réponse à une réservation',
            'booking.cancel': 'Réservation annulée',
            'booking.except': 'Exception à une règle',
            'booking.fetch': 'Réservation remise',
            'booking.rule': 'Règles de réservation',
            'meeting.convene': 'Convocation notée',
            'meeting.open': 'Réunion ouverte',
            'meeting.entrust': 'Rôle confié dans une réunion',
            'meeting.attend': 'Présence notée',
            'meeting.proxy': 'Pouvoir donné ou noté',
            'meeting.reach': 'Point de l’ordre du jour abordé',
            'meeting.close': 'Réunion close',
            'meeting.reopen': 'Réunion rouverte',
            'round.begin': 'Tour de parole commencé',
            'round.turn': 'Prise de parole notée',
            'round.end': 'Tour de parole terminé',
            'vote.open': 'Question mise au vote',
            'vote.stage': 'Étape d’une décision',
            'vote.revise': 'Proposition reformulée',
            'vote.ballot': 'Réponse à un vote',
            'vote.treat': 'Objection traitée',
            'vote.count': 'Voix comptées',
            'vote.close': 'Vote clos',
            'vote.apply': 'Suite donnée à une décision',
            'minutes.amend': 'Amendement à un compte rendu',
            'minutes.settle': 'Amendement traité',
            'minutes.approve': 'Compte rendu approuvé',
            'minutes.sign': 'Compte rendu signé',
            'body.rule': 'Règles d’une instance',
            'body.end': 'Instance dissoute',
            'custody.confirm': 'Remise ou retour confirmé, ou contesté',
            'custody.own': 'À qui sont des objets'
          }[kind] ?? 'Acte';
        return thing === '' ? what : `${what} : ${thing}`;
      }
    }
  },
  en: {
    observes: {
      title: 'You can only read here',
      text: 'You are an observer: you can read everything, but nothing written here would reach anyone. An administrator can give you another role.'
    },
    promoted: {
      title: 'You can write here now',
      text: 'An administrator has given you another role. Open the collective again, within reach of another member: everything will be received afresh. Anything written only on this device while it could only read will be left out.',
      go: 'Open again',
      refused: 'The browser would not save it. Free up some space, then try again.'
    },
    removed: {
      title: 'This device is no longer part of the collective',
      text: 'It was removed, and no longer receives or sends anything. You can still read what it had already received. What was recorded here after the removal does not count for the others. If this is a mistake, talk to an administrator: you will need a new invitation or, from another of your devices, “Add another of my devices”.',
      replaced:
        'If you restored a backup of this device on another one, the other one has taken its place: go on there.',
      leave: 'Remove it from this device'
    },
    'invitation-over': {
      title: 'This invitation or sheet is no longer valid',
      text: 'It was revoked, has already been used, or has expired. Nothing was received. Ask a member of the collective for a new invitation. If you were already in, a backup saved to a file may still bring you back.',
      leave: 'Remove this collective from this device'
    },
    'invitation-unknown': {
      title: 'This invitation is not recognised',
      text: 'The phone you reached does not know it, or not yet. Grange will try the others. If nothing happens, ask for a new invitation.',
      leave: 'Remove this collective from this device'
    },
    unseen: {
      title: 'The others do not find you in this collective',
      text: 'The device you reached does not see you among the members, or not yet. Grange will try the others. If this lasts, what you write here reaches no one: ask for a new invitation and open it on this device.',
      leave: 'Remove this collective from this device'
    },
    late: {
      title: (count: number) =>
        count > 1
          ? `${count} entries made after the removal, which do not count`
          : 'One entry made after the removal, which does not count',
      act: (kind: string, thing: string) => {
        const what =
          {
            'custody.out': 'Marked as out',
            'custody.back': 'Marked as returned',
            'custody.move': 'In or out for good',
            'custody.count': 'Counted',
            'custody.incident': 'Incident recorded',
            'custody.settle': 'Incident settled',
            'custody.check': 'Condition of a thing recorded',
            'custody.extend': 'Another due date given',
            'custody.ask': 'Another due date asked for',
            'custody.decline': 'Another due date not granted',
            'custody.photograph': 'Photos of a condition',
            'custody.share': 'Shared ownership proposed',
            'custody.agree': 'Answer to a shared ownership',
            'loan.open': 'Loan recorded',
            'loan.deposit': 'Deposit recorded',
            'agreement.propose': 'Agreement proposed',
            'agreement.sign': 'Agreement signed',
            'agreement.decline': 'Agreement declined or taken back',
            'agreement.end': 'Agreement ended',
            'stocktake.open': 'Stocktake begun',
            'stocktake.count': 'Things counted',
            'stocktake.close': 'Stocktake closed',
            'guide.adopt': 'Shared instructions adopted',
            'guide.train': 'Introduction recorded',
            'booking.request': 'Booking asked for',
            'booking.answer': 'Answer to a booking',
            'booking.cancel': 'Booking cancelled',
            'booking.except': 'Exception to a rule',
            'booking.fetch': 'Booking handed over',
            'booking.rule': 'Booking rules',
            'meeting.convene': 'Notice noted',
            'meeting.open': 'Meeting opened',
            'meeting.entrust': 'Role given in a meeting',
            'meeting.attend': 'Attendance noted',
            'meeting.proxy': 'Proxy given or noted',
            'meeting.reach': 'Point of an agenda come to',
            'meeting.close': 'Meeting closed',
            'meeting.reopen': 'Meeting opened again',
            'round.begin': 'Speaking round begun',
            'round.turn': 'Turn to speak noted',
            'round.end': 'Speaking round ended',
            'vote.open': 'Question put to the vote',
            'vote.stage': 'Stage of a decision',
            'vote.revise': 'Proposal put otherwise',
            'vote.ballot': 'Answer to a vote',
            'vote.treat': 'Objection treated',
            'vote.count': 'Voices counted',
            'vote.close': 'Vote closed',
            'vote.apply': 'What came of a decision',
            'minutes.amend': 'Amendment of minutes',
            'minutes.settle': 'Amendment treated',
            'minutes.approve': 'Minutes approved',
            'minutes.sign': 'Minutes signed',
            'body.rule': 'Rules of a body',
            'body.end': 'Body dissolved',
            'custody.confirm': 'Hand-over or return confirmed, or contested',
            'custody.own': 'Who owns what'
          }[kind] ?? 'Entry';
        return thing === '' ? what : `${what}: ${thing}`;
      }
    }
  }
});
