import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffled, simulate, type Simulated } from '../../../../tests/lab/acts';
import { lived } from '../../../../tests/lab/lived';
import { phone } from '../../../../tests/lab/members';
import { headOf, type Act, type ActId } from './act';
import { Chains } from './chains';

const takeAll = (acts: readonly Act[], chains = new Chains()): Chains => {
  for (const act of acts) chains.take(act);
  return chains;
};

const told = (chains: Chains) => ({
  acts: chains.acts.map(({ id }) => id).sort(),
  heads: chains.heads.map(({ id }) => id).sort(),
  forks: [...chains.forks.values()]
    .map(({ author, seq, acts }) => ({ author, seq, acts: acts.map(({ id }) => id) }))
    .sort((a, b) => (a.author < b.author ? -1 : 1)),
  waiting: chains.waiting
});

const histories = fc
  .record({
    seed: fc.integer(),
    devices: fc.integer({ min: 1, max: 6 }),
    acts: fc.integer({ min: 1, max: 60 })
  })
  .map(simulate);
const forked = fc
  .record({
    seed: fc.integer(),
    devices: fc.integer({ min: 2, max: 6 }),
    acts: fc.integer({ min: 8, max: 60 })
  })
  .map((setting) => simulate({ ...setting, cheats: 3 }));

const anyOrder = (histories: fc.Arbitrary<Simulated>) => fc.tuple(histories, fc.integer());

describe('the same acts in any order, with repetitions', () => {
  test.each([
    ['of honest devices', histories],
    ['of devices that say two things at one place', forked]
  ])('%s, are the same chains', (_, some) => {
    fc.assert(
      fc.property(anyOrder(some), ([{ acts }, seed]) => {
        const [first] = [takeAll(acts)];
        expect(told(takeAll(shuffled([...acts, ...acts], seed)))).toEqual(told(first));
        expect(first.waiting).toBe(0);
        expect(first.acts).toHaveLength(acts.length);
      }),
      lived(100)
    );
  });

  test('are told in an order in which each comes after all that it had seen', () => {
    fc.assert(
      fc.property(anyOrder(forked), ([{ acts }, seed]) => {
        const chains = takeAll(shuffled(acts, seed));
        const before = new Set<string>();
        for (const act of chains.acts) {
          for (const { id } of act.seen) expect(before.has(id)).toBe(true);
          if (act.prev !== null) expect(before.has(act.prev)).toBe(true);
          before.add(act.id);
        }
      })
    );
  }); // JRN-6
});

test('whoever tells their heads is given what they lack, and no more', () => {
  fc.assert(
    fc.property(anyOrder(forked), ([{ acts }, seed]) => {
      const [all, some] = [takeAll(acts), takeAll(acts.slice(0, Math.abs(seed) % acts.length))];
      const lacking = all.since(some.heads);
      expect(lacking.map(({ id }) => id).sort()).toEqual(
        acts
          .filter(({ id }) => some.get(id) === null)
          .map(({ id }) => id)
          .sort()
      );
      for (const act of lacking) expect(some.take(act).kind).toBe('kept');
      expect(told(some)).toEqual(told(all));
    })
  );
});

describe('what cannot be is refused by everyone', () => {
  const { acts } = simulate({ seed: 1, devices: 3, acts: 30 });
  const last = acts.findLast(({ seq, seen }) => seq > 0 && seen.length > 0)!;
  const before = acts.filter(({ id }) => id !== last.id);
  const changed = (changes: Partial<Act>): Act => ({ ...last, id: 'changed' as Act['id'], ...changes });
  test.each([
    ['a place that leaves one out', changed({ seq: last.seq + 1 })],
    ['a place without the act before', changed({ prev: null })],
    ['a lower place in the order than what it had seen', changed({ lamport: last.lamport - 1 })],
    ['a leap in the order', changed({ lamport: last.lamport + 1 })],
    ['the same chain seen twice', changed({ seen: [...last.seen, last.seen[0]!] })],
    ['a head that is another', changed({ seen: [{ ...last.seen[0]!, seq: last.seen[0]!.seq + 1 }] })],
    ['its own chain among what it has seen', changed({ seen: [...last.seen, ownHead(last)] })]
  ])('%s', (_, act) => {
    const chains = takeAll(before);
    expect(chains.take(act).kind).toBe('refused');
    expect(chains.get(act.id)).toBeNull();
    expect(chains.take(last).kind).toBe('kept');
  });

  function ownHead({ author, seq, prev }: Act) {
    return { author, seq: seq - 1, id: prev! };
  }
});

