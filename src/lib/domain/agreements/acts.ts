import {
  actId,
  count,
  day,
  hash,
  id,
  list,
  oneOf,
  orNone,
  record,
  type Field,
  type Of
} from '../acts/fields';
import { conditions, itemLimits, valueNatures } from '../item';
import { absences, agreementForms, clauses, parties, partyFacts, questions, uses, type Party } from './terms';

/** What acts say of an agreement between two structures: their words and bodies. */

/** One agreement is about so many things at most. */
export const mostAgreed = 100;

const number = id<'agreement-number'>();
const words = orNone(hash());

/** Which agreement an act is about. */
const named = record({
  lender: id<'structure'>(),
  borrower: orNone(id<'structure'>()),
  number
});

const party = record({
  structure: orNone(id<'structure'>()),
  name: hash(),
  ...Object.fromEntries(partyFacts.map((fact) => [fact, words]))
} as { readonly [Name in keyof Party<string>]: Field<Party<string>[Name]> });

/** These terms are put to both parties: the first ones, or others instead. */
export const proposing = record({
  number,
  form: oneOf(agreementForms),
  lender: party,
  borrower: party,
  things: list(
    record({
      thing: id<'item'>(),
      quantity: count(itemLimits.quantity),
      name: hash(),
      number: words,
      accessories: words,
      condition: orNone(oneOf(conditions)),
      value: orNone(count(itemLimits.value)),
      valueNature: orNone(oneOf(valueNatures)),
      photos: count(1000)
    }),
    mostAgreed
  ),
  without: list(oneOf(absences), absences.length),
  use: orNone(oneOf(uses)),
  from: orNone(day),
  until: orNone(day),
  clauses: list(record({ clause: oneOf(clauses), text: hash() }), clauses.length),
  answers: list(record({ question: oneOf(questions), answer: words }), questions.length)
});

/** A party signs the terms of the act `version`: with a key of its own, or on paper, as somebody saw. */
export const signing = record({
  agreement: named,
  version: actId,
  party: oneOf(parties),
  means: oneOf(['device', 'paper'] as const)
});

/** Those terms are declined, or taken back, for a reason kept under a hash: nobody signs them any more. */
export const declining = record({ agreement: named, version: actId, reason: hash() });

/** It ends on a day that is not its own, for a reason kept under a hash. */
export const ending = record({ agreement: named, on: day, reason: hash() });

export type Proposing = Of<typeof proposing>;
export type Signing = Of<typeof signing>;
export type Declining = Of<typeof declining>;
export type Ending = Of<typeof ending>;
export type Named = Of<typeof named>;
export type AgreementBody = Proposing | Signing | Declining | Ending;
