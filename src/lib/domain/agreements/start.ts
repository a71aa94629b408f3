import type { StructureId } from '../ids';
import type { AgreementView } from './agreement';
import {
  clauses,
  parties,
  partyFacts,
  type AgreedThing,
  type Clause,
  type Party,
  type PartyFact,
  type Terms
} from './terms';

/** What an agreement is begun with, so that nobody types twice what was said before. */
export interface Beginning {
  readonly lender: { readonly structure: StructureId | null; readonly name: string };
  readonly borrower: { readonly structure: StructureId | null; readonly name: string };
  readonly things: readonly AgreedThing<string>[];
  /** Days such as `2026-11-21`. */
  readonly from: string | null;
  readonly until: string | null;
  /** What is known of this one already, such as what it is for. */
  readonly said: Readonly<Partial<Record<Clause, string>>>;
}

/** The party that a structure last was in an agreement; null where it never was. */
export function partyOf(
  views: readonly AgreementView[],
  structure: StructureId | null
): Party<string> | null {
  if (structure === null) return null;
  const all = views.flatMap(({ agreement }) => agreement.versions);
  const known = all
    .filter(({ terms }) => parties.some((party) => terms[party].structure === structure))
    .sort((a, b) => b.at - a.at)[0];
  const found = known && parties.find((party) => known.terms[party].structure === structure);
  return found === undefined ? null : known!.terms[found];
}

/**
 * Terms in words to begin from: what these two agreed last, then what is offered to all, under what is known of this one.
 * `wordsOf` gives a text by its hash, or null.
 */
export function beginningOf(
  { lender, borrower, things, from, until, said }: Beginning,
  views: readonly AgreementView[],
  last: AgreementView | null,
  offered: Readonly<Record<Clause, string>>,
  wordsOf: (hash: string) => string | null
): Terms<string> {
  const before = last?.shown.terms ?? null;
  const words = (hash: string | null) => (hash === null ? null : wordsOf(hash));
  const party = (one: Beginning['lender']): Party<string> => {
    const known = partyOf(views, one.structure);
    const facts = partyFacts.map((fact) => [fact, words(known?.[fact] ?? null)] as const);
    return { ...one, ...(Object.fromEntries(facts) as Record<PartyFact, string | null>) };
  };
  const agreed = new Map(before?.clauses.map(({ clause, text }) => [clause, wordsOf(text) ?? '']));
  return {
    form: before?.form ?? 'loan-for-use',
    ...{ lender: party(lender), borrower: party(borrower), things, from, until },
    without: before?.without ?? [],
    use: before?.use ?? null,
    clauses: clauses.flatMap((clause) => {
      // What one loan was for says nothing of the next.
      const usual = clause === 'purpose' || clause === 'place' ? '' : (agreed.get(clause) ?? offered[clause]);
      const text = said[clause] ?? usual;
      return text === '' ? [] : [{ clause, text }];
    }),
    answers: before?.answers.map(({ question, answer }) => ({ question, answer: words(answer) })) ?? []
  };
}
