import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { custody } from '../../src/lib/domain/custody/family';
import { stillOut } from '../../src/lib/domain/custody/state';
import { spaceOf, type CollectiveId, type DeviceId, type ItemId } from '../../src/lib/domain/ids';
import { makeDeviceKeys } from '../../src/lib/identity/device-key';
import { openJournalStore } from '../../src/lib/storage/journal-store';
import { Journal } from '../../src/lib/workspace/journal';
import journal1 from '../fixtures/stored/journal-1.json';
import journal2 from '../fixtures/stored/journal-2.json';

/**
 * What an app of every version has left on a disk opens for ever. A file of `tests/fixtures/stored` is never changed:
 * a new shape gets a new one.
 */

afterEach(() => Dexie.delete('grange-journal'));

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** The tables of the versions of the database in which each of these was left. */
const first = { pages: '[space+author+page]', keys: '[space+author]' };
const third = { ...first, texts: '[space+hash]', damage: '[space+author+page]' };

const journals: readonly [name: string, version: number, tables: Record<string, string>, stored: Stored][] = [
  ['without sums', 1, first, journal1],
  ['with a sum for each page', 3, third, journal2]
];
type Stored = Omit<typeof journal1, 'pages'> & {
  readonly pages: readonly ((typeof journal1.pages)[number] & { readonly sum?: number })[];
};

/** Puts on the disk what a version of the journal left there. */
async function leave(stored: Stored, version: number, tables: Record<string, string>): Promise<void> {
  const database = new Dexie('grange-journal');
  database.version(version).stores(tables);
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

test.each(journals)('a journal %s opens, means what it meant, and is passed on whole', async (...given) => {
  const [, version, tables, stored] = given;
  await leave(stored, version, tables);
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
  expect(journal.damaged.value).toBe(0);
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
