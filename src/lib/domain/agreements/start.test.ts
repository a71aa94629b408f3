import { expect, test } from 'vitest';
import { meet } from '../../../../tests/lab/members';
import { members } from '../custody/testing';
import { viewOf } from './agreement';
import { beginningOf, partyOf } from './start';
import { agreement, alices, bobs, hashOf, propose, stateOf } from './testing';
import { clauses, questions, type Clause } from './terms';

const offered = Object.fromEntries(clauses.map((one) => [one, `modèle ${one}`])) as Record<Clause, string>;
const beginning = {
  lender: { structure: bobs, name: 'Les Possibles' },
  borrower: { structure: alices, name: 'La Remise' },
  ...{ things: [], from: '2027-01-01', until: null, said: { purpose: 'Le bal' } }
};
const words = (hash: string) => (hash === hashOf('care') ? 'Nettoyer.' : `dit ${hash.slice(0, 4)}`);

test('the first one is begun with what is offered, and what is known of it', () => {
  const terms = beginningOf(beginning, [], null, offered, words);
  expect(terms).toMatchObject({ form: 'loan-for-use', from: '2027-01-01', until: null, answers: [] });
  expect(terms.lender).toMatchObject({ structure: bobs, name: 'Les Possibles', seat: null });
  const said = Object.fromEntries(terms.clauses.map(({ clause, text }) => [clause, text]));
  expect(said).toMatchObject({ purpose: 'Le bal', care: 'modèle care' });
  expect(said).not.toHaveProperty('place');
});

test('the next one begins with what the two said of themselves and agreed, whoever lends', () => {
  const [alice, bob] = members();
  propose(alice);
  meet(alice, bob);
  const views = [viewOf(agreement, stateOf(bob), '2027-01-01')!];
  expect(partyOf(views, alices)?.name).toBe(hashOf('alice'));
  expect(partyOf(views, null)).toBeNull();
  const terms = beginningOf(beginning, views, views[0]!, offered, words);
  expect(terms.lender.seat).toBe(words(hashOf('bob seat')));
  expect(terms.clauses).toContainEqual({ clause: 'care', text: 'Nettoyer.' });
  expect(terms.clauses.map(({ clause }) => clause)).not.toContain('place');
  expect(terms.answers).toHaveLength(questions.length);
});
