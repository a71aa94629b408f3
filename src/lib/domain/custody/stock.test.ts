import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../../tests/lab/acts';
import { lived } from '../../../../tests/lab/lived';
import { meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { custody } from './family';
import { stockOf } from './stock';
import { barnum, today, own, lend, giveBack, lose, move, count, stateOf, members } from './testing';
import { whereaboutsOf } from './whereabouts';

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
    lived(40)
  );
});
