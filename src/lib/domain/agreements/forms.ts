import { textLimit } from '../acts/texts';
import { checkListOf } from '../custody/checks';
import { dayIn, quantityIn, remarkIn, type HandoverProblem } from '../custody/fields';
import type { ListedStructure } from '../collective';
import type { ItemId, StructureId } from '../ids';
import { isValueNature, itemLimits, type Item, type ValueNature } from '../item';
import { textOf, thingsIn } from '../picked';
import { err, ok, type Result } from '../result';
import { foldText, oneLine } from '../text';
import { mostAgreed } from './acts';
import type { Mention } from './mentions';
import {
  absences,
  agreementForms,
  clauses,
  parties,
  partyFacts,
  questions,
  uses,
  type Absence,
  type AgreedThing,
  type Clause,
  type Party,
  type PartyFact,
  type PartyName,
  type Question,
  type Terms
} from './terms';

/** What is typed of an agreement, and how it is read. */

export type PartyField = `${PartyName}.${'name' | PartyFact}`;
export type AgreementField =
  | 'form'
  | 'use'
  | 'from'
  | 'until'
  /** The things picked, as `pickedAs` writes them. */
  | 'things'
  | PartyField
  | `without.${Absence}`
  | `clause.${Clause}`
  | `answer.${Question}`
  | `open.${Question}`;

/** What the fields hold, as text; what is ticked holds `yes`. */
export type TypedAgreement = Readonly<Record<AgreementField, string>>;

export type AgreementProblem =
  | HandoverProblem
  /** Whoever lends, and one of the two at least, is a member structure. */
  | { readonly kind: 'not-a-structure' }
  | { readonly kind: 'not-a-registration' }
  | { readonly kind: 'ends-before' }
  /** Neither answered nor left open in so many words. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'too-many-things'; readonly most: number }
  /** One that is picked is in the bin, or not here. */
  | { readonly kind: 'unknown-thing' };
export type AgreementProblems = Partial<Record<AgreementField, AgreementProblem>>;

/** The structures of both parties, where an agreement is changed: they stay, whatever they are called now. */
export type Parties = Readonly<Record<PartyName, StructureId | null>>;

/** What an agreement is written from. */
export interface BegunAgreement {
  /** What the fields show at first. */
  readonly start: TypedAgreement;
  /** The things that are in it at first, as they are described there. */
  readonly things: readonly AgreedThing<string>[];
  /** The structures of its parties, where they stay; null for a new one. */
  readonly fixed: Parties | null;
  /** What it changes, or is for, so that what is typed is found again only over the same. */
  readonly over: string;
}

/** The field in which a mention is made, or said not to be. */
export function fieldOf(mention: Mention): AgreementField {
  switch (mention.kind) {
    case 'party':
      return `${mention.party}.${mention.fact}`;
    case 'things': {
      const absence = absences.find((one) => one === mention.what);
      return absence === undefined ? 'things' : `without.${absence}`;
    }
    case 'clause':
      return `clause.${mention.clause}`;
    case 'question':
      return `answer.${mention.question}`;
    default:
      return mention.kind;
  }
}

/** Every mention that has a field of its own, in the order of the form. */
const mentions: readonly Mention[] = [
  ...parties.flatMap((party) =>
    (['name', ...partyFacts] as const).map((fact): Mention => ({ kind: 'party', party, fact }))
  ),
  { kind: 'things', what: 'things' },
  ...(['from', 'until', 'use'] as const).map((kind): Mention => ({ kind })),
  ...clauses.map((clause): Mention => ({ kind: 'clause', clause })),
  ...questions.map((question): Mention => ({ kind: 'question', question }))
];

/** What has to be said, or said otherwise, before the terms may be proposed, in the order of the form. */
export const owedIn = (problems: AgreementProblems): readonly Mention[] =>
  mentions.filter((mention) => problems[fieldOf(mention)] !== undefined);

const factLimit = 200;

