import * as Y from 'yjs';
import { covers, encodeCoverage } from '../documents/coverage';
import type { Self } from '../domain/collective';
import { profileOf, readProfile, type SharedProfile } from '../documents/profile';
import { headOf, type ActId, type Head } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import { bodies } from '../domain/bodies/family';
import { bookings } from '../domain/bookings/family';
import { bookingRules } from '../domain/bookings/rules-family';
import { custody } from '../domain/custody/family';
import { agreements } from '../domain/agreements/family';
import { guides } from '../domain/guides/family';
import { loans } from '../domain/loans/family';
import { proceedings } from '../domain/proceedings/family';
import { stocktakes } from '../domain/stocktakes/family';
import type { Family } from '../domain/acts/fold';
import type { CollectiveId } from '../domain/ids';
import type { DeviceKeys } from '../identity/device-key';
import type { Run } from '../journal/signing';
import type { Errands } from '../storage/errands';
import { keepBelonging, type KeptBelonging } from './belonging-row';
import { fromFile, type FileFacts, type FoundHeld } from './exchange-files';
import { Files } from './files';
import { Gatekeeper, type Newcomer } from './gatekeeper';
import { introduce } from './introduce';
import { Journal } from './journal';
import { portOf } from './journal-port';
import { keepHistory, type KeptHistory } from './keep-history';
import { meetingPlaces } from './meeting-places';
import { projectStates } from './project-states';
import { sayOwners } from './say-custody';
import { filesOfActs } from './files-of-acts';
import { tendApproved } from './tend-approved';
import { startEpoch, tendEpochs } from './tend-epochs';
import { forgottenDevices, tendForgotten } from './tend-forgotten';
import { openDocumentStore, type DocumentStore } from '../storage/document-store';
import { openLedger, type Ledger } from '../storage/ledger';
import { startProjector, type Projector } from '../storage/projector';
import { openRoom, type Room } from '../sync/room';
import { sessionNamed } from '../sync/session';
import type { WaysBackPort } from '../sync/ways-back';
import { newId } from './chance';
import { liveSpace, type LiveSpace } from './live-space';
import type { Stores } from './stores';
import { Texts } from './texts';

/** What opening a space needs to know. */
export interface SpaceToOpen {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly collective: CollectiveId;
  readonly keys: DeviceKeys;
  /** Whoever is not in yet, as far as this device knows. */
  readonly newcomer: Newcomer | null;
  /** The acts with which the collective is founded, where it is founded here; none elsewhere. */
  readonly founding: readonly Run[];
  /** What this device's person asked to be called when they came; empty when they were asked nothing. */
  readonly called: string;
  /** Asked again at each gesture: whoever adds a device of their own learns who they are when it is let in. */
  readonly me: Self;
  readonly hubs: Observable<readonly string[]>;
  /** Writes what the document begins with on this device, once it is loaded and before anybody else sees it. */
  begin?(doc: Y.Doc): void;
  /** Another device was found to hold at least this. */
  holds?(device: DeviceId, found: FoundHeld): void;
  /** Whether anybody takes what is written here. */
  isHeard(): boolean;
  /** Whether the document may be written in here: somebody takes it, and this app knows its shapes. */
  mayWrite(): boolean;
  readonly waysBack: WaysBackPort;
  /** Another device told of something that it wrote: whether that is still to come. */
  owes?(device: DeviceId, isOwing: boolean): void;
  /** Another device was found to hold the same; `at` in milliseconds since 1970. */
  encountered(device: DeviceId, at: number): void;
}

