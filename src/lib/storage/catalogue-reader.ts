import { Dexie, liveQuery } from 'dexie';
import type { CatalogueRow } from '../domain/catalogue';
import type { StorageFailure } from '../domain/delivery';
import type { ItemId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import { byKeyThenId } from '../domain/text';
import { retryDelay, storageFailure } from './failure';
import { catalogueRow, isThere, type Projection } from './projection';
import type { Cursor, GoneItemRow, ItemRow } from './projection-tables';

export interface CatalogueState {
  /** The things of the list, by name and then by id. */
  readonly rows: readonly CatalogueRow[];
  /** False while rows are still being read or made: an empty list then says nothing yet. */
  readonly complete: boolean;
}

/** The whole list of a space in memory, light enough to search at each key, true as long as it is open. */
export interface Catalogue extends Observable<CatalogueState> {
  readonly failure: Observable<StorageFailure | null>;
  close(): void;
}

/** Rows read at once: a few milliseconds, even on a slow phone. */
const chunk = 500;

/**
 * Opens the catalogue of a space: reads its rows in chunks, then at each change only those that changed, whichever
 * tab made them.
 */
export function openCatalogue(projection: Projection, space: string): Catalogue {
  const state = new Cell<CatalogueState>({ rows: [], complete: false });
  const failure = new Cell<StorageFailure | null>(null);
  const { items } = projection.tables;
  let epoch: number | undefined;
  let last: readonly [rev: number, id: string] = [0, ''];
  let rows: readonly CatalogueRow[] = [];
  let latest: Cursor | null = null;
  let isReading = false;
  let isClosed = false;

  const readChunk = () =>
    items
      .where('[space+rev+id]')
      .between([space, ...last], [space, Dexie.maxKey], false)
      .limit(chunk)
      .toArray();

  /** Reads until nothing newer is known. */
  const readAll = async () => {
    for (let cursor: Cursor | null | undefined; cursor !== latest && !isClosed;) {
      cursor = latest;
      if (cursor?.epoch !== epoch) {
        epoch = cursor?.epoch;
        last = [0, ''];
        rows = [];
      }
      for (let chunks = 1; cursor !== null && !isClosed; chunks++) {
        const found = await readChunk();
        const end = found.at(-1);
        if (end !== undefined) last = [end.rev, end.id];
        rows = mergeRows(rows, new Map(found.map((row) => [row.id as ItemId, listed(row)])));
        if (found.length < chunk) break;
        // A list that grows is shown ever less often: each showing costs as much as all its rows.
        if (Math.log2(chunks) % 1 === 0) state.set({ rows, complete: state.value.complete });
      }
      state.set({ rows, complete: cursor?.isComplete === true });
    }
    // Before anything else may run, or a change told in between would be missed.
    isReading = false;
  };

  /** Reads in its turn, and again for as long as that is refused. */
  const follow = async () => {
    isReading = true;
    for (let failures = 1; isReading && !isClosed; failures++) {
      try {
        await readAll();
        failure.set(null);
      } catch (cause) {
        failure.set(storageFailure(cause));
        await new Promise((resolve) => setTimeout(resolve, retryDelay(failures)));
      }
    }
  };

  let stop = () => {};
  let refusals = 0;
  /** Follows the cursor; once that has failed nothing more may be told, so it is followed anew. */
  const watchCursor = () => {
    const subscription = liveQuery(async () => projection.cursor(space)).subscribe({
      next: (cursor) => {
        refusals = 0;
        latest = cursor;
        if (!isReading) void follow();
      },
      error: (cause) => {
        failure.set(storageFailure(cause));
        subscription.unsubscribe();
        const retry = setTimeout(watchCursor, retryDelay(++refusals));
        stop = () => clearTimeout(retry);
      }
    });
    stop = () => subscription.unsubscribe();
  };
  watchCursor();

  return {
    get value() {
      return state.value;
    },
    subscribe: (changed) => state.subscribe(changed),
    failure,
    close() {
      isClosed = true;
      stop();
    }
  };
}

const listed = (row: ItemRow | GoneItemRow): CatalogueRow | null =>
  isThere(row) && row.inList === 1 ? catalogueRow(row) : null;

/** The sorted rows with some replaced, added, or with null taken out: one pass, whatever changed. */
export function mergeRows(
  rows: readonly CatalogueRow[],
  changes: ReadonlyMap<ItemId, CatalogueRow | null>
): readonly CatalogueRow[] {
  if (changes.size === 0) return rows;
  const added = [...changes.values()].filter((row) => row !== null).sort(byKeyThenId);
  const merged: CatalogueRow[] = [];
  let next = 0;
  for (const row of rows) {
    if (changes.has(row.id)) continue;
    while (next < added.length && byKeyThenId(added[next]!, row) < 0) merged.push(added[next++]!);
    merged.push(row);
  }
  while (next < added.length) merged.push(added[next++]!);
  return merged;
}
