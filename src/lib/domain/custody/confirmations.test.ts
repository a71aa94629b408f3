import { describe, expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import {
  allAwaitedFrom,
  assentTo,
  awaitedFrom,
  contestedFor,
  handoverOf,
  type Assent
} from './confirmations';
import { custody } from './family';
import { stillOut } from './state';
import { stockOf } from './stock';
import { barnum, giveBack, lend, lose, members, own, say, stateOf } from './testing';

const confirm = (by: Phone, of: ActId, agrees: 'yes' | 'no' = 'yes'): ActId =>
  say(by, 'custody.confirm', { thing: barnum, of, agrees, remark: null });

const assent = (by: Phone, act: ActId): Assent => assentTo(stateOf(by), handoverOf(stateOf(by), act)!);

const sideOf = (by: Phone) => ({
  person: by.person,
  structure: idOf('structure', by.name.split('/')[0]!)
});
const awaits = (by: Phone) =>
  awaitedFrom(stateOf(by), sideOf(by)).map(({ outing, returned }) => (returned ?? outing).act);

/** Alice, who owns the barnum and lent Bob two, and Bob. */
function lent(): readonly [Phone, Phone, ActId] {
  const [alice, bob] = members();
  own(alice, 'alice');
  const out = lend(alice, 2);
  meet(alice, bob);
  return [alice, bob, out];
}

describe('a return that the borrower noted', () => {
  test('does not count while the owner says that it was not so, and both sides are told', () => {
    const [alice, bob, out] = lent();
    const back = giveBack(bob, out, 2);
    meet(alice, bob);
    expect(stillOut(stateOf(alice).outings[0]!)).toBe(0);
    confirm(alice, back, 'no');
    meet(alice, bob);
    for (const by of [alice, bob]) {
      expect(stillOut(stateOf(by).outings[0]!)).toBe(2);
      const told = contestedFor(new Map([[barnum, stateOf(by)]]), idOf('structure', by.name));
      expect(told.map(({ returned }) => returned?.act)).toEqual([back]);
    }
    expect(contestedFor(new Map([[barnum, stateOf(alice)]]), idOf('structure', 'carol'))).toEqual([]);
    // What comes back then is noted by the owner, and no more than was lent ever comes back.
    giveBack(alice, out, 2);
    meet(alice, bob);
    expect(stillOut(stateOf(bob).outings[0]!)).toBe(0);
    const second = phone('alice/2');
    alice.add(second);
    meet(alice, second);
    confirm(second, back);
    expect(stillOut(stateOf(second).outings[0]!)).toBe(0);
  });

  test('is no loss while the owner says that it was not so', () => {
    const [alice, bob, out] = lent();
    const lost = lose(bob, out, 1);
    meet(alice, bob);
    expect(stockOf(5, stateOf(alice)).quantity).toBe(4);
    confirm(alice, lost, 'no');
    expect(stockOf(5, stateOf(alice)).quantity).toBe(5);
  });
});

describe('a hand-over', () => {
  test('is signed by both once the borrower has confirmed it by a key of their own', () => {
    const [alice, bob, out] = lent();
    expect(assent(alice, out)).toBe('awaited');
    expect([awaits(alice), awaits(bob)]).toEqual([[], [out]]);
    confirm(bob, out);
    meet(alice, bob);
    expect([assent(alice, out), assent(bob, out)]).toEqual(['both', 'both']);
    expect(awaits(bob)).toEqual([]);
  });

  test('is never confirmed by whoever noted it, on another device either, nor by a third structure', () => {
    const [alice, bob, out] = lent();
    const [second, dora] = [phone('alice/2'), phone('dora')];
    alice.add(second);
    alice.bring(dora, 'dora');
    meet(alice, bob, second, dora);
    for (const by of [alice, second, dora]) confirm(by, out);
    meet(alice, bob, second, dora);
    expect(assent(alice, out)).toBe('awaited');
    expect(awaits(dora)).toEqual([]);
  });

  test('to nobody of the collective, or within one structure, is witnessed by whoever noted it', () => {
    const [alice] = members();
    own(alice, 'alice');
    const body = { thing: barnum, quantity: 1, borrower: null, until: null, remark: null };
    for (const structure of [null, idOf('structure', 'alice')])
      expect(assent(alice, say(alice, 'custody.out', { ...body, structure }))).toBe('witnessed');
  });

  test('that the borrower contests is contested, until they say otherwise', () => {
    const [alice, bob, out] = lent();
    confirm(bob, out, 'no');
    meet(alice, bob);
    expect(assent(alice, out)).toBe('contested');
    confirm(bob, out, 'yes');
    expect(assent(bob, out)).toBe('both');
  });
});

describe('a return', () => {
  test('noted by the owner is for the borrower to confirm, and one noted by the borrower for the owner', () => {
    const [alice, bob, out] = lent();
    confirm(bob, out);
    const [hers, his] = [giveBack(alice, out, 1), giveBack(bob, out, 1)];
    meet(alice, bob);
    expect(awaits(bob)).toEqual([hers]);
    expect(awaits(alice)).toEqual([his]);
    confirm(alice, hers);
    confirm(bob, his);
    meet(alice, bob);
    expect([assent(alice, hers), assent(alice, his)]).toEqual(['awaited', 'awaited']);
    confirm(bob, hers);
    confirm(alice, his);
    meet(alice, bob);
    expect([assent(bob, hers), assent(bob, his)]).toEqual(['both', 'both']);
    expect(stateOf(alice)).toEqual(stateOf(bob));
  });

  test('that waits is found in lists though all of it is back', () => {
    const [alice, bob, out] = lent();
    confirm(bob, out);
    const back = giveBack(alice, out, 2);
    meet(alice, bob);
    expect(custody.isOpen(stateOf(bob))).toBe(true);
    const changed = new Map([[barnum, stateOf(bob)]]);
    expect(allAwaitedFrom(changed, sideOf(bob)).map(({ returned }) => returned?.act)).toEqual([back]);
    confirm(bob, back);
    expect(custody.isOpen(stateOf(bob))).toBe(false);
  });
});
