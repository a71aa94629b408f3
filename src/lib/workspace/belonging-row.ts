import type { ActVerdict } from '../domain/acts/fold';
import { pictureOf } from '../domain/membership/picture';
import type { StorageFailure } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';
import { retryDelay, storageFailure, unlessRefused } from '../storage/failure';
import type { Projection } from '../storage/projection';
import type { Journal } from './journal';

/** Keeps what screens show of who belongs as the journal of a space says. */
export interface KeptBelonging {
  /** Why the row cannot be written now; screens then show what was true before. */
  readonly failure: Observable<StorageFailure | null>;
  /** Resolves when the row is that of the journal as it is now; rejects with `StorageUnavailable` when it is refused. */
  settled(): Promise<void>;
  close(): void;
}

/** Whether screens show, with who belongs, that an act changes nothing. */
const changesNothing = (verdict: ActVerdict | null): boolean =>
  verdict === 'unreadable' || verdict === 'late';

/** Starts keeping who belongs. Each tab does: from the same acts all write the same. */
export function keepBelonging(
  projection: Projection,
  space: string,
  journal: Journal,
  isErased: () => boolean
): KeptBelonging {
  const failure = new Cell<StorageFailure | null>(null);
  const table = projection.tables.belonging;
  let isClosed = false;
  let isBehind = false;
  let writing = Promise.resolve();

  async function writeOnce(): Promise<void> {
    isBehind = false;
    const row = { space, ...pictureOf(journal.chains, journal.membership, journal.fold) };
    await projection.tables.transaction('rw', table, async () => {
      const stored = await table.get(space);
      // A row that says the same is left alone: every screen that reads it would be drawn again.
      if (!isErased() && JSON.stringify(stored) !== JSON.stringify(row)) await table.put(row);
    });
  }

  async function write(): Promise<void> {
    for (let failures = 0; isBehind && !isClosed && !projection.outdated.value;) {
      try {
        await writeOnce();
        failures = 0;
        failure.set(null);
      } catch (cause) {
        isBehind = true;
        failure.set(storageFailure(cause));
        await new Promise((resolve) => setTimeout(resolve, retryDelay(++failures)));
      }
    }
  }

  function follow(): void {
    if (isBehind) return;
    isBehind = true;
    writing = writing.then(write);
  }

  follow();
  const stops = [
    journal.listen((_subjects, acts) => {
      const mayChange = ({ id, author, kind }: (typeof acts)[number]) =>
        kind.startsWith('membership.') ||
        journal.chains.forks.has(author) ||
        changesNothing(journal.fold.verdictOf(id));
      if (acts.some(mayChange)) follow();
    }),
    projection.losses.subscribe(follow)
  ];
  return {
    failure,
    settled: () => unlessRefused(writing, failure),
    close() {
      isClosed = true;
      for (const stop of stops) stop();
    }
  };
}
