import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../../tests/lab/acts';
import { lived } from '../../../../tests/lab/lived';
import { idOf, meet, phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { custody } from './family';
import { today, say, own, lend, giveBack, move, count, foldOf, stateOf, members } from './testing';
import { whereaboutsOf } from './whereabouts';

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
    lived(40)
  );
});