/** A space whose document is loaded, kept on disk, shown in the projection and shared with the others. */
export interface OpenSpace {
  readonly live: LiveSpace;
  /** What a file is made of, and taken into. */
  readonly files: FileFacts;
  /** The photos and files that the document and the acts name. */
  readonly attached: Files;
  readonly journal: Journal;
  readonly texts: Texts;
  readonly gatekeeper: Gatekeeper;
  readonly room: Room;
  readonly ledger: Ledger;
  readonly store: DocumentStore;
  readonly projector: Projector;
  readonly states: Projector;
  /** Why it cannot be said whose things are; null while it can. */
  readonly owners: Pick<Errands, 'failure' | 'settled'>;
  /** What the document was on earlier days, and when acts approved it. */
  readonly history: KeptHistory;
  /** Whether what is to be forgotten is gone from here. */
  readonly forgetting: ReturnType<typeof tendForgotten>;
  /** Who belongs, kept for screens. */
  readonly belonging: KeptBelonging;
  /** What the collective says of itself, as the document has it now. */
  readonly profile: Observable<SharedProfile>;
  /**
   * Lets go of damaged rows, once the document holds again all that this device knows it held: being level with
   * somebody is not enough, since what was damaged may have reached nobody yet.
   */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Loads a space and starts everything that follows its document; rejects when the storage refuses to open. What is
 * written goes to the disk first, then to the ledger of writes, then to the others.
 */
export async function openSpace(stores: Stores, facts: SpaceToOpen): Promise<OpenSpace> {
  const { space, keys } = facts;
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const stop of opened.splice(0).reverse()) await stop();
  };
  try {
    const doc = new Y.Doc();
    opened.push(() => doc.destroy());
    const store = await openDocumentStore(space, doc, stores.atRest);
    opened.push(() => store.close());
    facts.begin?.(doc);
    const ledger = await openLedger(stores.registry, space, doc, store);
    opened.push(() => ledger.close());
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) ledger.recordLocal(update);
      // What no peer told, nor a file brought, came from another tab.
      else if (origin !== fromFile && sessionNamed(space)?.source === null) ledger.recordFromTab(update);
    });
    const projector = startProjector(stores.projection, space, doc, {
      isErased: () => store.isErased.value
    });
    opened.push(() => projector.close());
    const { registry } = stores;
    const journal = await Journal.open({
      ...{ space, store: stores.journal, registry, keys, families },
      now: Date.now
    });
    opened.push(() => journal.close());
    const ownEnd = journal.chains.endOf(keys.id);
    if (ownEnd !== null) ledger.recordAct(headOf(ownEnd));
    journal.listen((_subjects, acts) => {
      const said = acts.findLast(({ author }) => author === keys.id);
      if (said !== undefined) ledger.recordAct(headOf(said));
    });
    await journal.take(facts.founding);
    // Before anybody writes in it today.
    const history = keepHistory({
      ...{ space, doc, store: stores.history },
      forgotten: () => forgottenDevices(journal),
      isDamaged: () => store.quarantined.value > 0,
      isErased: () => store.isErased.value,
      now: Date.now
    });
    opened.push(() => history.close());
    opened.push(tendApproved({ journal, families, device: keys.id, history }));
    const texts = new Texts({ space, store: stores.journal.texts, journal, families });
    const attached = new Files({
      space,
      doc,
      store: stores.files,
      registry: stores.registry,
      ofActs: filesOfActs(journal, families),
      isDamaged: () => store.quarantined.value > 0 || store.isErased.value || journal.damaged.value > 0
    });
    opened.push(() => attached.close());
    const forgetting = tendForgotten({ journal, texts, doc, history, mayWrite: () => facts.mayWrite() });
    opened.push(() => forgetting.close());
    const owners = sayOwners(journal, keys.id);
    opened.push(() => owners.close());
    const states = projectStates(stores.projection, space, journal, families);
    opened.push(() => states.close());
    const belonging = keepBelonging(stores.projection, space, journal, () => store.isErased.value);
    opened.push(() => belonging.close());
    const gatekeeper = await Gatekeeper.open({
      collective: facts.collective,
      space,
      keys,
      newcomer: facts.newcomer,
      journal,
      now: Date.now,
      isHeard: () => facts.isHeard()
    });
    if (facts.founding.length > 0) await startEpoch(space, journal, keys);
    opened.push(await introduce(journal, texts, keys.id, facts.called));
    const holds = facts.holds ?? (() => undefined);
    const places = meetingPlaces(space, journal, gatekeeper, Date.now);
    opened.push(() => places.stop());
    await places.settled();
    opened.push(tendEpochs(space, journal, keys));
    /** Where the chains of those who are connected ended when they last said so. */
    const told = new Map<DeviceId, readonly Head[]>();
    const servers = (await stores.registry.setting('outsideServers')) ?? [];
    const room = openRoom({
      id: space,
      doc,
      gate: gatekeeper,
      journal: portOf(journal, (device, heads) => told.set(device, heads)),
      texts,
      files: attached,
      places,
      hubs: facts.hubs,
      rtc: { iceServers: servers.map(({ url, ...login }) => ({ urls: url, ...login })) },
      durable: () => store.durable(),
      ledger: {
        ...inBytes(ledger),
        ...heldIn(journal),
        owes: facts.owes,
        erased: (device) => stores.registry.forgetHeld(space, device)
      },
      waysBack: facts.waysBack,
      encountered: (device, at) => {
        facts.encountered(device, at);
        holds(device, { stateVector: Y.encodeStateVector(doc), heads: told.get(device) ?? null });
      }
    });
    opened.push(() => room.close());
    // What is not kept here any more must not be told to others as if it were.
    store.isErased.subscribe(() => void room.close());
    const profile = new Cell(readProfile(doc));
    profileOf(doc).observe(() => profile.set(readProfile(doc)));
    return {
      files: { space, keys, journal, texts, doc, gatekeeper, durable: () => store.durable(), holds },
      attached,
      journal,
      texts,
      gatekeeper,
      live: liveSpace(
        {
          doc,
          get me() {
            return facts.me.person;
          },
          now: Date.now,
          newId,
          belongs: owners.belongs,
          mayWrite: facts.mayWrite
        },
        { journal, texts, files: attached, device: keys.id },
        room.awareness,
        (name) => stores.history.read(space, name)
      ),
      room,
      ledger,
      store,
      projector,
      states,
      owners,
      history,
      forgetting,
      belonging,
      profile,
      async heal() {
        await journal.heal();
        const written = ledger.current();
        if (store.quarantined.value === 0 || (written !== null && !covers(doc, written.coverage))) return;
        await store.forgetQuarantined();
      },
      close
    };
  } catch (cause) {
    // Why it failed is said at once, whatever the storage still refuses.
    void close().catch(() => undefined);
    throw cause;
  }
}

/** Everything that acts may be about, besides who belongs. */
const families = [
  custody,
  loans,
  agreements,
  stocktakes,
  guides,
  bookings,
  bookingRules,
  proceedings,
  bodies
] as readonly Family<unknown, unknown>[];

/** The ledger as it is told to peers. */
const inBytes = (ledger: Ledger) => ({
  current: () => {
    const written = ledger.current();
    if (written === null) return null;
    const { count, coverage, act } = written;
    return { count, coverage: encodeCoverage(coverage), act: act?.id ?? null };
  },
  subscribe: (changed: () => void) => ledger.subscribe(changed),
  received: (device: DeviceId, count: number, at: number) => ledger.received(device, count, at)
});

/** What the journal holds of what others said. */
const heldIn = (journal: Journal) => ({
  holds: (act: ActId) => journal.holds(act),
  holdsMore: (changed: () => void) => journal.listen(changed)
});
