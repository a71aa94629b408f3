import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { stillOut } from '../../src/lib/domain/custody/state';
import type { DeviceId } from '../../src/lib/domain/ids';
import { openStores } from '../../src/lib/workspace/stores';
import { Workspace } from '../../src/lib/workspace/workspace';
import { dumpDevice, restoreDevice, type StoredDevice } from '../lab/stored-device';
import stored from '../fixtures/stored/device-1.json';

/**
 * What an app of every version has left on a device opens for ever: the registry, the documents, the journal and its
 * texts. A file of `tests/fixtures/stored` is never changed: a new shape gets a new one, made by `dumpDevice`.
 */

test('a device of version 1 opens with all that it held, and goes on', async () => {
  await restoreDevice(stored as unknown as StoredDevice);
  expect(await dumpDevice()).toEqual(stored);

  const stores = await openStores();
  const workspace = new Workspace(stores, 'http://localhost:9');
  const [entry] = await workspace.collectives();
  expect(entry).toMatchObject({ name: 'Le Pré commun', called: 'Alice Martin', isArriving: false });
  expect(await workspace.setting('publicAddress')).toBe('https://grange.example');
  const opened = await workspace.open(entry!.id);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const collective = opened.value;
  const live = await collective.live();
  await collective.projected();

  expect(await collective.profile()).toMatchObject({ purpose: 'Se prêter ce que l’on a.' });
  expect(await collective.structures()).toMatchObject([{ name: 'La Remise' }]);
  expect(await collective.people()).toMatchObject([{ name: 'Alice Martin-Roux' }]);
  const [ladder] = await collective.listedItems();
  expect(ladder).toMatchObject({ name: 'Échelle', quantity: 2, value: 12000, description: 'Deux brins' });
  const { owner, outings } = await collective.custody(ladder!.id);
  expect(owner).toBe(collective.me.structure);
  expect(outings.map(stillOut)).toEqual([1]);
  const texts = await collective.texts([outings[0]!.borrower!, outings[0]!.remark!]);
  expect([...texts.values()].map((text) => text?.text)).toEqual([
    'La fanfare du bourg',
    'Un barreau à surveiller'
  ]);
  const [meeting] = await collective.meetings();
  expect(JSON.stringify(meeting)).toContain('Présents : Alice, Bob.');
  expect(await collective.agenda(meeting!.id)).toMatchObject([{ title: 'Tour de table', minutes: 15 }]);
  const [article] = await collective.articles();
  expect(article).toMatchObject({ title: 'Prêter' });
  expect(JSON.stringify(article)).toContain('Qui emprunte rapporte.');
  const bob = 'bbbbbbbbbbbbbbbbbbbbbA' as DeviceId;
  expect(await collective.compared()).toEqual(new Map([[bob, 5]]));
  expect(await collective.encounters()).toMatchObject([{ device: bob, at: 7 }]);

  // Its keys still sign and open what was sealed for them, and its invitations still let in.
  const { link } = (await collective.invitations.make())!;
  expect(workspace.readInvitation(link)).toMatchObject({ ok: true });
  await live.renameMe('Alice Roux');
  await collective.projected();
  expect(await collective.people()).toMatchObject([{ name: 'Alice Roux' }]);
  await collective.close();
  stores.registry.close();
  stores.projection.close();
});
