import type { Head } from '../domain/acts/act';
import { isSameBytes } from '../domain/bytes';
import { liveQuery } from 'dexie';
import * as Y from 'yjs';
import { coverageOf, digestOf, furthest, withDeletions, type Coverage } from '../documents/coverage';
import type { Receipt, StorageFailure } from '../domain/delivery';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import type { DocumentStore } from './document-store';
import { retryDelay, storageFailure } from './failure';
import type { Registry } from './registry';
import type { LedgerRow } from './registry-rows';

/** All that this device wrote in a space until now: how many writes, and what a peer must hold to have them. */
export interface Written {
  readonly count: number;
  readonly coverage: Coverage;
  /** The last act that was said here; null while there is none. */
  readonly act: Head | null;
}

/**
 * Numbers what this device commits in one space, so that a peer can acknowledge it. The tabs of a browser share one
 * numbering; each sees the others' writes and receipts.
 */
export interface Ledger {
  /** What peers are asked for; null while nothing was ever written here. */
  current(): Written | null;
  /** Calls back when {@link current} changes; the function given back stops it. */
  subscribe(changed: () => void): () => void;
  readonly written: Observable<number>;
  /** Updates of this tab that have no number yet: while there are some, no receipt is about all that was written. */
  readonly pending: Observable<number>;
  readonly receipts: Observable<readonly Receipt[]>;
  /** Why numbers cannot be noted now; the updates themselves are the document store's. */
  readonly failure: Observable<StorageFailure | null>;
  /** Counts an update that was made in this tab, once it is committed. */
  recordLocal(update: Uint8Array): void;
  /** Counts the acts that this device said, up to this one, which are committed. */
  recordAct(last: Head): void;
  /** Heeds an update that another tab passed on: until it is counted, nothing is noted as if all were. */
  recordFromTab(update: Uint8Array): void;
  /** Notes that a device holds the first `count` writes, since `at`. */
  received(device: DeviceId, count: number, at: number): Promise<void>;
  /** Numbers what is left and stops. */
  close(): Promise<void>;
}

/** Edits that follow each other within this time, in milliseconds, get one number. */
const gatheringTime = 50;
/** How long after the last change the state of the document is noted, in milliseconds. */
const quietTime = 1500;

/**
 * Opens the numbering of a space, whose document is loaded. When the document is not as the last note says (the
 * battery died between a commit and its number), the whole of it counts as one write: better to ask again than to
 * believe that it was received.
 */
