import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { freshName, sharedTabLocks } from '../../../tests/adversarial/storage-lab';
import type { DeviceId, PersonId } from '../domain/ids';
import { Cell } from '../domain/observable';
import { openSpace } from './open-space';
import { openStores } from './stores';

afterEach(() => vi.unstubAllGlobals());

test('a space whose opening fails at its last step leaves nothing running', async () => {
  const locks = sharedTabLocks();
  vi.stubGlobal('navigator', { locks });
  const stores = await openStores();
  const facts = {
    space: freshName(),
    secret: new Uint8Array(32).fill(7),
    me: { person: 'alice' as PersonId, structure: null, device: 'phone' as DeviceId },
    hubs: new Cell<readonly string[]>([]),
    encountered: () => {}
  };
  const first = await openSpace(stores, facts);
  await expect(openSpace(stores, facts)).rejects.toThrow('open already');
  await first.close();
  await expect.poll(async () => (await locks.query()).held).toEqual([]);
  stores.registry.close();
  stores.projection.close();
});
