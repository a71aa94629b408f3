import { expect, test, vi } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import { custody } from '../domain/custody/family';
import { bodies } from '../domain/membership/kinds';
import type { Journal } from './journal';
import { sayOwners } from './say-custody';

const [preau, me, phone] = [idOf('structure', 'preau'), idOf('person', 'me'), idOf('device', 'phone')];
const row = { thing: idOf('item', 'barnum'), structure: preau };

test('whose things are that a newcomer adds is said once somebody has let them in', async () => {
  let standing: object | null = null;
  let heard: (subjects: ReadonlySet<string>, acts: readonly unknown[]) => void = () => undefined;
  const say = vi.fn(async () => undefined);
  const journal = {
    ...{ say, chains: { endOf: () => null }, fold: { stateOf: () => custody.zero } },
    membership: { standing: () => standing },
    listen: (changed: typeof heard) => ((heard = changed), () => undefined)
  } as unknown as Journal;
  const owners = sayOwners(journal, phone);
  owners.belongs([row]);
  await owners.settled();
  const named = { kind: 'membership.name', body: bodies['membership.name'].write({ text: 'A'.repeat(43) }) };
  heard(new Set(), [named]);
  await owners.settled();
  expect(say).not.toHaveBeenCalled();
  standing = { person: me, role: 'membre', roles: new Map([[preau, 'membre']]) };
  heard(new Set(), [{ kind: 'custody.out', body: {} }]);
  await owners.settled();
  expect(say).not.toHaveBeenCalled();
  heard(new Set(), [named]);
  await owners.settled();
  expect(say).toHaveBeenCalledExactlyOnceWith('custody.own', { rows: [row] }, custody.kinds['custody.own']);
  heard(new Set(), [named]);
  await owners.settled();
  expect(say).toHaveBeenCalledOnce();
  await owners.close();
});
