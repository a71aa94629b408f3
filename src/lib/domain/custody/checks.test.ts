import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { conditions, type Condition } from '../item';
import { checkListOf, checkOf, conditionOf, meterOf, shotsOf } from './checks';
import { assentTo, handoverOf } from './confirmations';
import { custody } from './family';
import { extendingRefusal } from './refusals';
import { asTheyAre } from './stock';
import { barnum, giveBack, lend, members, own, say, stateOf, today } from './testing';
import { whereaboutsOf } from './whereabouts';

const good = { condition: 'good', quantity: 1 } as const;
const unsaid = { condition: null, quantity: 1 };

interface Found {
  readonly of?: ActId;
  readonly condition?: Condition;
  readonly meter?: number;
}
const check = (by: Phone, { of, condition, meter }: Found = {}): ActId =>
  say(by, 'custody.check', {
    ...{ thing: barnum, of: of ?? null, condition: condition ?? null },
    ...{ missing: null, meter: meter ?? null, seen: [], remark: null }
  });
const confirm = (by: Phone, of: ActId) =>
  say(by, 'custody.confirm', { thing: barnum, of, agrees: 'yes', remark: null });
const extend = (by: Phone, out: ActId, until: string | null) =>
  say(by, 'custody.extend', { thing: barnum, out, until, remark: null });
const assent = (by: Phone, act: ActId) => assentTo(stateOf(by), handoverOf(stateOf(by), act)!);

function lent(): readonly [Phone, Phone, ActId] {
  const [alice, bob] = members();
  own(alice, 'alice');
  const out = lend(alice, 1, today);
  meet(alice, bob);
  return [alice, bob, out];
}

describe('how a thing is', () => {
  test('is as it was found last, and until then as its sheet says', () => {
    const [alice] = members();
    expect(conditionOf(good, stateOf(alice))).toBe('good');
    check(alice, { condition: 'worn', meter: 120 });
    check(alice, { meter: 140 });
    expect([conditionOf(good, stateOf(alice)), meterOf(stateOf(alice))]).toEqual(['worn', 140]);
    const rows = [{ id: barnum, quantity: 1, condition: null }];
    expect(asTheyAre(rows, new Map([[barnum, stateOf(alice)]]))).toMatchObject([{ condition: 'worn' }]);
  });

  test('is the same on every phone, whoever met whom in which order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...conditions), { minLength: 1, maxLength: 6 }), (found) => {
        const [alice, bob, carol] = members();
        found.forEach((condition, i) => check(i % 2 === 0 ? alice : bob, { condition }));
        meet(alice, carol);
        meet(bob, carol);
        meet(alice, bob);
        expect(conditionOf(unsaid, stateOf(carol))).toBe(conditionOf(unsaid, stateOf(alice)));
        expect(conditionOf(unsaid, stateOf(bob))).toBe(conditionOf(unsaid, stateOf(alice)));
      }),
      { numRuns: 30 }
    );
  });

  test('between two hand-overs is said by whoever lends it, and by nobody else', () => {
    const [alice, bob] = members();
    own(alice, 'alice');
    meet(alice, bob);
    check(bob, { condition: 'lost' });
    meet(alice, bob);
    expect(conditionOf(good, stateOf(alice))).toBe('good');
  });
});

test('how a part of a lot left tells nothing of the rest, and how all of it came back does', () => {
  const [alice] = members();
  const part = lend(alice, 3);
  check(alice, { of: part, condition: 'lost' });
  const lot = { condition: 'good', quantity: 12 } as const;
  expect(conditionOf(lot, stateOf(alice))).toBe('good');
  const all = lend(alice, 12);
  check(alice, { of: giveBack(alice, all, 1), condition: 'to-repair' });
  expect(conditionOf(lot, stateOf(alice))).toBe('good');
  const whole = giveBack(alice, lend(alice, 12), 12);
  check(alice, { of: whole, condition: 'worn' });
  expect(conditionOf(lot, stateOf(alice))).toBe('worn');
});

