import type { ImportId } from '../domain/ids';
import type { ItemFacts } from '../domain/item';
import type { Result } from '../domain/result';
import type { UndoneImport } from '../workspace/commands/import';

/** The part of a collective's commands that an import needs. */
export interface ImportCommands {
  importItems(
    rows: readonly ItemFacts[],
    options: ImportedFile & { signal: AbortSignal; onProgress(done: number, total: number): void }
  ): Promise<Result<ImportId, { readonly kind: string }>>;
  undoImport(id: ImportId): Promise<UndoneImport>;
  /** Tells how many things came back. */
  restoreImport(id: ImportId): Promise<number>;
}

/** The file that things come from. */
export interface ImportedFile {
  readonly fileName: string;
  readonly fingerprint: string;
}

/** Where the import of a collective stands. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly fileName: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly fileName: string; readonly added: number; readonly id: ImportId }
  | { readonly kind: 'stopped'; readonly fileName: string; readonly added: number }
  | { readonly kind: 'failed'; readonly fileName: string }
  | { readonly kind: 'undoing'; readonly id: ImportId }
  | { readonly kind: 'undone'; readonly result: UndoneImport }
  | { readonly kind: 'undo-failed' }
  | { readonly kind: 'restoring'; readonly id: ImportId }
  | { readonly kind: 'restored'; readonly count: number }
  | { readonly kind: 'restore-failed' };

/** How long a number stays on the screen at least, in milliseconds. */
const betweenNumbers = 100;

/**
 * One import at a time for a collective. It belongs to no screen: whoever leaves finds it again, running or done.
 */
export class ImportJob {
  readonly #live: () => Promise<ImportCommands>;
  readonly #finished: (added: number) => void;
  #state = $state.raw<ImportState>({ kind: 'none' });
  #stop: AbortController | null = null;

  /** `finished` is told when an import went to its end. */
  constructor(live: () => Promise<ImportCommands>, finished: (added: number) => void = () => {}) {
    this.#live = live;
    this.#finished = finished;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Adds what `rows` gives, `total` things; does nothing while another import runs. */
  async start(file: ImportedFile, total: number, rows: () => Promise<readonly ItemFacts[]>): Promise<void> {
    if (this.#stop !== null) return;
    const { fileName } = file;
    const stop = new AbortController();
    this.#stop = stop;
    let done = 0;
    let toldAt = performance.now();
    const tell = (count: number) => {
      done = count;
      // A screen that draws every step would take the time of the work itself.
      if (performance.now() - toldAt < betweenNumbers) return;
      toldAt = performance.now();
      this.#state = { kind: 'running', fileName, done, total };
    };
    this.#state = { kind: 'running', fileName, done, total };
    try {
      const [items, live] = await Promise.all([rows(), this.#live()]);
      if (stop.signal.aborted) {
        this.#state = { kind: 'stopped', fileName, added: 0 };
        return;
      }
      total = items.length;
      const imported = await live.importItems(items, { ...file, signal: stop.signal, onProgress: tell });
      if (imported.ok) {
        this.#state = { kind: 'done', fileName, added: items.length, id: imported.value };
        this.#finished(items.length);
      } else if (imported.problem.kind === 'cancelled')
        this.#state = { kind: 'stopped', fileName, added: done };
      else this.#state = { kind: 'failed', fileName };
    } catch (cause) {
      this.#state = { kind: 'failed', fileName };
      throw cause;
    } finally {
      this.#stop = null;
    }
  }

  /** Stops the import; what is already added stays. */
  cancel(): void {
    this.#stop?.abort();
  }

  /** Takes an import back, and tells what was kept. */
  async undo(id: ImportId): Promise<void> {
    this.#state = { kind: 'undoing', id };
    try {
      const live = await this.#live();
      this.#state = { kind: 'undone', result: await live.undoImport(id) };
    } catch (cause) {
      this.#state = { kind: 'undo-failed' };
      throw cause;
    }
  }

  /** Brings back what taking the import back removed. */
  async restore(id: ImportId): Promise<void> {
    const tell = (state: ImportState) => {
      // Asked for in passing, while another import has the screen.
      if (this.#stop === null) this.#state = state;
    };
    tell({ kind: 'restoring', id });
    try {
      const live = await this.#live();
      tell({ kind: 'restored', count: await live.restoreImport(id) });
    } catch (cause) {
      tell({ kind: 'restore-failed' });
      throw cause;
    }
  }

  /** Puts the note of the last import away. */
  forget(): void {
    if (this.#stop === null) this.#state = { kind: 'none' };
  }
}
