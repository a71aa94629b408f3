import { catalogue } from './catalogue';

/** A request as it stands, what is answered, settled and given up, and what of all that stands on Accueil. */
export const requests = catalogue({
  fr: {
    title: (who: string) => `Réservation pour ${who}`,
    unknown: {
      title: 'Réservation inconnue',
      text: 'Elle n’est pas arrivée sur cet appareil, ou son adresse est incomplète.'
    },
    asked: (who: string, when: string) => `Demandée par ${who}, ${when}`,
    /** What whoever it is for should have brought back. */
    late: (who: string, things: readonly string[]) =>
      `${who} n’a pas encore rendu, alors que le jour est passé : ${things.join(', ')}.`,
    someone: 'quelqu’un',
    purpose: 'Pour quoi',
    need: 'Le besoin',
    people: 'Combien de personnes',
    audience: 'Qui vient',
    use: 'Pour les voisins',
    meanwhile: {
      title: 'Réservé entre-temps',
      line: (who: string, when: string) => `Promis à ${who} (${when}). Parlez-en avant de signer.`
    },
    sheet: 'Voir la fiche',
    moved: 'Autre date demandée.',
    unknownThing: 'Objet qui n’est pas arrivé ici',
    quantity: (count: string) => `quantité : ${count}`,
    given: (given: string, asked: string) => `${given} sur ${asked} demandés`,
    answeredBy: (who: string) => `par ${who}`,
    free: (n: number, count: string) =>
      n === 0 ? 'rien de libre à ces dates' : n > 1 ? `${count} libres à ces dates` : 'un libre à ces dates',
    place: (place: string) => `n° ${place} en liste d’attente`,
    /** The time whose place it would take. */
    replaces: (when: string) => `Remplacerait : ${when}`,
    offered: (when: string) => `Autre date proposée : ${when}`,
    offer: {
      taken: 'Ce n’est plus libre : vous pouvez la demander quand même, et attendre.',
      past: 'C’est déjà passé.'
    },
    take: 'Prendre ces dates',
    takeAnyway: 'Demander quand même',
    accept: 'Accepter',
    acceptNamed: (what: string) => `Accepter : ${what}`,
    acceptAnyway: 'Accepter quand même',
    acceptAnywayNamed: (what: string) => `Accepter quand même : ${what}`,
    acceptAfterAll: 'Accepter finalement',
    acceptAfterAllNamed: (what: string) => `Accepter finalement : ${what}`,
    acceptAll: 'Tout accepter',
    allAnswered: (n: number, count: string) =>
      n === 0
        ? 'Rien n’est accepté.'
        : n > 1
          ? `${count} réservations sont acceptées.`
          : 'Une réservation est acceptée.',
    notAccepted: (what: string, when: string, why: string) => `Pas acceptée : ${what} (${when}). ${why}`,
    refuse: 'Refuser',
    refuseNamed: (what: string) => `Refuser : ${what}`,
    revoke: 'Revenir sur l’accord',
    revokeNamed: (what: string) => `Revenir sur l’accord : ${what}`,
    cancel: 'Annuler',
    cancelNamed: (what: string) => `Annuler : ${what}`,
    cancelAll: 'Annuler toute la demande',
    other: 'Demander une autre date',
    otherNamed: (what: string) => `Demander une autre date : ${what}`,
    handOver: 'Remettre ce qui est réservé',
    except: 'Accorder l’exception',
    exceptNamed: (what: string) => `Accorder l’exception : ${what}`,
    mayExcept: 'Vous pouvez accorder l’exception.',
    exceptFirst: 'Pour l’accepter, il faut d’abord l’exception d’une administration.',
    exceptedBy: (who: string) => `Exception accordée par ${who}`,
    waitsForAnswer: (owners: string) => `La réponse vient de ${owners}.`,
    waitsForAnyone: 'Cela n’est à personne : tout membre peut répondre.',
    answered: 'Réponse notée.',
    excepted: 'Exception notée.',
    cancelled: 'Réservation annulée.',
    failed:
      'Le navigateur n’a pas voulu l’enregistrer. Rien n’est noté : libérez de la place, puis réessayez.',
    refusing: {
      title: 'Refuser cette réservation',
      revokeTitle: 'Revenir sur l’accord',
      why: 'Pourquoi (facultatif)',
      revokeWhy: 'Pourquoi',
      instead: 'Proposer une autre date',
      hint: 'Si la personne la prend, c’est accepté d’avance.',
      anyway: 'Proposer ces dates quand même',
      save: 'Envoyer la réponse'
    },
    cancelling: {
      title: 'Annuler cette réservation',
      titleAll: 'Annuler toute la demande',
      why: 'Pourquoi',
      whyOptional: 'Pourquoi (facultatif)',
      save: 'Annuler la réservation',
      saveAll: 'Annuler toute la demande',
      back: 'Garder'
    },
    moving: {
      title: 'Demander une autre date',
      save: 'Envoyer la demande',
      hint: 'La date d’avant tient tant que l’autre n’est pas acceptée.'
    },
    clash: {
      title: 'Deux réservations se chevauchent',
      titleMany: (count: string) => `${count} réservations se chevauchent`,
      titleShort: 'Il n’y en a plus assez',
      titleDisputed: 'Deux réponses contraires',
      lead: (what: string, when: string) => `${what}, ${when} : plus a été promis qu’il n’y en a.`,
      disputed:
        'Deux appareils ont répondu sans se connaître. Rien n’est choisi à votre place : la dernière réponse donnée ici vaudra.',
      missing: (n: number, count: string) => (n > 1 ? `Il en manque ${count}.` : 'Il en manque un.'),
      settle: 'Dites combien chaque réservation garde ; zéro la retire. Chacun le verra en ouvrant Grange.',
      wait: 'Personne n’a tranché : c’est à qui prête de le faire. Parlez-vous.',
      keeps: (who: string) => `Combien pour ${who}`,
      /** Of several for the same. */
      nth: (who: string, nth: string) => `${who} (n° ${nth})`,
      here: 'La demande de cette page',
      open: 'Voir la demande',
      openNamed: (who: string) => `Voir la demande : ${who}`,
      tooMany: (who: string, missing: number, count: string) =>
        missing > 1
          ? `C’est plus qu’il n’y en a : il en manque ${count} pour ${who}.`
          : `C’est plus qu’il n’y en a : il en manque un pour ${who}.`,
      why: 'Ce que vous en dites à chacun',
      save: 'Régler',
      settled: 'Réglé : chacun le verra dès que son téléphone sera là.'
    },
    book: 'Réserver'
  },
  en: {
    title: (who: string) => `Booking for ${who}`,
    unknown: {
      title: 'Unknown booking',
      text: 'It has not reached this device, or its address is incomplete.'
    },
    asked: (who: string, when: string) => `Asked for by ${who}, ${when}`,
    late: (who: string, things: readonly string[]) =>
      `${who} has not brought back yet, though it is past the day: ${things.join(', ')}.`,
    someone: 'somebody',
    purpose: 'What for',
    need: 'How much it is needed',
    people: 'How many people',
    audience: 'Who comes',
    use: 'Next door',
    meanwhile: {
      title: 'Booked meanwhile',
      line: (who: string, when: string) => `Promised to ${who} (${when}). Talk about it before signing.`
    },
    sheet: 'See the sheet',
    moved: 'Another date asked for.',
    unknownThing: 'A thing that has not arrived here',
    quantity: (count: string) => `quantity: ${count}`,
    given: (given: string, asked: string) => `${given} of ${asked} asked for`,
    answeredBy: (who: string) => `by ${who}`,
    free: (n: number, count: string) =>
      n === 0 ? 'none free on these dates' : `${count} free on these dates`,
    place: (place: string) => `no. ${place} on the waiting list`,
    /** The time whose place it would take. */
    replaces: (when: string) => `Would replace: ${when}`,
    offered: (when: string) => `Another date is offered: ${when}`,
    offer: {
      taken: 'It is not free any more: you can ask for it all the same, and wait.',
      past: 'That is past.'
    },
    take: 'Take that date',
    takeAnyway: 'Ask all the same',
    accept: 'Accept',
    acceptNamed: (what: string) => `Accept: ${what}`,
    acceptAnyway: 'Accept all the same',
    acceptAnywayNamed: (what: string) => `Accept all the same: ${what}`,
    acceptAfterAll: 'Accept after all',
    acceptAfterAllNamed: (what: string) => `Accept after all: ${what}`,
    acceptAll: 'Accept all',
    allAnswered: (n: number, count: string) =>
      n === 0
        ? 'Nothing is accepted.'
        : n === 1
          ? 'One booking is accepted.'
          : `${count} bookings are accepted.`,
    notAccepted: (what: string, when: string, why: string) => `Not accepted: ${what} (${when}). ${why}`,
    refuse: 'Refuse',
    refuseNamed: (what: string) => `Refuse: ${what}`,
    revoke: 'Take it back',
    revokeNamed: (what: string) => `Take it back: ${what}`,
    cancel: 'Cancel',
    cancelNamed: (what: string) => `Cancel: ${what}`,
    cancelAll: 'Cancel the whole request',
    other: 'Ask for another date',
    otherNamed: (what: string) => `Ask for another date: ${what}`,
    handOver: 'Hand over what is booked',
    except: 'Make the exception',
    exceptNamed: (what: string) => `Make the exception: ${what}`,
    mayExcept: 'You can make the exception.',
    exceptFirst: 'Before it is accepted, an administration must make the exception.',
    exceptedBy: (who: string) => `Exception made by ${who}`,
    waitsForAnswer: (owners: string) => `${owners} will answer.`,
    waitsForAnyone: 'It belongs to nobody: any member may answer.',
    answered: 'Answer noted.',
    excepted: 'Exception noted.',
    cancelled: 'Booking cancelled.',
    failed: 'The browser would not save it. Nothing is noted: free some space, then try again.',
    refusing: {
      title: 'Refuse this booking',
      revokeTitle: 'Take it back',
      why: 'Why (optional)',
      revokeWhy: 'Why',
      instead: 'Offer another date',
      hint: 'If they take it, it is accepted beforehand.',
      anyway: 'Offer that date all the same',
      save: 'Send the answer'
    },
    cancelling: {
      title: 'Cancel this booking',
      titleAll: 'Cancel the whole request',
      why: 'Why',
      whyOptional: 'Why (optional)',
      save: 'Cancel the booking',
      saveAll: 'Cancel the whole request',
      back: 'Keep it'
    },
    moving: {
      title: 'Ask for another date',
      save: 'Send the request',
      hint: 'The date before holds until the other is accepted.'
    },
    clash: {
      title: 'Two bookings overlap',
      titleMany: (count: string) => `${count} bookings overlap`,
      titleShort: 'There are not enough any more',
      titleDisputed: 'Two contrary answers',
      lead: (what: string, when: string) => `${what}, ${when}: more was promised than there is.`,
      disputed:
        'Two devices answered without knowing of each other. Nothing is chosen for you: the next answer given here will hold.',
      missing: (n: number, count: string) => (n === 1 ? 'One is missing.' : `${count} are missing.`),
      settle: 'Say how many each booking keeps; zero takes it back. Everybody will see it on opening Grange.',
      wait: 'Nobody has settled it: whoever lends it does. Talk to each other.',
      keeps: (who: string) => `How many for ${who}`,
      /** Of several for the same. */
      nth: (who: string, nth: string) => `${who} (no. ${nth})`,
      here: 'The request of this page',
      open: 'See the request',
      openNamed: (who: string) => `See the request: ${who}`,
      tooMany: (who: string, missing: number, count: string) =>
        missing === 1
          ? `That is more than there is: one is missing for ${who}.`
          : `That is more than there is: ${count} are missing for ${who}.`,
      why: 'What you say of it to each',
      save: 'Settle',
      settled: 'Settled: everybody will see it once their phone is there.'
    },
    book: 'Book'
  }
});
