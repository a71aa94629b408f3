import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { deviceNamed } from '../../../tests/lab/acts';
import type { ActId } from '../domain/acts/act';
import type { CollectiveId, PersonId } from '../domain/ids';
import type { Seed } from '../identity/seed';
import { openFileStore } from './file-store';
import { openHistoryStore } from './history-store';
import type { KeptAct } from './journal-page';
import { openJournalStore } from './journal-store';
import { openRegistry } from './registry';
import { sealedBy } from './sealed-at-rest';
import { answerOf, openExisting } from './transaction';

/** What becomes of the stores of a locked device when a row of theirs cannot be opened any more. */

const atRest = sealedBy(crypto.getRandomValues(new Uint8Array(32)));
const space = 'pot-kommon/collectif';
const [alice, bob] = [deviceNamed('alice'), deviceNamed('bob')];
const id = 'pot-kommon' as CollectiveId;
const act = 'act' as ActId;
const seed: Seed = new Uint8Array(32);

afterEach(async () => {
  for (const { name } of await indexedDB.databases())
    await answerOf(indexedDB.deleteDatabase(name!) as IDBRequest<unknown>);
});

/** Changes one byte of each sealed row that `isChosen`, or of all. */
async function damage(
  name: string,
  table: string,
  isChosen: (row: Record<string, unknown>) => boolean = () => true
): Promise<void> {
  const database = (await openExisting(`sealed:${name}`))!;
  const store = database.transaction(table, 'readwrite').objectStore(table);
  const rows = (await answerOf(store.getAll())) as { sealed: Uint8Array }[];
  const chosen = rows.filter((row) => isChosen({ ...row }));
  expect(chosen).not.toEqual([]);
  for (const row of chosen) {
    row.sealed[30]! ^= 1;
    await answerOf(store.put(row));
  }
  database.close();
}

test('a collective whose row is damaged leaves the others on the list, and can be joined again', async () => {
  const registry = openRegistry(atRest);
  const entry = async (id: string) => ({
    ...{ id: id as CollectiveId, name: id, keys: await registry.makeKeys(), seed: null, hubs: [] },
    ...{ person: 'alice' as PersonId, called: '', structure: null, isArriving: false, device: alice },
    ...{ isExample: false, joinedAt: 1, lastOpenedAt: 1 }
  });
  await registry.keepCollective(await entry('a'));
  await registry.keepCollective(await entry('b'));
  await damage('grange', 'collectives', ({ id }) => id === 'a');
  expect((await registry.collectives()).map(({ id }) => id)).toEqual(['b']);
  expect(await registry.collective('a' as CollectiveId)).toBeNull();
  await registry.keepCollective(await entry('a'));
  expect((await registry.collectives()).map(({ id }) => id)).toEqual(['a', 'b']);
  registry.close();
});

test('what else is noted is as if it had not been, and can be noted again', async () => {
  const registry = openRegistry(atRest);
  const note = async () => {
    await registry.keepSetting('filesRoom', 7);
    await registry.noteSpoken(space, { author: alice, seq: 3, id: act });
    await registry.changeLedger(space, (row) => ({
      ...{ space, stateVector: seed, deletions: seed, digest: 'd' },
      count: (row?.count ?? 0) + 1
    }));
    await registry.keepReceipt(space, { device: bob, count: 1, at: 5 });
    await registry.keepInvitation(id, { act, seed });
    await registry.keepCompared(id, bob, 5);
    await registry.met(space, bob, 5);
  };
  const noted = async () => ({
    room: await registry.setting('filesRoom'),
    isChanged: await registry.changeSetting('filesRoom', (room) => room + 0),
    spoken: await registry.spoken(space, alice),
    count: (await registry.ledger(space))?.count,
    receipts: await registry.receipts(space),
    invitations: await registry.invitations(id),
    compared: await registry.compared(id),
    encounters: await registry.encounters(space)
  });
  await note();
  const before = await noted();
  for (const table of ['settings', 'spoken', 'ledgers', 'receipts', 'invitations', 'compared', 'encounters'])
    await damage('grange', table);
  expect(await noted()).toEqual({
    ...{ room: null, isChanged: false, spoken: null, count: undefined, receipts: [], invitations: [] },
    ...{ compared: new Map(), encounters: [] }
  });
  await note();
  expect(await noted()).toEqual(before);
  registry.close();
});

test('a file whose row is damaged is not here: it is fetched again', async () => {
  const files = openFileStore(() => 0, atRest);
  const bytes = new TextEncoder().encode('une photo');
  const { hash, size } = await files.keep(space, bytes);
  await damage('grange-files', 'files');
  expect(await files.held(space)).toEqual(new Map([[hash, { received: 0, isWhole: false, isAsked: false }]]));
  expect(await files.used()).toBe(0);
  expect(await files.piece(space, hash, 0)).toBeNull();
  expect(await files.read(space, hash)).toBeNull();
  expect(await files.keepPiece(space, { hash, size }, 0, bytes)).toBe('whole');
  expect(await files.read(space, hash)).toEqual(bytes);
  files.close();
});

test('a piece that is damaged has its file dropped, to be fetched again', async () => {
  const files = openFileStore(() => 0, atRest);
  const { hash } = await files.keep(space, new TextEncoder().encode('une photo'));
  await damage('grange-files', 'pieces');
  expect(await files.read(space, hash)).toBeNull();
  expect(await files.held(space)).toEqual(new Map());
  files.close();
});

test('a day of the history that is damaged is said to be', async () => {
  const history = openHistoryStore(atRest);
  const update = new TextEncoder().encode('la veille');
  await history.turnTo(space, '2036-12-24', { day: '2036-12-23', digest: 'd', without: [], update });
  await damage('grange-history', 'days');
  const expected = [{ day: '2036-12-23', digest: '', without: [], isDamaged: true }];
  expect(await history.days(space)).toEqual(expected);
  expect(await history.read(space, '2036-12-23')).toBeNull();
  history.close();
});

test('a page of the journal that is damaged is noted, and what is said next comes after it', async () => {
  const journal = openJournalStore(atRest);
  const said = (author: typeof alice, seq: number): KeptAct => ({
    ...{ id: `${author}/${seq}` as ActId, author, isChecked: true },
    ...{ bytes: new Uint8Array(20).fill(seq), signature: new Uint8Array(64) }
  });
  const keys = new Map([alice, bob].map((author) => [author, new Uint8Array(65).fill(4)]));
  await journal.keep(space, [said(alice, 1), said(bob, 1)], keys);
  await damage('grange-journal', 'pages', ({ author }) => author === alice);
  await damage('grange-journal', 'keys', ({ author }) => author === alice);
  expect(await journal.lastOf(space, alice)).toBeNull();
  const loaded = await journal.load(space);
  expect(loaded.acts.map(({ id }) => id)).toEqual([said(bob, 1).id]);
  expect([...loaded.keys.keys()]).toEqual([bob]);
  expect(loaded.damage.unreadable).toEqual([`${alice} 0`]);
  await journal.keep(space, [said(alice, 2)], keys);
  expect((await journal.load(space)).acts.map(({ id }) => id)).toContain(said(alice, 2).id);
  journal.close();
});

test('a text that is damaged is not known, and is kept when it comes again', async () => {
  const { texts, close } = openJournalStore(atRest);
  const text = new Map([['a', { salt: new Uint8Array(16), text: 'Zoé' }]]);
  await texts.keep(space, text);
  await damage('grange-journal', 'texts');
  expect(await texts.read(space, ['a'])).toEqual(new Map());
  await texts.keep(space, text);
  expect(await texts.read(space, ['a'])).toEqual(text);
  close();
});
