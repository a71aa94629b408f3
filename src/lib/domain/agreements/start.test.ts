import { expect, test } from 'vitest';
import { meet } from '../../../../tests/lab/members';
import { members } from '../custody/testing';
import { asksRenewal, viewOf } from './agreement';
import { beginningOf, renewedFrom, signedBefore, textsBefore } from './start';
import { agreement, alices, bobs, hashOf, propose, sign, stateOf, wholeTerms } from './testing';
import { clauses, questions, type Clause } from './terms';

const offered = Object.fromEntries(clauses.map((one) => [one, `modèle ${one}`])) as Record<Clause, string>;
const beginning = {
  lender: { structure: alices, name: 'La Remise' },
  borrower: { structure: bobs, name: 'Les Possibles' },
  ...{ things: [], from: '2027-01-01', until: null, said: { purpose: 'Le bal' } }
};
const words = (hash: string) => (hash === hashOf('care') ? 'Nettoyer.' : `dit ${hash.slice(0, 4)}`);

const none = { both: null, lender: null, borrower: null };

test('the first one is begun with what is offered, and what is known of it', () => {
  const terms = beginningOf(beginning, none, offered, words);
  expect(terms).toMatchObject({ form: 'loan-for-use', from: '2027-01-01', until: null, answers: [] });
  expect(terms.lender).toMatchObject({ structure: alices, name: 'La Remise', seat: null });
  const said = Object.fromEntries(terms.clauses.map(({ clause, text }) => [clause, text]));
  expect(said).toMatchObject({ purpose: 'Le bal', care: 'modèle care' });
});

test('the next one begins with what the two signed last in the same sense, and what each said of itself', () => {
  const [alice, bob] = members();
  const act = propose(alice);
  meet(alice, bob);
  const before = () => signedBefore([viewOf(agreement, stateOf(bob), '2027-01-15')!], beginning);
  expect(before()).toEqual(none);
  sign(alice, act, 'lender');
  sign(bob, act, 'borrower');
  meet(alice, bob);
  const terms = beginningOf(beginning, before(), offered, words);
  expect(terms.lender.seat).toBe(words(hashOf('alice seat')));
  expect(terms.clauses).toContainEqual({ clause: 'care', text: 'Nettoyer.' });
  expect(terms.clauses).toContainEqual({ clause: 'slots', text: 'modèle slots' });
  expect(terms.answers).toHaveLength(questions.length);
  expect(textsBefore(before())).toContain(hashOf('bob seat'));
  const otherWay = { lender: beginning.borrower, borrower: beginning.lender };
  expect(signedBefore([viewOf(agreement, stateOf(bob), '2027-01-15')!], otherWay).both).toBeNull();
});

test.each([
  ['2027-10-15', false],
  ['2027-10-31', true],
  ['2027-12-01', true],
  ['2029-01-01', true]
])('on %s, an agreement until 2027-11-30 asks to be renewed: %s', (today, asks) => {
  const [alice, bob] = members();
  const act = propose(alice);
  meet(alice, bob);
  sign(alice, act, 'lender');
  sign(bob, act, 'borrower');
  meet(alice, bob);
  expect(asksRenewal(viewOf(agreement, stateOf(bob), today)!)).toBe(asks);
  // What is proposed instead is what is looked at next.
  propose(bob, { until: '2030-11-30' });
  expect(asksRenewal(viewOf(agreement, stateOf(bob), today)!)).toBe(false);
});

test.each([
  ['2027-11-15', '2027-12-01'],
  ['2028-02-01', '2028-02-01']
])('on %s, what follows begins on %s, until when nobody has said', (today, from) =>
  expect(renewedFrom(wholeTerms, today)).toEqual({ ...wholeTerms, from, until: null })
);
