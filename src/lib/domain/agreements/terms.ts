import type { ItemId, StructureId } from '../ids';
import type { Condition, ValueNature } from '../item';

/**
 * What an agreement about lent things says, as data: the mentions that the sources of the field ask of a `convention de prêt
 * à usage` or of a `mise à disposition` (Code civil, articles 1875 to 1891). Texts are what `Text` is: their hashes in acts,
 * and words where they are typed or read.
 */

/** A loan of some things for a use, or things that another has at hand for as long as the agreement lasts. */
export const agreementForms = ['loan-for-use', 'provision'] as const;
export type AgreementForm = (typeof agreementForms)[number];
/** Whether whoever borrows is the only one to use it: else nobody presumes that the damage is theirs (article 1880). */
export const uses = ['exclusive', 'shared'] as const;
export type Use = (typeof uses)[number];

export const parties = ['lender', 'borrower'] as const;
export type PartyName = (typeof parties)[number];
/** What is said of each party besides its name. */
export const partyFacts = [
  'legalForm',
  'registration',
  'seat',
  'representative',
  'capacity',
  'decision'
] as const;
export type PartyFact = (typeof partyFacts)[number];

/** What is said of the things, or said not to be. */
export const absences = ['numbers', 'accessories', 'photos'] as const;
export type Absence = (typeof absences)[number];

/** What is agreed, a text each, in the order of the paper. */
export const clauses = [
  'purpose',
  'place',
  'slots',
  'price',
  'deposit',
  'condition',
  'defects',
  'transport',
  'care',
  'sublending',
  'commitments',
  'insurance',
  'damage',
  'breakdown',
  'termination',
  'dispute',
  'data',
  'annexes',
  'made'
] as const;
export type Clause = (typeof clauses)[number];

/** `Et si…`: each is answered, or left open in so many words, before anybody signs. */
export const questions = [
  'damage',
  'works',
  'default',
  'departure',
  'dissolution',
  'disagreement',
  'funding'
] as const;
export type Question = (typeof questions)[number];

export interface Party<Text> extends Readonly<Record<PartyFact, Text | null>> {
  /** Null where it is no member structure. */
  readonly structure: StructureId | null;
  readonly name: Text;
}

export interface AgreedThing<Text> {
  readonly thing: ItemId;
  readonly quantity: number;
  readonly name: Text;
  readonly number: Text | null;
  readonly accessories: Text | null;
  readonly condition: Condition | null;
  /** In cents of euro. */
  readonly value: number | null;
  /** Null where no value is given: an estimate makes the borrower answer for accidents (article 1883). */
  readonly valueNature: ValueNature | null;
  /** How many photos its sheet showed then. */
  readonly photos: number;
}

export interface Agreed<Text> {
  readonly clause: Clause;
  readonly text: Text;
}

export interface Answer<Text> {
  readonly question: Question;
  /** Null where it was left open, which both sides accept. */
  readonly answer: Text | null;
}

export interface Terms<Text> {
  readonly form: AgreementForm;
  readonly lender: Party<Text>;
  readonly borrower: Party<Text>;
  readonly things: readonly AgreedThing<Text>[];
  /** What these things are said not to have. */
  readonly without: readonly Absence[];
  readonly use: Use | null;
  /** Days such as `2026-11-21`. */
  readonly from: string | null;
  readonly until: string | null;
  readonly clauses: readonly Agreed<Text>[];
  readonly answers: readonly Answer<Text>[];
}

/** The same terms with each text as `change` gives it, in the order in which they stand. */
export function withTexts<A, B>(terms: Terms<A>, change: (text: A) => B): Terms<B> {
  const orNone = (text: A | null) => (text === null ? null : change(text));
  const party = (one: Party<A>): Party<B> => ({
    structure: one.structure,
    name: change(one.name),
    ...(Object.fromEntries(partyFacts.map((fact) => [fact, orNone(one[fact])])) as Record<
      PartyFact,
      B | null
    >)
  });
  return {
    ...terms,
    lender: party(terms.lender),
    borrower: party(terms.borrower),
    things: terms.things.map((one) => ({
      ...one,
      name: change(one.name),
      number: orNone(one.number),
      accessories: orNone(one.accessories)
    })),
    clauses: terms.clauses.map(({ clause, text }) => ({ clause, text: change(text) })),
    answers: terms.answers.map(({ question, answer }) => ({ question, answer: orNone(answer) }))
  };
}

/** Every text of these terms, in the order in which they stand. */
export function textsOf<Text>(terms: Terms<Text>): readonly Text[] {
  const found: Text[] = [];
  withTexts(terms, (text) => found.push(text));
  return found;
}
