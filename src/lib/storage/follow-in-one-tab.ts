import type { StorageFailure } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';
import { nameOf, retryDelay, StorageUnavailable, storageFailure } from './failure';

/** Keeps rows of a space as what they are made from says, in one tab of the browser at a time. */
export interface Projector {
  /** Why rows cannot be written now; screens then show what was true before. */
  readonly failure: Observable<StorageFailure | null>;
  /**
   * Resolves when the rows are those of what they are made from as it is now; at once where another tab sees to it.
   * Rejects with {@link StorageUnavailable} at the next refusal to write them.
   */
  settled(): Promise<void>;
  /** Brings the rows up to date and lets another tab take over. */
  close(): Promise<void>;
}

/** What writes the rows in the tab whose turn it is. */
export interface Follower {
  /** Resolves when all that changed has its row. */
  catchUp(): Promise<void>;
  /** Whether {@link catchUp} would find something to do. */
  isBehind(): boolean;
  /** What waits on purpose waits no longer. */
  hurry(): void;
  stop(): void;
}

/**
 * Follows something in whichever tab holds the lock of this name; the others wait for it. What is begun is woken by
 * what changes, and tried again for as long as the storage refuses, unless it is over for good.
 */
export function followInOneTab(
  name: string,
  begin: (wake: () => void) => Follower,
  { locks, isOver }: { readonly locks: LockManager | undefined; isOver(cause: unknown): boolean }
): Projector {
  const failure = new Cell<StorageFailure | null>(null);
  const isWorking = new Cell(false);
  const closing = new AbortController();
  let following: Follower | null = null;
  let wake = () => {};

  const follow = async () => {
    if (closing.signal.aborted) return;
    isWorking.set(true);
    const follower = begin(() => wake());
    following = follower;
    try {
      for (let failures = 0; ;) {
        try {
          await follower.catchUp();
          failures = 0;
          failure.set(null);
        } catch (cause) {
          if (isOver(cause)) return;
          failure.set(storageFailure(cause));
          if (closing.signal.aborted) return;
          await new Promise((resolve) => setTimeout(resolve, retryDelay(++failures)));
          continue;
        }
        if (closing.signal.aborted) return;
        const woken = new Promise<void>((resolve) => (wake = resolve));
        if (follower.isBehind()) continue;
        isWorking.set(false);
        await woken;
        isWorking.set(true);
      }
    } finally {
      follower.stop();
      following = null;
      isWorking.set(false);
    }
  };

  const { asked, finished } = inOneTab(name, locks, closing.signal, follow);

  return {
    failure,
    async settled() {
      await asked;
      following?.hurry();
      while (following !== null && (isWorking.value || following.isBehind()))
        await nextOf(isWorking, failure);
    },
    async close() {
      await asked;
      closing.abort();
      following?.hurry();
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