test('an honest device that is killed and says the same again has not cheated', () => {
  const { acts } = simulate({ seed: 5, devices: 2, acts: 10 });
  expect(takeAll([...acts, ...acts]).forks.size).toBe(0);
}); // JRN-19

/** An act of which nothing matters but where it stands. */
const actOf = (id: string, author: string, seq: number, changes: Partial<Act> = {}): Act => ({
  id: id as ActId,
  space: 'test/collectif',
  author: author as Act['author'],
  seq,
  prev: null,
  seen: [],
  lamport: seq + 1,
  at: 0,
  kind: 'count.one',
  body: null,
  ...changes
});

test('what somebody knew when they said something is all that it follows, by however many others', () => {
  fc.assert(
    fc.property(histories, ({ acts }) => {
      const chains = takeAll(acts);
      for (const later of acts) {
        const followed = new Set<ActId>();
        const follow = [later];
        for (const { prev, seen } of follow)
          for (const id of [prev, ...seen.map((head) => head.id)]) {
            if (id === null || followed.has(id)) continue;
            followed.add(id);
            follow.push(chains.get(id)!);
          }
        for (const earlier of acts) expect(chains.knew(later, earlier)).toBe(followed.has(earlier.id));
      }
    }),
    { numRuns: 50 }
  );
});

test('nothing waits for what was refused, whichever came first', () => {
  const wrong = actOf('wrong', 'a', 0, { lamport: 7 });
  const next = actOf('next', 'a', 1, { prev: wrong.id, lamport: 8 });
  const other = actOf('other', 'b', 0, { seen: [headOf(next)], lamport: 9 });
  for (const order of [
    [wrong, next, other],
    [other, next, wrong]
  ]) {
    const chains = takeAll(order);
    expect(chains.waiting).toBe(0);
    expect(order.map((act) => chains.take(act).kind)).toEqual(['refused', 'refused', 'refused']);
  }
});

test('of ever more acts at one place no more are kept than others have named', () => {
  const ends = Array.from({ length: 200 }, (_, i) => actOf(`end ${i}`, 'a', 0));
  const honest = actOf('honest', 'b', 0, { seen: [headOf(ends[150]!)], lamport: 2 });
  for (const order of [
    [...ends, honest],
    [honest, ...ends]
  ]) {
    const chains = takeAll(order);
    expect(chains.acts.filter(({ author }) => author === 'a').length).toBeLessThan(70);
    takeAll(ends, chains);
    expect(chains.get(honest.id)).not.toBeNull();
  }
});

test('nobody unhears what an act of theirs named, by naming an older one after', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  const [first, second] = [alice.sayAnything('x', 1), alice.sayAnything('x', 2)];
  bob.learn(alice.knows);
  const heard = bob.sayAnything('x', 3);
  const { space, author, seq, lamport } = heard;
  const unhearing: Act = {
    ...{ space, author, seq: seq + 1, prev: heard.id, lamport: lamport + 1, at: 0, kind: 'x', body: 4 },
    ...{ seen: [headOf(first)], id: 'unhearing' as ActId }
  };
  const chains = takeAll([...bob.knows, unhearing]);
  expect(chains.knew(unhearing, first)).toBe(true);
  expect(chains.knew(unhearing, second)).toBe(true);
  expect(chains.knew(heard, second)).toBe(true);
});
