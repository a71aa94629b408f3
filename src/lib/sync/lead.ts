import { Cell, type Observable } from '../domain/observable';

/** What a tab that contends for the lead is told; `follow` comes first, or `lead`, and either may come again. */
export interface LeadEvents {
  lead(): void;
  follow(): void;
}

export interface Contender {
  readonly isLeader: Observable<boolean>;
  /** Takes the lead from a tab that gives no sign of life. */
  takeOver(): void;
  /** Leaves the lead to another tab, or stops waiting for it. Nothing is told from here on. */
  release(): void;
}

/** The name under which the tabs that have a room open contend for its lead. */
export const leadOf = (room: string): string => `grange/sync/${room}`;

/** How many tabs of this browser contend for a lead; null where that cannot be known. */
export async function contenders(name: string): Promise<number | null> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return null;
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].filter((lock) => lock.name === name).length;
}

/**
 * Contends with the other tabs of this browser for the one that signals and holds connections, by a Web Lock: a tab
 * that dies leaves it by itself. Where there are no locks a tab is alone, as far as it can know.
 */
export function contend(name: string, events: LeadEvents): Contender {
  const isLeader = new Cell(false);
  const waiting = new AbortController();
  let isReleased = false;
  let leave: () => void = () => undefined;
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;

  function follow(): void {
    isLeader.set(false);
    if (!isReleased) events.follow();
  }

  /** Holds the lock for as long as the promise given back is pending. */
  function lead(): Promise<void> {
    if (isReleased) return Promise.resolve();
    isLeader.set(true);
    events.lead();
    return new Promise((resolve) => {
      leave = resolve;
    });
  }

  /** A request ends by itself only when the lock was taken over or is waited for no more. */
  function queue(): void {
    locks?.request(name, { signal: waiting.signal }, lead).catch(lost);
  }

  function lost(): void {
    if (isReleased) return;
    follow();
    queue();
  }

  if (locks === undefined) {
    void lead();
  } else {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock !== null) return lead();
        follow();
        queue();
        return undefined;
      })
      .catch(lost);
  }

  return {
    isLeader,
    takeOver: () => {
      if (!isReleased && !isLeader.value) locks?.request(name, { steal: true }, lead).catch(lost);
    },
    release: () => {
      isReleased = true;
      isLeader.set(false);
      waiting.abort();
      leave();
    }
  };
}
