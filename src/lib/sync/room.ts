import { Awareness } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import type * as Y from 'yjs';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import type { Gate } from './gate';
import type { Pairing } from './hands';
import { awaitWord } from './await-word';
import { keepFiles, type FilesPort } from './keep-files';
import { keepJournal, type JournalArrival, type JournalPort } from './keep-journal';
import { keepMissed } from './keep-missed';
import { keepLevel } from './keep-level';
import { keepTexts, type TextsPort } from './keep-texts';
import { contend, leadOf, type Contender } from './lead';
import type { Limits } from './limits';
import type { Lines } from './line';
import { mirrorStatus, type ConnectedDevice, type RoomStatus } from './mirror';
import { keepPresence } from './presence';
import { keepReceipts, type LedgerPort } from './receipts';
import { onLeaving, onReturn } from './returns';
import type { WaysBackPort } from './ways-back';
import {
  closeSession,
  openSession,
  signallingAddress,
  type HubStatus,
  type MeetingPlace,
  type Session
} from './session';

/** What a room is opened with. */
export interface RoomFacts {
  /** `<collective>/<space>`: the same on every device. */
  readonly id: string;
  readonly doc: Y.Doc;
  readonly gate: Gate;
  readonly journal: JournalPort;
  readonly texts: TextsPort;
  readonly files: FilesPort;
  /** Where it meets the others. */
  readonly places: Observable<readonly MeetingPlace[]>;
  readonly hubs: Observable<readonly string[]>;
  /** Resolves once everything written in this tab so far is committed; pending while the storage refuses. */
  durable(): Promise<void>;
  readonly ledger: LedgerPort;
  /** Another device was found to hold the same; `at` in milliseconds since 1970. Told in the leading tab only. */
  encountered(device: DeviceId, at: number): void;
  /** Where this device notes how it comes back to others. */
  readonly waysBack?: WaysBackPort;
  readonly rtc?: RTCConfiguration;
  readonly limits?: Partial<Limits>;
  readonly lines?: Lines;
}

/** Where a document meets those of the other devices, for as long as it is open. */
export interface Room {
  readonly awareness: Awareness;
  /** The other devices connected to this browser, whichever of its tabs holds the connection. */
  readonly peers: Observable<readonly ConnectedDevice[]>;
  readonly hubs: Observable<readonly HubStatus[]>;
  /** How many devices are heard, and kept apart from this one by the network. */
  readonly missed: Observable<number>;
  /** Whether this tab is the one that signals and holds connections. */
  readonly isLeader: Observable<boolean>;
  /** How many bytes of documents came here since it was opened, as they travel, in the leading tab. */
  readonly cameIn: Observable<number>;
  /** How much of the journal is on its way here, in the leading tab. */
  readonly arrival: Observable<JournalArrival | null>;
  /** Brings this device together with another by codes; this tab takes the lead for it. */
  readonly pairing: Pairing;
  /** Tells those who are connected to this tab that what is here is being removed; resolves once they had time to hear it. */
  sayErased(): Promise<void>;
  /** Leaves; the room may be opened again once the promise resolves. */
  close(): Promise<void>;
}

/** How long the others have to hear a last word, in milliseconds. */
const lastWord = 300;

/** Opens a room; throws when one of that id is open in this tab. */
export function openRoom(facts: RoomFacts): Room {
  const { id, doc, ledger } = facts;
  const session = openSession(facts);
  const awareness = new Awareness(doc);
  const status = new Cell<RoomStatus>({ peers: [], hubs: [], missed: 0 });
  const isLeader = new Cell(false);
  const seat = new Seat(session, doc, awareness);

  let contender: Contender = contendForLead();
  function contendForLead(): Contender {
    const contending = contend(leadOf(id), {
      lead: () => seat.take(true),
      follow: () => seat.take(false)
    });
    const follow = () => isLeader.set(contending.isLeader.value);
    contending.isLeader.subscribe(follow);
    follow();
    return contending;
  }

  const kept = keepMissed(session);
  const look = () => {
    if (!isLeader.value) return;
    const [hubs, { value: missed }] = [session.hubStatus.value, kept.missed];
    status.set({ peers: connectedDevices(session), hubs, missed });
  };
  const journal = keepJournal(session, facts.journal);
  const stopReceipts = keepReceipts(session, doc, ledger);
  const stops = [
    journal.stop,
    kept.stop,
    kept.missed.subscribe(look),
    awaitWord(session),
    keepTexts(session, facts.texts),
    keepFiles(session, facts.files),
    session.listen({ connected: look, left: look }),
    session.hubStatus.subscribe(look),
    isLeader.subscribe(look),
    keepLevel(session, doc, facts.encountered),
    stopReceipts,
    keepPresence(session, awareness),
    mirrorStatus(`grange/status/${id}`, status, isLeader, () => contender.takeOver()),
    onReturn(() => session.tellReturned()),
    onLeaving(
      () => {
        contender.release();
        seat.leave();
      },
      () => {
        contender = contendForLead();
        session.tellReturned();
      }
    )
  ];

  let closing: Promise<void> | null = null;
  async function leave(): Promise<void> {
    for (const stop of stops) stop();
    contender.release();
    await seat.giveUp();
    awareness.destroy();
    closeSession(session);
  }
  const close = () => (closing ??= leave());
  doc.on('destroy', close);

  return {
    awareness,
    peers: part(status, ({ peers }) => peers),
    hubs: part(status, ({ hubs }) => hubs),
    missed: part(status, ({ missed }) => missed),
    isLeader,
    cameIn: session.cameIn,
    arrival: journal.arrival,
    pairing: pairingOf(session, () => contender.takeOver()),
    sayErased: async () => {
      const { connected } = session;
      // It is still here until they have heard it, and nobody may count on that.
      stopReceipts();
      for (const peer of connected) peer.say({ kind: 'erased' });
      if (connected.length > 0) await new Promise((resolve) => setTimeout(resolve, lastWord));
    },
    close
  };
}

