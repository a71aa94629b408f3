import { expect, test } from 'vitest';
import { ownStanding, readsOnly, type OwnStanding, type StandingFacts } from './own-standing';

test.each<[string, StandingFacts, OwnStanding, boolean]>([
  ['a member whom nobody refuses is in', { known: 'in', refused: null }, 'in', false],
  ['an observer reads only', { known: 'observes', refused: null }, 'observes', true],
  ['who was put out is removed', { known: 'removed', refused: null }, 'removed', true],
  [
    'who was away when that was said believes the others',
    { known: 'in', refused: 'removed' },
    'removed',
    true
  ],
  ['a member whom somebody does not know yet is in', { known: 'in', refused: 'unknown' }, 'in', false],
  ['a newcomer waits', { known: 'unknown', refused: null }, 'in', false],
  ['a newcomer who is to try again waits', { known: 'unknown', refused: 'not-now' }, 'in', false],
  [
    'a newcomer with an old invitation is told so',
    { known: 'unknown', refused: 'invitation-over' },
    'invitation-over',
    false
  ],
  [
    'a newcomer with an invitation of nobody is told so',
    { known: 'unknown', refused: 'unknown' },
    'invitation-unknown',
    false
  ]
])('%s', (_, facts, standing, isReader) => {
  expect(ownStanding(facts)).toBe(standing);
  expect(readsOnly(standing)).toBe(isReader);
});
