import * as Y from 'yjs';
import { spaceOf, type CollectiveId } from '../../domain/ids';
import type { Problem } from '../../domain/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Seed } from '../../identity/seed';
import { hashOfText, type SaltedText } from '../../journal/salted-text';
import type { Run } from '../../journal/signing';
import { openBackup, type BackupFileProblem, type OpenedBackup } from '../../storage/backup-file';
import type { CollectiveEntry } from '../../storage/registry-rows';
import { parseJournalMessage } from '../../sync/journal-message';
import { parseTextMessage } from '../../sync/text-message';
import type { OpeningFacts } from '../collective';
import { fromFile } from '../exchange-files';
import type { Stores } from '../stores';
import type { WayBackIn } from './come-back';
import { contentProblem, type BackupContent, type BackupHead, type SavedCollective } from './content';

export interface RestoringFacts {
  readonly stores: Stores;
  /** Begins a collective here, and has its device come back into it; all of that or nothing. */
  begin(
    entry: Pick<CollectiveEntry, 'id' | 'keys'> & Partial<CollectiveEntry>,
    opening: Pick<OpeningFacts, 'begin' | 'founding'>,
    way: WayBackIn
  ): Promise<Result<CollectiveId, Problem>>;
  /** Whether the backup was made here, by a device that is no more. */
  readonly wasHere?: boolean;
  /** Is told how many of the things of the backup are here. */
  told?(done: number, total: number): void;
}

/** A collective of a backup, and what became of it. */
export interface RestoredCollective {
  readonly id: CollectiveId;
  readonly name: string;
  /** Whether it was on this device already, and stayed as it was. */
  readonly wasHere: boolean;
}

export interface Restored {
  /** When the backup was made, in milliseconds since 1970. */
  readonly at: number;
  readonly collectives: readonly RestoredCollective[];
}

export type RestoringProblem = { readonly kind: BackupFileProblem } | Problem;

/**
 * Brings back on this device what a backup holds: its collectives, into each of which this device comes as a new one of
 * the same person. What is here already stays as it is. Nothing is written before the whole file was found good; what was
 * brought back before the storage refused more stays, and the backup can be restored again. Rejects when it refuses.
 */
export async function restoreBackup(
  facts: RestoringFacts,
  file: Blob,
  passphrase: string
): Promise<Result<Restored, RestoringProblem>> {
  const opened = await openBackup(file, passphrase, contentProblem);
  if (!opened.ok) return err({ kind: opened.problem });
  const restoring = new Restoring(facts, opened.value);
  try {
    for await (const record of opened.value.records()) await restoring.take(record as BackupContent);
    return ok(await restoring.end());
  } catch (cause) {
    if (cause instanceof NotRestored) return err(cause.problem);
    throw cause;
  }
}

/** Files are kept so many bytes at a time: each time, whoever watches which are here looks again. */
const atOnce = 4 * 1024 * 1024;

class NotRestored extends Error {
  constructor(readonly problem: RestoringProblem) {
    super(problem.kind);
  }
}
const damaged = () => new NotRestored({ kind: 'damaged' });

/** What came of a collective so far. */
interface Coming {
  readonly saved: SavedCollective;
  readonly founding: Run[];
  readonly texts: Map<string, SaltedText>;
  document: Uint8Array | null;
}

class Restoring {
  readonly #facts: RestoringFacts;
  readonly #backup: OpenedBackup;
  readonly #collectives: RestoredCollective[] = [];
  #head: BackupHead | null = null;
  #coming: Coming | null = null;
  /** Those of the last collective that are still to be kept, and their length. */
  #files: Uint8Array<ArrayBuffer>[] = [];
  #filesLength = 0;
  #done = 0;

  constructor(facts: RestoringFacts, backup: OpenedBackup) {
    this.#facts = facts;
    this.#backup = backup;
  }

  async take(record: BackupContent): Promise<void> {
    switch (record.kind) {
      case 'head':
        this.#head = record;
        return this.#keepSettings(record);
      case 'collective':
        await this.#begin();
        this.#coming = { saved: record, founding: [], texts: new Map(), document: null };
        return;
      case 'acts': {
        const message = parseJournalMessage(record.message);
        if (message?.kind !== 'acts') throw damaged();
        this.#now.founding.push(...message.runs);
        return;
      }
      case 'texts': {
        const message = parseTextMessage(record.message);
        if (message?.kind !== 'texts') throw damaged();
        for (const text of message.texts) this.#now.texts.set(await hashOfText(text), text);
        return;
      }
      case 'document':
        this.#now.document = record.update;
        return;
      case 'file':
        await this.#begin();
        this.#files.push(new Uint8Array(record.bytes));
        this.#filesLength += record.bytes.length;
        if (this.#filesLength > atOnce) await this.#keepFiles();
    }
  }

  async end(): Promise<Restored> {
    await this.#begin();
    await this.#keepFiles();
    if (this.#head === null) throw damaged();
    return { at: this.#head.at, collectives: this.#collectives };
  }

  get #now(): Coming {
    if (this.#coming === null) throw damaged();
    return this.#coming;
  }

  #count(): void {
    this.#facts.told?.(++this.#done, this.#head?.things ?? this.#done);
  }

  /** What was set on the other device is set here, but for what is set here already. */
  async #keepSettings({ publicAddress, filesRoom, outsideServers }: BackupHead): Promise<void> {
    const { registry } = this.#facts.stores;
    if ((await registry.setting('publicAddress')) === null)
      await registry.keepSetting('publicAddress', publicAddress);
    if ((await registry.setting('filesRoom')) === null) await registry.keepSetting('filesRoom', filesRoom);
    if (((await registry.setting('outsideServers')) ?? []).length === 0)
      await registry.keepSetting('outsideServers', outsideServers);
  }

  async #keepFiles(): Promise<void> {
    const files = this.#files;
    [this.#files, this.#filesLength] = [[], 0];
    const into = this.#collectives.at(-1);
    if (files.length === 0) return;
    if (into === undefined) throw damaged();
    await this.#facts.stores.files.keepAll(spaceOf(into.id), files);
    for (const _ of files) this.#count();
  }

  /** Begins the collective that came last here, now that all of it came but its files. */
  async #begin(): Promise<void> {
    if (this.#coming === null) return;
    await this.#keepFiles();
    const { saved, founding, texts, document } = this.#coming;
    this.#coming = null;
    const { registry, journal } = this.#facts.stores;
    const { id, name, hubs, person, structure, device, joinedAt, way, epochs } = saved;
    const wasHere = (await registry.collective(id)) !== null;
    if (!wasHere) {
      const opened = await this.#backup.key.open(way);
      if (opened === null || document === null) throw damaged();
      const seed: Seed = new Uint8Array(opened);
      await journal.texts.keep(spaceOf(id), texts);
      // Before the collective, without which they are nothing: once it is here, all of it is but its files.
      for (const { device, at } of saved.compared) await registry.keepCompared(id, device, at);
      for (const { act, seed } of saved.invitations)
        await registry.keepInvitation(id, { act, seed: new Uint8Array(seed) });
      const replaces = { device, since: Date.now(), wasHere: this.#facts.wasHere };
      const begun = await this.#facts.begin(
        { id, name, hubs, person, structure, joinedAt, seed, keys: await registry.makeKeys(), replaces },
        { founding, begin: (doc) => Y.applyUpdate(doc, document, fromFile) },
        { act: way.act, seed, person, epochs }
      );
      if (!begun.ok) throw new NotRestored(begun.problem);
    }
    this.#collectives.push({ id, name, wasHere });
    this.#count();
  }
}
