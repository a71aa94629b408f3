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
  for (const { family, subject, dated: happening } of some) {
    if (happening === null) continue;
    // Of what there is less than before, the last rows go; the others are written over.
    await dated
      .where('[space+family+subject+nth]')
      .between([space, family, subject, happening.length], [space, family, subject, Infinity])
      .delete();
    await dated.bulkPut(
      happening.map(({ months, ...one }, nth): DatedRow => ({
        ...{ space, family, subject, nth, ...one },
        months: months.map((month) => monthKey(space, month))
      }))
    );
  }
}
