import type { Attachment, AttachProblem, DrawnPhoto } from '../domain/attachments';
import {
  confirmationsOf,
  deliveryOf,
  holdersOf,
  type Confirmations,
  type Delivery,
  type StorageFailure
} from '../domain/delivery';
import { hubAt } from '../domain/hub';
import { spaceOf, type CollectiveId, type DeviceId, type ItemId, type StructureId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import type { Result } from '../domain/result';
import { ownStanding, readsOnly, standingAfter, type OwnStanding } from '../domain/membership/own-standing';
import { writerVersion, type Self } from '../domain/collective';
import { openCatalogue, type Catalogue } from '../storage/catalogue-reader';
import type { Pairing } from '../sync/hands';
import { contenders, leadOf } from '../sync/lead';
import { openErrands } from '../storage/errands';
import { StorageUnavailable, storageFailure, unlessRefused } from '../storage/failure';
import type { CollectiveEntry } from '../storage/registry-rows';
import type { BelongingCommands } from './belonging';
import type { Run } from '../journal/signing';
import type { JournalArrival } from '../sync/keep-journal';
import type { ConnectedDevice } from '../sync/mirror';
import type { HubStatus } from '../sync/session';
import { CollectiveInvitations } from './collective-invitations';
import { CollectiveReads } from './collective-reads';
import type { BackupSource } from './backup/save';
import type { WayBackIn } from './backup/come-back';
import { deviceLabel } from './device-label';
import type { FileTaken, MadeFile, TakeProblem } from './exchange-files';
import type { Gatekeeper, Newcomer } from './gatekeeper';
import type { LiveSpace } from './live-space';
import { NearHubs, type HeldHub } from './near-hubs';
import type { OpenSpace, SpaceToOpen } from './open-space';
import { OwnDelivery } from './own-delivery';
import type { Stores } from './stores';
import { watch } from './watch';

export type { ConnectedDevice, HubStatus };

/** How far a newcomer is: nobody met yet, or somebody is sending the collective. */
export type Arrival = 'waiting' | 'receiving';

/** From so many acts on, their arrival takes long enough to be told. */
const longJournal = 5_000;

/** What may be wrong with what is kept here, besides a write that is refused. */
export interface Upkeep {
  /**
   * What happened to the document in another tab, so that nothing that is written here is kept any more: the collective
   * was removed from this device, or is received anew.
   */
  readonly erased: 'removed' | 'renewed' | null;
  /** What was damaged and set aside, or is gone: it may be missing until another device brings it back. */
  readonly damaged: number;
  /** Lists or notes could not be written, and show what was true before. */
  readonly isBehind: boolean;
}

/** Where this page stands, and how a space is begun on this device. */
export interface OpeningFacts {
  readonly origin: string;
  /** The acts with which the collective is founded, where it is founded now. */
  readonly founding?: readonly Run[];
  readonly begin?: SpaceToOpen['begin'];
}

/**
 * A collective as screens know it. Reads come from the projection and are there at once, and can be watched; `live`
 * loads the document and the way to the others, after the first screen.
 */
export class Collective extends CollectiveReads {
  readonly id: CollectiveId;
  readonly catalogue: Catalogue;
  readonly delivery: Observable<Delivery>;
  /** The devices that have all that was written here; null while that cannot be told. */
  readonly holders: Observable<ReadonlySet<DeviceId> | null>;
  /** How much of what was written here each device confirmed; null while that cannot be told. */
  readonly confirmations: Observable<Confirmations | null>;
  readonly peers = new Cell<readonly ConnectedDevice[]>([]);
  readonly hubs = new Cell<readonly HubStatus[]>([]);
  /** The hubs that are not dialled until the browser lets this page reach the local network. */
  readonly heldHubs: Observable<readonly HeldHub[]>;
  /** The hubs that were set on this device, or came with its invitation. */
  readonly ownHubs: Cell<readonly string[]>;
  /** How many devices are heard, and kept apart from this one by the network. */
  readonly missed = new Cell(0);
  /** Null once the collective was received whole, and for who founded it. */
  readonly arrival: Cell<Arrival | null>;
  /** How many bytes of it came in since it was opened, in the tab that is connected. */
  readonly cameIn = new Cell(0);
  /** How much of a long journal is on its way here; null when nothing is, or little. */
  readonly journalArrival = new Cell<JournalArrival | null>(null);
  /** How this device stands, as it was last found out: known before the journal is loaded. */
  readonly standing: Cell<OwnStanding>;
  /** Whether the document holds what only a newer Grange may write in: until then it is read here, and passed on. */
  readonly isTooOld: Cell<boolean>;
  /** Whether this device is kept open for the others. */
  readonly isRelayPost: Cell<boolean>;
  /** What a member must know of the state of the storage. */
  readonly upkeep = new Cell<Upkeep>({ erased: null, damaged: 0, isBehind: false });
  /** Why the state before today cannot be kept; nothing else suffers from it. */
  readonly historyFailure = new Cell<StorageFailure | null>(null);
  /** Why the document could not be opened, and screens show what was true before; null while all goes well. */
  readonly failure = new Cell<StorageFailure | null>(null);

  /** What lets others in. */
  readonly invitations = new CollectiveInvitations({
    me: () => this.me.person,
    founding: async () => (await this.#opened()).journal.membership.members.founding?.act ?? null,
    facts: async () => ({
      registry: this.stores.registry,
      collective: this.id,
      journal: (await this.#opened()).journal,
      me: this.me.device,
      hubs: this.#nearHubs.wanted,
      name: this.#entry.name,
      structures: await this.structures(),
      here: this.#facts.origin,
      now: Date.now()
    })
  });

  readonly #stops: (() => void)[] = [];
  /** What is noted in the registry, and read from it before the document is there. */
  readonly #errands = openErrands();
  readonly #refusals: Observable<StorageFailure | null>[] = [];
  readonly #facts: OpeningFacts;
  readonly #nearHubs: NearHubs;
  /** What the collective chose, as the document says. */
  #chosenHubs: readonly string[] = [];
  readonly #delivery = new OwnDelivery(() => readsOnly(this.standing.value));
  #entry: CollectiveEntry;
  #isReplacing = false;
  #open: Promise<OpenSpace> | null = null;

  constructor(stores: Stores, entry: CollectiveEntry, facts: OpeningFacts) {
    super(stores, spaceOf(entry.id));
    this.id = entry.id;
    this.#facts = facts;
    this.#entry = entry;
    this.#nearHubs = new NearHubs(facts.origin);
    this.heldHubs = this.#nearHubs.held;
    this.ownHubs = new Cell(entry.hubs);
    this.#meetAtHubs();
    this.arrival = new Cell<Arrival | null>(entry.isArriving ? 'waiting' : null);
    this.standing = new Cell(entry.standing ?? 'in');
    this.isTooOld = new Cell((entry.minWriter ?? 0) > writerVersion);
    this.isRelayPost = new Cell(entry.isRelayPost === true);
    this.catalogue = openCatalogue(stores.projection, this.space);
    this.delivery = this.#delivery.decided(deliveryOf);
    this.holders = this.#delivery.decided(holdersOf);
    this.confirmations = this.#delivery.decided(confirmationsOf);
    this.#heed(this.#errands.failure);
    this.#heed(this.catalogue.failure);
    this.#errands.run(() => this.#recall());
    let noted = entry.standing;
    this.#stops.push(
      this.standing.subscribe(() => this.#delivery.countWritten()),
      watch(this.devices, (devices) => {
        // The one that this one replaces is not there any more.
        const mine = [this.me.device, this.#entry.replaces?.device];
        const others = devices.filter(({ id, isIn }) => isIn && !mine.includes(id));
        // Nobody holds the devices of the example.
        this.#delivery.tellDevices(devices, this.isExample ? [] : others.map(({ id }) => id));
      }),
      // Another tab may be the one that met somebody.
      watch(
        () => stores.registry.collective(this.id),
        (now) => {
          if (now !== null && now.standing !== noted) this.standing.set((noted = now.standing) ?? 'in');
          if (now !== null && now.hubs.join() !== this.#entry.hubs.join()) this.#takeHubs(now.hubs);
          if (now === null || now.isArriving || !this.#entry.isArriving) return;
          this.#entry = { ...this.#entry, isArriving: false, structure: now.structure };
          this.arrival.set(null);
        }
      )
    );
  }

  protected override get entry(): CollectiveEntry {
    return this.#entry;
  }

  /** Who this device is here. */
  get me(): Self {
    return this.#entry;
  }

  /** Whether this device came back by a backup, from elsewhere, and has not met the others yet. */
  get isBack(): boolean {
    return this.#newcomer?.isBack === true && this.#entry.replaces?.wasHere !== true;
  }

  /** Whether it is the invented collective, to look around in. */
  get isExample(): boolean {
    return this.#entry.isExample;
  }

  /** How many tabs of this browser have the collective open, this one included. */
  tabs = async (): Promise<number> => Math.max(1, (await contenders(leadOf(this.space))) ?? 1);

  /** Whether the recovery sheet lies on this device still, and not on paper only. */
  hasSheet = async (): Promise<boolean> => {
    const founding = (await this.belonging())?.invitations.find(({ isRecovery }) => isRecovery)?.act;
    const kept = await this.stores.registry.invitations(this.id);
    return kept.some(({ act }) => act === founding);
  };

  /** The number to compare with another device, out of the app; null for one that is not in. */
  safetyNumber = async (device: DeviceId): Promise<string | null> => {
    const [{ safetyNumber }, { journal }] = await Promise.all([
      import('../identity/safety-number'),
      this.#opened()
    ]);
    const { members } = journal.membership;
    const theirs = members.has(device) ? members.devices.get(device) : undefined;
    return theirs === undefined ? null : safetyNumber(this.#entry.keys.public.sign, theirs.keys.sign);
  };

  /** When the numbers of other devices were found to be the same, in milliseconds since 1970. */
  compared = () => this.stores.registry.compared(this.id);

  noteCompared = (device: DeviceId, at: number): Promise<void> =>
    this.stores.registry.keepCompared(this.id, device, at);

  /** The address from which others can install the app; null when none is known that they can open. */
  publicAddress = async (): Promise<string | null> => {
    const { invitationOrigin } = await import('./invitation-origin');
    const { origin, isReachable } = await invitationOrigin(this.stores.registry, this.#facts.origin);
    return isReachable ? origin : null;
  };

  /**
   * A file of all that this device has, sealed for those who are in, or of what a structure lacks as far as this device
   * knows, sealed for its devices alone; rejects when the storage refuses.
   */
  exchangeFile = async (structure: StructureId | null = null): Promise<MadeFile> => {
    const [{ makeFile }, { files, store }] = await Promise.all([import('./exchange-files'), this.#opened()]);
    const to = structure === null ? null : { structure, held: await this.stores.registry.held(this.space) };
    return unlessRefused(makeFile(files, Date.now(), to), store.failure);
  };

  /** Takes in a file that somebody carried here; rejects when the storage refuses. */
  openExchangeFile = async (text: string): Promise<Result<FileTaken, TakeProblem>> => {
    const [{ takeFile }, { files, store }] = await Promise.all([import('./exchange-files'), this.#opened()]);
    return unlessRefused(takeFile(files, text), store.failure);
  };

  /** What a backup of it is made of; rejects when the storage refuses to open. */
  backupSource = async (): Promise<BackupSource> => {
    const { files } = await this.#opened();
    const called = (await this.people()).find(({ id }) => id === this.me.person)?.name ?? '';
    return { entry: this.#entry, space: files, hubs: this.#nearHubs.wanted, called };
  };

  /**
   * Has this device come in by a backup that it was begun from; tells whether that counts. Rejects when the storage
   * refuses.
   */
  async comeBack(way: WayBackIn): Promise<boolean> {
    const [{ comeBack }, open] = await Promise.all([import('./backup/come-back'), this.#opened()]);
    const { journal, live } = open;
    const { id: collective, space } = this;
    if (!(await comeBack(journal, { collective, space, keys: this.#entry.keys }, way))) return false;
    if (this.#mayWrite()) live.addMyDevice(this.me.device, deviceLabel());
    await this.saved();
    return true;
  }

  /** Adds a photo or a file to a thing; rejects when the storage refuses. */
  attach = async (item: ItemId, file: File): Promise<Result<null, AttachProblem>> => {
    const [{ attach }, { attached: files, live }] = await Promise.all([import('./attach'), this.#opened()]);
    const count = (await this.attached(item)).attachments.length;
    return attach({ files, live, item, count, makePhoto: this.drawPhoto }, file);
  };

  /** Draws a photo again as it will be kept, so that it does not tell where it was taken. */
  drawPhoto = async (image: Blob): Promise<Result<DrawnPhoto, AttachProblem>> =>
    (await import('../outside/photo')).makePhoto(image);

  /** Takes a photo or a file from its thing; what it gives back brings it back. Rejects when the storage refuses. */
  detach = async (attachment: Attachment): Promise<() => Promise<void>> => {
    const [{ detach }, { attached: files, live }] = await Promise.all([import('./attach'), this.#opened()]);
    return detach({ files, live, read: this.file }, attachment);
  };

  /** Counts what changed on each day that is kept, where nobody did; rejects when the storage refuses. */
  tallyHistory = async (): Promise<void> =>
    (await import('./earlier-state')).tallyDays(this.stores.history, this.space);

  /** Brings this device together with another by codes; rejects when the storage refuses to open. */
  pairing = async (): Promise<Pairing> => (await this.#opened()).room.pairing;

  /** What this device can say of who belongs; rejects when the storage refuses to open. */
  deciding = async (): Promise<BelongingCommands> => {
    const [{ belongingCommands }, { journal }] = await Promise.all([import('./belonging'), this.#opened()]);
    return belongingCommands(journal, this.me.device, Date.now);
  };

  /**
   * Makes this device a relay post, or not any more; kept when it resolves. Rejects with `ReadsOnly` where it only reads
   * and is to become one: whoever takes nothing from it need not hear that it is none any more.
   */
  async setRelayPost(isRelayPost: boolean): Promise<void> {
    // Whoever has not arrived says so on arriving, with what their device is.
    const isSaid = !this.#entry.isArriving && (isRelayPost || !readsOnly(this.standing.value));
    if (isSaid) (await this.live()).sayRelayPost(this.me.device, isRelayPost);
    await this.saved();
    this.#entry = { ...this.#entry, isRelayPost };
    await this.stores.registry.changeCollective(this.id, { isRelayPost });
    this.isRelayPost.set(isRelayPost);
  }

  /** Notes that somebody looks at it, at `at` in milliseconds since 1970. */
  noteOpened(at: number): void {
    this.#note({ lastOpenedAt: at });
  }

  /** The commands over the live document, loaded once; rejects when the storage refuses to open. */
  async live(): Promise<LiveSpace> {
    return (await this.#opened()).live;
  }

  /** All that this device holds, for the file offered when it cannot be saved. */
  async unsaved(): Promise<Blob> {
    const [{ rescueFile }, { store }] = await Promise.all([import('./rescue'), this.#opened()]);
    return rescueFile(this.id, store.unsaved(), Date.now());
  }

  /** Resolves when all that was written here, and whose it is, is committed; rejects with `StorageUnavailable` when that is refused. */
  async saved(): Promise<void> {
    const { store, owners } = await this.#opened();
    await Promise.all([unlessRefused(store.durable(), store.failure), owners.settled()]);
  }

  /** Resolves when all that was written here is committed, or refused, which `delivery` tells: a form may close. */
  async settled(): Promise<void> {
    await this.saved().catch(() => undefined);
  }

  /** Resolves when screens can read all that was written and said; rejects with `StorageUnavailable` when they cannot. */
  projected = async (): Promise<void> => {
    const { projector, states, belonging, forgetting } = await this.#opened();
    await Promise.all([projector, states, belonging, forgetting].map((one) => one.settled()));
  };

  /** Tells those who are connected that what they sent is being removed from this device. */
  sayErased = async (): Promise<void> => (await this.#open)?.room.sayErased();

  /** Stops following everything; what was written is committed first, unless it was erased. */
  async close(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop();
    this.catalogue.close();
    const errands = this.#errands.close();
    const open = this.#open;
    this.#open = null;
    if (open !== null) await (await open).close();
    await errands;
  }

  #opened(): Promise<OpenSpace> {
    this.#open ??= this.#openSpace().then(
      (open) => {
        this.failure.set(null);
        return open;
      },
      (cause: unknown) => {
        this.#open = null;
        this.failure.set(cause instanceof StorageUnavailable ? cause.failure : storageFailure(cause));
        throw cause;
      }
    );
    return this.#open;
  }

  async #openSpace(): Promise<OpenSpace> {
    const { openSpace } = await import('./open-space');
    if (this.#entry.isRenewing === true) await this.#dropDocument();
    const entry = () => this.#entry;
    const open = await openSpace(this.stores, {
      space: this.space,
      collective: this.id,
      keys: this.#entry.keys,
      newcomer: this.#newcomer,
      called: this.#entry.called,
      founding: this.#facts.founding ?? [],
      get me() {
        return entry();
      },
      hubs: this.#nearHubs.dialled,
      begin: this.#facts.begin,
      waysBack: {
        all: () => this.stores.registry.waysBack(this.space),
        keep: (way) => this.#errands.run(() => this.stores.registry.keepWayBack(this.space, way)),
        forget: (device) => this.#errands.run(() => this.stores.registry.forgetWayBack(this.space, device))
      },
      encountered: (device, at) => {
        this.#errands.run(async () => {
          await this.stores.registry.met(this.space, device, at);
          await this.#replace(open);
        });
        this.#arrive(open);
        // Refused, it is tried again at the next meeting; what is damaged is said until then.
        void open.heal().catch(() => undefined);
      },
      owes: (device, isOwing) => {
        this.#errands.run(() => this.stores.registry.noteOwing(this.space, device, isOwing));
      },
      holds: (device, found) => {
        this.#errands.run(async () => {
          const { nowHeld } = await import('./exchange-files');
          await this.stores.registry.changeHeld(this.space, device, (known) => nowHeld(known, found));
        });
      },
      isHeard: () => !readsOnly(this.standing.value),
      mayWrite: () => this.#mayWrite()
    });
    const { room, journal, ledger, store, projector, states, belonging, profile, gatekeeper } = open;
    const stand = () => this.#stand(gatekeeper, room.peers.value.length > 0);
    const forget = () => {
      if (journal.membership.members.forgotten.has(this.me.person)) this.#note({ called: '' });
    };
    this.#stops.push(gatekeeper.subscribe(forget));
    this.#stops.push(gatekeeper.subscribe(stand), gatekeeper.turnedAway.subscribe(stand));
    this.#follow(room.peers, (peers) => {
      stand();
      this.peers.set(peers);
      this.#delivery.connected.set(peers.map(({ device }) => device));
      if (this.arrival.value !== null) this.arrival.set(peers.length > 0 ? 'receiving' : 'waiting');
    });
    this.#follow(room.arrival, (arrival) => {
      this.journalArrival.set(arrival !== null && arrival.total >= longJournal ? arrival : null);
    });
    this.#follow(room.cameIn, (bytes) => {
      if (this.arrival.value !== null) this.cameIn.set(bytes);
    });
    this.#follow(room.missed, (missed) => this.missed.set(missed));
    this.#follow(room.hubs, (hubs) => {
      this.hubs.set(hubs);
      this.#delivery.isReachable.set(hubs.some(({ state }) => state === 'open'));
    });
    this.#follow(store.uncommitted, (count) => this.#delivery.uncommitted.set(count));
    this.#follow(store.failure, (failure) => this.#delivery.failure.set(failure));
    this.#follow(ledger.pending, (count) => this.#delivery.uncounted.set(count));
    // Before what they are about: it would be said for a moment that nobody has it.
    this.#follow(ledger.receipts, (receipts) => this.#delivery.tellReceipts(receipts));
    this.#follow(ledger.written, (count) => this.#delivery.countWritten(count));
    this.#follow(store.isErased, (isErased) => {
      if (isErased) void this.#tellErased();
    });
    for (const damage of [store.quarantined, journal.damaged])
      this.#follow(damage, () => this.#tend({ damaged: store.quarantined.value + journal.damaged.value }));
    this.#follow(open.history.failure, (failure) => this.historyFailure.set(failure));
    this.#heed(projector.failure);
    this.#heed(states.failure);
    this.#heed(open.owners.failure);
    this.#heed(open.forgetting.failure);
    this.#heed(belonging.failure);
    this.#heed(ledger.failure);
    // Begun here, it may yet be given up: then the old one goes on.
    if (this.#entry.replaces?.wasHere === true && this.#facts.begin === undefined)
      this.#errands.run(() => this.#replace(open));
    // The browser took the registry away, maybe for good: what this tab knows of the collective is noted again.
    this.#follow(this.stores.registry.losses, (losses) => {
      if (losses === 0) return;
      this.#errands.run(() => !store.isErased.value && this.stores.registry.keepCollective(this.#entry));
    });
    this.#follow(profile, ({ name, hubs, minWriter }) => {
      this.isTooOld.set(minWriter > writerVersion);
      if (minWriter !== (this.#entry.minWriter ?? 0)) this.#note({ minWriter });
      this.#chosenHubs = hubs;
      this.#meetAtHubs();
      if (name !== '' && name !== this.#entry.name) this.#note({ name });
    });
    return open;
  }

  /** What is known before the document is loaded. */
  async #recall(): Promise<void> {
    const { registry } = this.stores;
    const [ledger, receipts] = await Promise.all([
      registry.ledger(this.space),
      registry.receipts(this.space)
    ]);
    if (this.#open !== null) return;
    this.#delivery.countWritten(ledger?.count ?? 0);
    this.#delivery.tellReceipts(receipts);
  }

  #stand(gatekeeper: Gatekeeper, isLetIn: boolean): void {
    if (isLetIn) gatekeeper.turnedAway.set(null);
    const refused = gatekeeper.turnedAway.value;
    const before = this.standing.value;
    const known = gatekeeper.standingOf(this.me.device);
    const standing = standingAfter(before, ownStanding({ known, refused }));
    // That others refused this device holds until one of them lets it in.
    const isHearsay = standing === 'in' && !isLetIn && before !== 'observes';
    if (standing === before || isHearsay) return;
    this.standing.set(standing);
    this.#note({ standing });
  }

  /** What lets this device in, until it has arrived, or is back among the others. */
  get #newcomer(): Newcomer | null {
    const { seed, person, structure, isArriving } = this.#entry;
    return seed === null ? null : { seed, person, structure, isBack: !isArriving };
  }

  /** Has the document dropped and received anew when the collective is next opened; resolves once that is noted. */
  async renew(): Promise<void> {
    this.#entry = { ...this.#entry, isRenewing: true };
    await this.stores.registry.changeCollective(this.id, { isRenewing: true });
  }

  /** Lets go of a document in which this device wrote while it only read: nobody else has that, nor may get it now. */
  async #dropDocument(): Promise<void> {
    const { dropDocument } = await import('./drop-document');
    await dropDocument(this.stores, this.space);
    const changes = { isRenewing: false, isArriving: true, standing: 'in' } as const;
    await this.stores.registry.changeCollective(this.id, changes);
    this.#entry = { ...this.#entry, ...changes };
    this.standing.set('in');
    this.arrival.set('waiting');
  }

  /** A newcomer who has received the collective is of their structure from there on. */
  #arrive({ live, journal }: OpenSpace): void {
    const { members } = journal.membership;
    const person = members.personOf(this.me.device);
    if (!this.#entry.isArriving || person === null) return;
    const { person: before, seed } = this.#entry;
    const structure = members.mandatesOf(person)[0]?.structure ?? null;
    this.#note({ isArriving: false, seed: null, person, structure });
    // Another of one's devices, or one whose document was dropped, has not said yet what it is.
    if ((person !== before || seed === null) && this.#mayWrite())
      live.addMyDevice(this.me.device, deviceLabel());
    if (this.#entry.isRelayPost === true && this.#mayWrite()) live.sayRelayPost(this.me.device, true);
    // Once that is noted.
    this.#errands.run(() => this.arrival.set(null));
  }

  /** Puts out the device from whose backup this one came, once it may; rejects when the storage refuses. */
  async #replace({ journal }: OpenSpace): Promise<void> {
    const { replaces, device } = this.#entry;
    if (replaces === undefined || this.#isReplacing) return;
    this.#isReplacing = true;
    try {
      const { putOutReplaced } = await import('./backup/replace');
      const encounters = await this.stores.registry.encounters(this.space);
      if (await putOutReplaced(journal, { device, replaces, encounters, now: Date.now() }))
        this.#note({ replaces: undefined, seed: null });
    } finally {
      this.#isReplacing = false;
    }
  }

  #mayWrite(): boolean {
    return !readsOnly(this.standing.value) && !this.isTooOld.value;
  }

  #note(changes: Partial<Omit<CollectiveEntry, 'id'>>): void {
    this.#entry = { ...this.#entry, ...changes };
    this.#errands.run(() => this.stores.registry.changeCollective(this.id, changes));
  }

  async #tellErased(): Promise<void> {
    const entry = await this.stores.registry.collective(this.id).catch(() => null);
    const isRemoved = entry === null || entry.isLeaving === true;
    this.#tend({ erased: isRemoved ? 'removed' : 'renewed' });
    // What was written in a document that is received anew reached nobody, and was told so.
    if (isRemoved) this.#delivery.failure.set({ kind: 'closed', detail: 'erased in another tab' });
  }

  /** Says that something is behind for as long as any of what is heeded is refused. */
  #heed(failure: Observable<StorageFailure | null>): void {
    this.#refusals.push(failure);
    this.#follow(failure, () => this.#tend({ isBehind: this.#refusals.some(({ value }) => value !== null) }));
  }

  #tend(changes: Partial<Upkeep>): void {
    this.upkeep.set({ ...this.upkeep.value, ...changes });
  }

  /** Sets the hubs of this device; those of the collective are in its profile. */
  keepOwnHubs = async (hubs: readonly string[]): Promise<void> => {
    await this.stores.registry.changeCollective(this.id, { hubs });
    this.#takeHubs(hubs);
  };

  /** Has the browser ask whether this page may reach the local network; on a touch of the person. */
  askLocalNetwork = (): Promise<void> => this.#nearHubs.ask();

  #takeHubs(hubs: readonly string[]): void {
    this.#entry = { ...this.#entry, hubs };
    this.ownHubs.set(hubs);
    this.#meetAtHubs();
  }

  /** Where phones look for each other: what the collective chose, what this device knows, and where this page stands. */
  #meetAtHubs(): void {
    if (this.isExample) return;
    // First those that this device came by, which work; what others wrote could be eight that do not.
    const hubs = [hubAt(this.#facts.origin), ...this.#entry.hubs, ...this.#chosenHubs];
    this.#nearHubs.want([...new Set(hubs)]);
  }

  #follow<T>(observable: Observable<T>, tell: (value: T) => void): void {
    tell(observable.value);
    this.#stops.push(observable.subscribe(() => tell(observable.value)));
  }
}
