import type { DepositKind, DepositStep } from '../domain/loans/acts';
import type { LoanRefusal } from '../domain/loans/refusals';
import { catalogue } from './catalogue';

/** Several things lent at once, what is held against them, and how loans between two structures went. */
export const loans = catalogue({
  fr: {
    title: 'Prêts',
    open: 'Prêter plusieurs objets',
    lead: 'Ce qui part ensemble, chez la même personne, est un prêt : une seule signature, un seul retour, un seul papier.',
    going: 'En cours',
    over: 'Terminés',
    empty: {
      title: 'Aucun prêt pour l’instant',
      text: 'Ce qui sort est noté ici, avec qui l’a et quand il revient.'
    },
    things: (n: number, count: string) => (n > 1 ? `${count} objets` : 'un objet'),
    detail: (things: string, when: string) => `${things}, ${when}`,
    since: (when: string) => `depuis ${when}`,
    ended: (when: string) => `sorti ${when}`,
    deposit: 'caution à rendre',
    seeLoan: 'Voir le prêt',
    make: {
      title: 'Prêter plusieurs objets',
      pick: 'Ajouter un objet',
      pickHint: 'Cherchez-le par son nom ou son numéro, ou scannez son étiquette.',
      scan: 'Scanner une étiquette',
      picked: 'Ce qui part',
      none: 'Rien n’est choisi pour l’instant.',
      quantity: (name: string) => `Combien : ${name}`,
      hintQuantity: (lendable: string) => `${lendable} à prêter`,
      heldBack: (n: number, count: string) =>
        n > 1
          ? `${count} autres ne se prêtent pas : voyez leur incident.`
          : 'Un autre ne se prête pas : voyez son incident.',
      removeOne: 'Enlever',
      remove: (name: string) => `Enlever ${name}`,
      cancel: 'Abandonner',
      refused: 'Rien n’est parti : voyez ce qui est dit de chaque objet.',
      added: (name: string) => `Ajouté : ${name}.`,
      already: (name: string) => `${name} est déjà dans la liste.`,
      tooMany: (most: number) =>
        `Pas plus de ${most} objets dans un prêt : signez celui-ci, puis faites-en un autre.`,
      notLent: (name: string) => `${name} ne peut pas partir : voyez pourquoi dans la liste.`,
      unknown: 'Cet objet n’est pas dans l’inventaire de ce collectif.',
      missing: 'Choisissez au moins un objet.',
      save: (n: number, count: string) =>
        n > 1 ? `Signer le départ de ${count} objets` : 'Signer le départ',
      saved: (n: number, count: string) => (n > 1 ? `Prêt noté : ${count} objets.` : 'Prêt noté.'),
      failed:
        'Tout n’a pas pu être enregistré. Regardez dans les prêts et les fiches ce qui est noté, puis réessayez.'
    },
    purpose: 'Pour quoi faire',
    place: 'Où ce sera utilisé',
    why: 'But et lieu d’usage',
    everyone:
      'Ce que vous écrivez ici, sur des personnes ou des chèques, arrive sur tous les appareils du collectif.',
    sheet: {
      title: (who: string) => `Prêt à ${who}`,
      lender: 'Prêté par',
      by: 'Remis par',
      until: 'À rendre',
      purpose: 'Pour',
      place: 'Utilisé à',
      things: 'Les objets',
      back: (n: number) => (n > 1 ? 'revenus' : 'revenu'),
      allBack: 'Tout est revenu, en bon état',
      allGiven: 'J’ai tout rendu, en bon état',
      allBackSign: 'Signer ces retours',
      allBackOf: 'Ceci signe le retour, en bon état, de :',
      allGivenThen: 'La structure qui prête le confirmera.',
      dueThen: (day: string) => `à rendre ${day}`,
      allBackHint: 'Si quelque chose manque ou est abîmé, notez-le d’abord depuis sa fiche.',
      returned: 'Retours notés.',
      unknown: {
        title: 'Ce prêt n’est pas ici',
        text: 'Il n’est pas encore arrivé sur cet appareil, ou son adresse n’est pas la bonne.'
      }
    },
    deposits: {
      title: 'Caution',
      none: 'Aucune caution n’est notée.',
      noMoney: 'Grange note la caution et ne tient aucun argent.',
      add: 'Noter une caution',
      kindLabel: 'Ce que c’est',
      stepLabel: 'Où elle en est',
      amount: 'Montant',
      amountHint: 'en euros',
      remark: 'Remarque',
      save: 'Signer',
      saved: 'Caution notée.',
      kind: (kind: DepositKind) =>
        ({
          cheque: 'chèque non encaissé',
          cash: 'espèces',
          transfer: 'virement',
          guarantee: 'garantie morale d’un membre'
        })[kind],
      step: (step: DepositStep) =>
        ({
          promised: 'promise',
          received: 'reçue',
          returned: 'rendue',
          cashed: 'encaissée',
          dropped: 'abandonnée'
        })[step],
      next: (step: DepositStep) =>
        ({
          promised: 'Promise',
          received: 'Noter reçue',
          returned: 'Noter rendue',
          cashed: 'Noter encaissée',
          dropped: 'Y renoncer'
        })[step]
    },
    pairs: {
      title: 'Entre nous et chaque structure',
      line: (lent: string, borrowed: string) => `prêts : ${lent}, emprunts : ${borrowed}`,
      onTime: (onTime: string, over: string) => `${onTime} sur ${over} rendus à temps`,
      incidents: (n: number, count: string, settled: string) =>
        n > 1
          ? `${count} incidents, dont ${settled} réglés`
          : `un incident, ${settled === '1' ? 'réglé' : 'à régler'}`
    },
    refusal: (refusal: LoanRefusal) =>
      ({
        'no-standing': 'Cet appareil peut lire, mais pas noter de caution.',
        'not-the-lender': 'Seules les personnes de la structure qui prête notent la caution.',
        already: 'Quelqu’un a déjà noté ce qu’elle est devenue.',
        forgotten: 'Vos textes sont effacés : notez la caution sans remarque.'
      })[refusal.kind]
  },
  en: {
    title: 'Loans',
    open: 'Lend several things',
    lead: 'What leaves together, to the same people, is one loan: one signature, one return, one paper.',
    going: 'Going on',
    over: 'Over',
    empty: {
      title: 'No loans yet',
      text: 'What goes out is recorded here, with who has it and when it is due back.'
    },
    things: (n: number, count: string) => (n === 1 ? 'one thing' : `${count} things`),
    detail: (things: string, when: string) => `${things}, ${when}`,
    since: (when: string) => `since ${when}`,
    ended: (when: string) => `left ${when}`,
    deposit: 'deposit to return',
    seeLoan: 'See the loan',
    make: {
      title: 'Lend several things',
      pick: 'Add a thing',
      pickHint: 'Look it up by its name or number, or scan its label.',
      scan: 'Scan a label',
      picked: 'What leaves',
      none: 'Nothing is chosen yet.',
      quantity: (name: string) => `How many: ${name}`,
      hintQuantity: (lendable: string) => `${lendable} to lend`,
      heldBack: (n: number, count: string) =>
        n > 1
          ? `${count} more are not to be lent: see their incident.`
          : 'One more is not to be lent: see its incident.',
      removeOne: 'Remove',
      remove: (name: string) => `Remove ${name}`,
      cancel: 'Discard',
      refused: 'Nothing left: see what is said of each thing.',
      added: (name: string) => `Added: ${name}.`,
      already: (name: string) => `${name} is on the list already.`,
      tooMany: (most: number) => `No more than ${most} things in a loan: sign this one, then make another.`,
      notLent: (name: string) => `${name} cannot go: see why in the list.`,
      unknown: 'This thing is not in the inventory of this collective.',
      missing: 'Choose at least one thing.',
      save: (n: number, count: string) =>
        n > 1 ? `Sign the departure of ${count} things` : 'Sign the departure',
      saved: (n: number, count: string) => (n > 1 ? `Loan recorded: ${count} things.` : 'Loan recorded.'),
      failed:
        'Not everything could be saved. Look among the loans and the sheets at what is recorded, then try again.'
    },
    purpose: 'What for',
    place: 'Where it will be used',
    why: 'Purpose and place of use',
    everyone: 'What you write here about people or cheques reaches every device of the collective.',
    sheet: {
      title: (who: string) => `Loan to ${who}`,
      lender: 'Lent by',
      by: 'Handed over by',
      until: 'Due back',
      purpose: 'For',
      place: 'Used at',
      things: 'The things',
      back: () => 'back',
      allBack: 'All of it is back, in good condition',
      allGiven: 'I gave it all back, in good condition',
      allBackSign: 'Sign these returns',
      allBackOf: 'This signs the return, in good condition, of:',
      allGivenThen: 'The organisation that lends will confirm it.',
      dueThen: (day: string) => `due back ${day}`,
      allBackHint: 'If something is missing or damaged, record that first from its sheet.',
      returned: 'Returns recorded.',
      unknown: {
        title: 'This loan is not here',
        text: 'It has not reached this device yet, or the address is wrong.'
      }
    },
    deposits: {
      title: 'Deposit',
      none: 'No deposit is recorded.',
      noMoney: 'Grange records the deposit and holds no money.',
      add: 'Record a deposit',
      kindLabel: 'What it is',
      stepLabel: 'Where it stands',
      amount: 'Amount',
      amountHint: 'in euros',
      remark: 'Remark',
      save: 'Sign',
      saved: 'Deposit recorded.',
      kind: (kind: DepositKind) =>
        ({
          cheque: 'cheque, not cashed',
          cash: 'cash',
          transfer: 'transfer',
          guarantee: 'word of a member'
        })[kind],
      step: (step: DepositStep) =>
        ({
          promised: 'promised',
          received: 'received',
          returned: 'returned',
          cashed: 'cashed',
          dropped: 'dropped'
        })[step],
      next: (step: DepositStep) =>
        ({
          promised: 'Promised',
          received: 'Record as received',
          returned: 'Record as returned',
          cashed: 'Record as cashed',
          dropped: 'Do without'
        })[step]
    },
    pairs: {
      title: 'Between us and each organisation',
      line: (lent: string, borrowed: string) => `${lent} lent, ${borrowed} borrowed`,
      onTime: (onTime: string, over: string) => `${onTime} of ${over} back on time`,
      incidents: (n: number, count: string, settled: string) =>
        n > 1
          ? `${count} incidents, ${settled} settled`
          : `one incident, ${settled === '1' ? 'settled' : 'to settle'}`
    },
    refusal: (refusal: LoanRefusal) =>
      ({
        'no-standing': 'This device may read, but not record a deposit.',
        'not-the-lender': 'Only people of the lending organisation record the deposit.',
        already: 'Someone has already recorded what became of it.',
        forgotten: 'Your texts are erased: record the deposit without a remark.'
      })[refusal.kind]
  }
});
