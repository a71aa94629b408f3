import type * as Y from 'yjs';
import type { StorageFailure } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';
import { followRecords, type ChangedRecords } from './changed-records';
import { nameOf, retryDelay, StorageUnavailable, storageFailure } from './failure';
import type { Projection } from './projection';
import { rowWriter, SpaceErased } from './row-writer';
import { sharedLocks } from './shared-locks';

/** Keeps the rows of a space as its document says, in one tab of the browser at a time. */
export interface Projector {
  /** Why rows cannot be written now; screens then show what was true before. */
  readonly failure: Observable<StorageFailure | null>;
  /**
   * Resolves when the rows are those of the document as it is now; at once where another tab sees to it. Rejects with
   * {@link StorageUnavailable} at the next refusal to write them.
   */
  settled(): Promise<void>;
  /** Brings the rows up to date and lets another tab take over. */
  close(): Promise<void>;
}

export interface ProjectorOptions {
  /** How long a text that is being typed waits for its row, in milliseconds. */
  readonly textDelay?: number;
  readonly locks?: LockManager;
  /** Milliseconds since 1970; only to tell one making of the tables from the next. */
  readonly now?: () => number;
  /** Whether the document was erased on purpose: then no row is made of it any more. */
  readonly isErased?: () => boolean;
}

/**
 * Starts projecting a document that is loaded. Whichever tab holds the lock of the space writes; the others wait for
 * it. Whoever begins compares all rows with the document, unless the cursor says that they are those of it.
 */
export function startProjector(
  projection: Projection,
  space: string,
  doc: Y.Doc,
  options: ProjectorOptions = {}
): Projector {
  const { textDelay = 400, locks = sharedLocks(), now = Date.now, isErased = () => false } = options;
  const failure = new Cell<StorageFailure | null>(null);
  const isWorking = new Cell(false);
  const closing = new AbortController();
  let changed: ChangedRecords | null = null;
  let wake = () => {};

  const project = async () => {
    if (closing.signal.aborted) return;
    isWorking.set(true);
    const following = followRecords(doc, textDelay, () => wake());
    changed = following;
    const writer = rowWriter(projection.tables, space, doc, following, now, isErased);
    const recheck = projection.losses.subscribe(() => {
      writer.distrust();
      wake();
    });
    try {
      for (let failures = 0; ;) {
        try {
          await writer.catchUp();
          failures = 0;
          failure.set(null);
        } catch (cause) {
          if (cause instanceof SpaceErased || projection.outdated.value) return;
          failure.set(storageFailure(cause));
          if (closing.signal.aborted) return;
          await new Promise((resolve) => setTimeout(resolve, retryDelay(++failures)));
          continue;
        }
        if (closing.signal.aborted) return;
        const woken = new Promise<void>((resolve) => (wake = resolve));
        if (writer.isBehind()) continue;
        isWorking.set(false);
        await woken;
        isWorking.set(true);
      }
    } finally {
      recheck();
      following.stop();
      changed = null;
      isWorking.set(false);
    }
  };

  const { asked, finished } = inOneTab(`grange/projector/${space}`, locks, closing.signal, project);

  return {
    failure,
    async settled() {
      await asked;
      changed?.releaseTexts();
      while (changed !== null && (isWorking.value || changed.count > 0)) await nextOf(isWorking, failure);
    },
    async close() {
      await asked;
      closing.abort();
      changed?.releaseTexts();
      wake();
      await finished;
    }
  };
}

/** Resolves at the next change; rejects at the next failure. */
async function nextOf(
  change: Observable<unknown>,
  failure: Observable<StorageFailure | null>
): Promise<void> {
  const stops: (() => void)[] = [];
  await new Promise<void>((resolve, reject) => {
    const refuse = () => failure.value !== null && reject(new StorageUnavailable(failure.value));
    stops.push(change.subscribe(resolve), failure.subscribe(refuse));
  }).finally(() => stops.forEach((stop) => stop()));
}

/**
 * Runs `work` in one tab at a time, here now or when the others are gone. `asked` resolves once it is known which,
 * `finished` when it is over.
 */
function inOneTab(
  name: string,
  locks: LockManager | undefined,
  signal: AbortSignal,
  work: () => Promise<void>
): { asked: Promise<void>; finished: Promise<void> } {
  if (locks === undefined) return { asked: Promise.resolve(), finished: work() };
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  const later = async () => {
    if (signal.aborted) return;
    await locks.request(name, { signal }, work).catch((cause: unknown) => {
      // A tab that closes while it waits gives up its place by an error.
      if (nameOf(cause) !== 'AbortError') throw cause;
    });
  };
  const finished = locks
    .request(name, { ifAvailable: true }, async (lock) => {
      const here = lock === null ? null : work();
      answer();
      await here;
      return lock !== null;
    })
    .then(async (wasHere) => {
      if (!wasHere) await later();
    });
  return { asked, finished };
}
