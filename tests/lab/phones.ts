import * as Y from 'yjs';
import { coverageOf, encodeCoverage } from '../../src/lib/documents/coverage';
import type { Head } from '../../src/lib/domain/acts/act';
import type { Family } from '../../src/lib/domain/acts/fold';
import { custody } from '../../src/lib/domain/custody/family';
import {
  spaceOf,
  type CollectiveId,
  type DeviceId,
  type PersonId,
  type StructureId
} from '../../src/lib/domain/ids';
import type { Role } from '../../src/lib/domain/membership/kinds';
import { Cell } from '../../src/lib/domain/observable';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { makeSeed, publicPartOf, type Seed } from '../../src/lib/identity/seed';
import type { Run } from '../../src/lib/journal/signing';
import type { Held } from '../../src/lib/storage/registry-rows';
import { openJournalStore, type JournalStore } from '../../src/lib/storage/journal-store';
import type { Limits } from '../../src/lib/sync/limits';
import { openRoom, type Room } from '../../src/lib/sync/room';
import { sessionNamed } from '../../src/lib/sync/session';
import { comeBack, type WayBackIn } from '../../src/lib/workspace/backup/come-back';
import { belongingCommands } from '../../src/lib/workspace/belonging';
import { nowHeld, type FileFacts, type FoundHeld } from '../../src/lib/workspace/exchange-files';
import { foundCollective } from '../../src/lib/workspace/founding';
import { Gatekeeper, type Newcomer } from '../../src/lib/workspace/gatekeeper';
import { Journal } from '../../src/lib/workspace/journal';
import { meetingPlaces } from '../../src/lib/workspace/meeting-places';
import { portOf } from '../../src/lib/workspace/journal-port';
import { introduce } from '../../src/lib/workspace/introduce';
import { sayMembership } from '../../src/lib/workspace/say-membership';
import { startEpoch, tendEpochs } from '../../src/lib/workspace/tend-epochs';
import { tendForgotten } from '../../src/lib/workspace/tend-forgotten';
import { Texts } from '../../src/lib/workspace/texts';
import { sharedTabLocks } from '../adversarial/storage-lab';
import type { MemoryNetwork } from '../convergence/memory-lines';
import { noFiles } from './gates';
import { idOf } from './members';

/** Phones of one process that found a collective, are invited, meet over a hub and a network in memory, and go. */

/** As long as real ones, a tenth of the time. */
const limits: Partial<Limits> = {
  handshake: 800,
  beat: 200,
  comparison: 800,
  quiet: 50,
  announcement: 1500,
  calm: 15,
  rest: { first: 100, most: 6000 }
};

export interface World {
  readonly hub: string;
  readonly network: MemoryNetwork;
}

/** What a link says: which collective, and a seed. */
export interface Link {
  readonly collective: CollectiveId;
  readonly seed: Seed;
}

/** What a backup of a phone holds. */
export interface PhoneBackup {
  readonly collective: CollectiveId;
  readonly way: WayBackIn;
  readonly acts: readonly Run[];
  readonly document: Uint8Array;
}

interface Start {
  readonly keys: DeviceKeys;
  readonly collective: CollectiveId;
  readonly founding: Run | null;
  readonly newcomer: Newcomer | null;
  /** What its person asks to be called; empty when they say nothing. */
  readonly called: string;
  /** What it was restored from. */
  readonly backup?: PhoneBackup;
}

/**
 * A phone, with its disk, named after who holds it: `alice`, or `alice/2` for another. The app on it may be closed and
 * opened again.
 */
export class Phone {
  readonly doc = new Y.Doc();
  readonly person: PersonId;
  readonly structure: StructureId;
  /** What the others are known to hold. */
  readonly held = new Map<DeviceId, Held>();
  readonly #told = new Map<DeviceId, readonly Head[]>();
  readonly #store: JournalStore;
  readonly #locks = sharedTabLocks();
  /** Rooms of one name hear each other's tabs, those of another test or file too. */
  readonly #room: string;
  #stops: (() => unknown)[] = [];
  #journal: Journal | null = null;
  #gatekeeper: Gatekeeper | null = null;
  #texts: Texts | null = null;
  room: Room | null = null;

  private constructor(
    readonly world: World,
    readonly name: string,
    readonly start: Start
  ) {
    const [who] = name.split('/') as [string];
    this.person = idOf('person', who);
    this.structure = idOf('structure', who);
    this.#store = onDisk(openJournalStore(), name);
    this.#room = `${name} ${crypto.randomUUID()}`;
  }

