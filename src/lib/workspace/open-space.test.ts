import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { sharedTabLocks } from '../../../tests/adversarial/storage-lab';
import { spaceOf } from '../domain/ids';
import { Cell } from '../domain/observable';
import { newId } from './chance';
import { foundCollective } from './founding';
import { openSpace } from './open-space';
import { noWaysBack } from '../sync/ways-back';
import { openStores } from './stores';

afterEach(() => vi.unstubAllGlobals());

test('a space whose opening fails at its last step leaves nothing running', async () => {
  const locks = sharedTabLocks();
  vi.stubGlobal('navigator', { locks });
  const stores = await openStores();
  const [person, structure] = [newId<'person'>(), newId<'structure'>()];
  const { collective, keys, founding } = await foundCollective(person, structure, 0);
  const facts = {
    collective,
    space: spaceOf(collective),
    keys,
    newcomer: null,
    founding: [founding],
    called: 'Alice',
    me: { person, structure, device: keys.id },
    hubs: new Cell<readonly string[]>([]),
    isHeard: () => true,
    mayWrite: () => true,
    waysBack: noWaysBack,
    encountered: () => {}
  };
  const first = await openSpace(stores, facts);
  await expect(openSpace(stores, facts)).rejects.toThrow('open already');
  await first.close();
  await expect.poll(async () => (await locks.query()).held).toEqual([]);
  stores.registry.close();
  stores.projection.close();
});
