import type * as Y from 'yjs';
import { covers, decodeCoverage, type Coverage } from '../documents/coverage';
import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import type Peer from './peer';
import type { Session } from './session';

/** What this device wrote and committed, kept by the storage. */
export interface LedgerPort {
  /**
   * How many writes, ever, the bytes of what a document must hold to have them all, and the last act that was said here;
   * null before the first.
   */
  current(): { readonly count: number; readonly coverage: Uint8Array; readonly act: ActId | null } | null;
  /** Calls back at each change, until the function given back is called. */
  subscribe(changed: () => void): () => void;
  /** Another device holds, durably, the first `count` writes; `at` in milliseconds since 1970. */
  received(device: DeviceId, count: number, at: number): Promise<void>;
  /** Another device removes what it held. */
  erased(device: DeviceId): Promise<void>;
  /** Whether an act is committed here, and with it all that it had seen. */
  holds(act: ActId): boolean;
  /** Calls back when more acts are committed here; the function given back stops it. */
  holdsMore(changed: () => void): () => void;
  /** Another device wrote something: whether this one is still to receive it. */
  owes?(device: DeviceId, isOwing: boolean): void;
}

/** What is known of one peer. */
interface Account {
  /** The last count told to it, and the last it acknowledged. */
  told: number;
  acknowledged: number;
  /** The one mark of its own that waits for what it names to be here. */
  waiting: { readonly count: number; readonly coverage: Coverage; readonly act: ActId | null } | null;
  /** Whether it was last noted to owe something; null before anything was. */
  isOwing: boolean | null;
}

/**
 * `Reçu par`: tells each peer how far this device has written, and answers for what it holds itself, once it is
 * committed (SYN-60). The function given back stops it.
 */
export function keepReceipts(session: Session, doc: Y.Doc, ledger: LedgerPort): () => void {
  const accounts = new Map<Peer, Account>();
  const tellAll = calmly(session.limits.calm, () => {
    for (const [peer, account] of accounts) tell(peer, account);
  });
  const answerAll = calmly(session.limits.calm, () => {
    for (const [peer, account] of accounts) answer(peer, account);
  });

  function tell(peer: Peer, account: Account): void {
    const written = ledger.current();
    if (written === null || written.count <= account.told) return;
    account.told = written.count;
    peer.say({ kind: 'mark', ...written });
  }

  function answer(peer: Peer, account: Account): void {
    const mark = account.waiting;
    if (mark === null) return;
    const isHeld = covers(doc, mark.coverage) && (mark.act === null || ledger.holds(mark.act));
    if (peer.device !== null && account.isOwing !== !isHeld) {
      account.isOwing = !isHeld;
      ledger.owes?.(peer.device, !isHeld);
    }
    if (!isHeld) return;
    account.waiting = null;
    session.durable().then(
      () => peer.say({ kind: 'received', count: mark.count }),
      // What could not be committed here is not acknowledged; the mark comes again with the next connection.
      () => undefined
    );
  }

  const stopListening = session.listen({
    connected: (peer) => {
      accounts.set(peer, { told: 0, acknowledged: 0, waiting: null, isOwing: null });
      tellAll.soon();
    },
    left: (peer) => {
      accounts.delete(peer);
    },
    heard: (peer, message) => {
      const account = accounts.get(peer);
      if (account === undefined) return;
      if (message.kind === 'mark') {
        const coverage = decodeCoverage(message.coverage);
        if (coverage === null) return peer.refuse();
        account.waiting = { count: message.count, coverage, act: message.act };
        answer(peer, account);
      }
      if (message.kind === 'erased' && peer.device !== null) {
        account.told = account.acknowledged = 0;
        // It could not be noted: it is said of them as before, until they come again.
        void ledger.erased(peer.device).catch(() => undefined);
      }
      if (message.kind === 'received' && peer.device !== null) {
        // Nobody has received what they were not told of.
        if (message.count > account.told || message.count <= account.acknowledged) return;
        const { count } = message;
        ledger.received(peer.device, count, session.now()).then(
          () => (account.acknowledged = Math.max(account.acknowledged, count)),
          // It could not be noted: asked again with the next mark.
          () => (account.told = Math.min(account.told, count - 1))
        );
      }
    }
  });
  const stopWatching = ledger.subscribe(tellAll.soon);
  const stopHearing = ledger.holdsMore(answerAll.soon);
  doc.on('update', answerAll.soon);

  return () => {
    stopListening();
    stopWatching();
    stopHearing();
    doc.off('update', answerAll.soon);
    tellAll.stop();
    answerAll.stop();
  };
}

/** Work that many events ask for, done once `delay` milliseconds after the first. */
function calmly(delay: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, delay);
    },
    stop: () => clearTimeout(timer)
  };
}
