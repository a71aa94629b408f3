import type { Founding, Newcomer } from '../domain/collective';
import type { CollectiveId, DeviceId, PersonId } from '../domain/ids';
import type { Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import { hubAt } from '../domain/hub';
import { Cell, type Observable } from '../domain/observable';
import { newEpochSecret } from '../identity/epoch';
import { parseInvitation, type ReceivedInvitation } from '../identity/invitation';
import { StorageUnavailable, storageFailure } from '../storage/failure';
import type { CollectiveEntry, Settings } from '../storage/registry';
import { newId, randomBytes } from './chance';
import { Collective, type OpeningFacts } from './collective';
import { deviceLabel } from './device-label';
import { outside } from './outside';
import { openStores, type Stores } from './stores';

export type { CollectiveEntry, Settings } from '../storage/registry';

/** Everything that is on this device: the collectives it belongs to and what was set here. */
export class Workspace {
  /** What leaves the app or enters it by hand. */
  readonly outside = outside;
  /** A newer version of the app, in another tab, took the storage: nothing works here until this tab reloads. */
  readonly isOutdated: Observable<boolean>;
  readonly #stores: Stores;
  readonly #origin: string;
  readonly #open = new Map<CollectiveId, Collective>();
  readonly #leaving = new Set<CollectiveId>();

  constructor(stores: Stores, origin: string) {
    this.#stores = stores;
    this.#origin = origin;
    const isOutdated = new Cell(false);
    for (const { outdated } of [stores.registry, stores.projection])
      outdated.subscribe(() => isOutdated.set(isOutdated.value || outdated.value));
    this.isOutdated = isOutdated;
  }

  /** The collectives of this device, the last opened first. */
  collectives = (): Promise<CollectiveEntry[]> => this.#stores.registry.collectives();

  setting = <Key extends keyof Settings>(key: Key): Promise<Settings[Key] | null> =>
    this.#stores.registry.setting(key);

  /** Sets, or with null goes back to what is usual. */
  keepSetting = <Key extends keyof Settings>(key: Key, value: Settings[Key] | null): Promise<void> =>
    this.#stores.registry.keepSetting(key, value);

  /** Founds a collective on this device; it is on the disk when this resolves. */
  async createCollective(founding: Founding): Promise<Result<CollectiveId, Problem>> {
    const structure = newId<'structure'>();
    return this.#begin({ id: newId<'collective'>(), name: founding.collective, structure }, async (entry) => {
      const { writeFounding } = await import('../documents/founding');
      return (doc) => writeFounding(doc, founding, { ...entry, structure }, deviceLabel(), stampOf(entry));
    });
  }

  /** Opens an invented collective to look around in; the same again when it is there already. */
  async openExample(): Promise<Result<CollectiveId, Problem>> {
    const known = (await this.collectives()).find((entry) => entry.isExample);
    if (known !== undefined) return ok(known.id);
    const structure = newId<'structure'>();
    return this.#begin({ id: newId<'collective'>(), structure, isExample: true }, async (entry) => {
      const { exampleContent, writeExample } = await import('./example/write-example');
      const content = exampleContent(entry.joinedAt);
      return (doc) => writeExample(doc, content, { ...entry, structure }, newId, deviceLabel());
    });
  }

  /** Reads an invitation out of whatever text holds it. */
  readInvitation = (text: string): Result<ReceivedInvitation, Problem> => parseInvitation(text);

  /** Joins the collective of an invitation; what it holds comes from its members once one of them is open. */
  async joinCollective(text: string, newcomer: Newcomer): Promise<Result<CollectiveId, Problem>> {
    const read = parseInvitation(text);
    if (!read.ok) return read;
    const { collective, secret, hubs, origin } = read.value;
    if ((await this.#stores.registry.collective(collective)) !== null)
      return err({ kind: 'already-member', collective });
    const facts = {
      id: collective,
      secret,
      hubs: origin === null ? hubs : [...new Set([...hubs, hubAt(origin)])],
      arrival: newcomer.structure
    };
    return this.#begin(facts, async (entry) => {
      const { writeArrival } = await import('../documents/founding');
      return (doc) => writeArrival(doc, newcomer.person, entry, deviceLabel(), stampOf(entry));
    });
  }

  /** Opens a collective of this device; the same one for as long as this tab lives. */
  async open(id: CollectiveId): Promise<Result<Collective, Problem>> {
    const entry = this.#open.has(id) ? null : await this.#stores.registry.collective(id);
    // Asked again after the wait: another page may have opened it meanwhile.
    const open = this.#open.get(id);
    if (open !== undefined) return ok(open);
    if (entry === null || this.#leaving.has(id)) return err({ kind: 'unknown-collective' });
    const collective = this.#hold(entry, { origin: this.#origin });
    collective.noteOpened(Date.now());
    return ok(collective);
  }

  /**
   * Removes a collective from this device, with all that is kept of it here; the other devices keep theirs. Nothing
   * waits for what could not be written: removing is how room is made. It is forgotten last, so that what the storage
   * refuses to erase can be removed again.
   */
  async removeCollective(id: CollectiveId): Promise<void> {
    this.#leaving.add(id);
    try {
      await this.#erase(id);
      await this.#stores.registry.forgetCollective(id);
    } finally {
      this.#leaving.delete(id);
    }
  }

  async #erase(id: CollectiveId): Promise<void> {
    const collective = this.#open.get(id);
    this.#open.delete(id);
    const { eraseSpaces } = await import('./erase-spaces');
    try {
      await eraseSpaces(this.#stores, id);
    } finally {
      await collective?.close();
    }
  }

  /** Writes what a collective begins with here, and only then notes that this device has it. */
  async #begin(
    facts: Pick<CollectiveEntry, 'id'> & Partial<CollectiveEntry>,
    prepare: (entry: CollectiveEntry) => Promise<NonNullable<OpeningFacts['begin']>>
  ): Promise<Result<CollectiveId, Problem>> {
    try {
      const entry = await this.#newEntry(facts);
      const collective = this.#hold(entry, { origin: this.#origin, begin: await prepare(entry) });
      await collective.saved();
      await this.#stores.registry.keepCollective(entry);
      // Kept is what counts; a view that cannot be written is said by the collective itself.
      await collective.projected().catch(() => undefined);
      return ok(entry.id);
    } catch (cause) {
      // As much as the storage lets go of; the refusal that is told is the first one.
      await Promise.allSettled([this.#erase(facts.id), this.#stores.registry.forgetCollective(facts.id)]);
      return err({
        kind: 'storage-refused',
        failure: cause instanceof StorageUnavailable ? cause.failure : storageFailure(cause)
      });
    }
  }

  #hold(entry: CollectiveEntry, facts: OpeningFacts): Collective {
    const collective = new Collective(this.#stores, entry, facts);
    this.#open.set(entry.id, collective);
    return collective;
  }

  async #newEntry(facts: Pick<CollectiveEntry, 'id'> & Partial<CollectiveEntry>): Promise<CollectiveEntry> {
    const now = Date.now();
    return {
      name: '',
      secret: newEpochSecret(randomBytes),
      hubs: [],
      person: newId<'person'>(),
      structure: null,
      arrival: null,
      device: await this.#device(),
      isExample: false,
      joinedAt: now,
      lastOpenedAt: now,
      ...facts
    };
  }

  /** The id of this device, made when it is first needed. */
  async #device(): Promise<DeviceId> {
    const known = await this.setting('device');
    if (known !== null) return known;
    const made = newId<'device'>();
    await this.keepSetting('device', made);
    return made;
  }
}

const stampOf = (entry: CollectiveEntry): { at: number; by: PersonId } => ({
  at: entry.joinedAt,
  by: entry.person
});

/** Opens what is on this device; rejects where the browser keeps nothing at all. */
export async function openWorkspace(): Promise<Workspace> {
  return new Workspace(await openStores(), location.origin);
}
