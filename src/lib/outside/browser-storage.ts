import type { BrowserKind } from '../domain/browser-kind';
import type { Room } from '../domain/space-taken';

/** What the browser says of the storage that it lends; a test gives its own. */
export interface BrowserStorage {
  /** Whether it promised not to erase by itself what is here. */
  isPromised(): Promise<boolean>;
  /** Asks it to promise. Firefox asks the person; Chromium and Safari decide alone. */
  askPromise(): Promise<boolean>;
  room(): Promise<Room>;
  /** Whether the window is a private one; null where that cannot be told. */
  isPrivate(engine: BrowserKind['engine']): Promise<boolean | null>;
}

/** What is taken of the browser; a test gives its own. */
export interface StorageMeans {
  readonly storage?: Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate' | 'getDirectory'>>;
  /** The caches of the worker that opens the app offline. */
  readonly caches?: Pick<CacheStorage, 'keys' | 'open'>;
  /** Whether what is written there comes to a disk. */
  readonly reachesDisk: (folder: FileSystemDirectoryHandle) => Promise<boolean>;
}

/**
 * The only place that asks `navigator.storage` anything. Refusals are answers here: a browser that fails to say is one
 * that promises nothing and tells nothing.
 *
 * What of private windows can be told in 2026, a private one being missed rather than an ordinary one taken for it:
 *
 * - Chromium: its quota no longer tells, which is `usage + 10 GiB` in both kinds of window (measured in 156), and every
 *   API is there. But what a private window writes stays in memory: a flush that hardly costs anything, many times over,
 *   reached no disk. A profile that lies in memory looks the same, and is lost as surely.
 * - Firefox: `getDirectory` is refused with a `SecurityError` in private windows, as its own tests have it, and where it
 *   never keeps a history. Should a later version allow it there, they are no longer known.
 * - Safari: `getDirectory` is refused for an `unknown transient reason`, as others found; it was not tried here. Versions
 *   before 15.2 lack it, and are not known.
 * - Others are not known, nor is a browser set to erase everything when it is closed.
 */
export function browserStorage({ storage, caches, reachesDisk }: StorageMeans = ownMeans()): BrowserStorage {
  const answer = async <T>(ask: (() => Promise<T>) | undefined, otherwise: T): Promise<T> => {
    try {
      return ask === undefined ? otherwise : await ask();
    } catch {
      return otherwise;
    }
  };

  /** Chromium tells what they take; elsewhere it is counted. */
  async function appSize(details: Readonly<Record<string, number>> | undefined): Promise<number> {
    if (details !== undefined) return (details.caches ?? 0) + (details.serviceWorkerRegistrations ?? 0);
    let sum = 0;
    for (const name of (await caches?.keys()) ?? [])
      for (const response of await (await caches!.open(name)).matchAll()) sum += (await response.blob()).size;
    return sum;
  }

  return {
    isPromised: () => answer(storage?.persisted?.bind(storage), false),
    askPromise: () => answer(storage?.persist?.bind(storage), false),

    room: async () => {
      const told: DetailedEstimate = await answer(storage?.estimate?.bind(storage), {});
      const app = await answer(() => appSize(told.usageDetails), 0);
      return { used: told.usage ?? null, quota: told.quota ?? null, app };
    },

    isPrivate: async (engine) => {
      if (storage?.getDirectory === undefined || engine === 'other') return null;
      try {
        const folder = await storage.getDirectory();
        return engine === 'chromium' ? !(await reachesDisk(folder)) : false;
      } catch (cause) {
        if (!(cause instanceof Error)) return null;
        const isRefusal =
          engine === 'apple'
            ? cause.message.includes('unknown transient reason')
            : engine === 'firefox' && cause.name === 'SecurityError';
        return isRefusal ? true : null;
      }
    }
  };
}

const ownMeans = (): StorageMeans => ({
  storage: navigator.storage,
  caches: globalThis.caches,
  reachesDisk: async (folder) => (await import('./disk-probe')).reachesDisk(folder)
});

/** What Chromium alone adds: how much each kind of storage takes. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: Readonly<Record<string, number>>;
}
