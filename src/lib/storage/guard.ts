import type { StorageFailure } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';
import { inTheClear, type AtRest } from './at-rest';
import { bytesOf, checkedRow, type CheckedRow } from './checked-row';
import { DurableQueue } from './durable-queue';
import { isSealedName } from './sealed-name';
import { answerOf } from './transaction';

/** What the rest of the app may know of the database of one document. */
export interface StoreGuard {
  /** Updates handed over whose strict transaction has not completed. */
  readonly uncommitted: Observable<number>;
  /** Why writes are refused now; null while all goes well. Told at the first refusal, over once a write passes. */
  readonly failure: Observable<StorageFailure | null>;
  /** Damaged rows that were set aside; what they hid may be missing until a peer brings it back. */
  readonly quarantined: Observable<number>;
  /** How many times the database vanished while it was in use, and was written again. */
  readonly losses: Observable<number>;
  /** Whether the document was erased on purpose, here or in another tab: nothing more is kept of it. */
  readonly isErased: Observable<boolean>;
  /**
   * Resolves when all that was handed over until now is committed; pending while that is refused. Rejects with
   * {@link DocumentErased} when the document was erased on purpose: nothing of it may be called kept any more.
   */
  durable(): Promise<void>;
}

/** One opening of a document's database: what y-indexeddb holds in place of an IDBDatabase. */
export interface Opening {
  readonly guard: Guard;
  /** The key of the last row that was read through this opening: what a compaction may remove. */
  seen: number;
  /** Whether the first read was asked; the later ones prepare a compaction. */
  isLoaded: boolean;
  isClosed: boolean;
  close(): void;
}

/** y-indexeddb compacts from 500 rows on; a document of this many bytes may have as many rows more, and so on. */
const rowsPerCompaction = 500;
const bytesPerCompaction = 512 * 1024;

const stores = ['updates', 'custom', 'previous', 'quarantine'];

/** The document was removed from this device on purpose. */
export class DocumentErased extends Error {
  override readonly name = 'DocumentErased';
}

const guards = new Map<string, Guard>();

/** The guard of a database, the same for everyone in this tab, whether it is open yet or not; how its rows lie is for the first to say. */
export function guardOf(name: string, atRest = inTheClear): Guard {
  const guard = guards.get(name) ?? new Guard(name, atRest);
  guards.set(name, guard);
  return guard;
}

/** Forgets a database in this tab: what still waited is not written. */
export function dropGuard(name: string): void {
  guards.get(name)?.drop();
}

/**
 * Keeps the updates of one document in one database: each with its sum, in the order they came, with the generation
 * before the last compaction to fall back on.
 */
export class Guard implements StoreGuard {
  readonly quarantined = new Cell(0);
  readonly losses = new Cell(0);
  readonly isErased = new Cell(false);
  readonly #openings = new Set<Opening>();
  readonly #queue: DurableQueue;
  readonly #atRest: AtRest;
  #make: (database: IDBDatabase) => void = () => {};
  #whole: () => Uint8Array = () => emptyUpdate;
  /** Bytes of the largest row seen: about those of the document when it was last compacted. */
  #largest = 0;

  constructor(
    readonly name: string,
    atRest: AtRest
  ) {
    // Whoever asked for it first, nothing is written in the clear where it is to be sealed.
    if (isSealedName(name) !== atRest.isSealed) throw new TypeError(`${name} is not kept like this`);
    this.#atRest = atRest;
    this.#queue = new DurableQueue({
      name,
      stores,
      appendTo: 'updates',
      make: (database) => {
        this.#make(database);
        for (const store of stores)
          if (!database.objectStoreNames.contains(store))
            database.createObjectStore(store, { autoIncrement: store !== 'custom' });
      },
      onLost: () => {
        for (const opening of this.#openings) opening.seen = 0;
        this.losses.set(this.losses.value + 1);
        void this.append(this.#whole());
      },
      onErased: () => {
        if (guards.get(name) === this) guards.delete(name);
        this.isErased.set(true);
      }
    });
  }

  get uncommitted(): Observable<number> {
    return this.#queue.uncommitted;
  }

  get failure(): Observable<StorageFailure | null> {
    return this.#queue.failure;
  }

