import { idOf, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { toBase64Url } from '../base64url';
import type { AgreementBody, Named } from './acts';
import { agreements } from './family';
import { agreementId } from './naming';
import type { Agreement } from './state';
import { clauses, partyFacts, questions, type Party, type Terms } from './terms';

/** What the tests of agreements share: whole terms between Alice's structure and Bob's, and how phones speak of them. */

export const [alices, bobs] = [idOf('structure', 'alice'), idOf('structure', 'bob')];
const number = idOf('agreement-number', 'sono');
const named: Named = { lender: alices, borrower: bobs, number };
export const agreement = agreementId(named);
export const sono = idOf('item', 'sono');

/** The hash of a text that nobody needs to read. */
export const hashOf = (text: string): string =>
  toBase64Url(new TextEncoder().encode(text.padEnd(32, '.').slice(0, 32)));

const partyOf = (structure: typeof alices, name: string): Party<string> => ({
  structure,
  name: hashOf(name),
  ...(Object.fromEntries(partyFacts.map((fact) => [fact, hashOf(`${name} ${fact}`)])) as Record<
    (typeof partyFacts)[number],
    string
  >)
});

/** Terms that say all there is to say. */
export const wholeTerms: Terms<string> = {
  form: 'loan-for-use',
  lender: partyOf(alices, 'alice'),
  borrower: partyOf(bobs, 'bob'),
  things: [
    {
      ...{ thing: sono, quantity: 1, name: hashOf('sono'), number: hashOf('12') },
      ...{ accessories: hashOf('micro'), condition: 'good', value: 45_000, valueNature: 'indicative' },
      photos: 1
    }
  ],
  without: [],
  use: 'exclusive',
  from: '2026-12-01',
  until: '2027-11-30',
  clauses: clauses.map((clause) => ({ clause, text: hashOf(clause) })),
  answers: questions.map((question) => ({ question, answer: null }))
};

const say = (by: Phone, kind: keyof typeof agreements.kinds, body: AgreementBody): ActId =>
  by.sayAnything(kind, agreements.kinds[kind]!.write(body)).id;

export const propose = (by: Phone, changes: Partial<Terms<string>> = {}): ActId =>
  say(by, 'agreement.propose', { number, ...wholeTerms, ...changes });
export const sign = (
  by: Phone,
  version: ActId,
  party: 'lender' | 'borrower',
  means: 'device' | 'paper' = 'device'
): ActId => say(by, 'agreement.sign', { agreement: named, version, party, means });
export const decline = (by: Phone, version: ActId): ActId =>
  say(by, 'agreement.decline', { agreement: named, version, reason: hashOf('non') });
export const end = (by: Phone, on = '2026-12-01'): ActId =>
  say(by, 'agreement.end', { agreement: named, on, reason: hashOf('fin') });

export function stateOf(by: Phone): Agreement {
  const chains = new Chains();
  for (const act of by.knows) chains.take(act);
  return new Fold(chains, [agreements] as never).stateOf(agreements, agreement);
}
