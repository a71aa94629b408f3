import * as Y from 'yjs';
import { digestOf } from '../documents/coverage';
import { namedDevices, stateWithoutDevices } from '../documents/forgetting';
import { devices } from '../documents/kinds';
import { readProfile } from '../documents/profile';
import { partOf } from '../documents/records';
import { dayAt, endOfDay } from '../domain/day';
import type { StorageFailure } from '../domain/delivery';
import type { Approval } from '../domain/history';
import type { DeviceId } from '../domain/ids';
import type { Observable } from '../domain/observable';
import { openErrands } from '../storage/errands';
import type { HistoryStore, State as StoredState } from '../storage/history-store';
import { sharedLocks } from '../storage/shared-locks';

export interface HistoryFacts {
  readonly space: string;
  readonly doc: Y.Doc;
  readonly store: HistoryStore;
  /** Whose devices are to have no name in what is kept. */
  forgotten(): readonly DeviceId[];
  /** Whether some of the document is missing, being damaged. */
  isDamaged(): boolean;
  isErased(): boolean;
  now(): number;
  readonly locks?: LockManager | undefined;
}

export interface KeptHistory {
  /** Why the state of the last day, or an approved one, cannot be kept now: nothing else suffers from it. */
  readonly failure: Observable<StorageFailure | null>;
  /**
   * Keeps the state in which the document is, for each of these acts that approve it and have none here: that of this
   * instant, where they are heard of just now; else that of the moment at which it is found that one lacks.
   */
  approve(some: readonly Approval[], isJustNow: boolean): void;
  /** Takes the names of devices out of all that is kept; rejects when the storage refuses. */
  forget(some: readonly DeviceId[]): Promise<void>;
  /** Resolves when the state before today is kept; rejects when the storage refuses. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A document as it was at some instant. */
interface State {
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
  readonly update: Uint8Array;
  readonly digest: Promise<string>;
  /** The devices that it names. */
  readonly named: readonly DeviceId[];
  /** Whether it is a collective's, and nothing of it was missing. */
  readonly isWhole: boolean;
}

/** A day on which the document is open. */
interface Turn {
  readonly today: string;
  /** In milliseconds since 1970. */
  readonly endsAt: number;
  /** What was there before it, from the first change until it is known whether that is to be kept. */
  before: State | null;
  isSettled: boolean;
}

/**
 * Keeps the state in which a document was at the end of each day on which it was open (DOC-14). It is taken before anything
 * changes on the next one, whether the document is opened then or was left open over night; where nothing changes there is
 * time. What an act approves is kept when that is heard of.
 */
export function keepHistory(facts: HistoryFacts): KeptHistory {
  const { space, doc, store, now, locks = sharedLocks() } = facts;
  const errands = openErrands();
  const inOneTab = <T>(work: () => Promise<T>): Promise<T> =>
    locks === undefined ? work() : locks.request(`grange/history/${space}`, work);

  const stateNow = (): State => ({
    at: now(),
    update: Y.encodeStateAsUpdate(doc),
    digest: digestOf(doc),
    named: namedDevices(doc, [...partOf(doc, devices).keys()] as DeviceId[]),
    isWhole: !facts.isDamaged() && readProfile(doc).name !== ''
  });

  let turn: Turn;

  function turnTo(now: number): Turn {
    const begun: Turn = { today: dayAt(now), endsAt: endOfDay(now), before: null, isSettled: false };
    errands.run(() => inOneTab(() => settle(begun)));
    return (turn = begun);
  }

  async function settle(one: Turn): Promise<void> {
    const { today } = one;
    // What the storage refused until the next day had begun is kept on that one.
    if (one !== turn) return;
    const last = await store.openedOn(space);
    if (last !== today) {
      const before = last !== null && last < today ? (one.before ??= stateNow()) : null;
      const state = before?.isWhole ? { day: last!, ...(await stored(before)) } : null;
      await store.turnTo(space, today, state, facts.isErased);
    }
    one.isSettled = true;
    one.before = null;
    // Somebody may have been forgotten meanwhile.
    await forget(facts.forgotten());
  }

  async function stored({ update, digest, named }: State): Promise<StoredState> {
    const without = facts.forgotten();
    const isNamed = without.some((device) => named.includes(device));
    return {
      ...{ digest: await digest, without },
      update: isNamed ? stateWithoutDevices(update, without) : update
    };
  }

  async function keepApproved(some: readonly Approval[], then: State | null): Promise<void> {
    const kept = await store.approved(space);
    const isKept = ({ act }: Approval) => kept.some((one) => one.act === act && one.isDamaged !== true);
    const lacking = some.filter((one) => !isKept(one));
    if (lacking.length === 0) return;
    const state = then ?? stateNow();
    if (!state.isWhole) return;
    const held = await stored(state);
    for (const one of lacking)
      await store.approve(space, { ...one, ...held, keptAt: state.at }, facts.isErased);
    // Somebody may have been forgotten meanwhile.
    await forget(facts.forgotten());
  }

  async function forget(some: readonly DeviceId[]): Promise<void> {
    const days = (await store.days(space)).map(({ day, ...state }) => ({ name: day, ...state }));
    const approved = (await store.approved(space)).map(({ act, ...state }) => ({ name: act, ...state }));
    for (const { name, digest, without, isDamaged } of [...days, ...approved]) {
      if (isDamaged === true || some.every((device) => without.includes(device))) continue;
      const update = await store.read(space, name);
      if (update === null) continue;
      await store.rewrite(space, name, { digest, without: some, update: stateWithoutDevices(update, some) });
    }
  }

  function remember(): void {
    const at = now();
    if (at >= turn.endsAt) turnTo(at).before = stateNow();
    else if (!turn.isSettled) turn.before ??= stateNow();
  }

  turnTo(now());
  doc.on('beforeTransaction', remember);
  return {
    failure: errands.failure,
    approve(some, isJustNow) {
      if (some.length === 0) return;
      const then = isJustNow ? stateNow() : null;
      errands.run(() => inOneTab(() => keepApproved(some, then)));
    },
    forget: (some) => inOneTab(() => forget(some)),
    settled: () => errands.settled(),
    close() {
      doc.off('beforeTransaction', remember);
      return errands.close();
    }
  };
}