  static async founding(world: World, name: string): Promise<Phone> {
    const facts = await foundCollective(idOf('person', name), idOf('structure', name), 0);
    const phone = new Phone(world, name, { ...facts, newcomer: null, called: '' });
    await phone.open();
    return phone;
  }

  static async joining(world: World, name: string, { collective, seed }: Link, called = ''): Promise<Phone> {
    const newcomer = {
      seed,
      person: idOf('person', name),
      structure: idOf('structure', name),
      isBack: false
    };
    const keys = await makeDeviceKeys();
    const phone = new Phone(world, name, { keys, collective, founding: null, newcomer, called });
    await phone.open();
    return phone;
  }

  /** A new phone on which somebody brings back a backup. */
  static async restoring(world: World, name: string, backup: PhoneBackup): Promise<Phone> {
    const { collective } = backup;
    const keys = await makeDeviceKeys();
    const { seed, person } = backup.way;
    const newcomer = { seed, person, structure: null, isBack: true };
    const start = { keys, collective, founding: null, newcomer, called: '', backup };
    const phone = new Phone(world, name, start);
    Y.applyUpdate(phone.doc, backup.document);
    await phone.open();
    return phone;
  }

  /** A backup of what is on this phone. */
  async backUp(): Promise<PhoneBackup> {
    const { person, start, gatekeeper, doc } = this;
    const seed = await makeSeed();
    const { id: act } = await sayMembership(this.journal, 'membership.backup', { seed: publicPartOf(seed) });
    const acts: Run[] = [];
    for await (const { runs } of this.journal.since([])) acts.push(...runs);
    const way = { act, seed, person, epochs: await gatekeeper.secrets() };
    return { collective: start.collective, way, acts, document: Y.encodeStateAsUpdate(doc) };
  }

  get device(): DeviceId {
    return this.start.keys.id;
  }

  get journal(): Journal {
    return this.#journal!;
  }

  get gatekeeper(): Gatekeeper {
    return this.#gatekeeper!;
  }

  get members() {
    return this.journal.membership.members;
  }

  get texts(): Texts {
    return this.#texts!;
  }

  /** What this phone reads of the name of a person. */
  async nameOf(person: PersonId): Promise<string | null> {
    const hash = this.members.names.get(person);
    if (hash === undefined) return null;
    return (await this.texts.of([hash])).get(hash)?.text ?? null;
  }