/** A thing as its sheet describes it now, for an agreement about so many of it. */
export const agreedThing = (
  item: Pick<
    Item,
    'id' | 'name' | 'model' | 'number' | 'accessories' | 'condition' | 'value' | 'valueNature'
  >,
  quantity: number,
  photos: number
): AgreedThing<string> => ({
  thing: item.id,
  quantity,
  name: [item.name, item.model].filter((one) => one !== '').join(', '),
  number: orNone(item.number),
  accessories: orNone(checkListOf(item.accessories).join(', ').slice(0, textLimit)),
  condition: item.condition,
  value: item.value,
  valueNature: natureOf(item),
  photos
});

/** What a value counts for: of one that somebody gave, nothing said reads as indicative. */
const natureOf = ({ value, valueNature }: Pick<Item, 'value' | 'valueNature'>): ValueNature | null =>
  value === null ? null : (valueNature ?? 'indicative');

/** A thing that is picked, as typed. */
export interface Picked {
  readonly thing: ItemId;
  readonly quantity: string;
  /** What its value counts for, where that was chosen here; null for as it is described. */
  readonly nature: ValueNature | null;
  /** Whether it is described by its sheet, and not by the agreement that is changed. */
  readonly isAnew: boolean;
}

/** The things that are picked, with what was typed of each. */
export const pickedIn = (things: string): readonly Picked[] =>
  thingsIn(things).map(({ thing, quantity, more: [nature, anew] }) => ({
    ...{ thing, quantity, isAnew: anew === 'anew' },
    nature: isValueNature(nature) ? nature : null
  }));

/** The same, as they are typed: each as `<id>:<quantity>:<nature>:<anew>`, with a space between two. */
export const pickedAs = (picked: readonly Picked[]): string =>
  textOf(
    picked.map(({ nature, isAnew, ...one }) => ({ ...one, more: [nature ?? '', isAnew ? 'anew' : ''] }))
  );

/** A thing that is described, as it is picked. */
export const agreedAs = (
  described: AgreedThing<string>,
  { nature }: Pick<Picked, 'nature'>
): AgreedThing<string> => ({
  ...described,
  valueNature: described.value === null ? null : (nature ?? natureOf(described))
});

/** What the fields show of terms in words. */
export function typedOf(terms: Terms<string>): TypedAgreement {
  const texts = new Map(terms.clauses.map(({ clause, text }) => [clause, text]));
  const answers = new Map(terms.answers.map(({ question, answer }) => [question, answer]));
  const yes = (is: boolean) => (is ? 'yes' : '');
  return Object.fromEntries([
    ['form', terms.form],
    ['use', terms.use ?? ''],
    ['from', terms.from ?? ''],
    ['until', terms.until ?? ''],
    [
      'things',
      pickedAs(
        terms.things.map(({ thing, quantity }) => ({
          ...{ thing, quantity: `${quantity}`, nature: null, isAnew: false }
        }))
      )
    ],
    ...parties.flatMap((party) =>
      (['name', ...partyFacts] as const).map((fact) => [`${party}.${fact}`, terms[party][fact] ?? ''])
    ),
    ...absences.map((one) => [`without.${one}`, yes(terms.without.includes(one))]),
    ...clauses.map((clause) => [`clause.${clause}`, texts.get(clause) ?? '']),
    ...questions.map((question) => [`answer.${question}`, answers.get(question) ?? '']),
    ...questions.map((question) => [`open.${question}`, yes(answers.get(question) === null)])
  ]) as TypedAgreement;
}

/** Terms in words, or what is wrong with the fields. */
export function parseAgreement(
  ...typed: Parameters<typeof readAgreement>
): Result<Terms<string>, AgreementProblems> {
  const { terms, problems } = readAgreement(...typed);
  return Object.keys(problems).length === 0 ? ok(terms) : err(problems);
}

/**
 * Reads what was typed into terms in words, with the things as `things` describes those that are picked, as far as it can be
 * read, and tells what is wrong with each field. What an agreement should say and does not is no problem here: it is named on
 * paper.
 */
