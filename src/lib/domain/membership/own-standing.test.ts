import { expect, test } from 'vitest';
import {
  needsInvitation,
  ownStanding,
  readsOnly,
  standingAfter,
  type OwnStanding,
  type StandingFacts
} from './own-standing';

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
  [
    'a member whom those whom it meets do not know is unseen',
    { known: 'in', refused: 'unknown' },
    'unseen',
    false
  ],
  [
    'so is whoever came back by a backup that the others have taken back',
    { known: 'in', refused: 'invitation-over' },
    'unseen',
    false
  ],
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

test('whoever is out, or unseen, may come in anew, and nobody else', () => {
  expect((['removed', 'unseen'] as const).map(needsInvitation)).toEqual([true, true]);
  expect((['in', 'observes', 'promoted'] as const).map(needsInvitation)).toEqual([false, false, false]);
});

test('whoever only read keeps to themselves what they wrote, though others do not know them yet', () => {
  expect(standingAfter('observes', 'unseen')).toBe('promoted');
  expect(standingAfter('in', 'unseen')).toBe('unseen');
});
