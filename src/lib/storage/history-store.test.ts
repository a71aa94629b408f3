import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { daysBefore } from '../domain/day';
import { idFrom } from '../domain/ids';
import type { ActId } from '../domain/acts/act';
import { openHistoryStore, type ApprovedState, type DayState, type HistoryStore } from './history-store';

/** Other test files write into a database of this name in threads of their own, and Dexie would tell of it here. */
vi.hoisted(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

const space = 'garage/collectif';
const device = idFrom<'device'>(new Uint8Array(16));
let store: HistoryStore;

beforeEach(() => {
  store = openHistoryStore();
});
afterEach(async () => {
  store.close();
  await Dexie.delete('grange-history');
});

const bytesOf = (fill: number) => new Uint8Array(5000).map((_, i) => (i * fill) % 251);
const state = (day: string, digest = day, fill = 7): DayState => ({
  ...{ day, digest, without: [] },
  update: bytesOf(fill)
});
const approval = (name: string, at = 5, fill = 7): ApprovedState => ({
  ...{ act: name.repeat(43) as ActId, family: 'stocktakes', subject: 'mars', at, keptAt: at + 1 },
  ...{ digest: name, without: [], update: bytesOf(fill) }
});
const kept = async () => (await store.days(space)).map(({ day }) => day);

/** Changes the row of a day behind the back of the store. */
async function meddle(day: string, change: (row: { bytes: Uint8Array }) => void): Promise<void> {
  const other = await new Dexie('grange-history').open();
  const row = await other.table<{ bytes: Uint8Array }>('states').get([space, day]);
  change(row!);
  await other.table('states').put(row!);
  other.close();
}

test('the state of a day is there as it was, also after a restart, and takes little room', async () => {
  await store.turnTo(space, '2026-11-22', state('2026-11-21'));
  store.close();
  store = openHistoryStore();
  expect(await store.read(space, '2026-11-21')).toEqual(bytesOf(7));
  expect(await store.days(space)).toEqual([{ day: '2026-11-21', digest: '2026-11-21', without: [] }]);
  expect(await store.openedOn(space)).toBe('2026-11-22');
  expect(await store.read('other/collectif', '2026-11-21')).toBeNull();
  expect(await store.used()).toBeLessThan(2000);
});

test('a day on which nothing changed has no state of its own', async () => {
  await store.turnTo(space, '2026-11-20', state('2026-11-19', 'one'));
  await store.turnTo(space, '2026-11-21', state('2026-11-20', 'one'));
  await store.turnTo(space, '2026-11-22', state('2026-11-21', 'two'));
  expect(await kept()).toEqual(['2026-11-21', '2026-11-19']);
});

test('of two tabs that turn to the same day, the first one is heard', async () => {
  const other = openHistoryStore();
  await Promise.all([
    store.turnTo(space, '2026-11-22', state('2026-11-21', 'one')),
    other.turnTo(space, '2026-11-22', state('2026-11-21', 'two'))
  ]);
  expect(await store.days(space)).toHaveLength(1);
  await other.turnTo(space, '2026-11-22', state('2026-11-20', 'three'));
  expect(await kept()).toEqual(['2026-11-21']);
  other.close();
});

test('what is older than a month goes, but for the last of it, bytes and all', async () => {
  for (const age of [60, 45, 33, 30, 1]) {
    const day = daysBefore('2026-11-22', age);
    await store.turnTo(space, daysBefore(day, -1), state(day));
  }
  await store.turnTo(space, '2026-11-23', null);
  expect(await kept()).toEqual([1, 30, 33].map((age) => daysBefore('2026-11-22', age)));
  expect(await store.read(space, daysBefore('2026-11-22', 45))).toBeNull();
  const other = await new Dexie('grange-history').open();
  expect(await other.table('states').count()).toBe(3);
  other.close();
});

test('a clock that runs ahead for one day has nothing let go of, and one that is right does the next day', async () => {
  for (const age of [40, 30, 1]) {
    const day = daysBefore('2026-11-22', age);
    await store.turnTo(space, daysBefore(day, -1), state(day));
  }
  const before = await kept();
  await store.turnTo(space, '2031-01-01', state('2026-11-22'));
  await store.turnTo(space, '2026-11-23', null);
  expect(await kept()).toEqual(['2026-11-22', ...before]);
  await store.turnTo(space, '2027-03-01', state('2026-11-23'));
  expect(await kept()).toEqual(['2026-11-23', '2026-11-22', ...before]);
  await store.turnTo(space, '2027-03-02', state('2027-03-01'));
  expect(await kept()).toEqual(['2027-03-01', '2026-11-23']);
});

test.each([
  ['a bit flipped', (row: { bytes: Uint8Array }) => (row.bytes[9]! ^= 4)],
  ['cut short', (row: { bytes: Uint8Array }) => (row.bytes = row.bytes.slice(0, 9))]
])('a state with %s is left out, and said, and the others are there', async (_, change) => {
  await store.turnTo(space, '2026-11-21', state('2026-11-20'));
  await store.turnTo(space, '2026-11-22', state('2026-11-21'));
  await meddle('2026-11-20', change);
  expect(await store.read(space, '2026-11-20')).toBeNull();
  expect(await store.days(space)).toMatchObject([
    { day: '2026-11-21' },
    { day: '2026-11-20', isDamaged: true }
  ]);
  expect(await store.read(space, '2026-11-21')).toEqual(bytesOf(7));
});

test('a damaged state is kept anew when it is the same still', async () => {
  await store.turnTo(space, '2026-11-21', state('2026-11-20', 'one'));
  await meddle('2026-11-20', (row) => (row.bytes[9]! ^= 4));
  await store.read(space, '2026-11-20');
  await store.turnTo(space, '2026-11-22', state('2026-11-21', 'one'));
  expect(await store.read(space, '2026-11-21')).toEqual(bytesOf(7));
});

test('a state is rewritten in its place, unless it is another one by now', async () => {
  await store.turnTo(space, '2026-11-22', state('2026-11-21', 'one'));
  await store.rewrite(space, '2026-11-21', { ...state('2026-11-21', 'one', 3), without: [device] });
  expect(await store.read(space, '2026-11-21')).toEqual(bytesOf(3));
  expect((await store.days(space))[0]!.without).toEqual([device]);
  await store.rewrite(space, '2026-11-21', state('2026-11-21', 'two', 9));
  await store.rewrite(space, '2026-11-19', state('2026-11-19', 'one', 9));
  expect(await store.read(space, '2026-11-21')).toEqual(bytesOf(3));
  expect(await kept()).toEqual(['2026-11-21']);
});

test('what an act approved is kept once, under the act, and no month takes it away', async () => {
  const [first, second] = [approval('a'), approval('b', 9, 3)];
  await store.approve(space, first);
  await store.approve(space, { ...first, update: bytesOf(9) });
  await store.approve(space, second);
  for (const age of [60, 45, 33, 1]) {
    const day = daysBefore('2026-11-22', age);
    await store.turnTo(space, daysBefore(day, -1), state(day));
  }
  store.close();
  store = openHistoryStore();
  expect(await store.read(space, first.act)).toEqual(bytesOf(7));
  expect(await store.read(space, second.act)).toEqual(bytesOf(3));
  const { update: _update, ...known } = second;
  expect(await store.approved(space)).toMatchObject([known, { act: first.act }]);
  expect(await store.approved('other/collectif')).toEqual([]);
  expect(await kept()).not.toContain(first.act);
  await store.rewrite(space, first.act, { digest: 'a', without: [device], update: bytesOf(5) });
  await store.rewrite(space, second.act, { digest: 'a', without: [device], update: bytesOf(5) });
  expect(await store.read(space, first.act)).toEqual(bytesOf(5));
  expect(await store.read(space, second.act)).toEqual(bytesOf(3));
  expect((await store.approved(space)).map(({ without }) => without)).toEqual([[], [device]]);
});

test('of an approved state that is damaged it is said, and it can be kept anew', async () => {
  const one = approval('a');
  await store.approve(space, one);
  await meddle(one.act, (row) => (row.bytes[9]! ^= 4));
  expect(await store.read(space, one.act)).toBeNull();
  expect(await store.approved(space)).toMatchObject([{ act: one.act, isDamaged: true }]);
  await store.approve(space, one);
  expect(await store.read(space, one.act)).toEqual(bytesOf(7));
  expect((await store.approved(space))[0]).not.toHaveProperty('isDamaged');
});

test('approved states take room, and go with the space, as does one that was about to be kept', async () => {
  const empty = await store.used();
  await store.approve(space, approval('a'));
  expect(await store.used()).toBeGreaterThan(empty);
  let isErased = false;
  const late = store.approve(space, approval('b'), () => isErased);
  isErased = true;
  await store.erase(space);
  await late;
  expect(await store.approved(space)).toEqual([]);
  expect(await store.read(space, approval('a').act)).toBeNull();
});

test('a tally is noted beside its state, and not for one that is gone', async () => {
  await store.turnTo(space, '2026-11-22', state('2026-11-21'));
  const tally = { added: 1, changed: 0, deleted: 2, since: '2026-11-19' };
  await store.noteTally(space, '2026-11-21', tally);
  await store.noteTally(space, '2026-11-01', tally);
  expect(await store.days(space)).toMatchObject([{ day: '2026-11-21', tally }]);
});

test('nothing is left of a space that is erased, nor comes back from a tab that was about to keep it', async () => {
  await store.turnTo(space, '2026-11-21', state('2026-11-20'));
  await store.turnTo('other/collectif', '2026-11-21', state('2026-11-20'));
  let isErased = false;
  const late = store.turnTo(space, '2026-11-22', state('2026-11-21'), () => isErased);
  isErased = true;
  await store.erase(space);
  await late;
  expect([await kept(), await store.openedOn(space)]).toEqual([[], null]);
  expect(await store.read(space, '2026-11-20')).toBeNull();
  expect(await store.days('other/collectif')).toHaveLength(1);
});
