import type { SlipMention } from '../domain/loans/slip';
import { catalogue } from './catalogue';
import { ofStructureFr } from './french';

/** The loan slip on paper. */
export const slip = catalogue({
  fr: {
    title: 'Bon de prêt',
    open: 'Imprimer le bon de prêt',
    hint: 'Le même papier sert au retour : la colonne de droite se remplit au stylo, ou s’imprime une fois le retour noté.',
    missing: {
      title: 'Ce bon est incomplet',
      text: (mentions: string) =>
        `Il y manque : ${mentions}. Il s’imprime quand même, avec « incomplet » en travers.`
    },
    mention: (mention: SlipMention) =>
      ({
        lender: 'qui prête',
        borrower: 'qui emprunte',
        condition: 'l’état de chaque objet au départ',
        value: 'la valeur de chaque objet',
        due: 'la date de retour',
        purpose: 'pour quoi faire',
        place: 'où ce sera utilisé'
      })[mention],
    lender: 'Prêteur',
    borrower: 'Emprunteur',
    purpose: 'Pour quoi faire',
    place: 'Lieu d’usage',
    period: 'Durée',
    from: (day: string) => `du ${day}`,
    to: (day: string) => `au ${day}`,
    unknown: 'non précisé',
    thing: 'Objet',
    departure: 'Au départ',
    back: 'Au retour',
    value: (amount: string, nature: string) => `${amount} (${nature})`,
    deposit: 'Caution',
    noDeposit: 'aucune caution notée',
    free: 'Le prêt est gratuit. La chose est rendue à la date dite, dans l’état du départ, l’usure normale mise à part (Code civil, articles 1875 à 1891).',
    signatures: 'Signatures',
    eachDay: 'jusqu’au jour dit pour chaque objet',
    due: (day: string) => `à rendre le ${day}`,
    dueUnknown: 'sans jour de retour',
    each: (amount: string) => `${amount} la pièce`,
    with: (names: string) => `avec : ${names}`,
    cameBack: (day: string, how: string) => `${day} : ${how}`,
    signedOut: (assent: string) => `Remise au départ : ${assent}.`,
    signedBack: (day: string, assent: string) => `Remise au retour, le ${day} : ${assent}.`,
    both: (lender: string, borrower: string) =>
      `signée par les deux appareils, celui ${ofStructureFr(lender)} qui prête et celui ${ofStructureFr(borrower)} qui emprunte`,
    contested: (who: string) => `contestée par ${who}`,
    print: {
      opening: (id: string) => `Empreinte de l’acte qui ouvre ce prêt : ${id}`,
      handover: (id: string) => `Empreinte de cet acte : ${id}`
    },
    ink: { out: 'À l’encre, au départ', back: 'À l’encre, au retour', each: 'date, nom, signature' }
  },
  en: {
    title: 'Loan slip',
    open: 'Print the loan slip',
    hint: 'The same paper serves for the return: the right column is filled in by pen, or printed once the return is recorded.',
    missing: {
      title: 'This slip is incomplete',
      text: (mentions: string) =>
        `It lacks: ${mentions}. It prints all the same, with “incomplete” across it.`
    },
    mention: (mention: SlipMention) =>
      ({
        lender: 'who lends',
        borrower: 'who borrows',
        condition: 'the condition of each thing when it left',
        value: 'the value of each thing',
        due: 'the date it is due back',
        purpose: 'what for',
        place: 'where it will be used'
      })[mention],
    lender: 'Lender',
    borrower: 'Borrower',
    purpose: 'What for',
    place: 'Place of use',
    period: 'Period',
    from: (day: string) => `from ${day}`,
    to: (day: string) => `to ${day}`,
    unknown: 'not specified',
    thing: 'Thing',
    departure: 'When it left',
    back: 'When it came back',
    value: (amount: string, nature: string) => `${amount} (${nature})`,
    deposit: 'Deposit',
    noDeposit: 'no deposit recorded',
    free: 'The loan is free of charge. The thing is returned on the date said, as it left, normal wear apart (French civil code, articles 1875 to 1891).',
    signatures: 'Signatures',
    eachDay: 'until the day said for each thing',
    due: (day: string) => `due back on ${day}`,
    dueUnknown: 'no day to be back',
    each: (amount: string) => `${amount} each`,
    with: (names: string) => `with: ${names}`,
    cameBack: (day: string, how: string) => `${day}: ${how}`,
    signedOut: (assent: string) => `Departure: ${assent}.`,
    signedBack: (day: string, assent: string) => `Return on ${day}: ${assent}.`,
    both: (lender: string, borrower: string) =>
      `signed by both devices, that of ${lender} who lends and that of ${borrower} who borrows`,
    contested: (who: string) => `contested by ${who}`,
    print: {
      opening: (id: string) => `Fingerprint of the act that opens this loan: ${id}`,
      handover: (id: string) => `Fingerprint of this act: ${id}`
    },
    ink: { out: 'In ink, when leaving', back: 'In ink, when coming back', each: 'date, name, signature' }
  }
});
