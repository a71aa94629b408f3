import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../tests/lab/acts';
import { idOf, meet, phone, type Phone } from '../../../tests/lab/members';
import type { Act, ActId } from './acts/act';
import { Chains } from './acts/chains';
import { Fold } from './acts/fold';
import { custody, stockOf, whereaboutsOf } from './custody';
import type { Custody, CustodyBody, MoveReason } from './custody';

const barnum = idOf('item', 'barnum');
const today = '2026-11-21';

const say = (by: Phone, kind: keyof typeof custody.kinds, body: CustodyBody): ActId =>
  by.sayAnything(kind, custody.kinds[kind]!.write(body)).id;

const own = (by: Phone, structure: string) =>
  say(by, 'custody.own', { rows: [{ thing: barnum, structure: idOf('structure', structure) }] });

const lend = (by: Phone, quantity: number, until: string | null = null, thing = barnum) =>
  say(by, 'custody.out', {
    thing,
    quantity,
    structure: idOf('structure', 'bob'),
    borrower: null,
    until,
    remark: null
  });

const giveBack = (by: Phone, out: ActId, quantity: number, thing = barnum) =>
  say(by, 'custody.back', { thing, out, quantity, state: 'good', remark: null });

const lose = (by: Phone, out: ActId, quantity: number, thing = barnum) =>
  say(by, 'custody.back', { thing, out, quantity, state: 'lost', remark: null });

const move = (by: Phone, quantity: number, reason: MoveReason, thing = barnum) =>
  say(by, 'custody.move', { thing, quantity, reason, remark: null });

const count = (by: Phone, quantity: number | null, thing = barnum) =>
  say(by, 'custody.count', { thing, quantity, remark: null });

function foldOf(acts: readonly Act[]): Fold {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [custody]);
}

const stateOf = (by: Phone): Custody => foldOf(by.knows).stateOf(custody, barnum);

function members(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  alice.bring(carol, 'carol', 'observation');
  meet(alice, bob, carol);
  return [alice, bob, carol];
}