/** The place of a tab in a room: y-webrtc's provider, with signalling when the tab leads and without when it follows. */
class Seat {
  readonly #session: Session;
  readonly #doc: Y.Doc;
  readonly #awareness: Awareness;
  #provider: WebrtcProvider | null = null;
  #presence: Record<string, unknown> | null = null;
  /** Before y-webrtc listens: when it passes an edit on, it is known where that came from (SYN-40). */
  readonly #note = (_change: unknown, origin: unknown) => {
    const room = this.#provider?.room ?? null;
    this.#session.isFromPeer = room !== null && origin === room;
  };

  constructor(session: Session, doc: Y.Doc, awareness: Awareness) {
    this.#session = session;
    this.#doc = doc;
    this.#awareness = awareness;
    doc.on('update', this.#note);
    awareness.on('update', this.#note);
  }

  /** Sits down, or moves from among those who follow to the lead, or back. */
  take(leads: boolean): void {
    const signaling = leads ? [signallingAddress(this.#session.id)] : [];
    if (this.#provider === null) {
      this.#provider = this.#open(signaling);
      return;
    }
    if (!leads) this.leave();
    this.#provider.signalingUrls = signaling;
    this.#provider.connect();
    if (this.#presence !== null) this.#awareness.setLocalState(this.#presence);
    this.#presence = null;
  }

  /** Closes every connection and stops signalling; the seat may be taken again. */
  leave(): void {
    if (this.#provider === null) return;
    // y-webrtc takes one's own presence away when it disconnects, and does not give it back.
    this.#presence ??= this.#awareness.getLocalState();
    this.#provider.disconnect();
    this.#provider.signalingConns = [];
  }

  /** Leaves for good; resolves once y-webrtc has forgotten the room. */
  async giveUp(): Promise<void> {
    const provider = this.#provider;
    this.#doc.off('update', this.#note);
    this.#awareness.off('update', this.#note);
    if (provider === null) return;
    // `destroy` alone would leave the signalling open.
    this.leave();
    provider.destroy();
    await provider.key;
    // Its last word to the other tabs is encrypted with no key, which takes it a turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  #open(signaling: string[]): WebrtcProvider {
    const provider = new WebrtcProvider(this.#session.id, this.#doc, {
      signaling,
      awareness: this.#awareness,
      maxConns: this.#session.limits.peers,
      peerOpts: { session: this.#session }
    });
    void provider.key.then(() => {
      // It would leave every room for good when somebody clicks on a mail address; see onLeaving.
      const handler = provider.room?._beforeUnloadHandler;
      if (handler === undefined) return;
      if (typeof window !== 'undefined') window.removeEventListener('beforeunload', handler);
      else process.off('exit', handler);
    });
    return provider;
  }
}

/** How a session pairs, from whichever tab. */
function pairingOf({ hands }: Session, takeOver: () => void): Pairing {
  /** Counts how often it was stopped: nothing is begun that was asked for before. */
  let stopped = 0;
  async function ready(): Promise<void> {
    if (hands.isAttached.value) return;
    takeOver();
    await new Promise<void>((resolve) => {
      const stop = hands.isAttached.subscribe(() => {
        if (!hands.isAttached.value) return;
        stop();
        resolve();
      });
    });
  }
  return {
    state: hands.state,
    show: async () => {
      const before = stopped;
      await ready();
      if (stopped === before) await hands.show();
    },
    read: async (text) => {
      const before = stopped;
      await ready();
      return stopped === before ? hands.read(text) : null;
    },
    stop: () => {
      stopped++;
      hands.stop();
    }
  };
}

/** Each connected device once, this one left out, the longest connected first. */
function connectedDevices(session: Session): readonly ConnectedDevice[] {
  const since = new Map<DeviceId, number>();
  for (const peer of session.connected) {
    if (peer.device === null || peer.since === null || peer.device === session.me) continue;
    since.set(peer.device, Math.min(since.get(peer.device) ?? Infinity, peer.since));
  }
  return [...since].map(([device, since]) => ({ device, since })).sort((a, b) => a.since - b.since);
}

/** One part of a value that others observe whole. */
const part = <T, P>(whole: Observable<T>, read: (value: T) => P): Observable<P> => ({
  get value() {
    return read(whole.value);
  },
  subscribe: (changed) => {
    let before = read(whole.value);
    return whole.subscribe(() => {
      const now = read(whole.value);
      if (Object.is(before, now)) return;
      before = now;
      changed();
    });
  }
});
