import type { Folded } from '../domain/acts/fold';
import type { DatedRow, ProjectionTables, StateRow } from './projection-tables';
import { beginningWith } from './ranges';

/** So many rows are handed to the disk at once. */
const atOnce = 200;

/** The digest of the journal that the states of a space are those of; null before any was written. */
export const statesDigest = async (tables: ProjectionTables, space: string): Promise<string | null> =>
  (await tables.stateCursors.get(space))?.digest ?? null;

/** Writes some states, and that all of them are now those of the journal with this digest. */
export const writeStates = (
  tables: ProjectionTables,
  space: string,
  states: readonly Folded[],
  digest: string
): Promise<void> =>
  tables.transaction('rw', [tables.states, tables.dated, tables.stateCursors], async () => {
    await putStates(tables, space, states, digest);
  });

/** Writes all states of a space in the place of those that were there. */
export const replaceStates = (
  tables: ProjectionTables,
  space: string,
  states: readonly Folded[],
  digest: string
): Promise<void> =>
  tables.transaction('rw', [tables.states, tables.dated, tables.stateCursors], async () => {
    await eraseStates(tables, space);
    await putStates(tables, space, states, digest);
  });

/** Removes the states of a space, inside a transaction. */
export async function eraseStates(
  { states, dated, stateCursors }: ProjectionTables,
  space: string
): Promise<void> {
  await states
    .where('[space+family+subject]')
    .between(...beginningWith(space))
    .delete();
  await dated
    .where('[space+family+subject+nth]')
    .between(...beginningWith(space))
    .delete();
  await stateCursors.delete(space);
}

/** What names a month of a space in an index of months. */
export const monthKey = (space: string, month: string): string => `${space} ${month}`;

async function putStates(
  tables: ProjectionTables,
  space: string,
  some: readonly Folded[],
  digest: string
): Promise<void> {
  // Copying thousands at once holds the screen.
  for (let from = 0; from < some.length; from += atOnce)
    await putSome(tables, space, some.slice(from, from + atOnce));
  await tables.stateCursors.put({ space, digest });
}

async function putSome(
  { states, dated }: ProjectionTables,
  space: string,
  some: readonly Folded[]
): Promise<void> {
  const blank = some.filter(({ isBlank }) => isBlank);
  await states.bulkDelete(blank.map(({ family, subject }) => [space, family, subject]));
  await states.bulkPut(
    some
      .filter(({ isBlank }) => !isBlank)
      .map(({ family, subject, state, isOpen }): StateRow => ({
        ...{ space, family, subject, state },
        open: isOpen ? 1 : 0
      }))
  );
  await putDated(dated, space, some);
}

/** Writes what takes place; of a thing that was booked a thousand times, only what is another than before. */
async function putDated(
  dated: ProjectionTables['dated'],
  space: string,
  some: readonly Folded[]
): Promise<void> {
  const happening = some.filter((one) => one.dated !== null);
  const before = await Promise.all(
    happening.map(({ family, subject }) =>
      dated
        .where('[space+family+subject+nth]')
        .between(...beginningWith(space, family, subject))
        .toArray()
    )
  );
  const now = happening.map((one) => datedRows(space, one));
  const gone = before.flatMap((rows, i) => rows.slice(now[i]!.length));
  await dated.bulkDelete(gone.map(({ family, subject, nth }) => [space, family, subject, nth]));
  await dated.bulkPut(now.flatMap((rows, i) => rows.filter((row, nth) => !isSame(row, before[i]![nth]))));
}

const datedRows = (space: string, { family, subject, dated }: Folded): readonly DatedRow[] =>
  dated!.map(({ months, ...one }, nth) => ({
    ...{ space, family, subject, nth, ...one },
    months: months.map((month) => monthKey(space, month))
  }));

/** Two rows whose parts come in another order count as different: one of them is written once more. */
const isSame = (a: DatedRow, b: DatedRow | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
