import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { assentTo } from './confirmations';
import { awaitedFor, sharingsAwaitedFrom } from './sharing';
import { parseSharing } from './sharing-forms';
import { ownersOf, sharedAs } from './state';
import { barnum, lend, members, move, own, say, stateOf } from './testing';

const share = (by: Phone, parts: Readonly<Record<string, number>>): ActId =>
  say(by, 'custody.share', {
    thing: barnum,
    shares: Object.entries(parts).map(([name, many]) => ({
      structure: idOf('structure', name),
      parts: many
    })),
    exit: null
  });
const answer = (by: Phone, of: ActId, agrees: 'yes' | 'no' = 'yes'): ActId =>
  say(by, 'custody.agree', { thing: barnum, of, agrees, remark: null });
const owners = (by: Phone) => ownersOf(stateOf(by));
const [alices, bobs, doras] = ['alice', 'bob', 'dora'].map((name) => idOf('structure', name));

/** Alice, who owns the barnum, and Bob and Dora of other structures. */
function three(): readonly [Phone, Phone, Phone] {
  const [alice, bob] = members();
  const dora = phone('dora');
  alice.bring(dora, 'dora');
  own(alice, 'alice');
  meet(alice, bob, dora);
  return [alice, bob, dora];
}

describe('what some own together', () => {
  test('is theirs once each of them, and whoever owned it, agreed; until then nothing changes', () => {
    const [alice, bob, dora] = three();
    const proposed = share(bob, { bob: 1, dora: 2 });
    meet(alice, bob, dora);
    expect(owners(alice)).toEqual([alices]);
    const waits = (by: Phone, name: string) =>
      sharingsAwaitedFrom(new Map([[barnum, stateOf(by)]]), {
        person: by.person,
        structure: idOf('structure', name)
      }).length;
    expect([waits(alice, 'alice'), waits(bob, 'bob'), waits(dora, 'dora')]).toEqual([1, 0, 1]);
    answer(dora, proposed);
    meet(alice, bob, dora);
    expect([owners(bob), waits(dora, 'dora')]).toEqual([[alices], 0]);
    answer(alice, proposed);
    meet(alice, bob, dora);
    expect(owners(dora)).toEqual([bobs, doras]);
    expect(sharedAs(stateOf(dora))?.shares.map(({ parts }) => parts)).toEqual([1, 2]);
  });

  test('is lent and counted by any of them, and by nobody else', () => {
    const [alice, bob, dora] = three();
    const proposed = share(alice, { alice: 1, bob: 1 });
    meet(alice, bob, dora);
    answer(bob, proposed);
    meet(alice, bob, dora);
    for (const by of [alice, bob, dora]) move(by, 1, 'bought');
    meet(alice, bob, dora);
    expect(new Set(stateOf(dora).moves.map(({ by }) => by))).toEqual(new Set([alice.person, bob.person]));
    // To one of them it is no loan between two sides.
    lend(alice, 1);
    const outing = stateOf(alice).outings[0]!;
    expect(assentTo(stateOf(alice), { outing, returned: null })).toBe('witnessed');
  });

  test('is refused by one of those whom it concerns, and then by nobody agreed to any more', () => {
    const [alice, bob, dora] = three();
    const proposed = share(alice, { alice: 1, bob: 1 });
    meet(alice, bob, dora);
    answer(dora, proposed, 'no');
    answer(bob, proposed, 'no');
    meet(alice, bob, dora);
    answer(bob, proposed);
    meet(alice, bob, dora);
    expect(stateOf(alice).sharings.map(({ standing }) => standing)).toEqual(['declined']);
    expect(owners(alice)).toEqual([alices]);
  });

  test('takes two people, even where one speaks for everyone', () => {
    const [alice, bob] = three();
    const proposed = share(alice, { alice: 2, dora: 0 });
    expect(stateOf(alice).sharings).toEqual([]);
    const lone = share(alice, { alice: 1, bob: 1 });
    answer(alice, lone);
    meet(alice, bob);
    expect(awaitedFor(stateOf(alice), stateOf(alice).sharings[0]!)).toEqual([bobs]);
    expect([owners(alice), proposed === lone]).toEqual([[alices], false]);
  });

  test('goes to one alone, or to others, as all of them agree, and by no edit of a sheet by one', () => {
    const [alice, bob, dora] = three();
    const first = share(alice, { alice: 1, bob: 1 });
    meet(alice, bob, dora);
    answer(bob, first);
    meet(alice, bob, dora);
    say(bob, 'custody.own', { rows: [{ thing: barnum, structure: bobs! }] });
    meet(alice, bob, dora);
    expect(owners(alice)).toEqual([alices, bobs]);
    const alone = share(bob, { bob: 1 });
    meet(alice, bob, dora);
    answer(alice, alone);
    meet(alice, bob, dora);
    expect([owners(dora), sharedAs(stateOf(dora))]).toEqual([[bobs], null]);
  });

  test('is the same on every phone, whoever met whom in which order, and never twice at once', () => {
    const gestures = fc.array(
      fc.record({
        by: fc.nat(2),
        what: fc.constantFrom('share', 'yes', 'no', 'meet', 'own'),
        of: fc.nat(3)
      }),
      { maxLength: 12 }
    );
    fc.assert(
      fc.property(gestures, (some) => {
        const phones = three();
        for (const { by, what, of } of some) {
          const who = phones[by]!;
          const known = stateOf(who).sharings[of];
          if (what === 'share') share(who, of % 2 === 0 ? { alice: 1, bob: of + 1 } : { bob: 1, dora: of });
          else if (what === 'own') own(who, who.name);
          else if (what === 'meet') meet(who, phones[of % 3]!);
          else if (known !== undefined) answer(who, known.act, what);
        }
        const [alice, bob, dora] = phones;
        meet(alice, bob, dora);
        expect(stateOf(bob)).toEqual(stateOf(alice));
        expect(stateOf(dora)).toEqual(stateOf(alice));
        const holding = stateOf(alice).sharings.filter(({ standing }) => standing === 'holds');
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding.length === 1 && stateOf(alice).owner !== null).toBe(false);
      }),
      { numRuns: 60 }
    );
  });
});

test('who would own it is two at least, in whole parts, with what holds when one leaves', () => {
  const parts = { [alices!]: '1', [bobs!]: '2', [doras!]: ' ' };
  expect(parseSharing({ parts, exit: 'On se parle.' }, false)).toEqual({
    ok: true,
    value: {
      shares: [
        { structure: alices, parts: 1 },
        { structure: bobs, parts: 2 }
      ],
      exit: 'On se parle.'
    }
  });
  expect(parseSharing({ parts, exit: '' }, false)).toEqual({
    ok: false,
    problem: { exit: { kind: 'missing-rule' } }
  });
  const one = { parts: { [alices!]: '1' }, exit: '' };
  expect(parseSharing(one, false)).toEqual({ ok: false, problem: { shares: { kind: 'too-few-owners' } } });
  expect(parseSharing(one, true)).toMatchObject({ ok: true, value: { exit: '' } });
  expect(parseSharing({ parts: { [alices!]: 'moitié' }, exit: '' }, false)).toEqual({
    ok: false,
    problem: { [alices!]: { kind: 'not-a-quantity' } }
  });
});
