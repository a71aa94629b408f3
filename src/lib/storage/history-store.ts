import type { Dexie } from 'dexie';
import { type Table } from 'dexie';
import { outlived, type Tally } from '../domain/history';
import type { DeviceId } from '../domain/ids';
import { bytesOf, checkedRow, type CheckedRow } from './checked-row';
import { deflated, inflated } from './deflated';
import { unlessLost } from './failure';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { beginningWith } from './ranges';
import { tableSize } from './row-size';
import { inTheClear } from './at-rest';
import { isWhole } from './sealed-rows';
import { strictDatabase } from './strict-database';

/** What is known of the state in which a document was at the end of a day, such as `2026-11-21`. */
export interface KeptDay {
  readonly day: string;
  /** The digest of the document, by which one state is told from another. */
  readonly digest: string;
  /** The devices whose names it was made to forget. */
  readonly without: readonly DeviceId[];
  /** What changed since the state that was kept before, as it was counted; left out until somebody wants to know. */
  readonly tally?: CountedTally;
  /** Whether what was kept is not what was written, and is gone. */
  readonly isDamaged?: true;
}

/** A tally, and the day whose state it was counted from. */
export type CountedTally = Tally & { readonly since: string };

/** A state to be kept. */
export interface DayState extends Pick<KeptDay, 'day' | 'digest' | 'without'> {
  /** The whole document as one update. */
  readonly update: Uint8Array;
}

/**
 * Earlier states of documents: the Dexie database `grange-history`. Each is deflated, with a sum by which a damaged one is
 * known, and let go of a month after, on the next day on which the document is open. Each write is strict. A space is
 * named `<collective>/<space>`.
 */
export interface HistoryStore extends TabTurn {
  /** The days whose states are kept, the last first; can be watched with `liveQuery`. */
  days(space: string): Promise<readonly KeptDay[]>;
  /** The last day on which a document is noted to have been open; null before the first. */
  openedOn(space: string): Promise<string | null>;
  /**
   * Notes that a document is open on `today`, keeps with it the state in which it was before, unless that was kept already,
   * and lets go of what is too old; nothing when that was noted before, or `isOver` says that it is erased.
   */
  turnTo(space: string, today: string, before: DayState | null, isOver?: () => boolean): Promise<void>;
  /** The state of the end of a day; null for one that is not kept, or was damaged. */
  read(space: string, day: string): Promise<Uint8Array | null>;
  /** Puts another state in the place of one that is still as it was read. */
  rewrite(space: string, state: DayState): Promise<void>;
  /** Notes how a state was counted against the one before. */
  noteTally(space: string, day: string, tally: CountedTally): Promise<void>;
  /** How many bytes lie here, of all spaces. */
  used(): Promise<number>;
  /** Removes all that is kept of a space. */
  erase(space: string): Promise<void>;
  close(): void;
}

interface DayRow extends KeptDay {
  readonly space: string;
}

interface StateRow extends CheckedRow {
  readonly space: string;
  readonly day: string;
}

type HistoryDatabase = Dexie & {
  days: Table<DayRow, [string, string]>;
  states: Table<StateRow, [string, string]>;
  opened: Table<{ readonly space: string; readonly day: string }, string>;
};

/** Opens the store of earlier states, when it is first used. */
export function openHistoryStore(atRest = inTheClear): HistoryStore {
  const database = strictDatabase<HistoryDatabase>('grange-history', atRest);
  database.version(1).stores({ days: '[space+day]', states: '[space+day]', opened: 'space' });
  const { days, states, opened } = database;
  const daysOf = (space: string) => days.where('[space+day]').between(...beginningWith(space));
  const statesOf = (space: string) => states.where('[space+day]').between(...beginningWith(space));
  const writing = <T>(work: () => Promise<T>) => database.transaction('rw', [days, states, opened], work);

  async function setAside(space: string, day: string): Promise<null> {
    await writing(async () => {
      await states.delete([space, day]);
      await days.update([space, day], { isDamaged: true });
    });
    return null;
  }

  return {
    ...yieldToNewerTabs(database),
    close: () => database.close(),

    days: async (space) =>
      (await daysOf(space).reverse().toArray()).map(({ space: _space, ...known }) => ({
        ...known,
        ...(!isWhole(known, 'digest') && { digest: '', without: [], isDamaged: true })
      })),

    openedOn: async (space) => (await opened.get(space))?.day ?? null,

    turnTo: async (space, today, before, isOver = () => false) => {
      const row = before === null ? null : checkedRow(await deflated(before.update));
      await writing(async () => {
        const openedBefore = (await opened.get(space))?.day;
        if (isOver() || openedBefore === today) return;
        await opened.put({ space, day: today });
        const last = await daysOf(space).last();
        const isKept = last?.digest === before?.digest && last?.isDamaged !== true;
        if (before !== null && row !== null && !isKept) {
          const { update: _update, ...known } = before;
          await days.put({ space, ...known });
          await states.put({ space, day: before.day, ...row });
        }
        const kept = (await daysOf(space).primaryKeys()).map(([, day]) => day);
        // Counted from the day before this one: a clock that runs ahead for a day would have all of it gone.
        const from = openedBefore === undefined || openedBefore > today ? today : openedBefore;
        const gone = outlived(kept, from).map((day): [string, string] => [space, day]);
        await days.bulkDelete(gone);
        await states.bulkDelete(gone);
      });
    },

    read: async (space, day) => {
      const known = await days.get([space, day]);
      if (!isWhole(known, 'digest') || known.isDamaged === true) return null;
      const bytes = bytesOf(await unlessLost(() => states.get([space, day])));
      return (bytes === null ? null : await inflated(bytes)) ?? setAside(space, day);
    },

    rewrite: async (space, { day, update, digest, without }) => {
      const row = checkedRow(await deflated(update));
      await writing(async () => {
        const known = await days.get([space, day]);
        if (known?.digest !== digest || known.isDamaged === true) return;
        await states.put({ space, day, ...row });
        await days.update([space, day], { without });
      });
    },

    noteTally: async (space, day, tally) => {
      await days.update([space, day], { tally });
    },

    used: async () => {
      const sizes = await Promise.all([days, states, opened].map((table) => tableSize(table)));
      return sizes.reduce((sum, size) => sum + size, 0);
    },

    erase: (space) =>
      writing(async () => {
        await daysOf(space).delete();
        await statesOf(space).delete();
        await opened.delete(space);
      })
  };
}
