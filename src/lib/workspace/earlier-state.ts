import * as Y from 'yjs';
import { bringBack, copyOf, differencesSince, goBack } from '../documents/differences';
import { items } from '../documents/kinds';
import { readRecord } from '../documents/records';
import { tallyOf, type Difference, type RecordName } from '../domain/history';
import { Cell, type Observable } from '../domain/observable';
import type { HistoryStore, KeptDay } from '../storage/history-store';
import { write, type Belonging, type Writing } from './commands/writing';
import { pace } from './slices';

/** An earlier state of a document that is open, beside what it is now. */
export interface EarlierState {
  /** What differs; follows the document a moment later. */
  readonly differences: Observable<readonly Difference[]>;
  /**
   * Makes records again what they were, by new edits that others see whole or not at all; the function given back goes back
   * on it. Throws `ReadsOnly` where nobody would take them.
   */
  bringBack(names: readonly RecordName[]): () => void;
  close(): void;
}

/** How long after a change differences are looked for again at the soonest, in milliseconds. */
const calm = 200;

/** Compares a document with an earlier state of it, for as long as it is not closed. */
export function compareWith(update: Uint8Array, writing: Writing): EarlierState {
  const { doc } = writing;
  const earlier = new Y.Doc();
  Y.applyUpdate(earlier, update);
  const differences = new Cell(differencesSince(earlier, doc));
  let soon: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  const look = () => {
    clearTimeout(soon);
    soon = undefined;
    const before = performance.now();
    differences.set(differencesSince(earlier, doc));
    took = performance.now() - before;
  };
  const changed = () => {
    // Where it takes long, the screen breathes five times as long in between.
    soon ??= setTimeout(look, Math.max(calm, 5 * took));
  };
  doc.on('update', changed);

  /** Does something to records, and has it said whose things are that changed hands by it. */
  function change(names: readonly RecordName[], work: (doc: Y.Doc) => void): void {
    const things = names.flatMap(({ kind, id }) => (kind === 'items' ? [id] : []));
    const ownersNow = () => things.flatMap((id) => belongingOf(doc, id));
    const were = new Map(ownersNow().map(({ thing, structure }) => [thing, structure]));
    write(writing, work);
    const others = ownersNow().filter(({ thing, structure }) => were.get(thing) !== structure);
    if (others.length > 0) writing.belongs(others);
    look();
  }

  return {
    differences,
    bringBack(names) {
      const copy = copyOf(doc, names);
      change(names, () => names.forEach((name) => bringBack(doc, earlier, name, writing.now())));
      return () => change(names, () => names.forEach((name) => goBack(doc, copy, name, writing.now())));
    },
    close() {
      clearTimeout(soon);
      doc.off('update', changed);
    }
  };
}

function belongingOf(doc: Y.Doc, id: string): readonly Belonging[] {
  const item = readRecord(doc, items, id);
  return item === null ? [] : [{ thing: item.id, structure: item.structure }];
}

/**
 * Counts what changed on each day whose state is kept, the last first, and notes it: each is counted once. Rejects when the
 * storage refuses.
 */
export async function tallyDays(store: HistoryStore, space: string): Promise<void> {
  const days = (await store.days(space)).filter(({ isDamaged }) => isDamaged !== true);
  const breathe = pace();
  let last: { readonly day: string; readonly doc: Y.Doc } | null = null;
  const load = async ({ day }: KeptDay): Promise<Y.Doc | null> => {
    if (last?.day === day) return last.doc;
    const update = await store.read(space, day);
    if (update === null) return null;
    await breathe();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    last = { day, doc };
    return doc;
  };
  for (const [i, day] of days.entries()) {
    const before = days[i + 1];
    if (before === undefined || day.tally?.since === before.day) continue;
    const [is, was] = [await load(day), await load(before)];
    // What turned out to be damaged is said by the list, which is counted again without it.
    if (is === null || was === null) return tallyDays(store, space);
    await store.noteTally(space, day.day, { ...tallyOf(differencesSince(was, is)), since: before.day });
  }
}
