import type { Act, ActId } from '../acts/act';
import type { Family } from '../acts/fold';
import type { Standing } from '../membership/courses';
import { isAtLeast } from '../membership/kinds';
import {
  declining,
  ending,
  proposing,
  signing,
  type AgreementBody,
  type Declining,
  type Ending,
  type Proposing,
  type Signing
} from './acts';
import { agreementOf } from './naming';
import type { Agreement, Version } from './state';
import { parties, questions, textsOf, type PartyName, type Terms } from './terms';

/** What two structures agree about things that one lends to the other: proposed, signed by both, changed, ended. */
export const agreements: Family<Agreement, AgreementBody> = {
  name: 'agreements',
  kinds: {
    'agreement.propose': proposing,
    'agreement.sign': signing,
    'agreement.decline': declining,
    'agreement.end': ending
  },
  least: 'membre',
  zero: { versions: [], ended: null },
  subjects(body) {
    const id = agreementOf(body);
    return id === null ? [] : [id];
  },
  step(state, act, author, _subject, knew) {
    const { ended } = state;
    // Whoever did not know yet that it was ended was not too late.
    if (ended !== null && knew(ended.act)) return state;
    return steps[act.kind]!(state, act as never, author);
  },
  texts: (body) => ('clauses' in body ? textsOf(body) : 'reason' in body ? [body.reason] : []),
  // What was agreed stays in the list of agreements, over or not.
  isOpen: ({ versions }) => versions.length > 0
};

const steps: Readonly<Record<string, (state: Agreement, act: Act<never>, author: Standing) => Agreement>> = {
  'agreement.propose': propose,
  'agreement.sign': sign,
  'agreement.decline': decline,
  'agreement.end': end
};

/** For which parties of these terms somebody speaks. */
export const sidesOf = (terms: Pick<Terms<unknown>, PartyName>, author: Standing): readonly PartyName[] =>
  parties.filter((party) => {
    const { structure } = terms[party];
    const role = structure === null ? undefined : author.roles.get(structure);
    return role !== undefined && isAtLeast(role, 'membre');
  });

/**
 * Whether somebody may sign these terms so: for a structure, its own people, by a key or as having signed on paper; for whoever is no
 * member, whoever saw them sign on paper. A key outweighs a paper.
 */
export function maySign(
  { terms, signatures, declined }: Pick<Version, 'terms' | 'signatures' | 'declined'>,
  { party, means }: Pick<Signing, 'party' | 'means'>,
  author: Standing
): boolean {
  const own = signatures.filter((one) => one.party === party);
  if (declined !== null || own.some((one) => one.means === 'device' || one.means === means)) return false;
  const sides = sidesOf(terms, author);
  if (terms[party].structure === null) return means === 'paper' && sides.length > 0;
  // One person signs for one of the two at most.
  return sides.includes(party) && signatures.every((one) => one.party === party || one.by !== author.person);
}

/** Whether both parties stand behind it. */
export const isSigned = ({ signatures }: Pick<Version, 'signatures'>): boolean =>
  parties.every((party) => signatures.some((one) => one.party === party));

/** Whoever speaks for a party proposes, and answers every question. */
function propose(state: Agreement, { id: act, at, body }: Act<Proposing>, author: Standing): Agreement {
  const { number: _number, ...terms } = body;
  const isAnswered = questions.every((one) => terms.answers.some(({ question }) => question === one));
  const isTwo = terms.lender.structure !== terms.borrower.structure;
  if (!isAnswered || !isTwo || sidesOf(terms, author).length === 0) return state;
  const version = { act, by: author.person, at, terms, signatures: [], declined: null };
  return { ...state, versions: [...state.versions, version] };
}

function sign(state: Agreement, { id: act, at, body }: Act<Signing>, author: Standing): Agreement {
  const { version, party, means } = body;
  const signature = { act, by: author.person, at, party, means };
  return changed(state, version, (one) =>
    maySign(one, body, author) ? { ...one, signatures: [...one.signatures, signature] } : one
  );
}

/** What both signed is not declined any more: it is ended. */
function decline(state: Agreement, { id: act, at, body }: Act<Declining>, author: Standing): Agreement {
  const declined = { act, by: author.person, at, reason: body.reason };
  return changed(state, body.version, (one) =>
    one.declined === null && !isSigned(one) && sidesOf(one.terms, author).length > 0
      ? { ...one, declined }
      : one
  );
}

function end(state: Agreement, { id: act, at, body }: Act<Ending>, author: Standing): Agreement {
  const [first] = state.versions;
  if (state.ended !== null || first === undefined || sidesOf(first.terms, author).length === 0) return state;
  return { ...state, ended: { act, by: author.person, at, on: body.on, reason: body.reason } };
}

const changed = (state: Agreement, version: ActId, change: (one: Version) => Version): Agreement => ({
  ...state,
  versions: state.versions.map((one) => (one.act === version ? change(one) : one))
});
