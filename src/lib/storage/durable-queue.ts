import type { StorageFailure } from '../domain/delivery';
import { Cell } from '../domain/observable';
import { isBeingErased } from './erasing';
import { nameOf, retryDelay, storageFailure } from './failure';
import { inTransaction, openDatabase } from './transaction';

/** The database that a queue works on, and what to do when something happens to it. */
export interface QueueSetting {
  readonly name: string;
  readonly stores: readonly string[];
  /** Where {@link DurableQueue.append} adds its rows. */
  readonly appendTo: string;
  /** Makes the stores that are not there. */
  make(database: IDBDatabase): void;
  /** The database vanished while it was in use: what was read from it and written to it is there no more. */
  onLost(): void;
  /** The queue gave up: the database is being erased on purpose, by this tab or another. */
  onErased(): void;
}

export interface Ask {
  readonly stores: readonly string[];
  readonly mode: 'readonly' | 'readwrite';
  /** Not a member's data: when it is refused it is left out, because a later time does as well. */
  readonly isOptional?: boolean;
}

interface Append {
  readonly kind: 'append';
  readonly row: unknown;
  readonly done: (result: undefined) => void;
}
interface Work extends Ask {
  readonly kind: 'work';
  readonly run: (transaction: IDBTransaction) => Promise<unknown>;
  readonly done: (result: unknown) => void;
}
type Job = Append | Work;

/** Rows written in one transaction at most, so that a backlog is not one long silence. */
const largestBatch = 200;

/**
 * All that is asked of one database, in order, one strict transaction after the other. What is refused is tried again
 * until it passes, and said meanwhile; nothing overtakes it. The connection is made again whenever it is taken away.
 */
export class DurableQueue {
  /** Rows handed over whose transaction has not completed. */
  readonly uncommitted = new Cell(0);
  /** Why the database refuses now; null once something passes. */
  readonly failure = new Cell<StorageFailure | null>(null);

  #jobs: Job[] = [];
  #draining: Promise<void> | null = null;
  #lastAppend: Promise<void> = Promise.resolve();
  #database: IDBDatabase | null = null;
  #isHeld = false;
  #isDropped = false;
  /** Whether the database is known to be there: should it then be new when it is opened, it had vanished. */
  #isWritten = false;

  constructor(readonly setting: QueueSetting) {}

  /** Keeps the connection open between two pieces of work, or lets it go once all is done. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (!isHeld && this.#draining === null) this.#disconnect();
  }

  /** Adds a row after all that was added before; resolves when it is committed. */
  append(row: unknown): Promise<void> {
    if (this.#isDropped) return Promise.resolve();
    this.#lastAppend = new Promise<void>((done) => {
      this.#jobs.push({ kind: 'append', row, done });
      this.uncommitted.set(this.uncommitted.value + 1);
      this.#drain();
    });
    return this.#lastAppend;
  }

  /** Resolves when all the rows appended until now are committed. */
  appended(): Promise<void> {
    return this.#lastAppend;
  }

  /** Runs a piece of work in its turn; undefined when it was optional and refused, or when the queue gave up. */
  ask<T>(ask: Ask, run: (transaction: IDBTransaction) => Promise<T>): Promise<T | undefined> {
    if (this.#isDropped) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#jobs.push({ ...ask, kind: 'work', run, done: (result) => resolve(result as T | undefined) });
      this.#drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  /** Gives everything up, since the database is being erased on purpose; whoever waited is let go. */
  drop(): void {
    this.#isDropped = true;
    const left = this.#jobs;
    this.#jobs = [];
    for (const job of left) job.done(undefined);
    this.uncommitted.set(0);
    this.failure.set(null);
    this.#disconnect();
    this.setting.onErased();
  }

  #drain(): void {
    this.#draining ??= this.#work().finally(() => {
      this.#draining = null;
      if (this.#jobs.length > 0) this.#drain();
      else if (!this.#isHeld) this.#disconnect();
    });
  }

  async #work(): Promise<void> {
    // Edits of one turn are written together.
    await null;
    for (let failures = 0; this.#jobs.length > 0;) {
      const batch = this.#nextBatch();
      let database: IDBDatabase | null = null;
      try {
        database = await this.#connect();
        const results = await this.#commit(database, batch);
        if (this.#isDropped) return;
        failures = 0;
        this.failure.set(null);
        this.#settle(batch, results);
      } catch (cause) {
        if (this.#isDropped) return;
        if (nameOf(cause) === 'InvalidStateError') this.#lose(database);
        // The connection was taken away under the transaction: that alone is no refusal.
        if (database !== null && database !== this.#database) continue;
        if (batch[0]?.kind === 'work' && batch[0].isOptional === true) this.#settle(batch, []);
        else {
          this.failure.set(storageFailure(cause));
          await new Promise((resolve) => setTimeout(resolve, retryDelay(++failures)));
        }
      }
    }
  }

  /** The next jobs that fit in one transaction: one work, or the appends that follow each other. */
  #nextBatch(): readonly Job[] {
    const next = this.#jobs.slice(0, largestBatch);
    const end = next.findIndex((job) => job.kind !== 'append');
    return end < 0 ? next : next.slice(0, Math.max(1, end));
  }

  #commit(database: IDBDatabase, batch: readonly Job[]): Promise<readonly unknown[]> {
    const [first] = batch;
    if (first?.kind === 'work')
      return inTransaction(database, first.stores, first.mode, async (transaction) => [
        await first.run(transaction)
      ]);
    const { appendTo } = this.setting;
    return inTransaction(database, [appendTo], 'readwrite', async (transaction) => {
      const store = transaction.objectStore(appendTo);
      for (const job of batch) if (job.kind === 'append') store.add(job.row);
      return [];
    });
  }

  #settle(batch: readonly Job[], results: readonly unknown[]): void {
    this.#jobs.splice(0, batch.length);
    batch.forEach((job, i) => (job.kind === 'append' ? job.done(undefined) : job.done(results[i])));
    this.uncommitted.set(this.#jobs.filter((job) => job.kind === 'append').length);
  }

  async #connect(): Promise<IDBDatabase> {
    if (this.#database !== null) return this.#database;
    const { name, stores } = this.setting;
    const { database, isNew } = await openDatabase(name, stores, (made) => this.setting.make(made));
    if (this.#isDropped) database.close();
    database.onversionchange = (event) => void this.#makeWay(database, event.newVersion);
    database.onclose = () => this.#lose(database);
    this.#database = database;
    if (isNew && this.#isWritten) this.setting.onLost();
    this.#isWritten = true;
    return database;
  }

  /** Another tab wants to delete the database, or to change its version: it waits until this connection is closed. */
  async #makeWay(database: IDBDatabase, newVersion: number | null): Promise<void> {
    const isErased = newVersion === null && (await isBeingErased(this.setting.name));
    if (isErased) this.drop();
    database.close();
    if (newVersion === null) this.#lose(database);
    else if (this.#database === database) this.#database = null;
  }

  /** The database is gone, or may be. */
  #lose(database: IDBDatabase | null): void {
    if (database === null || database !== this.#database || this.#isDropped) return;
    this.#database = null;
    this.#isWritten = false;
    this.setting.onLost();
  }

  #disconnect(): void {
    this.#database?.close();
    this.#database = null;
    this.#isWritten = false;
  }
}
