import type { Dexie } from 'dexie';
import { type Table } from 'dexie';
import { outlived, type Approval, type Tally } from '../domain/history';
import type { DeviceId } from '../domain/ids';
import { isDay } from '../domain/day';
import { bytesOf, checkedRow, type CheckedRow } from './checked-row';
import { deflated, inflated } from './deflated';
import { unlessLost } from './failure';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { beginningWith } from './ranges';
import { tableSize } from './row-size';
import { inTheClear } from './at-rest';
import { isWhole } from './sealed-rows';
import { strictDatabase } from './strict-database';

/** What is known of a state in which a document was. */
interface KeptState {
  /** The digest of the document, by which one state is told from another. */
  readonly digest: string;
  /** The devices whose names it was made to forget. */
  readonly without: readonly DeviceId[];
  /** Whether what was kept is not what was written, and is gone. */
  readonly isDamaged?: true;
}

/** What is known of the state in which a document was at the end of a day, such as `2026-11-21`. */
export interface KeptDay extends KeptState {
  readonly day: string;
  /** What changed since the state that was kept before, as it was counted; left out until somebody wants to know. */
  readonly tally?: CountedTally;
}

/** What is known of the state in which a document was here when an act was heard of that approved it. */
export interface KeptApproval extends KeptState, Approval {
  /** When that was, by the clock of this device, in milliseconds since 1970. */
  readonly keptAt: number;
}

/** A tally, and the day whose state it was counted from. */
export type CountedTally = Tally & { readonly since: string };

/** A state itself. */
export interface State extends Pick<KeptState, 'digest' | 'without'> {
  /** The whole document as one update. */
  readonly update: Uint8Array;
}
/** A state to be kept under its day. */
export interface DayState extends State {
  readonly day: string;
}
/** A state to be kept under the act that approved it. */
export type ApprovedState = State & Omit<KeptApproval, 'isDamaged'>;

/**
 * Earlier states of documents: the Dexie database `grange-history`. Each is deflated, with a sum by which a damaged one is
 * known, and let go of a month after, on the next day on which the document is open, but for those that an act approved,
 * which stay. Each write is strict. A space is named `<collective>/<space>`.
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
  /** The approved states that are kept, the last first; can be watched with `liveQuery`. */
  approved(space: string): Promise<readonly KeptApproval[]>;
  /** Keeps a state that an act approved, unless one was kept for that act; nothing when `isOver` says that it is erased. */
  approve(space: string, state: ApprovedState, isOver?: () => boolean): Promise<void>;
  /** The state of the end of a day, or of an act; null for one that is not kept, or was damaged. */
  read(space: string, name: string): Promise<Uint8Array | null>;
  /** Puts another state in the place of the one of a day or an act, if that is still as it was read. */
  rewrite(space: string, name: string, state: State): Promise<void>;
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

interface ApprovalRow extends KeptApproval {
  readonly space: string;
}

interface StateRow extends CheckedRow {
  readonly space: string;
  /** The day, or the act. */
  readonly day: string;
}

type HistoryDatabase = Dexie & {
  days: Table<DayRow, [string, string]>;
  approved: Table<ApprovalRow, [string, string]>;
  states: Table<StateRow, [string, string]>;
  opened: Table<{ readonly space: string; readonly day: string }, string>;
};

/** Opens the store of earlier states, when it is first used. */
export function openHistoryStore(atRest = inTheClear): HistoryStore {
  const database = strictDatabase<HistoryDatabase>('grange-history', atRest);
  database.version(1).stores({ days: '[space+day]', states: '[space+day]', opened: 'space' });
  database.version(2).stores({ approved: '[space+act]' });
  const { days, approved, states, opened } = database;
  const daysOf = (space: string) => days.where('[space+day]').between(...beginningWith(space));
  const statesOf = (space: string) => states.where('[space+day]').between(...beginningWith(space));
  const approvedIn = (space: string) => approved.where('[space+act]').between(...beginningWith(space));
  const tables = [days, approved, states, opened];
  const writing = <T>(work: () => Promise<T>) => database.transaction('rw', tables, work);
  /** What is known of the state of a day, or of an act. */
  const known = (space: string, name: string): Promise<KeptState | undefined> =>
    isDay(name) ? days.get([space, name]) : approved.get([space, name]);
  const note = (space: string, name: string, changes: Partial<KeptState>) =>
    isDay(name) ? days.update([space, name], changes) : approved.update([space, name], changes);

  async function setAside(space: string, name: string): Promise<null> {
    await writing(async () => {
      await states.delete([space, name]);
      await note(space, name, { isDamaged: true });
    });
    return null;
  }

  return {
    ...yieldToNewerTabs(database),
    close: () => database.close(),

    days: async (space) =>
      (await daysOf(space).reverse().toArray()).map(({ space: _space, ...known }) => ({
        ...known,
        ...(!isWhole(known, 'digest') && damagedState)
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

    approved: async (space) =>
      (await approvedIn(space).toArray())
        .map(({ space: _space, ...known }) => ({ ...known, ...(!isWhole(known, 'digest') && unreadable) }))
        .sort((a, b) => b.at - a.at),

    approve: async (space, { update, ...state }, isOver = () => false) => {
      const row = checkedRow(await deflated(update));
      await writing(async () => {
        const before = await approved.get([space, state.act]);
        if (isOver() || (isWhole(before, 'digest') && before.isDamaged !== true)) return;
        await approved.put({ space, ...state });
        await states.put({ space, day: state.act, ...row });
      });
    },

    read: async (space, name) => {
      const state = await known(space, name);
      if (!isWhole(state, 'digest') || state.isDamaged === true) return null;
      const bytes = bytesOf(await unlessLost(() => states.get([space, name])));
      return (bytes === null ? null : await inflated(bytes)) ?? setAside(space, name);
    },

    rewrite: async (space, name, { update, digest, without }) => {
      const row = checkedRow(await deflated(update));
      await writing(async () => {
        const state = await known(space, name);
        if (state?.digest !== digest || state.isDamaged === true) return;
        await states.put({ space, day: name, ...row });
        await note(space, name, { without });
      });
    },

    noteTally: async (space, day, tally) => {
      await days.update([space, day], { tally });
    },

    used: async () => {
      const sizes = await Promise.all(tables.map((table) => tableSize(table)));
      return sizes.reduce((sum, size) => sum + size, 0);
    },

    erase: (space) =>
      writing(async () => {
        await daysOf(space).delete();
        await approvedIn(space).delete();
        await statesOf(space).delete();
        await opened.delete(space);
      })
  };
}

/** What stands for what can be read no more. */
const damagedState = { digest: '', without: [], isDamaged: true } as const;
const unreadable = { ...damagedState, family: '', subject: '', at: 0, keptAt: 0 } as const;
