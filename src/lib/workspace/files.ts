import type * as Y from 'yjs';
import { attachments } from '../documents/kinds';
import { partOf, readRecords } from '../documents/records';
import type { DrawnPhoto, NamedBytes, ShownPhoto } from '../domain/attachments';
import {
  neededFiles,
  usualRoom,
  wantedFiles,
  type NeededFile,
  type WantedFile
} from '../domain/wanted-files';
import type { FileStore } from '../storage/file-store';
import type { Registry } from '../storage/registry';
import type { PieceName } from '../sync/file-message';
import type { FilesPort } from '../sync/keep-files';
import type { FilesOfActs } from './files-of-acts';
import { watch } from './watch';

export interface FilesFacts {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly doc: Y.Doc;
  readonly store: FileStore;
  readonly registry: Pick<Registry, 'setting'>;
  /** What acts name. */
  readonly ofActs: FilesOfActs;
  /** Whether the document, or the acts, may lack some of what it held: nothing is erased meanwhile. */
  isDamaged(): boolean;
  /** How long bytes lie here that nothing names, at least: longer than it takes to name them, in milliseconds. */
  readonly grace?: number;
}

/** The photos and files of one space: those that its document or its acts name, and no others, are fetched, kept and given. */
export class Files implements FilesPort {
  readonly #facts: FilesFacts;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #needed: ReadonlyMap<string, NeededFile> | null = null;
  /** In the order in which they are fetched; null until it is asked for, and after each change that is not a piece. */
  #wanted: Promise<Map<string, WantedFile>> | null = null;
  /** What nothing named when it was last looked at. */
  #idle: ReadonlySet<string> = new Set();
  #sweeping: ReturnType<typeof setTimeout> | null = null;

  constructor(facts: FilesFacts) {
    this.#facts = facts;
    const { doc, space, ofActs, store, registry } = facts;
    const named = partOf(doc, attachments);
    const look = () => {
      this.#needed = null;
      this.#lookAgain();
      this.#sweepLater();
    };
    named.observeDeep(look);
    this.#stops.push(
      () => named.unobserveDeep(look),
      ofActs.listen(look),
      store.damages.subscribe(() => this.#lookAgain()),
      store.losses.subscribe(() => this.#lookAgain()),
      this.#watchGone(),
      watch(
        () => store.asked(space),
        () => this.#lookAgain()
      ),
      watch(
        () => registry.setting('filesRoom'),
        () => this.#lookAgain()
      ),
      () => clearTimeout(this.#sweeping ?? undefined)
    );
    this.#sweepLater();
  }

  /** Keeps bytes that were made here, before a record names them. Rejects when the storage refuses. */
  keep(bytes: Uint8Array<ArrayBuffer>): Promise<NamedBytes> {
    return this.#facts.store.keep(this.#facts.space, bytes);
  }

  async wanted(): Promise<readonly WantedFile[]> {
    this.#wanted ??= this.#findWanted().catch((cause: unknown) => {
      this.#wanted = null;
      throw cause;
    });
    return [...(await this.#wanted).values()];
  }

  async piece({ hash, offset }: PieceName): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#neededNow.has(hash) ? this.#facts.store.piece(this.#facts.space, hash, offset) : null;
  }

  async take(
    { hash, size }: NamedBytes,
    offset: number,
    bytes: Uint8Array<ArrayBuffer>
  ): ReturnType<FilesPort['take']> {
    if (!this.#neededNow.has(hash)) return 'unwanted';
    const file = { hash, size };
    const fate = await this.#facts.store.keepPiece(this.#facts.space, file, offset, bytes);
    const wanted = await this.#wanted;
    if (fate === 'whole') wanted?.delete(hash);
    // What came before it was lost here, which is no fault of whoever gave this one.
    else if (fate === 'damaged') return 'unwanted';
    // Not what was removed meanwhile: it would be asked for without end.
    else if (wanted?.has(hash) === true)
      wanted.set(hash, { ...file, received: fate === 'wrong' ? 0 : offset + bytes.length });
    return fate;
  }

  listen(wantsOthers: () => void): () => void {
    this.#listeners.add(wantsOthers);
    return () => this.#listeners.delete(wantsOthers);
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  get #neededNow(): ReadonlyMap<string, NeededFile> {
    return (this.#needed ??= neededFiles(
      readRecords(this.#facts.doc, attachments),
      this.#facts.ofActs.all()
    ));
  }

  async #findWanted(): Promise<Map<string, WantedFile>> {
    const { store, space, registry } = this.#facts;
    const [held, used, room] = await Promise.all([
      store.held(space),
      store.used(),
      registry.setting('filesRoom')
    ]);
    const wanted = wantedFiles(this.#neededNow.values(), held, { most: room ?? usualRoom, used });
    return new Map(wanted.map((file) => [file.hash, file]));
  }

  /** Looks again once a file is here no more that was: another tab found it damaged, or its collective left this device. */
  #watchGone(): () => void {
    let before: readonly string[] = [];
    return watch(
      () => this.#facts.store.names(),
      (names) => {
        const now = new Set(names);
        if (before.some((name) => !now.has(name))) this.#lookAgain();
        before = names;
      }
    );
  }

  #lookAgain(): void {
    this.#wanted = null;
    for (const tell of this.#listeners) tell();
  }

  #sweepLater(): void {
    this.#sweeping ??= setTimeout(() => {
      this.#sweeping = null;
      // Refused, it is tried again after the next change, or at the next start.
      void this.#sweep().catch(() => undefined);
    }, this.#grace);
  }

  /** Erases what nothing has named since the last time; what nothing names only since then is for the next. */
  async #sweep(): Promise<void> {
    const { store, space, doc, isDamaged } = this.#facts;
    // A collective that never named anything is still to come.
    if (isDamaged() || (partOf(doc, attachments).size === 0 && this.#neededNow.size === 0)) return;
    const held = [...(await store.held(space)).keys()];
    const idle = held.filter((hash) => !this.#neededNow.has(hash));
    const gone = idle.filter((hash) => this.#idle.has(hash));
    this.#idle = new Set(idle);
    // Any tab may have kept it anew meanwhile, for a record that is still to name it.
    await store.drop(space, gone, (hash, age) => age < this.#grace || this.#neededNow.has(hash));
    if (idle.length > 0) this.#sweepLater();
  }

  get #grace(): number {
    return this.#facts.grace ?? usualGrace;
  }
}

const usualGrace = 60_000;

/** Keeps the bytes of a photo, whole and small; rejects when the storage refuses. */
export async function keepDrawn(
  files: Pick<Files, 'keep'>,
  { width, height, ...drawn }: DrawnPhoto
): Promise<ShownPhoto> {
  const thumbnail = await files.keep(drawn.thumbnail);
  return { ...(await files.keep(drawn.whole)), width, height, thumbnail };
}