  get session() {
    return sessionNamed(this.#room)!;
  }

  /** Opens the app. */
  async open(): Promise<void> {
    const { keys, collective, founding, newcomer, called, backup } = this.start;
    const space = spaceOf(collective);
    const families = [custody] as readonly Family<unknown, unknown>[];
    const facts = { space, store: this.#store, keys, families, now: Date.now, locks: this.#locks };
    const journal = await Journal.open(facts);
    if (founding !== null) await journal.take([founding]);
    if (backup !== undefined && journal.chains.endOf(keys.id) === null) {
      await journal.take(backup.acts);
      await comeBack(journal, { collective, space, keys }, backup.way);
    }
    const gatekeeper = await Gatekeeper.open({
      ...{ collective, space, keys, journal, newcomer },
      now: Date.now,
      isHeard: () => true
    });
    if (founding !== null) await startEpoch(space, journal, keys);
    const texts = new Texts({ space, store: this.#store.texts, journal, families });
    const stopIntroducing = await introduce(journal, texts, keys.id, called);
    const forgetting = tendForgotten({
      ...{ journal, texts, doc: this.doc, mayWrite: () => true },
      // These phones live for a day.
      history: { forget: () => Promise.resolve() }
    });
    const places = meetingPlaces(space, journal, gatekeeper, Date.now);
    await places.settled();
    const written = new Cell({ count: 1, coverage: encodeCoverage(coverageOf(this.doc)), act: null });
    const room = openRoom({
      id: this.#room,
      doc: this.doc,
      gate: gatekeeper,
      journal: portOf(journal, (device, heads) => this.#told.set(device, heads)),
      texts,
      files: noFiles,
      places,
      hubs: new Cell([this.world.hub]),
      durable: () => Promise.resolve(),
      ledger: {
        current: () => written.value,
        subscribe: (changed) => written.subscribe(changed),
        received: () => Promise.resolve(),
        erased: () => Promise.resolve(),
        holds: (act) => journal.holds(act),
        holdsMore: (changed) => journal.listen(changed)
      },
      encountered: (device) => {
        const heads = this.#told.get(device) ?? null;
        this.#holds(device, { stateVector: Y.encodeStateVector(this.doc), heads });
      },
      limits,
      lines: this.world.network.linesOf(this.name)
    });
    [this.#journal, this.#gatekeeper, this.#texts, this.room] = [journal, gatekeeper, texts, room];
    this.#stops = [
      tendEpochs(space, journal, keys),
      () => places.stop(),
      stopIntroducing,
      () => forgetting.close(),
      () => journal.close()
    ];
  }

  async close(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop();
    await this.room?.close();
    this.room = null;
  }

  async invite(
    terms: { person?: PersonId; structure?: StructureId; role?: Role; uses?: number; until?: number } = {}
  ) {
    const { person = null, structure = null, role = 'membre', uses = 1, until = 4_000_000_000_000 } = terms;
    const seed = await makeSeed();
    const body = { seed: publicPartOf(seed), person, structure, role, until, uses };
    const { id } = await sayMembership(this.journal, 'membership.invite', body);
    return { act: id, collective: this.start.collective, seed };
  }

  /** Puts phones out, with what this one knows of what they said. */
  async block(...others: readonly Phone[]): Promise<void> {
    const cuts = others.map(({ device }) => {
      const end = this.journal.chains.endOf(device);
      return { device, seq: end?.seq ?? null, act: end?.id ?? null };
    });
    const body = { people: [], structures: [], cuts };
    const { id } = await sayMembership(this.journal, 'membership.remove', body);
    // They spoke meanwhile: it is said again with their last word, as the app does.
    if (this.journal.membership.verdicts.get(id) === 'incomplete') await this.block(...others);
  }

  /** Puts a person out, with all their devices. */
  async remove(other: Phone): Promise<void> {
    await belongingCommands(this.journal, this.device, Date.now).removePerson(other.person);
  }

  /** Gives a person a role in the structure of another, or ends it. */
  async grant(other: Phone, structure: StructureId, role: Role | null): Promise<void> {
    const cuts = this.members.devicesOf(other.person).map(({ device }) => {
      const end = this.journal.chains.endOf(device);
      return { device, seq: end?.seq ?? null, act: end?.id ?? null };
    });
    const body = { person: other.person, structure, role, from: null, until: null, cuts };
    await sayMembership(this.journal, 'membership.grant', body);
  }

  /** What a file is made of here, and taken into. */
  get fileFacts(): FileFacts {
    const { doc, journal, texts, gatekeeper, start } = this;
    const space = spaceOf(start.collective);
    return {
      ...{ space, keys: start.keys, journal, texts, doc, gatekeeper },
      durable: () => Promise.resolve(),
      holds: (device, found) => this.#holds(device, found)
    };
  }

  #holds(device: DeviceId, found: FoundHeld): void {
    this.held.set(device, nowHeld(this.held.get(device) ?? null, found));
  }

  write(key: string, value: string): void {
    this.doc.getMap('items').set(key, value);
  }

  reads(key: string): unknown {
    return this.doc.getMap('items').get(key);
  }

  /** Whether this phone is connected to the others and lets them in. */
  meets(...others: readonly Phone[]): boolean {
    const connected = new Set(this.room?.peers.value.map(({ device }) => device));
    return others.every(({ device }) => connected.has(device));
  }
}

/** Phones share one IndexedDB here, so each keeps the space under a disk of its own. */
export function onDisk(store: JournalStore, disk: string): JournalStore {
  const at = (space: string) => `${disk}:${space}`;
  return {
    ...store,
    load: (space, marks) => store.load(at(space), marks),
    lastOf: (space, author) => store.lastOf(at(space), author),
    keep: (space, acts, keys) => store.keep(at(space), acts, keys),
    forgetDamage: (space) => store.forgetDamage(at(space)),
    erase: (space) => store.erase(at(space)),
    texts: {
      read: (space, hashes) => store.texts.read(at(space), hashes),
      known: (space) => store.texts.known(at(space)),
      keep: (space, texts) => store.texts.keep(at(space), texts),
      erase: (space, hashes) => store.texts.erase(at(space), hashes),
      erased: (space) => store.texts.erased(at(space)),
      letBack: (space, hashes) => store.texts.letBack(at(space), hashes)
    }
  };
}