  /** Opens the database, at the latest when something is first asked of it; `make` makes y-indexeddb's stores. */
  open(make: (database: IDBDatabase) => void): Opening {
    this.#make = make;
    const opening: Opening = {
      guard: this,
      seen: 0,
      isLoaded: false,
      isClosed: false,
      close: () => {
        opening.isClosed = true;
        this.#openings.delete(opening);
        this.#queue.hold(this.#openings.size > 0);
      }
    };
    this.#openings.add(opening);
    this.#queue.hold(true);
    return opening;
  }

  /** Says where the whole document is found, should its database vanish. */
  writeAgainFrom(whole: () => Uint8Array): void {
    this.#whole = whole;
  }

  /** Adds an update; resolves when it is committed. The empty one, of a document never edited, is not written. */
  async append(update: Uint8Array): Promise<void> {
    if (!isEmptyUpdate(update)) await this.#queue.append(this.#rowOf(update));
  }

  async durable(): Promise<void> {
    // Whoever asks while Yjs is still telling its listeners of an edit means that edit too.
    await null;
    await this.#queue.appended();
    if (this.isErased.value) throw new DocumentErased();
  }

  /** Resolves when nothing waits any more, not even to be read. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Gives everything up: the database is being erased on purpose. */
  drop(): void {
    this.#queue.drop();
  }