export function readAgreement(
  typed: TypedAgreement,
  structures: readonly ListedStructure[],
  things: readonly AgreedThing<string>[],
  fixed: Parties | null = null
): { readonly terms: Terms<string>; readonly problems: AgreementProblems } {
  const problems: AgreementProblems = {};
  function read<T>(field: AgreementField, result: Result<T, AgreementProblem>, otherwise: T): T {
    if (!result.ok) problems[field] = result.problem;
    return result.ok ? result.value : otherwise;
  }
  const textIn = (field: AgreementField) => orNone(read(field, remarkIn(typed[field]), ''));
  const [lender, borrower] = parties.map((party) => partyIn(party, typed, structures, fixed, read)) as [
    Party<string>,
    Party<string>
  ];
  if (problems['lender.name'] === undefined && lender.structure === null)
    problems['lender.name'] = { kind: 'not-a-structure' };
  const picked = pickedIn(typed.things);
  if (picked.length > mostAgreed) problems.things = { kind: 'too-many-things', most: mostAgreed };
  const days = (['from', 'until'] as const).map((field) => read(field, dayIn(typed[field]), null));
  const [from = null, until = null] = days;
  if (from !== null && until !== null && until < from) problems.until = { kind: 'ends-before' };
  const terms: Terms<string> = {
    form: agreementForms.find((one) => one === typed.form) ?? 'loan-for-use',
    ...{ lender, borrower, from, until },
    use: uses.find((one) => one === typed.use) ?? null,
    things: picked.flatMap((one) => {
      const known = things.find(({ thing }) => thing === one.thing);
      const quantity = read('things', quantityIn(one.quantity, itemLimits.quantity), 1);
      if (known === undefined) problems.things ??= { kind: 'unknown-thing' };
      return known === undefined ? [] : [{ ...agreedAs(known, one), quantity }];
    }),
    without: absences.filter((one) => typed[`without.${one}`] === 'yes'),
    clauses: clauses.flatMap((clause) => {
      const text = textIn(`clause.${clause}`);
      return text === null ? [] : [{ clause, text }];
    }),
    answers: questions.map((question) => {
      const isOpen = typed[`open.${question}`] === 'yes';
      const answer = isOpen ? null : textIn(`answer.${question}`);
      if (!isOpen && answer === null) problems[`answer.${question}`] ??= { kind: 'unanswered' };
      return { question, answer };
    })
  };
  return { terms, problems };
}

function partyIn(
  party: PartyName,
  typed: TypedAgreement,
  structures: readonly ListedStructure[],
  fixed: Parties | null,
  read: <T>(field: AgreementField, result: Result<T, AgreementProblem>, otherwise: T) => T
): Party<string> {
  const line = (fact: 'name' | PartyFact): string => {
    const text = oneLine(typed[`${party}.${fact}`]);
    const isLong = text.length > factLimit;
    return read(`${party}.${fact}`, isLong ? err({ kind: 'too-long', limit: factLimit }) : ok(text), '');
  };
  const name = line('name');
  const known = structures.find((one) => one.isIn && foldText(one.name) === foldText(name));
  if (name === '') read<null>(`${party}.name`, err({ kind: 'missing' }), null);
  const facts = Object.fromEntries(partyFacts.map((fact) => [fact, orNone(line(fact))])) as Record<
    PartyFact,
    string | null
  >;
  if (facts.registration !== null && !mayBeRegistration(facts.registration))
    read<null>(`${party}.registration`, err({ kind: 'not-a-registration' }), null);
  if (fixed !== null) return { ...facts, structure: fixed[party], name };
  return { ...facts, structure: known?.id ?? null, name: known?.name ?? name };
}

/** Whether a text may be the number of an association: a SIREN, a SIRET or an RNA that is mistyped is not. */
export function mayBeRegistration(text: string): boolean {
  const packed = text.replace(/[\s.]/g, '').toUpperCase();
  // Departments of Corsica and overseas have a letter in theirs.
  if (/^W\d/.test(packed)) return /^W\d[\dA-Z]{2}\d{6}$/.test(packed);
  if (!/^\d+$/.test(packed)) return true;
  return (packed.length === 9 || packed.length === 14) && addsUp(packed);
}

/** Luhn's check, which the numbers of INSEE pass: https://www.sirene.fr/sirene/public/variable/siren */
function addsUp(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const orNone = (text: string): string | null => (text === '' ? null : text);
