import type { Folded } from '../domain/acts/fold';
import type { ProjectionTables, StateRow } from './projection-tables';
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
  tables.transaction('rw', [tables.states, tables.stateCursors], async () => {
    await putStates(tables, space, states, digest);
  });

/** Writes all states of a space in the place of those that were there. */
export const replaceStates = (
  tables: ProjectionTables,
  space: string,
  states: readonly Folded[],
  digest: string
): Promise<void> =>
  tables.transaction('rw', [tables.states, tables.stateCursors], async () => {
    await eraseStates(tables, space);
    await putStates(tables, space, states, digest);
  });

/** Removes the states of a space, inside a transaction. */
export async function eraseStates({ states, stateCursors }: ProjectionTables, space: string): Promise<void> {
  await states
    .where('[space+family+subject]')
    .between(...beginningWith(space))
    .delete();
  await stateCursors.delete(space);
}

async function putStates(
  { states, stateCursors }: ProjectionTables,
  space: string,
  some: readonly Folded[],
  digest: string
): Promise<void> {
  // Copying thousands at once holds the screen.
  for (let from = 0; from < some.length; from += atOnce)
    await states.bulkPut(
      some.slice(from, from + atOnce).map(({ family, subject, state, isOpen }): StateRow => ({
        space,
        family,
        subject,
        state,
        open: isOpen ? 1 : 0
      }))
    );
  await stateCursors.put({ space, digest });
}
