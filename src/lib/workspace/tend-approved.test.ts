import { expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../tests/lab/members';
import { Chains } from '../domain/acts/chains';
import { Fold } from '../domain/acts/fold';
import { ownId } from '../domain/acts/own-id';
import type { Approval } from '../domain/history';
import type { StocktakeBody } from '../domain/stocktakes/acts';
import { stocktakes } from '../domain/stocktakes/family';
import { tendApproved } from './tend-approved';

const families = [stocktakes] as never;
/** The one that Alice opens. */
const stocktake = ownId<'stocktake'>(idOf('person', 'alice'), idOf('number', 'mars'));
const say = (by: Phone, kind: keyof typeof stocktakes.kinds, body: StocktakeBody) =>
  by.sayAnything(kind, stocktakes.kinds[kind]!.write(body)).id;
const open = (by: Phone) => say(by, 'stocktake.open', { stocktake, structure: null, place: null });
const close = (by: Phone) => say(by, 'stocktake.close', { stocktake });

/** What a phone asks to be kept, at its start and then as it hears of more. */
function tended(by: Phone) {
  const chains = new Chains();
  const take = () => by.knows.forEach((act) => chains.take(act));
  take();
  const fold = new Fold(chains, families);
  const asked: (readonly [string, boolean])[] = [];
  let told: (subjects: ReadonlySet<string>) => void = () => undefined;
  tendApproved({
    journal: {
      fold,
      chains,
      get membership() {
        return fold.membership;
      },
      listen: (changed) => {
        told = (subjects) => changed(subjects, [], null);
        return () => undefined;
      }
    },
    families,
    device: by.device,
    history: {
      approve: (some: readonly Approval[], isJustNow: boolean) =>
        asked.push(...some.map(({ act }) => [act, isJustNow] as const))
    }
  });
  return {
    asked,
    hear() {
      const before = new Set(chains.acts);
      take();
      told(fold.take(chains.acts.filter((act) => !before.has(act))));
    }
  };
}

test('a close is kept the instant that it is heard of, once, and not the second of two', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  meet(alice, bob);
  open(alice);
  meet(alice, bob);
  const bobs = tended(bob);
  expect(bobs.asked).toEqual([]);
  const closed = close(alice);
  meet(alice, bob);
  close(bob);
  bobs.hear();
  say(alice, 'stocktake.count', { stocktake, rows: [] });
  meet(alice, bob);
  bobs.hear();
  expect(bobs.asked).toEqual([[closed, true]]);
});

test('what was heard of before the start is asked for then, as later than it was', () => {
  const alice = phone('alice');
  alice.found('alice');
  open(alice);
  const closed = close(alice);
  expect(tended(alice).asked).toEqual([[closed, false]]);
});

test('whoever came later than an act has nothing of that time, and keeps nothing for it', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  open(alice);
  close(alice);
  alice.bring(bob, 'bob');
  meet(alice, bob);
  expect(tended(bob).asked).toEqual([]);
  expect(tended(alice).asked).toHaveLength(1);
});
