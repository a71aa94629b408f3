import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dated, Folded } from '../domain/acts/fold';
import { replaceStates, writeStates } from './folded-states';
import { openProjection, type Projection } from './projection';
import type { DatedRow } from './projection-tables';

const space = 'collective/common';
const bookings = { name: 'bookings', zero: null };

let projection: Projection;
beforeEach(async () => {
  projection = await openProjection();
});
afterEach(async () => {
  projection.close();
  await Dexie.delete('grange-view');
});

const happening = (what: string, ...months: readonly string[]): Dated => ({
  ...{ months, of: 'request', whose: 'bifurk', until: 1 },
  what: { said: what, answers: [] }
});
const folded = (subject: string, ...dated: readonly Dated[]): Folded => ({
  ...{ family: 'bookings', subject, state: {}, isOpen: false, isBlank: false },
  dated
});

/** What is put and deleted from here on: the places among those of their subjects. */
function written(): { put: number[]; deleted: number[] } {
  const [put, deleted]: [number[], number[]] = [[], []];
  const { dated } = projection.tables;
  dated.hook('creating', (_key, { nth }: DatedRow) => void put.push(nth));
  dated.hook('updating', (_changes, _key, { nth }: DatedRow) => void put.push(nth));
  dated.hook('deleting', (_key, { nth }: DatedRow) => void deleted.push(nth));
  return { put, deleted };
}
const kept = async () =>
  (await projection.tables.dated.toArray()).map(({ subject, what }) => [
    subject,
    (what as { said: string }).said
  ]);

test('of what takes place, only what is another than before is written', async () => {
  const many = Array.from({ length: 300 }, (_, i) => happening(`booking ${i}`, '2027-05'));
  await writeStates(projection.tables, space, [folded('barnum', ...many)], 'one');
  const seen = written();
  const answered = happening('booking 7, answered', '2027-05');
  const changed = [...many.slice(0, 7), answered, ...many.slice(8), happening('one more', '2027-06')];
  await writeStates(projection.tables, space, [folded('barnum', ...changed)], 'two');
  expect(seen).toEqual({ put: [7, 300], deleted: [] });
  expect((await kept()).map(([, said]) => said)).toEqual(
    changed.map(({ what }) => (what as { said: string }).said)
  );
});

test('of what there is less than before, the last rows go, and those of others stay', async () => {
  const [may, june] = [happening('may', '2027-05'), happening('june', '2027-06')];
  await writeStates(projection.tables, space, [folded('barnum', may, june), folded('barnum2', may)], 'one');
  const seen = written();
  await writeStates(projection.tables, space, [folded('barnum', june)], 'two');
  expect(seen).toEqual({ put: [0], deleted: [1] });
  expect(await kept()).toEqual([
    ['barnum', 'june'],
    ['barnum2', 'may']
  ]);
  await writeStates(projection.tables, space, [folded('barnum')], 'three');
  expect(await kept()).toEqual([['barnum2', 'may']]);
});

test('writing all anew leaves nothing of what there was', async () => {
  const may = happening('may', '2027-05');
  await writeStates(projection.tables, space, [folded('barnum', may), folded('tent', may)], 'one');
  await replaceStates(projection.tables, space, [folded('tent', happening('june', '2027-06'))], 'two');
  expect(await kept()).toEqual([['tent', 'june']]);
  expect(await projection.datedIn(space, bookings, ['2027-05'])).toEqual([]);
});

test('what lies in several of the months that are read is told once, and nothing of other spaces is', async () => {
  const [over, june] = [happening('over', '2027-04', '2027-05', '2027-06'), happening('june', '2027-06')];
  await writeStates(projection.tables, space, [folded('barnum', over, june), folded('tent', june)], 'one');
  await writeStates(projection.tables, 'other/common', [folded('barnum', over)], 'one');
  const inMonths = async (...months: readonly string[]) =>
    (await projection.datedIn<{ said: string }>(space, bookings, months)).map(
      ({ subject, what }) => `${subject} ${what.said}`
    );
  expect(await inMonths('2027-05', '2027-06', '2027-05')).toEqual([
    'barnum over',
    'barnum june',
    'tent june'
  ]);
  expect(await inMonths('2027-06', '2027-03')).toEqual(['barnum over', 'barnum june', 'tent june']);
  expect(await inMonths('2027-05')).toEqual(['barnum over']);
  expect(await inMonths('2027-03')).toEqual([]);
  expect(await inMonths()).toEqual([]);
});
