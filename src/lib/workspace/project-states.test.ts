import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseWrites } from '../../../tests/adversarial/storage-lab';
import { idOf } from '../../../tests/lab/members';
import type { CustodyBody } from '../domain/custody/acts';
import { custody } from '../domain/custody/family';
import { spaceOf } from '../domain/ids';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { openProjection, type Projection } from '../storage/projection';
import { foundCollective } from './founding';
import { Journal } from './journal';
import { projectStates } from './project-states';

const barnum = idOf('item', 'barnum');
const tent = idOf('item', 'tent');
const families = [custody];

let store: JournalStore;
let projection: Projection;
beforeEach(async () => {
  store = openJournalStore();
  projection = await openProjection();
});
afterEach(async () => {
  store.close();
  projection.close();
  await Dexie.delete('grange-journal');
  await Dexie.delete('grange-view');
});

async function aliceAlone() {
  const { collective, keys, founding } = await foundCollective(
    idOf('person', 'alice'),
    idOf('structure', 'alice'),
    0
  );
  const space = spaceOf(collective);
  const open = () => Journal.open({ space, store, keys, families, now: () => 0 });
  const journal = await open();
  await journal.take([founding]);
  return { space, open, journal };
}

const lend = (journal: Journal, thing = barnum) =>
  journal.say<CustodyBody>(
    'custody.out',
    { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null },
    custody.kinds['custody.out']!
  );

const rows = () => projection.tables.states.orderBy(':id').toArray();

test('what is said is in the rows, and only what is going on is in the list', async () => {
  const { space, journal } = await aliceAlone();
  const states = projectStates(projection, space, journal, families, undefined);
  const out = await lend(journal);
  await lend(journal, tent);
  await journal.say<CustodyBody>(
    'custody.back',
    { thing: barnum, out: out.id, quantity: 1, state: 'good', remark: null },
    custody.kinds['custody.back']!
  );
  await states.settled();
  expect((await projection.state(space, custody, barnum)).outings[0]?.returns).toHaveLength(1);
  expect([...(await projection.openStates(space, custody)).keys()]).toEqual([tent]);
  expect(await projection.state(space, custody, 'nothing said')).toEqual(custody.zero);
  await states.close();
});

test('a restart catches up with what was said meanwhile, and a rebuild gives the same rows', async () => {
  const { space, journal, open } = await aliceAlone();
  const first = projectStates(projection, space, journal, families, undefined);
  await lend(journal);
  await first.close();
  await lend(journal);
  await lend(journal, tent);

  const second = projectStates(projection, space, await open(), families, undefined);
  await second.settled();
  const caughtUp = await rows();
  expect((await projection.state(space, custody, barnum)).outings).toHaveLength(2);
  await second.close();

  await projection.erase(space);
  expect(await rows()).toEqual([]);
  const third = projectStates(projection, space, journal, families, undefined);
  await third.settled();
  expect(await rows()).toEqual(caughtUp);
  await third.close();
});

test('rows that were made from the same acts are not written again', async () => {
  const { space, journal, open } = await aliceAlone();
  await lend(journal);
  const first = projectStates(projection, space, journal, families, undefined);
  await first.close();
  await projection.tables.states.toCollection().modify({ state: 'as it was' });
  const second = projectStates(projection, space, await open(), families, undefined);
  await second.settled();
  expect(await projection.state(space, custody, barnum)).toBe('as it was');
  await second.close();
});

test('what the storage refuses is written once it takes it', async () => {
  const { space, journal } = await aliceAlone();
  const states = projectStates(projection, space, journal, families, undefined);
  await states.settled();
  const allow = refuseWrites('QuotaExceededError', ({ objectStoreNames }) =>
    objectStoreNames.contains('states')
  );
  await lend(journal);
  await expect(states.settled()).rejects.toThrow();
  expect(states.failure.value).not.toBeNull();
  allow();
  await expect.poll(async () => (await projection.state(space, custody, barnum)).outings.length).toBe(1);
  await states.close();
});