describe('a departure', () => {
  test('is described by whoever noted it, and by nobody else', () => {
    const [alice, bob, out] = lent();
    check(bob, { of: out, condition: 'worn' });
    meet(alice, bob);
    expect(checkOf(stateOf(alice), out)).toBeNull();
    const said = check(alice, { of: out, condition: 'good' });
    expect(checkOf(stateOf(alice), out)).toMatchObject({ act: said, condition: 'good' });
  });

  test('that the borrower confirms is confirmed with what they knew was said of it, and with nothing said since', () => {
    const [alice, bob, out] = lent();
    check(alice, { of: out, condition: 'good' });
    meet(alice, bob);
    confirm(bob, out);
    meet(alice, bob);
    expect(assent(alice, out)).toBe('both');
    check(alice, { of: out, condition: 'new' });
    meet(alice, bob);
    expect([assent(alice, out), assent(bob, out)]).toEqual(['awaited', 'awaited']);
    confirm(bob, out);
    expect(assent(bob, out)).toBe('both');
  });

  test('confirmed while the lender, unseen, says more of it is confirmed as it was known', () => {
    const [alice, bob, out] = lent();
    check(alice, { of: out, condition: 'good' });
    confirm(bob, out);
    meet(alice, bob);
    expect(assent(alice, out)).toBe('awaited');
  });
});

test('a return is described by whoever noted it, the borrower too', () => {
  const [alice, bob, out] = lent();
  const back = giveBack(bob, out, 1);
  check(bob, { of: back, condition: 'worn' });
  meet(alice, bob);
  expect(conditionOf(good, stateOf(alice))).toBe('worn');
});

describe('another day to bring back what is out', () => {
  test('is given by whoever lends it: it is late from that day on, and the last day given holds', () => {
    const [alice, bob, out] = lent();
    const late = () => whereaboutsOf(stateOf(alice), 1, '2026-11-25').late.length;
    expect(late()).toBe(1);
    extend(bob, out, '2026-12-24');
    meet(alice, bob);
    expect(late()).toBe(1);
    extend(alice, out, '2026-11-30');
    expect(late()).toBe(0);
    extend(alice, out, '2026-11-22');
    expect(late()).toBe(1);
    expect(stateOf(alice).outings[0]!.extensions.map(({ until }) => until)).toEqual([
      '2026-11-30',
      '2026-11-22'
    ]);
  });

  test('is not asked for by whoever borrows, nor for what is all back', () => {
    const [alice, bob, out] = lent();
    const standing = (by: Phone) => ({
      person: by.person,
      role: 'membre' as const,
      roles: new Map([[idOf('structure', by.name), 'membre' as const]])
    });
    const refused = (by: Phone) =>
      extendingRefusal(stateOf(alice), stateOf(alice).outings[0], standing(by) as never);
    expect([refused(alice), refused(bob)]).toMatchObject([null, { kind: 'not-the-owner' }]);
    giveBack(alice, out, 1);
    expect(refused(alice)).toEqual({ kind: 'all-back' });
  });
});

test('accessories are a list to tick: a line each, however it is marked, and none twice', () => {
  expect(checkListOf(' housse\n- 2 câbles XLR\n\n* housse\n• pied ')).toEqual([
    'housse',
    '2 câbles XLR',
    'pied'
  ]);
  expect(checkListOf('')).toEqual([]);
});

describe('the photos of a departure', () => {
  const hashOf = (letter: string) => `${letter.repeat(42)}A`;
  const photograph = (by: Phone, of: ActId | null, letter = 'p'): ActId =>
    say(by, 'custody.photograph', {
      thing: barnum,
      of,
      photos: [
        {
          ...{ hash: hashOf(letter), size: 300_000, width: 4, height: 3 },
          ...{ thumbnailHash: hashOf('t'), thumbnailSize: 9000 }
        }
      ]
    });
  const shown = (by: Phone, of: ActId) => shotsOf(stateOf(by), of).map(({ hash }) => hash[0]);

  test('are of whoever noted it, and signed by both once the other side knew of them', () => {
    const [alice, bob, out] = lent();
    photograph(alice, out);
    photograph(bob, out, 'b');
    confirm(bob, out);
    meet(alice, bob);
    // Bob had not heard of them.
    expect([shown(alice, out), assent(alice, out)]).toEqual([['p'], 'awaited']);
    confirm(bob, out);
    meet(alice, bob);
    expect(assent(alice, out)).toBe('both');
    expect(custody.files?.(stateOf(bob))).toMatchObject([{ thumbnail: { size: 9000 } }]);
  });

  test('between two are of whoever lends it; none is no act', () => {
    const [alice, bob] = lent();
    photograph(bob, null);
    say(alice, 'custody.photograph', { thing: barnum, of: null, photos: [] });
    photograph(alice, null);
    meet(alice, bob);
    expect(stateOf(bob).shots.map(({ by }) => by)).toEqual([alice.person]);
  });
});
