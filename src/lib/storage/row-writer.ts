import type * as Y from 'yjs';
import { digestOf } from '../documents/coverage';
import { kinds } from '../documents/kinds';
import { profileOf, readProfile } from '../documents/profile';
import { partOf, readRecord } from '../documents/records';
import { nameKey, searchText, type Item } from '../domain/item';
import { foldThing } from '../domain/thing-name';
import type { ChangedRecord, ChangedRecords } from './changed-records';
import { isThere } from './projection';
import { parts, type Cursor, type Part, type ProfileRow, type ProjectionTables } from './projection-tables';
import { beginningWith } from './ranges';

/** The rows of the space were removed on purpose: there is nothing left to keep up to date. */
export class SpaceErased extends Error {}

/** Brings the rows of one space up to what its document says. */
export interface RowWriter {
  /** Resolves when every record that changed has its row; a text that is being typed waits for its time. */
  catchUp(): Promise<void>;
  /** Whether {@link catchUp} would find something to do. */
  isBehind(): boolean;
  /** The tables may have vanished: everything is compared at the next {@link catchUp}. */
  distrust(): void;
}

/** Rows handed over at once, so that the screen answers between two hands full. */
const handful = 50;
/** How long records are read before what was read is written, in milliseconds. */
const readingTime = 8;
/**
 * How long rows go into one transaction, in milliseconds: the first one is over soon, so that a list appears, and the
 * next ones keep no reader waiting, though each costs the browser as much as hundreds of rows.
 */
const firstTransaction = 0;
const nextTransaction = 300;
/** Rows read at once to be compared: reading them takes less than writing. */
const comparedAtOnce = 500;

/** What a record became: its row without `space` and `rev`, or null when it is none any more. */
interface Change extends ChangedRecord {
  readonly row: object | null;
}

