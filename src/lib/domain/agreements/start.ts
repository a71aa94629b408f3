import { daysBefore } from '../day';
import type { StructureId } from '../ids';
import { lastSigned, type AgreementView } from './agreement';
import {
  clauses,
  partyFacts,
  textsOf,
  type AgreedThing,
  type Clause,
  type Party,
  type PartyFact,
  type PartyName,
  type Terms
} from './terms';

/** What an agreement is begun with, so that nobody types twice what was said before. */
export interface Beginning extends Readonly<
  Record<PartyName, { readonly structure: StructureId | null; readonly name: string }>
> {
  readonly things: readonly AgreedThing<string>[];
  /** Days such as `2026-11-21`. */
  readonly from: string | null;
  readonly until: string | null;
  /** What is known of this one already, such as what it is for. */
  readonly said: Readonly<Partial<Record<Clause, string>>>;
}

/** What was signed before, from which a new one is begun: between the same two in the same sense, and by each of them. */
export interface SignedBefore extends Readonly<Record<PartyName, Terms<string> | null>> {
  readonly both: Terms<string> | null;
}

/** What was signed before by those between whom an agreement begins. */
export const signedBefore = (
  views: readonly AgreementView[],
  { lender, borrower }: Pick<Beginning, PartyName>
): SignedBefore => ({
  both: lastSigned(views, 'lender', lender.structure, borrower.structure),
  lender: lastSigned(views, 'lender', lender.structure),
  borrower: lastSigned(views, 'borrower', borrower.structure)
});

/** The texts that a beginning reads. */
export const textsBefore = ({ both, lender, borrower }: SignedBefore): readonly string[] =>
  [both, lender, borrower].flatMap((terms) => (terms === null ? [] : textsOf(terms)));

/** What each loan says for itself. */
const ofEach: readonly Clause[] = ['purpose', 'place', 'slots', 'made'];

/**
 * Terms in words to begin from: what these two signed last in the same sense, or else what is offered to all, under what is
 * known of this one. `wordsOf` gives a text by its hash, or null.
 */
export function beginningOf(
  { lender, borrower, things, from, until, said }: Beginning,
  before: SignedBefore,
  offered: Readonly<Record<Clause, string>>,
  wordsOf: (hash: string) => string | null
): Terms<string> {
  const words = (hash: string | null) => (hash === null ? null : wordsOf(hash));
  const partyOf = (party: PartyName, one: Beginning[PartyName]): Party<string> => {
    const known = before[party]?.[party];
    const facts = partyFacts.map((fact) => [fact, words(known?.[fact] ?? null)] as const);
    return { ...one, ...(Object.fromEntries(facts) as Record<PartyFact, string | null>) };
  };
  const agreed = new Map(before.both?.clauses.map(({ clause, text }) => [clause, wordsOf(text) ?? '']));
  return {
    form: before.both?.form ?? 'loan-for-use',
    ...{ lender: partyOf('lender', lender), borrower: partyOf('borrower', borrower) },
    ...{ things, from, until, without: [], use: null },
    clauses: clauses.flatMap((clause) => {
      const usual = ofEach.includes(clause) ? offered[clause] : (agreed.get(clause) ?? offered[clause]);
      const text = said[clause] ?? usual;
      return text === '' ? [] : [{ clause, text }];
    }),
    answers: before.both?.answers.map(({ question, answer }) => ({ question, answer: words(answer) })) ?? []
  };
}

/** The same terms for what follows them, on a day such as `2026-11-21`: until when is for the two to say. */
export function renewedFrom<Text>(terms: Terms<Text>, today: string): Terms<Text> {
  const next = terms.until === null ? today : daysBefore(terms.until, -1);
  return { ...terms, from: next < today ? today : next, until: null };
}
