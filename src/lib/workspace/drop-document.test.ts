import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openStores } from './stores';
import { Workspace } from './workspace';

const founding = { collective: 'Le Pré commun', purpose: '', structure: 'La Remise', person: 'Alice' };

test('a document that is to be received anew is dropped at the next opening, and counts as arriving', async () => {
  const stores = await openStores();
  const first = new Workspace(stores, 'http://localhost:9');
  const made = await first.createCollective(founding);
  const opened = made.ok ? await first.open(made.value) : made;
  if (!opened.ok) throw new Error(opened.problem.kind);
  const before = opened.value;
  await before.saved();
  await before.renew();
  await before.close();

  const again = await new Workspace(stores, 'http://localhost:9').open(before.id);
  if (!again.ok) throw new Error(again.problem.kind);
  await again.value.live();
  await again.value.projected();
  expect(await again.value.structures()).toEqual([]);
  expect(again.value.arrival.value).toBe('waiting');
  // Who belongs is said by the journal, which stays.
  expect(await again.value.people()).toMatchObject([{ name: 'Alice' }]);
  expect(await stores.registry.collective(before.id)).toMatchObject({ isRenewing: false, isArriving: true });
  await again.value.close();
  stores.registry.close();
  stores.projection.close();
});
