import type { Act, Head } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import type { Run } from '../journal/signing';
import { encodeJournalMessage, parseJournalMessage, type JournalMessage } from './journal-message';
import type Peer from './peer';
import { Questions } from './questions';
import type { Session } from './session';

/** The acts of this space, as the connections need them. */
export interface JournalPort {
  readonly heads: readonly Head[];
  /**
   * What somebody who told these heads may lack, some at a time, and where the chains in it end; every act among it is
   * committed here.
   */
  since(heads: readonly Head[]): AsyncIterable<{
    readonly runs: readonly Run[];
    readonly ends: readonly Head[];
    readonly rest: number;
  }>;
  /** These acts, as they are passed on. */
  runsOf(acts: readonly Act[]): Promise<readonly Run[]>;
  /**
   * Takes what a peer brought; tells whether it was as it should be. Rejects when the storage refuses: it is asked for
   * again later.
   */
  take(runs: readonly Run[], from: Peer): Promise<boolean>;
  /** Whether acts are here that wait for others. */
  readonly lacksSome: boolean;
  /** What a device has shown in its own acts that it knows. */
  knownTo(device: DeviceId): readonly Head[];
  /** A device told where its chains end. */
  told?(device: DeviceId, heads: readonly Head[]): void;
  /** Calls back with what was committed, and who brought it; the function given back stops it. */
  listen(kept: (acts: readonly Act[], from: Peer | null) => void): () => void;
}

/** How much of the journal is still to come, in acts; null when nothing is on its way. */
export interface JournalArrival {
  readonly done: number;
  readonly total: number;
}

/** Which part of the time to shake hands passes before whoever is let in is told what may make it do the same. */
const introduction = 1 / 8;

/**
 * Keeps the acts of a session's space level with those of its peers: each tells where its chains end and is sent what
 * it lacks (SYN-80 to SYN-86). `stop` stops it.
 */
