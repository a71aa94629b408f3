import { expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { assentTo, contestedFor, handoverOf } from './confirmations';
import { ownersOf, sharedAs, stillOut } from './state';
import { stockOf } from './stock';
import { barnum, giveBack, lend, lose, members, move, own, say, stateOf } from './testing';

/** What stands of what was signed, whoever comes after. */

const confirm = (by: Phone, of: ActId, agrees: 'yes' | 'no' = 'yes'): ActId =>
  say(by, 'custody.confirm', { thing: barnum, of, agrees, remark: null });
const answer = (by: Phone, of: ActId, agrees: 'yes' | 'no' = 'yes'): ActId =>
  say(by, 'custody.agree', { thing: barnum, of, agrees, remark: null });
const share = (by: Phone, ...names: readonly string[]): ActId =>
  say(by, 'custody.share', {
    thing: barnum,
    exit: null,
    shares: names.map((name) => ({ structure: idOf('structure', name), parts: 1 }))
  });
const assent = (by: Phone, act: ActId) => assentTo(stateOf(by), handoverOf(stateOf(by), act)!);
const out = (by: Phone): number => stillOut(stateOf(by).outings[0]!);

/** Alice, who owns the barnum and lent Bob two, and Bob. */
function lent(): readonly [Phone, Phone, ActId] {
  const [alice, bob] = members();
  own(alice, 'alice');
  const act = lend(alice, 2);
  meet(alice, bob);
  return [alice, bob, act];
}
/** One more of Alice's structure. */
function zoeOf(alice: Phone, ...others: readonly Phone[]): Phone {
  const zoe = phone('zoe');
  alice.admit(zoe, alice.invite('alice'), 'alice');
  meet(alice, zoe, ...others);
  return zoe;
}

test('whoever only observes a structure speaks for nothing of it', () => {
  const [alice, bob] = members();
  alice.grant(bob, 'alice', 'observation');
  own(alice, 'alice');
  meet(alice, bob);
  say(bob, 'custody.out', {
    ...{ thing: barnum, quantity: 1, structure: null, borrower: null, until: null, remark: null }
  });
  own(bob, 'bob');
  meet(alice, bob);
  expect([stateOf(alice).outings, ownersOf(stateOf(alice))]).toEqual([[], [idOf('structure', 'alice')]]);
});

test('a return that both sides signed is undone by nobody alone, nor by who owns the thing next', () => {
  const [alice, bob, act] = lent();
  const back = giveBack(bob, act, 2);
  meet(alice, bob);
  confirm(alice, back);
  meet(alice, bob);
  expect(assent(bob, back)).toBe('both');
  const zoe = zoeOf(alice, bob);
  confirm(zoe, back, 'no');
  const dora = phone('dora');
  alice.bring(dora, 'dora');
  own(alice, 'dora');
  meet(alice, bob, zoe, dora);
  confirm(dora, back, 'no');
  meet(alice, bob, zoe, dora);
  expect([out(bob), assent(bob, back)]).toEqual([0, 'both']);
});

test('what the owner noted as back counts once they contest the borrower’s, and what is lost is lost once', () => {
  const [alice, bob, act] = lent();
  for (let i = 0; i < 3; i++) say(alice, 'custody.count', { thing: barnum, quantity: 5, remark: null });
  const back = giveBack(bob, act, 2);
  giveBack(alice, act, 1);
  meet(alice, bob);
  confirm(alice, back, 'no');
  meet(alice, bob);
  expect(out(bob)).toBe(1);

  const [carla, dan, other] = lent();
  const lost = lose(dan, other, 2);
  meet(carla, dan);
  confirm(carla, lost, 'no');
  lose(carla, other, 2);
  confirm(carla, lost, 'yes');
  meet(carla, dan);
  expect(stockOf(5, stateOf(dan)).quantity).toBe(3);
});

test('what both signed stays so, and what is contested is told, once the borrower owns a part', () => {
  const [alice, bob, act] = lent();
  confirm(bob, act);
  const back = giveBack(bob, act, 2);
  meet(alice, bob);
  confirm(alice, back, 'no');
  const proposed = share(alice, 'alice', 'bob');
  meet(alice, bob);
  answer(bob, proposed);
  meet(alice, bob);
  expect([assent(alice, act), out(alice)]).toEqual(['both', 2]);
  expect(contestedFor(new Map([[barnum, stateOf(bob)]]), idOf('structure', 'bob'))).toHaveLength(1);
});

test('what some own together no administration takes, and a proposal is taken back by who made it', () => {
  const [alice, bob] = members();
  const dora = phone('dora');
  alice.bring(dora, 'dora');
  meet(alice, bob, dora);
  const proposed = share(bob, 'bob', 'dora');
  meet(alice, bob, dora);
  answer(dora, proposed);
  meet(alice, bob, dora);
  own(alice, 'alice');
  meet(alice, bob, dora);
  expect(ownersOf(stateOf(bob))).toHaveLength(2);

  const [anna, ben] = members();
  own(anna, 'alice');
  const next = share(anna, 'alice', 'bob');
  answer(anna, next, 'no');
  meet(anna, ben);
  answer(ben, next);
  expect(sharedAs(stateOf(ben))).toBeNull();
});

test('what was said of a thing that nobody owned stays, though somebody who had heard of nothing said before it that it was theirs', () => {
  const [alice, bob] = members();
  // He speaks as early as he can, she once she has heard of more: in the one order he comes first.
  const other = idOf('item', 'chaises');
  for (let i = 0; i < 3; i++) move(alice, 1, 'bought', other);
  own(bob, 'bob');
  const act = say(alice, 'custody.out', {
    ...{ thing: barnum, quantity: 1, structure: null, borrower: null, until: null, remark: null }
  });
  move(alice, 2, 'bought');
  meet(alice, bob);
  expect(stateOf(bob).outings.map((one) => one.act)).toEqual([act]);
  expect([stateOf(bob).moves.length, ownersOf(stateOf(alice))]).toEqual([1, [idOf('structure', 'bob')]]);
  // From when she knows of it, it is so.
  move(alice, 3, 'bought');
  meet(alice, bob);
  expect(stateOf(bob).moves).toHaveLength(1);
});
