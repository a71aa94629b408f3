import { describe, expect, test } from 'vitest';
import { meet, type Phone } from '../../../../tests/lab/members';
import { seatsOf } from './attendance';
import { openRound, roundView, speakingTimes } from './rounds';
import { attend, open, room, roundId, say, seat, stateOf, structure } from './testing';

const names = ['alice', 'bob', 'carol'] as const;
function begun(): readonly [Phone, Phone, Phone] {
  const phones = room(...names) as [Phone, Phone, Phone];
  open(phones[0], names);
  for (const one of phones) attend(one, one.name);
  say(phones[0], 'round.begin', {
    round: roundId(phones[0]),
    point: null,
    seats: names.map(seat),
    seconds: 60
  });
  meet(...phones);
  return phones;
}
const round = (phones: readonly Phone[]) => roundId(phones[0]!);
const turn = (
  phones: readonly Phone[],
  by: number,
  name: string,
  how: 'spoke' | 'passed' = 'spoke',
  pass: 'first' | 'second' = 'first',
  seconds = 40
) => say(phones[by]!, 'round.turn', { round: round(phones), seat: seat(name), pass, how, seconds });
const view = (by: Phone) => roundView(stateOf(by).rounds[0]!);

describe('a speaking round', () => {
  test('goes on from one to the next, then asks those who passed again', () => {
    const phones = begun();
    const [alice] = phones;
    expect(view(alice)).toMatchObject({ current: seat('alice'), next: seat('bob'), pass: 'first' });
    turn(phones, 0, 'alice');
    turn(phones, 0, 'bob', 'passed');
    expect(view(alice)).toMatchObject({ current: seat('carol'), next: seat('bob'), pass: 'first' });
    turn(phones, 0, 'carol');
    expect(view(alice)).toMatchObject({ current: seat('bob'), next: null, pass: 'second' });
    turn(phones, 0, 'bob', 'passed', 'second');
    expect(view(alice)).toMatchObject({ current: null, passed: new Set([seat('bob')]) });
  });

  test('counts a turn that two phones tell of once', () => {
    const phones = begun();
    const [alice, bob] = phones;
    turn(phones, 0, 'alice', 'spoke', 'first', 30);
    turn(phones, 1, 'alice', 'spoke', 'first', 31);
    meet(alice, bob);
    expect([...view(alice).spoke.keys()]).toEqual([seat('alice')]);
    expect(view(alice)).toEqual(view(bob));
  });

  test('of which one phone says that somebody passed and another that they spoke, counts the first', () => {
    const phones = begun();
    const [alice, bob] = phones;
    turn(phones, 0, 'alice', 'passed');
    turn(phones, 1, 'alice', 'spoke');
    meet(alice, bob);
    expect(view(alice)).toEqual(view(bob));
    expect(view(alice).spoke.size + view(alice).passed.size).toBe(1);
  });

  test('is over once it is ended, whoever has not spoken', () => {
    const phones = begun();
    const [alice, bob] = phones;
    say(bob, 'round.end', { round: round(phones) });
    meet(alice, bob);
    expect(view(alice).current).toBeNull();
    expect(openRound(stateOf(alice).rounds)).toBeNull();
  });

  test('tells how long each structure spoke', () => {
    const phones = begun();
    turn(phones, 0, 'alice', 'spoke', 'first', 30);
    turn(phones, 0, 'bob', 'spoke', 'first', 12);
    const state = stateOf(phones[0]);
    expect(speakingTimes(state.rounds, seatsOf(state))).toEqual(
      new Map([
        [structure('alice'), 30],
        [structure('bob'), 12]
      ])
    );
  });
});