export function rowWriter(
  tables: ProjectionTables,
  space: string,
  doc: Y.Doc,
  changed: ChangedRecords,
  now: () => number,
  isErased: () => boolean
): RowWriter {
  let cursor: Cursor | null = null;
  let isTrusted = false;
  let isExact = false;

  /** Finds out which rows are not as the document says, and has them looked at like records that changed. */
  async function compare(): Promise<void> {
    isTrusted = true;
    cursor = (await tables.cursors.get(space)) ?? null;
    isExact = cursor !== null && cursor.digest === (await digestOf(doc));
    if (isExact) return;
    changed.add('profile', '');
    for (const part of parts) {
      const seen = cursor === null ? new Set<string>() : await compareRows(part);
      for (const id of partOf(doc, kinds[part]).keys()) if (!seen.has(id)) changed.add(part, id);
    }
  }

  async function compareRows(part: Part): Promise<Set<string>> {
    const table = tables.table<{ id: string }>(part);
    const seen = new Set<string>();
    const [start, to] = beginningWith(space);
    let from = start;
    for (;;) {
      const rows = await table.where('[space+id]').between(from, to, false).limit(comparedAtOnce).toArray();
      for (const stored of rows) {
        seen.add(stored.id);
        const row = rowOf(doc, { part, id: stored.id });
        if (row === null ? !('rev' in stored) || 'name' in stored : !isAsStored(row, stored))
          changed.add(part, stored.id);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < comparedAtOnce) return seen;
      from = [space, last.id];
    }
  }

  /** Writes a first handful of what changed, and more in the same transaction until `time` milliseconds are over. */
  async function writeSome(time: number): Promise<void> {
    const changes: Change[] = [];
    const first = readSome(changes);
    // In the same turn as the reading: it names the very document that the rows are those of.
    const digest = changed.isEmpty ? digestOf(doc) : null;
    try {
      await write(first, await digest, time, () => readSome(changes));
      isExact = digest !== null;
    } catch (cause) {
      for (const { part, id } of changes) changed.add(part, id);
      throw cause;
    }
  }

  /** Takes some of what changed and reads what it became; `all` gains it too. */
  function readSome(all: Change[]): readonly Change[] {
    const until = performance.now() + readingTime;
    const read: Change[] = [];
    for (const record of changed.take(handful)) {
      if (performance.now() > until) changed.add(record.part, record.id);
      else read.push({ ...record, row: rowOf(doc, record) });
    }
    all.push(...read);
    return read;
  }

  async function write(
    first: readonly Change[],
    digest: string | null,
    time: number,
    readMore: () => readonly Change[]
  ): Promise<void> {
    const until = performance.now() + time;
    const isLast = digest !== null || time === 0;
    const touched = isLast ? partsOf(first) : parts;
    cursor = await tables.transaction(
      'rw',
      [tables.cursors, tables.profiles, ...touched.map((part) => tables[part])],
      async () => {
        const stored = (await tables.cursors.get(space)) ?? null;
        if (isErased() || (stored === null && cursor !== null && isTrusted)) throw new SpaceErased();
        const before = stored ?? { space, epoch: now(), rev: 0, digest: null, isComplete: false };
        const rev = first.length > 0 ? before.rev + 1 : before.rev;
        await writeChanges(first, rev);
        while (!isLast && changed.count > 0 && performance.now() < until) await writeChanges(readMore(), rev);
        const after = { ...before, rev, digest, isComplete: before.isComplete || digest !== null };
        await tables.cursors.put(after);
        return after;
      }
    );
  }

  async function writeChanges(changes: readonly Change[], rev: number): Promise<void> {
    for (const part of partsOf(changes))
      await writeRows(
        part,
        changes.filter((change) => change.part === part),
        rev
      );
    const profile = changes.find((change) => change.part === 'profile');
    if (profile?.row === null) await tables.profiles.delete(space);
    else if (profile !== undefined) await tables.profiles.put({ ...profile.row, space } as ProfileRow);
  }

  async function writeRows(part: Part, changes: readonly Change[], rev: number): Promise<void> {
    const table = tables.table<object, [string, string]>(part);
    const made = part === 'items' ? { space, rev } : { space };
    const put = changes.flatMap(({ row }) => (row === null ? [] : { ...row, ...made }));
    const gone = changes.flatMap(({ row, id }): [string, string][] => (row === null ? [[space, id]] : []));
    if (put.length > 0) await table.bulkPut(put);
    if (gone.length === 0) return;
    if (part !== 'items') return table.bulkDelete(gone);
    const left = (await tables.items.bulkGet(gone)).filter(isThere);
    await tables.items.bulkPut(left.map(({ id }) => ({ space, id, inList: 0, rev })));
  }

  const isBehind = () => !isTrusted || changed.count > 0 || (changed.isEmpty && !isExact);

  return {
    isBehind,
    distrust() {
      isTrusted = false;
    },
    async catchUp() {
      for (let time = firstTransaction; isBehind();) {
        if (!isTrusted) await compare();
        else {
          await writeSome(time);
          time = nextTransaction;
        }
      }
    }
  };
}

const partsOf = (changes: readonly Change[]): readonly Part[] =>
  parts.filter((part) => changes.some((change) => change.part === part));

/** What the row of a record says, or null when the document holds no such record that can be read. */
function rowOf(doc: Y.Doc, { part, id }: ChangedRecord): object | null {
  if (part === 'profile') return profileOf(doc).size > 0 ? readProfile(doc) : null;
  const record = readRecord<object>(doc, kinds[part], id);
  return record !== null && part === 'items' ? itemRow(doc, record as Item) : record;
}

function itemRow(doc: Y.Doc, item: Item): object {
  const owner = item.structure === null ? null : readRecord(doc, kinds.structures, item.structure);
  return {
    ...item,
    key: nameKey(item),
    alike: foldThing(item.name),
    search: searchText(item, owner?.name),
    inList: item.deletedAt === null ? 1 : 0
  };
}

/** Tells whether a row already says what it should. */
const isAsStored = (row: object, stored: object): boolean =>
  Object.entries(row).every(([key, value]) => {
    const known: unknown = (stored as Record<string, unknown>)[key];
    return (
      Object.is(known, value) ||
      (typeof value === 'object' && JSON.stringify(known) === JSON.stringify(value))
    );
  });
