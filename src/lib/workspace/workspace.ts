import type * as Y from 'yjs';
import type { Founding, Newcomer } from '../domain/collective';
import { spaceOf, type CollectiveId, type ItemId, type StructureId } from '../domain/ids';
import type { Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import type { SheetProblem } from '../domain/sheet-problem';
import { hubAt } from '../domain/hub';
import type { Kept } from '../domain/space-taken';
import { isRevoked } from '../domain/membership/picture';
import { needsInvitation } from '../domain/membership/own-standing';
import { Cell, type Observable } from '../domain/observable';
import { hasSheetLink } from '../identity/sheet-link';
import { parseInvitation, type ReceivedInvitation } from '../identity/invitation';
import { StorageUnavailable, storageFailure } from '../storage/failure';
import { inTurn } from '../storage/shared-locks';
import type {
  CollectiveEntry,
  DiscardedCollective,
  KeptInvitation,
  Settings
} from '../storage/registry-rows';
import type { BackupSource, SavedBackup, SavingProblem, SavingTerms } from './backup/save';
import type { Restored, RestoringFacts, RestoringProblem } from './backup/restore';
import type { ReturnSheet, SheetMakingProblem } from './backup/sheets';
import { BackupFolder } from './backup-folder';
import { newId } from './chance';
import { Collective, type OpeningFacts } from './collective';
import { deviceLabel } from './device-label';
import type { FoundingFacts } from './founding';
import { outside } from './outside';
import type { Stores } from './stores';

export type { CollectiveEntry, Settings } from '../storage/registry-rows';

/** Everything that is on this device: the collectives it belongs to and what was set here. */
export class Workspace {
  /** What leaves the app or enters it by hand. */
  readonly outside = outside;
  /** Where backups are saved by themselves. */
  readonly backupFolder = new BackupFolder({
    registry: () => this.#stores.registry,
    save: (terms) => this.saveBackup(terms),
    note: (saved) => this.noteBackup(saved)
  });
  /** Whether what is kept lies sealed on this device, which opens by a passphrase. */
  readonly isSealed: boolean;
  /** A newer version of the app, in another tab, took the storage: nothing works here until this tab reloads. */
  readonly isOutdated: Observable<boolean>;
  readonly #stores: Stores;
  readonly #origin: string;
  readonly #open = new Map<CollectiveId, Collective>();
  readonly #leaving = new Set<CollectiveId>();

  constructor(stores: Stores, origin: string) {
    this.#stores = stores;
    this.isSealed = stores.atRest.isSealed;
    this.#origin = origin;
    const isOutdated = new Cell(false);
    for (const { outdated } of [
      stores.registry,
      stores.journal,
      stores.files,
      stores.history,
      stores.projection
    ])
      outdated.subscribe(() => isOutdated.set(isOutdated.value || outdated.value));
    this.isOutdated = isOutdated;
  }

  /** The collectives of this device, the last opened first. */
  collectives = async (): Promise<CollectiveEntry[]> =>
    (await this.#stores.registry.collectives()).filter(({ isLeaving }) => isLeaving !== true);

  /**
   * The collective of this device that has a thing, also in its bin; null for none. The last opened is asked first. Rejects
   * when the storage refuses to open one of which nothing can be read yet.
   */
  async collectiveWith(item: ItemId): Promise<CollectiveId | null> {
    const { projection } = this.#stores;
    const has = async (id: CollectiveId) => (await projection.item(spaceOf(id), item)) !== null;
    const entries = await this.collectives();
    for (const { id } of entries) if (await has(id)) return id;
    // What screens read is made anew after some updates, and by each tab of a device that locks.
    for (const { id } of entries) {
      if (await projection.isComplete(spaceOf(id))) continue;
      const collective = await this.#opened(id);
      if (!collective.ok) continue;
      await collective.value.projected();
      if (await has(id)) return id;
    }
    return null;
  }

  /** The sheet that stands for a thing of a collective: itself, unless it was joined to another. */
  async keptThing(collective: CollectiveId, item: ItemId): Promise<ItemId> {
    return (await this.#stores.projection.kept(spaceOf(collective), item))?.id ?? item;
  }

  /** Removes what was being removed when the app was last closed. */
  async finishLeaving(): Promise<void> {
    for (const { id, isLeaving } of await this.#stores.registry.collectives())
      if (isLeaving === true) await this.removeCollective(id);
  }

  setting = <Key extends keyof Settings>(key: Key): Promise<Settings[Key] | null> =>
    this.#stores.registry.setting(key);

  /** Sets, or with null goes back to what is usual. */
  keepSetting = <Key extends keyof Settings>(key: Key, value: Settings[Key] | null): Promise<void> =>
    this.#stores.registry.keepSetting(key, value);

  /** Founds a collective on this device; it is on the disk when this resolves. */
  async createCollective(founding: Founding): Promise<Result<CollectiveId, Problem>> {
    const facts = { name: founding.collective, called: founding.person };
    return this.#found(facts, async (entry, { founding: run }) => {
      const { writeFounding } = await import('../documents/founding');
      const begin = (doc: Y.Doc) => writeFounding(doc, founding, entry, deviceLabel());
      return { begin, founding: [run] };
    });
  }

  /** Opens an invented collective to look around in; the same again when it is there already. */
  async openExample(): Promise<Result<CollectiveId, Problem>> {
    const known = (await this.collectives()).find((entry) => entry.isExample);
    if (known !== undefined) return ok(known.id);
    const { exampleAge, exampleContent, exampleIds, sayExample, Voice, writeExample } =
      await import('./example/write-example');
    const foundedAt = Date.now() - exampleAge;
    const prepare = async (entry: Founder, { keys, ...said }: FoundingFacts): Promise<Beginning> => {
      const content = exampleContent(entry.joinedAt);
      const ids = exampleIds(content, entry, newId);
      const space = spaceOf(entry.id);
      const founder = new Voice(space, keys, said);
      const { founding, texts, devices } = await sayExample(content, ids, entry.id, founder);
      await this.#stores.journal.texts.keep(space, texts);
      const begin = (doc: Y.Doc) => writeExample(doc, content, ids, entry, newId, deviceLabel(), devices);
      return { founding, begin };
    };
    return this.#found({ isExample: true }, prepare, foundedAt);
  }

  /** How much lies on this device, of each kind, in bytes. It is counted row by row: for a screen that says so. */
  async kept(): Promise<Kept> {
    const { journal, files, history, projection } = this.#stores;
    const [{ documentSize }, entries] = await Promise.all([
      import('../storage/document-size'),
      this.#stores.registry.collectives()
    ]);
    const documents = entries.map(({ id }) => documentSize(spaceOf(id), this.#stores.atRest));
    const [acts, fileBytes, earlier, view, ...texts] = await Promise.all([
      journal.used(),
      files.used(),
      history.used(),
      projection.used(),
      ...documents
    ]);
    return { texts: texts.reduce((sum, size) => sum + size, acts), files: fileBytes, history: earlier, view };
  }

  /** Collectives of an earlier version of the app, which could not be taken over; what is left of them goes. */
  async discarded(): Promise<readonly DiscardedCollective[]> {
    return (await this.setting('discarded')) ?? [];
  }

  /** Erases what is left of those, and says nothing of them any more. */
  async eraseDiscarded(): Promise<void> {
    for (const { id } of await this.discarded()) await this.#erase(id);
    await this.keepSetting('discarded', null);
  }

  /**
   * The collective whose exchange screen opens what another app shared: the one that it is for, else the last opened, which
   * says why it is not for it. Null where there is none but the example, which exchanges nothing.
   */
  sharedFor = async (): Promise<CollectiveId | null> => {
    const [{ readShared }, { spaceInFile }] = await Promise.all([
      import('../outside/shared-with-us'),
      import('../sync/exchange-file')
    ]);
    const space = spaceInFile((await readShared()) ?? '');
    const able = (await this.collectives()).filter(({ isExample }) => !isExample);
    return (able.find(({ id }) => spaceOf(id) === space) ?? able[0])?.id ?? null;
  };

  /** Reads an invitation out of whatever text holds it. */
  readInvitation = (text: string): Result<ReceivedInvitation, Problem> => parseInvitation(text);

  /** Joins the collective of an invitation; what it holds comes from its members once one of them is open. */
  async joinCollective(text: string, newcomer: Newcomer): Promise<Result<CollectiveId, Problem>> {
    const read = parseInvitation(text);
    return read.ok ? this.#joinBy(read.value, newcomer) : read;
  }

  /** Whether a code that was read is the one of a sheet that brings somebody back. */
  isSheetLink = (code: string): boolean => hasSheetLink(code);

  /** Comes back as a new device of one's own by a printed sheet, once its passphrase opened it. */
  async returnBySheet(
    text: string,
    passphrase: string
  ): Promise<Result<CollectiveId, SheetProblem | Problem>> {
    const { openSheet, parseSheet } = await import('../identity/return-sheet');
    const sheet = parseSheet(text);
    if (!sheet.ok) return sheet;
    const seed = await openSheet(sheet.value, passphrase);
    if (!seed.ok) return seed;
    const invitation = { ...sheet.value, way: 'own-device', seed: seed.value } as const;
    return this.#joinBy(invitation, { person: '', structure: '' });
  }

  /** Begins a collective whose content comes from its members, who are met by what lets this device in. */
  async #joinBy(
    { collective, seed, way, hubs, origin }: ReceivedInvitation,
    newcomer: Newcomer
  ): Promise<Result<CollectiveId, Problem>> {
    const known = await this.#stores.registry.collective(collective);
    if (known !== null && !needsInvitation(known.standing ?? 'in'))
      return err({ kind: 'already-member', collective });
    try {
      // Whoever was put out comes back as a new device: what the old one kept is received again.
      if (known !== null) await this.removeCollective(collective);
    } catch (cause) {
      return err({ kind: 'storage-refused', failure: storageFailure(cause) });
    }
    const bringsStructure = way === 'new-structure';
    const facts = {
      id: collective,
      keys: await this.#stores.registry.makeKeys(),
      seed,
      called: newcomer.person,
      hubs: origin === null ? hubs : [...new Set([...hubs, hubAt(origin)])],
      structure: bringsStructure ? newId<'structure'>() : null,
      isArriving: true
    };
    return this.#begin(newEntry(facts), async (entry) => {
      // Whose device it is, if it is another of a member, is known once it is let in.
      if (way === 'own-device') return {};
      const { writeArrival } = await import('../documents/founding');
      return { begin: (doc) => writeArrival(doc, newcomer, entry, deviceLabel()) };
    });
  }

  /** Opens a collective of this device; the same one for as long as this tab lives. */
  async open(id: CollectiveId): Promise<Result<Collective, Problem>> {
    const collective = await this.#opened(id);
    if (collective.ok) collective.value.noteOpened(Date.now());
    return collective;
  }

  /** Opens a collective that nobody looks at. */
  async #opened(id: CollectiveId): Promise<Result<Collective, Problem>> {
    const entry = this.#open.has(id) ? null : await this.#stores.registry.collective(id);
    // Asked again after the wait: another page may have opened it meanwhile.
    const open = this.#open.get(id);
    if (open !== undefined) return ok(open);
    if (entry === null || entry.isLeaving === true || this.#leaving.has(id))
      return err({ kind: 'unknown-collective' });
    return ok(this.#hold(entry, { origin: this.#origin }));
  }

  /**
   * Makes a backup of the collectives of this device, but for the example and those that it is not in, or not yet. Rejects
   * when the storage refuses, and with what the signal was aborted with.
   */
  async saveBackup(terms: SavingTerms): Promise<Result<SavedBackup, SavingProblem>> {
    const { saveBackup } = await import('./backup/save');
    const sources = await this.#backupSources();
    const save = () => saveBackup({ stores: this.#stores, sources, now: Date.now() }, terms);
    // Two at once would each publish what lets the person come back, and one would forget what the other did.
    return inTurn('grange/backup', save, terms.signal);
  }

  /** The sheets to print that bring back whoever is here, behind the passphrase of the backups. Rejects like these. */
  async makeSheets(passphrase: string): Promise<Result<readonly ReturnSheet[], SheetMakingProblem>> {
    const { makeSheets } = await import('./backup/sheets');
    const facts = { stores: this.#stores, sources: await this.#backupSources(), here: this.#origin };
    return inTurn('grange/backup', () => makeSheets({ ...facts, now: Date.now() }, passphrase));
  }

  async #backupSources(): Promise<readonly BackupSource[]> {
    const sources: BackupSource[] = [];
    for (const { id, isExample, isArriving, standing = 'in' } of await this.collectives()) {
      if (isExample || isArriving || standing === 'removed') continue;
      const collective = await this.#opened(id);
      if (collective.ok) sources.push(await collective.value.backupSource());
    }
    return sources;
  }

  /** Notes that somebody took a backup. Rejects when the storage refuses. */
  noteBackup = async (saved: SavedBackup): Promise<void> =>
    (await import('./backup/save')).noteBackup(this.#stores, saved);

  /** The last backup that was taken, and the collectives into which it brings nobody back any more; null before it. */
  async lastBackup(): Promise<LastBackup | null> {
    const last = (await this.#stores.registry.setting('backup'))?.last ?? null;
    if (last === null) return null;
    const revokedIn: { readonly id: CollectiveId; readonly name: string }[] = [];
    for (const { id, name } of await this.collectives()) {
      const act = last.ways?.find(({ collective }) => collective === id)?.act;
      const picture = act === undefined ? null : await this.#stores.projection.belonging(spaceOf(id));
      if (picture !== null && isRevoked(picture, act!)) revokedIn.push({ id, name });
    }
    return { ...last, revokedIn };
  }

  /** Whether a file says that it is a backup; rejects when it cannot be read. */
  isBackup = async (file: Blob): Promise<boolean> => (await import('../storage/backup-file')).isBackup(file);

  /**
   * Brings back what a backup holds, whose device was here or elsewhere; `told` how many of its things are here. Rejects
   * when the storage refuses.
   */
  async restoreBackup(
    file: Blob,
    passphrase: string,
    told?: RestoringFacts['told'],
    wasHere = false
  ): Promise<Result<Restored, RestoringProblem>> {
    const { restoreBackup } = await import('./backup/restore');
    const begin: RestoringFacts['begin'] = (facts, opening, way) =>
      this.#begin(newEntry(facts), () => Promise.resolve(opening), {
        comeIn: async (there) => {
          if (!(await there.comeBack(way))) throw new TypeError('a backup lets its own person in');
        }
      });
    return restoreBackup({ stores: this.#stores, begin, told, wasHere }, file, passphrase);
  }

  /**
   * Removes a collective from this device, with all that is kept of it here; the other devices keep theirs. Nothing
   * waits for what could not be written: removing is how room is made. It is forgotten last, so that what the storage
   * refuses to erase can be removed again.
   */
  async removeCollective(id: CollectiveId): Promise<void> {
    this.#leaving.add(id);
    // A full disk may refuse this mark: removing makes room all the same, and can be asked for again.
    const mark = (isLeaving: boolean) =>
      this.#stores.registry.changeCollective(id, { isLeaving }).catch(() => undefined);
    await mark(true);
    try {
      await this.#erase(id);
      await this.#stores.registry.forgetCollective(id);
    } catch (cause) {
      await mark(false);
      throw cause;
    } finally {
      this.#leaving.delete(id);
    }
  }

  async #erase(id: CollectiveId): Promise<void> {
    const collective = this.#open.get(id);
    this.#open.delete(id);
    const { eraseSpaces } = await import('./erase-spaces');
    // One that never opened has nobody to tell.
    await collective?.sayErased().catch(() => undefined);
    try {
      await eraseSpaces(this.#stores, id);
    } finally {
      await collective?.close();
    }
  }

  /** Founds a collective with a new device key, and writes what its document begins with. */
  async #found(
    facts: Partial<CollectiveEntry>,
    prepare: (entry: Founder, facts: FoundingFacts) => Promise<Beginning>,
    at = Date.now()
  ): Promise<Result<CollectiveId, Problem>> {
    const { foundCollective } = await import('./founding');
    const person = newId<'person'>();
    const structure = newId<'structure'>();
    const made = await this.#stores.registry.makeKeys();
    const founded = await foundCollective(person, structure, at, {
      hasSheet: facts.isExample !== true,
      made
    });
    const { collective, keys, recovery } = founded;
    const entry = { ...newEntry({ ...facts, id: collective, keys }), person, structure };
    return this.#begin(entry, (entry) => prepare(entry, founded), { sheet: recovery });
  }

  /** Writes what a collective begins with here, and only then notes that this device has it. */
  async #begin<Entry extends CollectiveEntry>(
    entry: Entry,
    prepare: (entry: Entry) => Promise<Beginning>,
    {
      sheet = null,
      comeIn
    }: { sheet?: KeptInvitation | null; comeIn?: (there: Collective) => Promise<void> } = {}
  ): Promise<Result<CollectiveId, Problem>> {
    try {
      const collective = this.#hold(entry, { origin: this.#origin, ...(await prepare(entry)) });
      await collective.saved();
      await comeIn?.(collective);
      await this.#stores.registry.keepCollective(entry, sheet);
      // Kept is what counts; a view that cannot be written is said by the collective itself.
      await collective.projected().catch(() => undefined);
      return ok(entry.id);
    } catch (cause) {
      // As much as the storage lets go of; the refusal that is told is the first one.
      await Promise.allSettled([this.#erase(entry.id), this.#stores.registry.forgetCollective(entry.id)]);
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
}

/** A backup that the person took. */
export interface LastBackup {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly size: number;
  readonly withFiles: boolean;
  readonly revokedIn: readonly { readonly id: CollectiveId; readonly name: string }[];
}

/** What a collective begins with here, before anybody else sees it. */
type Beginning = Pick<OpeningFacts, 'begin' | 'founding'>;

type Founder = CollectiveEntry & { readonly structure: StructureId };

function newEntry(facts: Pick<CollectiveEntry, 'id' | 'keys'> & Partial<CollectiveEntry>): CollectiveEntry {
  const now = Date.now();
  return {
    name: '',
    seed: null,
    hubs: [],
    person: newId<'person'>(),
    called: '',
    structure: null,
    isArriving: false,
    device: facts.keys.id,
    isExample: false,
    joinedAt: now,
    lastOpenedAt: now,
    ...facts
  };
}
