import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { custody, stillOut } from '../../src/lib/domain/custody';
import { spaceOf, type CollectiveId, type DeviceId, type ItemId } from '../../src/lib/domain/ids';
import { makeDeviceKeys } from '../../src/lib/identity/device-key';
import { openJournalStore } from '../../src/lib/storage/journal-store';
import { Journal } from '../../src/lib/workspace/journal';
import stored from '../fixtures/stored/journal-1.json';

/**
 * What an app of every version has left on a disk opens for ever. A file of `tests/fixtures/stored` is never changed:
 * a new shape gets a new one.
 */

afterEach(() => Dexie.delete('grange-journal'));

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Puts on the disk what the first version of the journal left there. */
async function journalOfVersion1(): Promise<void> {
  const database = new Dexie('grange-journal');
  database.version(1).stores({ pages: '[space+author+page]', keys: '[space+author]' });
  const pages = stored.pages.map((page) => ({
    ...page,
    acts: page.acts.map((act) => ({ ...act, bytes: bytes(act.bytes), signature: bytes(act.signature) }))
  }));
  await database.table('pages').bulkPut(pages);
  await database
    .table('keys')
    .bulkPut(stored.keys.map(({ signKey, ...key }) => ({ ...key, signKey: bytes(signKey) })));
  database.close();
}

test('a journal of version 1 opens, means what it meant, and is passed on whole', async () => {
  await journalOfVersion1();
  const space = spaceOf(stored.collective as CollectiveId);
  const open = async (store = openJournalStore(), name = space) =>
    Journal.open({
      space: name,
      store,
      keys: await makeDeviceKeys(),
      families: [custody] as never,
      now: () => 0
    });
  const journal = await open();
  const { alice, bob, carol } = stored.devices as Record<'alice' | 'bob' | 'carol', DeviceId>;

  const { members, verdicts } = journal.membership;
  expect([alice, bob, carol].map((device) => members.has(device))).toEqual([true, true, false]);
  expect([alice, bob].map((device) => members.isAdministration(device))).toEqual([true, true]);
  expect(members.epochs.size).toBe(2);
  expect(new Set(verdicts.values())).toEqual(new Set(['counts']));
  const { owner, outings } = journal.fold.stateOf(custody, stored.thing as ItemId);
  expect(owner).toBe(members.mandatesOf(members.personOf(alice)!)[0]!.structure);
  expect(outings.map((outing) => [outing.quantity, outing.until, stillOut(outing)])).toEqual([
    [2, '2026-12-24', 1]
  ]);

  await Dexie.delete('grange-journal');
  const newcomer = await open();
  for await (const { runs } of journal.since([])) expect(await newcomer.take(runs)).toBeNull();
  expect(newcomer.heads.length).toBe(journal.heads.length);
  expect([...newcomer.membership.verdicts].sort()).toEqual([...verdicts].sort());
  for (const one of [journal, newcomer]) one.close();
});