  /** Every update that this opening has not read yet. Damaged rows are set aside, and what came before them is read. */
  async read(opening: Opening): Promise<Uint8Array[]> {
    let losses = 0;
    const found = await this.#queue.ask(
      { stores: ['updates', 'quarantine'], mode: 'readonly' },
      async (transaction) => {
        losses = this.losses.value;
        const rows = await rowsAfter(transaction.objectStore('updates'), opening.seen);
        return { rows, aside: await answerOf(transaction.objectStore('quarantine').getAllKeys()) };
      }
    );
    if (found === undefined) return [];
    if (this.losses.value === losses) opening.seen = found.rows.at(-1)?.key ?? opening.seen;
    this.quarantined.set(found.aside.length);
    const notes = new Set(found.aside);
    const updates: Uint8Array[] = [];
    const damaged: Row[] = [];
    const back: string[] = [];
    for (const row of found.rows) {
      const bytes = this.#updateIn(row.value);
      const note = noteOf(row.key);
      if (bytes !== null) {
        updates.push(bytes);
        if (notes.has(note)) back.push(note);
      } else if (!notes.has(note)) damaged.push(row);
    }
    for (const { length } of updates) this.#largest = Math.max(this.#largest, length);
    if (damaged.length + back.length === 0) return updates;
    return [...updates, ...(await this.#setAside(damaged, back))];
  }

  /**
   * Puts the whole document in the place of the rows that this opening has read, which become the previous
   * generation: in one transaction, so that a kill leaves the old state or the new one.
   */
  async compact(opening: Opening, whole: Uint8Array): Promise<void> {
    const row = this.#rowOf(whole);
    this.#largest = whole.length;
    // Refused, it is left out: a full disk must not keep a member's next edit waiting behind it.
    const ask = { stores: ['updates', 'previous'], mode: 'readwrite', isOptional: true } as const;
    await this.#queue.ask(ask, async (transaction) => {
      // A tab that closed meanwhile read rows without taking them into its document, so it may not replace them.
      if (opening.isClosed || opening.seen === 0) return;
      const updates = transaction.objectStore('updates');
      const previous = transaction.objectStore('previous');
      const merged = (await rowsAfter(updates, 0)).filter(
        ({ key, value }) => key <= opening.seen && value !== undefined
      );
      previous.clear();
      for (const { key, value } of merged) {
        previous.add(value);
        updates.delete(key);
      }
      updates.add(row);
    });
  }

  /**
   * How many rows count for a compaction. A large document is spared as many as its size makes up for: it would hold
   * the screen, and wear the disk, for the sake of a few keystrokes. Negative while it has fewer than that.
   */
  async rowsToCompact(): Promise<number> {
    const ask = { stores: ['updates'], mode: 'readonly' } as const;
    const rows = await this.#queue.ask(ask, (transaction) =>
      answerOf(transaction.objectStore('updates').count())
    );
    return (rows ?? 0) - rowsPerCompaction * Math.floor(this.#largest / bytesPerCompaction);
  }

  /** One request on the store of y-indexeddb's own keys. */
  custom<T>(
    mode: 'readonly' | 'readwrite',
    request: (store: IDBObjectStore) => IDBRequest<T>
  ): Promise<T | undefined> {
    return this.#queue.ask({ stores: ['custom'], mode }, (transaction) =>
      answerOf(request(transaction.objectStore('custom')))
    );
  }

  /** Empties the quarantine, once what it hid is known to be back; rows that still cannot be read go with it. */
  async emptyQuarantine(): Promise<void> {
    const ask = { stores: ['updates', 'quarantine'], mode: 'readwrite' } as const;
    await this.#queue.ask(ask, async (transaction) => {
      const updates = transaction.objectStore('updates');
      const quarantine = transaction.objectStore('quarantine');
      const notes = new Set(await answerOf(quarantine.getAllKeys()));
      for (const { key, value } of await rowsAfter(updates, 0))
        if (value === undefined && notes.has(noteOf(key))) updates.delete(key);
      quarantine.clear();
    });
    this.quarantined.set(0);
  }

  /** The row that keeps an update. */
  #rowOf(update: Uint8Array): CheckedRow {
    return checkedRow(this.#atRest.seal(update, this.name));
  }

  /** The update that a row keeps; null when it is not as it was written. */
  #updateIn(row: unknown): Uint8Array | null {
    const bytes = bytesOf(row);
    return bytes === null ? null : this.#atRest.open(bytes, this.name);
  }

  /**
   * Moves damaged rows to the quarantine and brings the previous generation back among the rows, where it is read
   * at each opening until the next compaction. Rows that the browser cannot read at all stay where they are, and are
   * noted in the quarantine: once is enough. Notes on rows that can be read again are taken `back`.
   */
  async #setAside(damaged: readonly Row[], back: readonly string[]): Promise<Uint8Array[]> {
    const ask = { stores: ['updates', 'previous', 'quarantine'], mode: 'readwrite' } as const;
    const healed = await this.#queue.ask(ask, async (transaction) => {
      const updates = transaction.objectStore('updates');
      const quarantine = transaction.objectStore('quarantine');
      for (const { key, value } of damaged) {
        // Another tab may have moved it already.
        if ((await answerOf(updates.count(key))) === 0) continue;
        if (value === undefined) quarantine.put({ key }, noteOf(key));
        else {
          updates.delete(key);
          quarantine.add({ key, value });
        }
      }
      for (const note of back) quarantine.delete(note);
      const rows = damaged.length === 0 ? [] : await rowsAfter(transaction.objectStore('previous'), 0);
      const earlier = rows.flatMap(({ value }) => this.#updateIn(value) ?? []);
      for (const bytes of earlier) updates.add(this.#rowOf(bytes));
      return { earlier, aside: await answerOf(quarantine.count()) };
    });
    if (healed === undefined) return [];
    this.quarantined.set(healed.aside);
    return healed.earlier;
  }
}

/** A row and its key; its value is undefined when the browser itself cannot read it any more. */
interface Row {
  readonly key: number;
  readonly value: unknown;
}

/** Under what a row is noted in the quarantine while it stays among the updates; those that moved have numbers. */
const noteOf = (key: number): string => `unreadable ${key}`;

async function rowsAfter(store: IDBObjectStore, seen: number): Promise<Row[]> {
  const range = IDBKeyRange.lowerBound(seen, true);
  const keys = (await answerOf(store.getAllKeys(range))) as number[];
  const values = await answerOf(store.getAll(range)).catch(() => null);
  if (values !== null) return keys.map((key, i) => ({ key, value: values[i] as unknown }));
  // One value whose file is gone makes the browser refuse them all together: then they are asked one by one.
  return Promise.all(
    keys.map(async (key) => ({
      key,
      value: await answerOf(store.get(key) as IDBRequest<unknown>).catch(() => undefined)
    }))
  );
}

const emptyUpdate = new Uint8Array([0, 0]);

const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;
