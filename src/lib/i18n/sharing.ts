import { catalogue } from './catalogue';
import { ofStructureFr } from './french';
import { listEn, listFr } from './lists';

/** What some structures own together: how many parts each, and what holds when one of them leaves. */
export const sharing = catalogue({
  fr: {
    title: 'À qui c’est',
    together: 'Plusieurs structures en sont propriétaires ensemble.',
    part: (parts: number, of: string, count: string) =>
      parts > 1 ? `${count} parts sur ${of}` : `${count} part sur ${of}`,
    worth: (amount: string) => `soit ${amount}`,
    exit: 'Si une structure s’en va',
    noExit: 'La règle de sortie n’est pas encore arrivée sur cet appareil.',
    erasedExit: 'La règle de sortie a été effacée.',
    proposed: (by: string) => `Proposé par ${by} : rien ne change tant que tous n’ont pas accepté.`,
    someone: 'quelqu’un',
    waits: (names: readonly string[]) =>
      names.length === 0
        ? 'Une deuxième personne doit accepter.'
        : names.length > 1
          ? `${listFr(names)} doivent encore accepter.`
          : `${listFr(names)} doit encore accepter.`,
    withdraw: {
      open: 'Retirer la proposition',
      title: 'Dire pourquoi la proposition est retirée',
      save: 'Signer ce retrait'
    },
    accept: 'Accepter',
    accepted: (name: string) => `Accepté : ${name}.`,
    refuse: {
      open: 'Ne pas accepter',
      title: 'Dire pourquoi non',
      remark: 'Pourquoi',
      save: 'Signer ce refus',
      saved: (name: string) => `Refus noté : ${name}.`
    },
    propose: {
      open: 'Posséder à plusieurs',
      change: 'Changer les parts',
      detail: 'Parts de chaque structure et règle de sortie, acceptées par toutes.',
      title: 'Posséder à plusieurs',
      hint: 'Écrivez les parts de chaque structure, par exemple 1 et 1 pour moitié-moitié. Laissez vide celles qui n’en ont pas.',
      alone: 'Une seule structure avec des parts : elle devient seule propriétaire.',
      parts: (name: string) => `Parts ${ofStructureFr(name)}`,
      exit: 'Si une structure s’en va',
      exitHint: 'Modèle à adapter : qui reprend la part, à quel prix, sous quel délai.',
      law: 'Un bien à plusieurs est une indivision : chacun peut en demander le partage, sauf convention écrite (Code civil, articles 815 et 1873-1 à 1873-3). Ici, chaque structure qui a des parts peut prêter et compter l’objet : en acceptant, vous en donnez l’accord aux autres.',
      exitModel:
        'Une structure qui s’en va propose d’abord sa part aux autres. Le prix est celui de la fiche, moins l’usure, fixé ensemble. Les autres ont trois mois pour répondre. Si personne ne la reprend, l’objet est vendu et le prix partagé selon les parts.',
      save: 'Signer cette proposition',
      saved: (name: string) => `Proposition notée : ${name}. Elle part vers les autres structures.`
    },
    happened: (who: string) => `Propriété à plusieurs proposée : ${who}`,
    answered: { yes: 'Propriété à plusieurs acceptée', no: 'Propriété à plusieurs refusée' },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} propositions de posséder à plusieurs` : 'Une proposition de posséder à plusieurs',
      detail: (names: readonly string[]) => `avec ${listFr(names)}`
    }
  },
  en: {
    title: 'Whose it is',
    together: 'Several organisations own it together.',
    part: (parts: number, of: string, count: string) =>
      parts > 1 ? `${count} parts of ${of}` : `${count} part of ${of}`,
    worth: (amount: string) => `that is ${amount}`,
    exit: 'If an organisation leaves',
    noExit: 'What holds then has not reached this device yet.',
    erasedExit: 'What holds then was erased.',
    proposed: (by: string) => `Proposed by ${by}: nothing changes until all have agreed.`,
    someone: 'someone',
    waits: (names: readonly string[]) =>
      names.length === 0 ? 'A second person has to agree.' : `${listEn(names)} still to agree.`,
    withdraw: {
      open: 'Withdraw the proposal',
      title: 'Say why the proposal is withdrawn',
      save: 'Sign this withdrawal'
    },
    accept: 'Agree',
    accepted: (name: string) => `Agreed: ${name}.`,
    refuse: {
      open: 'Do not agree',
      title: 'Say why not',
      remark: 'Why',
      save: 'Sign this refusal',
      saved: (name: string) => `Refusal recorded: ${name}.`
    },
    propose: {
      open: 'Own it together',
      change: 'Change the parts',
      detail: 'The parts of each organisation and what holds when one leaves, agreed by all.',
      title: 'Own it together',
      hint: 'Enter the parts of each organisation, such as 1 and 1 for half each. Leave blank those that have none.',
      alone: 'One organisation with parts: it becomes the only owner.',
      parts: (name: string) => `Parts of ${name}`,
      exit: 'If an organisation leaves',
      exitHint: 'A template to adapt: who takes the part over, at what price, by when.',
      law: 'In French law a thing owned together is an “indivision”: each may ask for it to be divided, unless a written agreement says otherwise (Code civil, articles 815 and 1873-1 to 1873-3). Here each organisation with parts may lend and count the thing: by agreeing, you allow the others to.',
      exitModel:
        'An organisation that leaves first offers its part to the others. The price is that of the sheet, less wear, fixed together. The others have three months to answer. If nobody takes it over, the thing is sold and the price shared according to the parts.',
      save: 'Sign this proposal',
      saved: (name: string) => `Proposal recorded: ${name}. It is on its way to the other organisations.`
    },
    happened: (who: string) => `Shared ownership proposed: ${who}`,
    answered: { yes: 'Shared ownership agreed', no: 'Shared ownership refused' },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} proposals to own together` : 'A proposal to own together',
      detail: (names: readonly string[]) => `with ${listEn(names)}`
    }
  }
});