export function keepJournal(
  session: Session,
  journal: JournalPort
): { readonly arrival: Observable<JournalArrival | null>; stop(): void } {
  const sending = new Map<Peer, Sending>();
  /** Who told where they stand: they have been sent what they lack. */
  const asked = new WeakSet<Peer>();
  const timers = new Map<Peer, ReturnType<typeof setTimeout>>();
  /** Who said that more acts follow, and whether any came since the last pulse. */
  const arriving = new Map<Peer, { isAlive: boolean }>();
  const arrival = new Cell<JournalArrival | null>(null);
  const questions = new Questions(session.limits.handshake);
  session.informed = () => questions.settled();

  /** Tells a peer what this device has, and so what it lacks; a stranger is told nothing of what is here. */
  function tellHeads(peer: Peer): void {
    const mayKnow = peer.isLetIn || journal.heads.length === 0;
    // Whoever is sending would send again what is on its way: it is asked once that has come.
    if (peer.isWelcomed && mayKnow && !arriving.has(peer) && !questions.isOpen(peer)) question(peer);
  }

  function question(peer: Peer): void {
    questions.ask(peer);
    peer.sendJournal(encodeJournalMessage({ kind: 'heads', heads: journal.heads }));
  }

  function tellAll(): void {
    for (const peer of session.peers) tellHeads(peer);
  }

  /** Gives up waiting for what somebody said would follow, when nothing did. */
  function beat(): void {
    for (const [peer, coming] of arriving) {
      if (!coming.isAlive) arriving.delete(peer);
      coming.isAlive = false;
    }
    if (arriving.size === 0) arrival.set(null);
    tellAll();
  }

  /** Sends one thing after the other to a peer; of several questions that wait, the last is answered. */
  function answer(peer: Peer, heads: readonly Head[]): void {
    const running = sending.get(peer);
    if (running !== undefined) {
      running.next = heads;
      return;
    }
    const mine: Sending = { next: null, sent: [] };
    sending.set(peer, mine);
    void sendSince(peer, heads, mine).finally(() => {
      sending.delete(peer);
      // What was on its way when it was asked is not sent again.
      if (mine.next !== null && peer.isLetIn) answer(peer, [...mine.next, ...mine.sent]);
    });
  }

  async function sendSince(peer: Peer, heads: readonly Head[], mine: Sending): Promise<void> {
    let isTold = false;
    for await (const { runs, ends, rest } of journal.since(heads)) {
      if (!peer.isLetIn) return;
      mine.sent.push(...ends);
      isTold = rest === 0;
      peer.sendJournal(encodeJournalMessage({ kind: 'acts', runs, rest }));
      peer.stillComing();
    }
    // Whoever asked waits for the last word.
    if (!isTold && peer.isLetIn) peer.sendJournal(encodeJournalMessage({ kind: 'acts', runs: [], rest: 0 }));
  }

  async function hear(peer: Peer, bytes: Uint8Array): Promise<void> {
    const message = parseJournalMessage(bytes);
    if (message === undefined) return peer.refuse();
    if (message === null) return;
    if (message.kind === 'heads') {
      // A stranger's question is not answered.
      if (!peer.isLetIn) return;
      asked.add(peer);
      if (peer.device !== null) journal.told?.(peer.device, message.heads);
      answer(peer, message.heads);
      return;
    }
    await questions.during(message.kind === 'news' ? takeNews(peer, message.runs) : takeActs(peer, message));
  }

  async function takeNews(peer: Peer, runs: readonly Run[]): Promise<void> {
    if ((await take(peer, runs)) && journal.lacksSome) tellHeads(peer);
  }

  /** Tells whether they were kept. */
  async function take(peer: Peer, runs: readonly Run[]): Promise<boolean> {
    try {
      const isTaken = await journal.take(runs, peer);
      if (!isTaken) peer.refuse();
      return isTaken;
    } catch {
      // The storage refuses, and says so itself: what came is asked for again at the next comparison.
      return false;
    }
  }

  async function takeActs(
    peer: Peer,
    { runs, rest }: Extract<JournalMessage, { kind: 'acts' }>
  ): Promise<void> {
    const count = runs.reduce((sum, { acts }) => sum + acts.length, 0);
    const before = arrival.value?.done ?? 0;
    if (rest > 0) {
      arriving.set(peer, { isAlive: true });
      arrival.set({ done: before + count, total: before + count + rest });
    } else {
      arriving.delete(peer);
    }
    const isTaken = await take(peer, runs);
    if (rest === 0) questions.answered(peer);
    else if (isTaken && count > 0) questions.goesOn(peer);
    if (isTaken && rest === 0 && journal.lacksSome) tellHeads(peer);
    if (arriving.size === 0) arrival.set(null);
  }

  const stops = [
    session.listen({
      letIn: (peer) => {
        tellHeads(peer);
        timers.set(
          peer,
          setTimeout(() => {
            // It may not know this device yet, and learns it from what this one has.
            if (peer.isLetIn && !peer.isWelcomed && peer.device !== null && !asked.has(peer))
              answer(peer, journal.knownTo(peer.device));
          }, introduction * session.limits.handshake)
        );
      },
      welcomed: tellHeads,
      heardJournal: hear,
      left: (peer) => {
        clearTimeout(timers.get(peer));
        timers.delete(peer);
        arriving.delete(peer);
        questions.drop(peer);
        if (arriving.size === 0) arrival.set(null);
      },
      returned: tellAll
    }),
    journal.listen((acts, from) => {
      from?.comesCloser();
      for (const peer of session.peers) {
        if (!peer.isLetIn || !peer.isWelcomed || peer === from) continue;
        if (from !== null && peer.instance !== null && from.neighbours.has(peer.instance)) continue;
        void journal.runsOf(acts).then((runs) => {
          if (peer.isLetIn) peer.sendJournal(encodeJournalMessage({ kind: 'news', runs }));
        });
      }
    })
  ];
  const pulse = setInterval(beat, session.limits.comparison);

  return {
    arrival,
    stop: () => {
      clearInterval(pulse);
      for (const timer of timers.values()) clearTimeout(timer);
      for (const stop of stops) stop();
    }
  };
}

interface Sending {
  next: readonly Head[] | null;
  /** Where what was sent ends. */
  readonly sent: Head[];
}
