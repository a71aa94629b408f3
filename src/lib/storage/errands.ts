import type { StorageFailure } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';
import { retryDelay, storageFailure, unlessRefused } from './failure';

/** What is asked of the storage in passing, in order; nobody waits for it, and nothing of it may be lost. */
export interface Errands {
  /** Why the first of them is refused now; null while all goes well. */
  readonly failure: Observable<StorageFailure | null>;
  /** Runs an errand once those before it have passed; one that is refused is tried again until it passes. */
  run(errand: () => unknown): void;
  /** Resolves once all that was asked has passed; rejects with {@link StorageUnavailable} when it is refused. */
  settled(): Promise<void>;
  /** Tries those that are left once more, and no longer. */
  close(): Promise<void>;
}

export function openErrands(): Errands {
  const failure = new Cell<StorageFailure | null>(null);
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  let hurry = () => {};

  const insist = async (errand: () => unknown) => {
    for (let failures = 1; ; failures++) {
      try {
        await errand();
        return failure.set(null);
      } catch (cause) {
        failure.set(storageFailure(cause));
        if (isClosed) return;
      }
      await new Promise<void>((resolve) => {
        const retry = setTimeout(resolve, retryDelay(failures));
        hurry = () => {
          clearTimeout(retry);
          resolve();
        };
      });
    }
  };

  return {
    failure,
    run(errand) {
      last = last.then(() => insist(errand));
    },
    settled: () => unlessRefused(last, failure),
    close() {
      isClosed = true;
      hurry();
      return last;
    }
  };
}
