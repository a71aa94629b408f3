import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import type { CustodyBody, MoveReason } from './acts';
import { custody } from './family';
import type { Custody } from './state';

/** What the tests of custody share: phones of three structures, and what they say of a barnum. */

export const barnum = idOf('item', 'barnum');
export const today = '2026-11-21';

export const say = (by: Phone, kind: keyof typeof custody.kinds, body: CustodyBody): ActId =>
  by.sayAnything(kind, custody.kinds[kind]!.write(body)).id;

export const own = (by: Phone, structure: string) =>
  say(by, 'custody.own', { rows: [{ thing: barnum, structure: idOf('structure', structure) }] });

export const lend = (by: Phone, quantity: number, until: string | null = null, thing = barnum) =>
  say(by, 'custody.out', {
    thing,
    quantity,
    structure: idOf('structure', 'bob'),
    borrower: null,
    until,
    remark: null
  });

export const giveBack = (by: Phone, out: ActId, quantity: number, thing = barnum) =>
  say(by, 'custody.back', { thing, out, quantity, state: 'good', remark: null });

export const lose = (by: Phone, out: ActId, quantity: number, thing = barnum) =>
  say(by, 'custody.back', { thing, out, quantity, state: 'lost', remark: null });

export const move = (by: Phone, quantity: number, reason: MoveReason, thing = barnum) =>
  say(by, 'custody.move', { thing, quantity, reason, remark: null });

export const count = (by: Phone, quantity: number | null, thing = barnum) =>
  say(by, 'custody.count', { thing, quantity, remark: null });

export function foldOf(acts: readonly Act[]): Fold {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [custody]);
}

export const stateOf = (by: Phone): Custody => foldOf(by.knows).stateOf(custody, barnum);

export function members(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  alice.bring(carol, 'carol', 'observation');
  meet(alice, bob, carol);
  return [alice, bob, carol];
}
