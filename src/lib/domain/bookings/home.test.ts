import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { wholeDays } from '../span';
import { askedDespite, mineIn, toSettle } from './home';
import { datedIn } from './state';
import {
  accept,
  ask,
  barnum,
  bookableOf,
  cancel,
  now,
  refuse,
  saturday,
  stateOf,
  sunday,
  village
} from './testing';

const viewer = (by: Phone) => ({
  person: by.person,
  structures: [idOf('structure', by.name.split('/')[0]!)]
});
const mineOf = (by: Phone, at = now) => {
  const booked = datedIn(stateOf(by)).map((one) => ({ ...one, thing: barnum }));
  const { answered, coming } = mineIn(booked, viewer(by), at);
  return [answered.map(({ standing }) => standing).sort(), coming.map(({ standing }) => standing)];
};

describe('whoever lends', () => {
  test('is told what can be given before what would wait, and when a place is free again', () => {
    const { alice, bob, dora, all } = village();
    const his = ask(bob, saturday);
    meet(...all);
    accept(alice, his);
    ask(dora, saturday);
    ask(dora, sunday);
    meet(...all);
    const told = () => toSettle([bookableOf(alice, 1)], null, viewer(alice), now).toAnswer;
    expect(told().map(({ booking, isFree }) => [booking.span, isFree])).toEqual([
      [sunday, true],
      [saturday, false]
    ]);
    cancel(bob, his);
    meet(...all);
    expect(told().map(({ isFree }) => isFree)).toEqual([true, true]);
    expect(toSettle([bookableOf(bob, 1)], null, viewer(bob), now).toAnswer).toEqual([]);
  });

  test('is not told that another time takes the place of the one that its own request has', () => {
    const { alice, bob, all } = village();
    const his = ask(bob, saturday);
    meet(...all);
    accept(alice, his);
    meet(...all);
    ask(bob, wholeDays('2027-05-08', '2027-05-09'), { instead: his });
    meet(...all);
    const { toAnswer } = toSettle([bookableOf(alice, 1)], null, viewer(alice), now);
    expect(toAnswer.map(({ isFree }) => isFree)).toEqual([true]);
  });
});

test('what others lend and was asked for despite a rule is looked at by those who do not lend it', () => {
  const { alice, bob, all } = village();
  ask(bob, saturday, { despite: ['closed'] });
  ask(bob, sunday);
  meet(...all);
  const asked = (by: Phone, at = now) => askedDespite([bookableOf(by, 1)], viewer(by), at);
  expect(asked(bob).map(({ booking }) => booking.span)).toEqual([saturday]);
  expect(asked(alice)).toEqual([]);
  expect(asked(bob, sunday.to)).toEqual([]);
});

describe('whoever asked', () => {
  test('is told of what they were refused or lost until they ask for something else, and of each request once', () => {
    const { alice, bob, all } = village();
    const his = ask(bob, saturday);
    const { ask: weekly } = ask(bob, sunday, { times: [sunday, wholeDays('2027-05-16', '2027-05-16')] });
    meet(...all);
    expect(mineOf(bob)).toEqual([[], ['asked', 'asked']]);
    refuse(alice, his, sunday);
    accept(alice, { ask: weekly, nth: 0 });
    meet(...all);
    expect(mineOf(bob)).toEqual([['refused'], ['accepted']]);
    refuse(alice, { ask: weekly, nth: 0 });
    meet(...all);
    expect(mineOf(bob)).toEqual([['refused', 'revoked'], ['asked']]);
    ask(bob, sunday, { instead: his });
    expect(mineOf(bob)[0]).toEqual(['revoked']);
    expect(mineOf(bob, wholeDays('2027-05-17', '2027-05-17').from)).toEqual([[], []]);
  });
});