describe('who has the barnum', () => {
  test('is seen from what went out and what came back', () => {
    const [alice, bob] = members();
    own(alice, 'alice');
    const out = lend(alice, 3, '2026-11-20');
    expect(whereaboutsOf(stateOf(alice), 5, today)).toMatchObject({ quantityOut: 3, isOutTwice: false });
    expect(whereaboutsOf(stateOf(alice), 5, today).late).toHaveLength(1);
    expect(whereaboutsOf(stateOf(alice), 5, '2026-11-20').late).toEqual([]);
    meet(alice, bob);
    giveBack(bob, out, 1);
    expect(whereaboutsOf(stateOf(bob), 5, today).quantityOut).toBe(2);
    giveBack(bob, out, 9);
    expect(whereaboutsOf(stateOf(bob), 5, today)).toMatchObject({ quantityOut: 0, out: [], late: [] });
  });

  test('of a return that was noted twice, each stays as it was said, and no more counts than went out', () => {
    const [alice, bob] = members();
    own(alice, 'alice');
    const out = lend(alice, 50);
    meet(alice, bob);
    giveBack(bob, out, 20);
    meet(alice, bob);
    giveBack(bob, out, 25);
    giveBack(alice, out, 30);
    giveBack(alice, out, 4);
    meet(alice, bob);
    const returns = stateOf(alice).outings[0]!.returns.map(({ said, quantity }) => ({ said, quantity }));
    expect(returns.map(({ said }) => said).sort()).toEqual([20, 25, 30, 4]);
    expect(returns.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(50);
    expect(returns[0]).toEqual({ said: 20, quantity: 20 });
    expect(stateOf(bob)).toEqual(stateOf(alice));
  });

  test('two phones that lend the last one at once both keep their act, and it is out twice, on both', () => {
    const [alice] = members();
    const second = phone('alice/2');
    alice.add(second);
    meet(alice, second);
    own(alice, 'alice');
    meet(alice, second);
    lend(alice, 1);
    lend(second, 1);
    meet(alice, second);
    for (const by of [alice, second])
      expect(whereaboutsOf(stateOf(by), 1, today)).toMatchObject({ quantityOut: 2, isOutTwice: true });
    expect(stateOf(alice)).toEqual(stateOf(second));
  });

  test('only those of the structure that owns it lend it', () => {
    const [alice, bob] = members();
    lend(bob, 1);
    meet(alice, bob);
    own(alice, 'alice');
    meet(alice, bob);
    lend(bob, 1);
    expect(stateOf(bob).outings).toHaveLength(1);
  });

  test('nobody gives away what another structure owns, but an administration that settles it', () => {
    const [alice, bob] = members();
    own(bob, 'bob');
    expect(stateOf(bob).owner).toBe(idOf('structure', 'bob'));
    own(bob, 'alice');
    meet(alice, bob);
    expect(stateOf(bob).owner).toBe(idOf('structure', 'alice'));
    own(bob, 'bob');
    expect(stateOf(bob).owner).toBe(idOf('structure', 'alice'));
    meet(alice, bob);
    own(alice, 'bob');
    expect(stateOf(alice).owner).toBe(idOf('structure', 'bob'));
  });

  test('an observer lends nothing, and is told so', () => {
    const [, , carol] = members();
    const act = lend(carol, 1);
    expect(stateOf(carol).outings).toEqual([]);
    expect(foldOf(carol.knows).verdictOf(act)).toBe('no-standing');
  });

  test('what a removed phone lends without knowing of it is kept and does not count', () => {
    const [alice, bob] = members();
    const before = lend(bob, 1);
    meet(alice, bob);
    alice.block(bob);
    const late = lend(bob, 2);
    meet(alice, bob);
    const fold = foldOf(alice.knows);
    expect([before, late].map((act) => fold.verdictOf(act))).toEqual(['counts', 'late']);
    expect(fold.late).toMatchObject([{ id: late, kind: 'custody.out', body: { quantity: 2 } }]);
    expect(stateOf(alice).outings.map(({ quantity }) => quantity)).toEqual([1]);
  });

  test('an act of a newer app is kept, and called unreadable', () => {
    const [alice] = members();
    const act = alice.sayAnything('orders.open', { supplier: 3 });
    const strange = alice.sayAnything('custody.out', { thing: 3 });
    const newer = alice.sayAnything('membership.lend-a-voice', { person: 3 });
    const other = alice.sayAnything('membership.grant', { person: 3 });
    const fold = foldOf(alice.knows);
    expect(fold.unreadable).toEqual([act, strange, newer, other]);
    for (const { id } of fold.unreadable) expect(fold.verdictOf(id)).toBe('unreadable');
    expect(fold.verdictOf(alice.knows[0]!.id)).toBeNull();
  });
});

describe('how many there are', () => {
  const there = (by: Phone, onSheet: number | null = 12) => stockOf(onSheet, stateOf(by)).quantity;

  /** Two phones of the structure that owns it, which have met. */
  function two(): readonly [Phone, Phone] {
    const [alice] = members();
    const second = phone('alice/2');
    alice.add(second);
    own(alice, 'alice');
    meet(alice, second);
    return [alice, second];
  }

  test('is what the sheet says, with what came in and less what left since', () => {
    const [alice, second] = two();
    expect(there(alice)).toBe(12);
    move(alice, 3, 'bought');
    move(second, 2, 'broken');
    expect([there(alice), there(second)]).toEqual([15, 10]);
    meet(alice, second);
    expect([there(alice), there(second)]).toEqual([13, 13]);
  });

  test('does not change by a loan, but by what was lost while it was out', () => {
    const [alice] = two();
    const out = lend(alice, 5);
    expect(there(alice)).toBe(12);
    giveBack(alice, out, 3);
    expect(there(alice)).toBe(12);
    lose(alice, out, 2);
    expect(there(alice)).toBe(10);
    expect(whereaboutsOf(stateOf(alice), there(alice), today)).toMatchObject({ there: 10, atHome: 10 });
  });

  test('is what was counted last, whatever was noted before by those whom the counter had heard', () => {
    const [alice, second] = two();
    move(second, 2, 'broken');
    meet(alice, second);
    count(alice, 9);
    expect(there(alice)).toBe(9);
    move(alice, 1, 'found');
    expect(there(alice)).toBe(10);
  });

  test('keeps what came in or left unknown to whoever counted', () => {
    const [alice, second] = two();
    const out = lend(second, 4);
    meet(alice, second);
    move(second, 3, 'bought');
    lose(second, out, 1);
    // Whoever counts has said more by then: their count comes after in the one order of everyone.
    for (let i = 0; i < 3; i++) own(alice, 'alice');
    count(alice, 9);
    meet(alice, second);
    expect([there(alice), there(second)]).toEqual([11, 11]);
  });

  test('is not corrected twice by two who count the same shelf', () => {
    const [alice, second] = two();
    count(alice, 11);
    count(second, 11);
    meet(alice, second);
    expect([there(alice), there(second)]).toEqual([11, 11]);
  });

  test('stays unknown until somebody counts, and again when nobody can tell any more', () => {
    const [alice] = two();
    move(alice, 3, 'bought');
    expect(there(alice, null)).toBeNull();
    count(alice, 40);
    expect(there(alice, null)).toBe(40);
    count(alice, null);
    expect(there(alice, null)).toBeNull();
  });

  test('is never below none: what is missing is told, and a count settles it', () => {
    const [alice, second] = two();
    move(alice, 2, 'used-up');
    move(second, 2, 'used-up');
    meet(alice, second);
    expect(stockOf(3, stateOf(alice))).toEqual({ quantity: 0, missing: 1 });
    count(alice, 1);
    expect(stockOf(3, stateOf(alice))).toEqual({ quantity: 1, missing: 0 });
  });

  test('is told by those of the structure that owns it, and nobody else', () => {
    const [alice, bob] = members();
    own(alice, 'alice');
    meet(alice, bob);
    move(bob, 2, 'broken');
    count(bob, 1);
    expect(there(bob)).toBe(12);
  });
});

test('nothing is lost or counted twice: what is there is what came in less what left, in any order', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, order) => {
      const random = randomFrom(seed);
      const [alice] = members();
      const phones = [alice, phone('alice/2'), phone('alice/3')];
      for (const other of phones.slice(1)) alice.add(other);
      meet(...phones);
      let there = 50;
      const outs: ActId[] = [];
      for (let i = 0; i < 30; i++) {
        const one = phones[random(3)]!;
        if (random(3) === 0) meet(one, phones[random(3)]!);
        const quantity = 1 + random(3);
        const what = random(4);
        if (what === 0) {
          move(one, quantity, 'bought');
          there += quantity;
        } else if (what === 1) {
          move(one, quantity, 'broken');
          there -= quantity;
        } else if (what === 2) outs.push(lend(one, quantity));
        else if (outs.length > 0) {
          // Each outing is ended once, by whoever: what of it was lost is there no more.
          const out = outs.splice(random(outs.length), 1)[0]!;
          const author = phones.find(({ knows }) => knows.some(({ id }) => id === out))!;
          lose(author, out, 1);
          there -= 1;
        }
      }
      meet(...phones);
      const acts = shuffled(alice.knows, order);
      const chains = new Chains();
      const fold = new Fold(chains, [custody]);
      for (const act of acts) {
        const taken = chains.take(act);
        if (taken.kind === 'kept') fold.take(taken.acts);
      }
      const state = fold.stateOf(custody, barnum);
      const { quantity, missing } = stockOf(50, state);
      expect(quantity! - missing).toBe(there);
      for (const by of phones) expect(stateOf(by)).toEqual(state);
    }),
    { numRuns: 100 }
  );
});

