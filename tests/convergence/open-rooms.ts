import { afterEach, beforeEach } from 'vitest';
import * as Y from 'yjs';
import { coverageOf, encodeCoverage } from '../../src/lib/documents/coverage';
import { Cell } from '../../src/lib/domain/observable';
import type { DeviceId } from '../../src/lib/domain/ids';
import type { DeviceKeys } from '../../src/lib/identity/device-key';
import type { DeviceStanding } from '../../src/lib/sync/gate';
import type { FilesPort } from '../../src/lib/sync/keep-files';
import type { Limits } from '../../src/lib/sync/limits';
import type { Lines } from '../../src/lib/sync/line';
import type { PairingState } from '../../src/lib/sync/hands';
import { openRoom, type Room } from '../../src/lib/sync/room';
import type { WaysBackPort } from '../../src/lib/sync/ways-back';
import { sessionNamed, type Session } from '../../src/lib/sync/session';
import { openHub, type CuriousHub } from '../contracts/carrier-hub';
import { emptyJournal, gateOf, noFiles, noTexts, placesOf } from '../lab/gates';
import { MemoryNetwork } from './memory-lines';

/** As long as real ones, a tenth of the time. */
const limits: Partial<Limits> = {
  reaching: 800,
  handshake: 1000,
  beat: 200,
  comparison: 1500,
  quiet: 100,
  announcement: 3000,
  calm: 15,
  gathering: { quiet: 10, most: 300 },
  back: { first: 100, most: 400 },
  rest: { first: 100, most: 6000 }
};

/** A phone whose room is open: only the lines between phones are in memory, all above them is what runs in the app. */
export interface RoomPhone {
  readonly name: string;
  readonly keys: DeviceKeys;
  readonly device: DeviceId;
  readonly doc: Y.Doc;
  readonly room: Room;
  readonly session: Session;
  readonly received: { device: DeviceId; count: number }[];
  readonly levelWith: Set<DeviceId>;
  write(work: (doc: Y.Doc) => void): void;
}

export interface RoomPhoneFacts {
  /** Of the epoch by which it meets the others. */
  readonly secret?: number;
  readonly keys?: DeviceKeys;
  /** Under which id its document is written in; a fresh one when left out. */
  readonly client?: number;
  /** In place of the one hub that there is. */
  readonly hubs?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly waysBack?: WaysBackPort;
  /** Its photos and files; none when left out. */
  files?(doc: Y.Doc): FilesPort;
  /** What its lines are seen through; they are as they are when left out. */
  through?(lines: Lines): Lines;
  durable?(): Promise<void>;
  standingOf?(device: DeviceId): DeviceStanding;
}

/** A hub, a network and phones for each test of a file, all closed after it. */
export function setRooms() {
  const rooms = makeRooms();
  beforeEach(rooms.start);
  afterEach(rooms.close);
  return rooms;
}

/** The same for a program that starts and closes them itself. */
export function makeRooms() {
  const rooms = {
    hub: undefined as unknown as CuriousHub,
    network: new MemoryNetwork(),
    phones: [] as RoomPhone[],
    world: '',

    /** A phone of the collective; rooms of one process have names of their own. */
    async open(name: string, facts: RoomPhoneFacts = {}): Promise<RoomPhone> {
      const { secret = 1, keys, hubs = [rooms.hub.url], durable = () => Promise.resolve() } = facts;
      const gate = await gateOf(facts.standingOf, keys);
      const doc = new Y.Doc();
      doc.clientID = facts.client ?? doc.clientID;
      const written = new Cell<{ count: number; coverage: Uint8Array; act: null } | null>(null);
      const received: RoomPhone['received'] = [];
      const levelWith: RoomPhone['levelWith'] = new Set();
      // Rooms of one name hear each other's tabs, those of another test or file too.
      const id = `${rooms.world} ${name}`;
      const room = openRoom({
        id,
        doc,
        gate,
        journal: emptyJournal,
        texts: noTexts,
        files: facts.files?.(doc) ?? noFiles,
        places: await placesOf(secret),
        hubs: new Cell(hubs),
        durable,
        ledger: {
          current: () => written.value,
          subscribe: (changed) => written.subscribe(changed),
          received: async (device, count) => void received.push({ device, count }),
          erased: () => Promise.resolve(),
          holds: () => false,
          holdsMore: () => () => undefined
        },
        encountered: (device) => levelWith.add(device),
        waysBack: facts.waysBack,
        limits: { ...limits, ...facts.limits },
        lines: facts.through?.(rooms.network.linesOf(name)) ?? rooms.network.linesOf(name)
      });
      const write = (work: (doc: Y.Doc) => void) => {
        doc.transact(() => work(doc));
        const coverage = encodeCoverage(coverageOf(doc));
        written.set({ count: (written.value?.count ?? 0) + 1, coverage, act: null });
      };
      const session = sessionNamed(id)!;
      const phone = {
        name,
        keys: gate.keys,
        device: gate.keys.id,
        doc,
        room,
        session,
        received,
        levelWith,
        write
      };
      rooms.phones.push(phone);
      return phone;
    },

    async start(): Promise<void> {
      rooms.hub = await openHub();
      rooms.network = new MemoryNetwork();
      rooms.phones = [];
      rooms.world = crypto.randomUUID();
    },

    async close(): Promise<void> {
      await Promise.all(rooms.phones.map(({ room }) => room.close()));
      await rooms.hub.close();
    }
  };
  return rooms;
}

export async function until(fact: () => boolean, within = 5000): Promise<void> {
  const end = Date.now() + within;
  while (!fact()) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether a phone is connected to all of these. */
export const meets = (phone: RoomPhone, ...others: readonly RoomPhone[]): boolean =>
  others.every((other) => phone.room.peers.value.some(({ device }) => device === other.device));

/** Whether all of these are connected to each other. */
export const allMeet = (phones: readonly RoomPhone[]): boolean =>
  phones.every((phone) => meets(phone, ...phones.filter((other) => other !== phone)));

/** Where it stands that a phone is paired. */
export const stateOf = ({ room }: RoomPhone): PairingState => room.pairing.state.value;

/** What the screen of a phone shows. */
export function codeOf(phone: RoomPhone): string {
  const state = stateOf(phone);
  if (state.kind !== 'shows' && state.kind !== 'answers') throw new Error(`it ${state.kind}`);
  return state.code;
}

/** One shows a code, the other reads it and shows its own, which the first reads. */
export async function pair(one: RoomPhone, other: RoomPhone): Promise<void> {
  await one.room.pairing.show();
  for (const [reader, shown] of [
    [other, one],
    [one, other]
  ] as const) {
    const problem = await reader.room.pairing.read(codeOf(shown));
    if (problem !== null) throw new Error(`a code was not taken: ${problem}`);
  }
  await until(() => stateOf(one).kind === 'connected' && stateOf(other).kind === 'connected');
}