export async function openLedger(
  registry: Registry,
  space: string,
  doc: Y.Doc,
  store: Pick<DocumentStore, 'durable'>
): Promise<Ledger> {
  const current = new Cell<Written | null>(null);
  const written = new Cell(0);
  const pending = new Cell(0);
  const receipts = new Cell<readonly Receipt[]>([]);
  const failure = new Cell<StorageFailure | null>(null);
  let recorded = 0;
  let numbered = 0;
  let deletions: Uint8Array | null = null;
  let said: Head | null = null;
  let numbering: Promise<void> | null = null;
  /** What other tabs passed on and no number is known to be about. */
  let foreign: Coverage | null = null;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let noted = '';
  let isClosed = false;

  const learn = (row: LedgerRow | null) => {
    noted = row?.digest ?? '';
    // What is read may be older than what this tab has just written.
    if (row === null || row.count <= written.value) return;
    written.set(row.count);
    const { count, act = null, stateVector, deletions } = row;
    current.set({ count, coverage: { stateVector, deletions }, act });
    if (foreign !== null) heed(foreign);
  };

  /** Remembers what another tab passed on, unless it is counted. */
  const heed = (coverage: Coverage) => {
    const counted = current.value?.coverage;
    if (counted === undefined || !isWithin(coverage, counted)) foreign = coverage;
    else {
      foreign = null;
      noteSoon();
    }
  };

  /** Gives the next number to what was written, which `coverage` says. */
  const count = async (coverage: Coverage, digest: string | null) => {
    const row = await registry.changeLedger(space, (known) => {
      const before = current.value;
      const reached = Math.max(known?.count ?? 0, before?.count ?? 0);
      const covered = known ?? before?.coverage ?? null;
      const act = later(said, later(before?.act ?? null, known?.act ?? null));
      return {
        space,
        ...(act === null ? {} : { act }),
        count: reached + 1,
        digest: digest ?? known?.digest ?? '',
        ...(covered === null ? coverage : together(covered, coverage))
      };
    });
    learn(row);
  };

  /** Waits until all that was written is committed; false when the document was erased, the only refusal that lasts. */
  const isCommitted = () =>
    store.durable().then(
      () => true,
      () => false
    );

  const numberAll = async () => {
    for (let failures = 0; recorded > numbered;) {
      const through = recorded;
      const coverage = coverageOf(doc, deletions ?? noDeletions);
      const digest = foreign === null ? digestOf(doc) : null;
      // Of what was removed from this device nothing is counted any more.
      if (!(await isCommitted())) return;
      try {
        await count(coverage, await digest);
        failures = 0;
        failure.set(null);
        numbered = through;
        if (recorded === through) deletions = null;
        pending.set(recorded - numbered);
      } catch (cause) {
        failure.set(storageFailure(cause));
        // What stays without a number is seen at the next opening.
        if (isClosed) return;
        await new Promise((resolve) => setTimeout(resolve, retryDelay(++failures)));
      }
    }
  };

  const number = (): Promise<void> => {
    clearTimeout(gathering);
    gathering = undefined;
    numbering ??= numberAll().finally(() => (numbering = null));
    return numbering;
  };

  /** Notes the state of a document in which nothing is left to count, so that the next opening finds it as it was. */
  const note = async () => {
    clearTimeout(quiet);
    quiet = undefined;
    const then = changes;
    const digest = await digestOf(doc);
    if (!(await isCommitted())) return;
    if (recorded > numbered || changes !== then) return;
    if (digest === noted) foreign = null;
    if (digest === noted || foreign !== null) return;
    learn(
      await registry.changeLedger(space, (row) => ({ ...(row ?? emptyRow(space, current.value)), digest }))
    );
  };

  const noteSoon = () => {
    changes++;
    clearTimeout(quiet);
    quiet = setTimeout(() => note().catch((cause) => failure.set(storageFailure(cause))), quietTime);
  };

  const row = await registry.ledger(space);
  learn(row);
  receipts.set(await registry.receipts(space));
  const digest = await digestOf(doc);
  if (row === null ? doc.store.clients.size > 0 : row.digest !== digest) {
    // Numbered when it is committed, which a full disk may put off: nobody waits for that to read or to write.
    recorded++;
    deletions = coverageOf(doc).deletions;
    pending.set(recorded - numbered);
    gathering = setTimeout(() => void number(), 0);
  }

  doc.on('update', noteSoon);
  const fail = (cause: unknown) => failure.set(storageFailure(cause));
  const rows = liveQuery(async () => registry.ledger(space)).subscribe({ next: learn, error: fail });
  const acknowledged = liveQuery(async () => registry.receipts(space)).subscribe({
    next: (all) => receipts.set(all),
    error: fail
  });

  return {
    current: () => current.value,
    subscribe: (changed) => current.subscribe(changed),
    written,
    pending,
    receipts,
    failure,
    recordLocal(update) {
      recorded++;
      deletions = withDeletions(deletions, update);
      pending.set(recorded - numbered);
      gathering ??= setTimeout(() => void number(), gatheringTime);
    },
    recordAct(last) {
      // Another tab may have counted it.
      if (later(last, current.value?.act ?? null) !== last) return;
      said = later(last, said);
      recorded++;
      pending.set(recorded - numbered);
      gathering ??= setTimeout(() => void number(), gatheringTime);
    },
    recordFromTab(update) {
      const stateVector = Y.encodeStateVector(Y.parseUpdateMeta(update).to);
      const passed = { stateVector, deletions: withDeletions(null, update) };
      heed(foreign === null ? passed : together(foreign, passed));
    },
    received: (device, count, at) => registry.keepReceipt(space, { device, count, at }),
    async close() {
      isClosed = true;
      doc.off('update', noteSoon);
      await number();
      rows.unsubscribe();
      acknowledged.unsubscribe();
      const isToNote = quiet !== undefined;
      clearTimeout(quiet);
      if (isToNote) await note();
    }
  };
}

/** Of two acts of this device the later one. */
const later = (a: Head | null, b: Head | null): Head | null =>
  a === null || (b !== null && b.seq >= a.seq) ? b : a;

const noDeletions = new Uint8Array([0, 0]);

const emptyRow = (space: string, known: Written | null): LedgerRow => ({
  space,
  count: known?.count ?? 0,
  ...(known === null || known.act === null ? {} : { act: known.act }),
  stateVector: known?.coverage.stateVector ?? new Uint8Array([0]),
  deletions: known?.coverage.deletions ?? noDeletions,
  digest: ''
});

/** Whether whoever holds what `whole` names holds what `part` names. */
function isWithin(part: Coverage, whole: Coverage): boolean {
  const both = together(whole, part);
  return isSameBytes(both.stateVector, whole.stateVector) && isSameBytes(both.deletions, whole.deletions);
}

/** What covers both. */
function together(a: Coverage, b: Coverage): Coverage {
  return {
    stateVector: furthest(a.stateVector, b.stateVector),
    deletions: withDeletions(a.deletions, b.deletions)
  };
}
