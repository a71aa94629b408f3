import { expect, test } from 'vitest';
import { meet, type Phone } from '../../../../tests/lab/members';
import { awaitedInMeetings } from './awaited';
import {
  ask,
  attend,
  cast,
  close,
  committee,
  entrust,
  open,
  room,
  say,
  stateOf,
  voter,
  words
} from './testing';

function held(): readonly [Phone, Phone] {
  const [alice, bob] = room('alice', 'bob') as [Phone, Phone];
  open(alice, ['alice', 'bob']);
  entrust(alice, 'secretary', 'bob');
  attend(alice, 'alice');
  attend(bob, 'bob');
  meet(alice, bob);
  return [alice, bob];
}
const awaited = (by: Phone, now = 0) =>
  awaitedInMeetings(new Map([[committee, stateOf(by)]]), by.person, [by.person, voter(by.name)], now);

test('a meeting that is held is told until it is closed, or a day has gone by', () => {
  const [alice] = held();
  expect(awaited(alice).held).toEqual([committee]);
  expect(awaited(alice, 25 * 3_600_000).held).toEqual([]);
  say(alice, 'meeting.close', {});
  expect(awaited(alice).held).toEqual([]);
});

test('a question waits for those who are there and have not answered, once answers are asked for', () => {
  const [alice, bob] = held();
  const vote = ask(alice);
  meet(alice, bob);
  expect(awaited(bob).toAnswer).toEqual([{ meeting: committee, vote }]);
  cast(bob, vote, 'for');
  expect(awaited(bob).toAnswer).toEqual([]);
  close(alice, vote);
  const other = ask(bob, { mode: 'consent', rule: null });
  meet(alice, bob);
  expect(awaited(alice).toAnswer).toEqual([]);
  say(bob, 'vote.stage', { vote: other, round: 0, stage: 'objections' });
  meet(alice, bob);
  expect(awaited(alice).toAnswer).toEqual([{ meeting: committee, vote: other }]);
  attend(alice, 'alice', 'left');
  expect(awaited(alice).toAnswer).toEqual([]);
});

test('approved minutes wait for the signature of whoever wrote them', () => {
  const [alice, bob] = held();
  say(alice, 'meeting.close', {});
  const hash = words('octets');
  say(alice, 'minutes.approve', { hash, size: 9, at: null });
  meet(alice, bob);
  expect(awaited(alice).toSign).toEqual([]);
  expect(awaited(bob).toSign).toEqual([{ meeting: committee, as: 'secretary' }]);
  say(bob, 'minutes.sign', { hash, as: 'secretary', person: bob.person, isPaper: false });
  expect(awaited(bob).toSign).toEqual([]);
});