test('acts that come one by one, in any order, come to what they come to all at once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, order) => {
      const random = randomFrom(seed);
      const [alice, bob, carol] = members();
      const phones = [alice, bob, carol];
      const things = ['barnum', 'sono', 'chaises'].map((name) => idOf('item', name));
      const outs: ActId[] = [];
      for (let i = 0; i < 40; i++) {
        const [one, other] = [phones[random(3)]!, phones[random(3)]!];
        const thing = things[random(3)]!;
        if (random(2) === 0) meet(one, other);
        if (random(12) === 0) alice.grant(carol, 'carol', 'membre');
        else if (random(20) === 0) alice.block(bob);
        else if (random(15) === 0) bob.cheat('custody.out', { i });
        else if (random(3) === 0 && outs.length > 0) giveBack(one, outs[random(outs.length)]!, 1, thing);
        else if (random(4) === 0)
          say(one, 'custody.own', {
            rows: things.map((each) => ({ thing: each, structure: idOf('structure', one.name) }))
          });
        else if (random(4) === 0) move(one, 1 + random(3), random(2) === 0 ? 'found' : 'lost', thing);
        else if (random(5) === 0) count(one, random(30), thing);
        else outs.push(lend(one, 1 + random(3), null, thing));
      }
      meet(...phones);
      const whole = foldOf(alice.knows);
      const chains = new Chains();
      const late = new Fold(chains, [custody]);
      for (const act of shuffled(alice.knows, order)) {
        const taken = chains.take(act);
        if (taken.kind === 'kept') late.take(taken.acts);
      }
      for (const thing of things) expect(late.stateOf(custody, thing)).toEqual(whole.stateOf(custody, thing));
      for (const { id } of alice.knows) expect(late.verdictOf(id)).toBe(whole.verdictOf(id));
      expect(late.late).toEqual(whole.late);
    }),
    { numRuns: 100 }
  );
});
