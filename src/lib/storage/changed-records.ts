import * as Y from 'yjs';
import { items, kinds } from '../documents/kinds';
import { partOf } from '../documents/records';
import { profileOf } from '../documents/profile';
import { isId } from '../domain/ids';
import type { Part } from './projection-tables';

/** One record that is not, or may not be, as its row says; the profile has no id of its own. */
export interface ChangedRecord {
  readonly part: Part | 'profile';
  readonly id: string;
}

/** Collects which records of a document change, so that their rows can follow. */
export interface ChangedRecords {
  /** Records to look at now. */
  readonly count: number;
  /** Whether nothing waits, not even a text that is being typed. */
  readonly isEmpty: boolean;
  add(part: Part | 'profile', id: string): void;
  /** Takes up to `limit` records out. */
  take(limit: number): ChangedRecord[];
  /** Lets texts that are being typed be taken at once. */
  releaseTexts(): void;
  stop(): void;
}

/**
 * Follows a document and calls back whenever there is something to take. A text with headings that is being typed is
 * offered after `textDelay` milliseconds only, and what is typed meanwhile with it: not one row per keystroke.
 */
export function followRecords(doc: Y.Doc, textDelay: number, changed: () => void): ChangedRecords {
  const ready = new Map<string, ChangedRecord>();
  const typed = new Map<string, ChangedRecord>();
  let delay: ReturnType<typeof setTimeout> | undefined;

  const add = (part: Part | 'profile', id: string) => {
    const key = `${part}/${id}`;
    typed.delete(key);
    ready.set(key, { part, id });
  };
  const addTyped = (part: Part, id: string) => {
    const key = `${part}/${id}`;
    if (ready.has(key)) return;
    typed.set(key, { part, id });
    delay ??= setTimeout(releaseTexts, textDelay);
  };
  function releaseTexts() {
    clearTimeout(delay);
    delay = undefined;
    for (const { part, id } of typed.values()) add(part, id);
    if (ready.size > 0) changed();
  }

  const observers = (Object.keys(kinds) as Part[]).map((part) => {
    const records = partOf(doc, kinds[part]);
    const observer = (events: readonly RecordEvent[]) => {
      const direct = new Set<string>();
      for (const event of events) {
        if (event.target === records) for (const id of event.keysChanged ?? []) direct.add(id);
        else {
          const { id, isText } = whereIn(records, event.target);
          if (!isId(id)) continue;
          if (isText) addTyped(part, id);
          else direct.add(id);
        }
      }
      for (const id of direct) if (isId(id)) add(part, id);
      // A thing is also found by the name of the structure that owns it.
      if (part === 'structures' && direct.size > 0) for (const id of itemsOf(doc, direct)) add('items', id);
      if (ready.size > 0) changed();
    };
    records.observeDeep(observer);
    return () => records.unobserveDeep(observer);
  });
  const profile = profileOf(doc);
  const profileChanged = () => {
    add('profile', '');
    changed();
  };
  profile.observeDeep(profileChanged);

  return {
    get count() {
      return ready.size;
    },
    get isEmpty() {
      return ready.size === 0 && typed.size === 0;
    },
    add,
    take(limit) {
      const taken: ChangedRecord[] = [];
      for (const [key, record] of ready) {
        if (taken.length === limit) break;
        ready.delete(key);
        taken.push(record);
      }
      return taken;
    },
    releaseTexts,
    stop() {
      clearTimeout(delay);
      for (const stop of observers) stop();
      profile.unobserveDeep(profileChanged);
    }
  };
}

/** What Yjs tells of a change, as far as it is read here; `keysChanged` is there when a map changed. */
interface RecordEvent {
  readonly target: unknown;
  readonly keysChanged?: Iterable<string>;
}

/** In which record something changed, and whether in a text of it. `event.path` would count the blocks before it. */
function whereIn(records: Y.Map<unknown>, changed: unknown): { id: string; isText: boolean } {
  let below: unknown = changed;
  let record: unknown = changed;
  while (record instanceof Y.AbstractType && record.parent !== null && record.parent !== records) {
    below = record;
    record = record.parent;
  }
  const id = record instanceof Y.AbstractType ? record._item?.parentSub : null;
  return { id: id ?? '', isText: below !== record && below instanceof Y.XmlFragment };
}

function* itemsOf(doc: Y.Doc, structures: ReadonlySet<unknown>): Iterable<string> {
  for (const [id, fields] of partOf(doc, items))
    if (fields instanceof Y.Map && structures.has(fields.get('structure'))) yield id;
}
