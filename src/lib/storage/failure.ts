import type { StorageFailure } from '../domain/delivery';
import type { Observable } from '../domain/observable';

/** What a refusal of IndexedDB, or of Dexie above it, means to the person who was writing. */
export function storageFailure(cause: unknown): StorageFailure {
  const error = innermost(cause);
  const detail =
    error instanceof Error || error instanceof DOMException
      ? `${error.name}: ${error.message}`
      : String(error);
  return { kind: kindOf(nameOf(error)), detail };
}

/** Storage that could not be opened at all; `failure` says why. */
export class StorageUnavailable extends Error {
  constructor(readonly failure: StorageFailure) {
    super(`storage unavailable: ${failure.detail}`);
    this.name = 'StorageUnavailable';
  }
}

/**
 * What a read gives; null when the browser refuses it again and again though the storage works: the value is lost. Chromium
 * and Firefox keep large values in files of their own, which may be gone while all the rest can be read.
 */
export const unlessLost = <T>(read: () => Promise<T>): Promise<T | null> =>
  read()
    .catch(read)
    .catch((cause: unknown) => {
      if (isLoss(nameOf(innermost(cause)))) return null;
      throw cause;
    });

const isLoss = (name: string): boolean => ['DataError', 'NotReadableError', 'UnknownError'].includes(name);

/** How long to wait before a refused write is tried again, in milliseconds: 100, 200, 400… up to 5 seconds. */
export const retryDelay = (failures: number): number => Math.min(5000, 100 * 2 ** (failures - 1));

function kindOf(name: string): StorageFailure['kind'] {
  switch (name) {
    case 'QuotaExceededError':
      return 'full';
    case 'InvalidStateError':
    case 'DatabaseClosedError':
      return 'closed';
    default:
      return 'unknown';
  }
}

/** Dexie wraps what IndexedDB said, and the reason is the wrapped one: a full disk first shows as an abort. */
function innermost(cause: unknown): unknown {
  let error = cause;
  for (let depth = 0; depth < 5; depth++) {
    const inner = typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined;
    if (inner == null) break;
    error = inner;
  }
  return error;
}

export const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** The end of a work, or {@link StorageUnavailable} as soon as it is refused, which `failure` tells. */
export async function unlessRefused<T>(
  work: Promise<T>,
  failure: Observable<StorageFailure | null>
): Promise<T> {
  let stop = () => {};
  const refused = new Promise<never>((_, reject) => {
    const look = () => {
      if (failure.value !== null) reject(new StorageUnavailable(failure.value));
    };
    look();
    stop = failure.subscribe(look);
  });
  return Promise.race([work, refused]).finally(stop);
}
