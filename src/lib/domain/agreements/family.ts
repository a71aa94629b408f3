import type { Act } from '../acts/act';
import type { Family } from '../acts/fold';
import type { Standing } from '../membership/courses';
import {
  ending,
  proposing,
  signing,
  type AgreementBody,
  type Ending,
  type Proposing,
  type Signing
} from './acts';
import type { Agreement, Version } from './state';
import { parties, questions, textsOf, type PartyName, type Terms } from './terms';

/** What two structures agree about things that one lends to the other: proposed, signed by both, changed, ended. */
export const agreements: Family<Agreement, AgreementBody> = {
  name: 'agreements',
  kinds: { 'agreement.propose': proposing, 'agreement.sign': signing, 'agreement.end': ending },
  least: 'membre',
  zero: { versions: [], ended: null },
  subjects: ({ agreement }) => [agreement],
  step: (state, act, author) =>
    act.kind === 'agreement.propose'
      ? propose(state, act as Act<Proposing>, author)
      : act.kind === 'agreement.sign'
        ? sign(state, act as Act<Signing>, author)
        : end(state, act as Act<Ending>, author),
  texts: (body) => ('lender' in body ? textsOf(body) : 'reason' in body ? [body.reason] : []),
  // What was agreed stays in the list of agreements, over or not.
  isOpen: ({ versions }) => versions.length > 0
};

/** For which parties of these terms somebody speaks. */
export const sidesOf = (terms: Pick<Terms<unknown>, PartyName>, author: Standing): readonly PartyName[] =>
  parties.filter((party) => {
    const { structure } = terms[party];
    return structure !== null && author.roles.has(structure);
  });

/** Whether a party may still sign these terms so: a key of its own outweighs a paper that somebody saw. */
export const maySign = (
  { terms, signatures }: Pick<Version, 'terms' | 'signatures'>,
  { party, means }: Pick<Signing, 'party' | 'means'>,
  author: Standing
): boolean => {
  const own = signatures.filter((one) => one.party === party);
  if (own.some((one) => one.means === 'device' || one.means === means)) return false;
  const sides = sidesOf(terms, author);
  if (means === 'paper') return sides.length > 0;
  // One person signs for one of the two at most.
  const isOther = signatures.every((one) => one.means === 'paper' || one.by !== author.person);
  return sides.includes(party) && isOther;
};

/** Whoever speaks for a party proposes; what comes later is between the same two, and answers every question. */
function propose(state: Agreement, { id: act, at, body }: Act<Proposing>, author: Standing): Agreement {
  const { agreement: _agreement, ...terms } = body;
  const [first] = state.versions;
  const isAnswered = questions.every((one) => terms.answers.some(({ question }) => question === one));
  const isSameTwo =
    first === undefined || parties.every((one) => first.terms[one].structure === terms[one].structure);
  const isTwo = terms.lender.structure !== terms.borrower.structure;
  if (state.ended !== null || !isAnswered || !isSameTwo || !isTwo || sidesOf(terms, author).length === 0)
    return state;
  const version = { act, by: author.person, at, terms, signatures: [] };
  return { ...state, versions: [...state.versions, version] };
}

function sign(state: Agreement, { id: act, at, body }: Act<Signing>, author: Standing): Agreement {
  const { version, party, means } = body;
  if (state.ended !== null) return state;
  return {
    ...state,
    versions: state.versions.map((one) =>
      one.act === version && maySign(one, body, author)
        ? { ...one, signatures: [...one.signatures, { act, by: author.person, at, party, means }] }
        : one
    )
  };
}

function end(state: Agreement, { id: act, at, body }: Act<Ending>, author: Standing): Agreement {
  const [first] = state.versions;
  if (state.ended !== null || first === undefined || sidesOf(first.terms, author).length === 0) return state;
  return { ...state, ended: { act, by: author.person, at, reason: body.reason } };
}
