import type { ItemFacts } from '../domain/item';
import type { ImportOptions } from '../domain/import/plan';
import type {
  OpenSpreadsheet,
  PlanSummary,
  SpreadsheetOpener,
  SpreadsheetSummary
} from '../domain/import/open-spreadsheet';
import type { PreviewPage } from '../domain/import/preview';
import type { ColumnTarget } from '../domain/import/words';
import { err, ok } from '../domain/result';
import type { Answer, Questions } from './spreadsheet-messages';
import workerAddress from './spreadsheet.worker.ts?worker&url';
import { startWorker } from './trusted-worker';

/** How many things cross from the worker at once: few enough that taking them in never holds up the screen. */
const batch = 250;

/**
 * Reads a CSV or TSV file, or a workbook, in a worker, whatever wrote it, or says why it is no table. The worker keeps
 * the rows until the spreadsheet is closed; aborting ends it at once.
 */
export const openSpreadsheet: SpreadsheetOpener = async (file, { signal, onProgress } = {}) => {
  if (signal?.aborted) return err({ kind: 'cancelled' });
  const clerk = new Clerk();
  signal?.addEventListener('abort', () => clerk.close(), { once: true });
  try {
    const opened = await clerk.ask('open', { file }, onProgress);
    if (opened.ok) return ok(new Spreadsheet(file.name, opened.value, clerk));
    clerk.close();
    return opened;
  } catch (cause) {
    clerk.close();
    return err(signal?.aborted ? { kind: 'cancelled' } : { kind: 'unreadable', detail: String(cause) });
  }
};

/** A file that was read, and the worker that holds its rows. */
class Spreadsheet implements OpenSpreadsheet {
  readonly fileName: string;
  readonly #clerk: Clerk;
  #summary: SpreadsheetSummary;

  constructor(fileName: string, summary: SpreadsheetSummary, clerk: Clerk) {
    this.fileName = fileName;
    this.#summary = summary;
    this.#clerk = clerk;
  }

  get summary(): SpreadsheetSummary {
    return this.#summary;
  }

  async chooseSheet(sheet: number): Promise<SpreadsheetSummary> {
    this.#summary = await this.#clerk.ask('sheet', { sheet });
    return this.#summary;
  }

  async nameColumnsBy(row: number | null): Promise<SpreadsheetSummary> {
    this.#summary = await this.#clerk.ask('header', { row });
    return this.#summary;
  }

  plan(targets: readonly ColumnTarget[], options: ImportOptions): Promise<PlanSummary> {
    return this.#clerk.ask('plan', { targets, options });
  }

  page(from: number, count: number): Promise<PreviewPage> {
    return this.#clerk.ask('page', { from, count });
  }

  async items(count: number): Promise<readonly ItemFacts[]> {
    const items: ItemFacts[] = [];
    while (items.length < count) {
      const some = await this.#clerk.ask('items', { from: items.length, count: batch });
      if (some.length === 0) break;
      items.push(...some);
    }
    return items;
  }

  /** Ends the worker; whoever still waits for an answer is told by a rejection. */
  close(): void {
    this.#clerk.close();
  }
}

interface Waiting {
  readonly answered: (value: never) => void;
  readonly broke: (cause: Error) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** Asks the worker and hands each answer to whom it is for. */
class Clerk {
  readonly #worker = startWorker(workerAddress);
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isClosed = false;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
    this.#worker.addEventListener('error', ({ message }) =>
      this.#end(new Error(message || 'The worker did not start.'))
    );
  }

  ask<Kind extends keyof Questions>(
    kind: Kind,
    asks: Questions[Kind]['asks'],
    onProgress?: (done: number, total: number) => void
  ): Promise<Questions[Kind]['gets']> {
    return new Promise((answered, broke) => {
      if (this.#isClosed) return broke(closed());
      const id = ++this.#lastId;
      this.#waiting.set(id, { answered, broke, onProgress });
      this.#worker.postMessage({ id, kind, ...asks });
    });
  }

  close(): void {
    this.#end(closed());
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === 'progress') return waiting.onProgress?.(answer.done, answer.total);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'answer') waiting.answered(answer.value as never);
    else waiting.broke(new Error(answer.message));
  }

  #end(cause: Error): void {
    this.#isClosed = true;
    this.#worker.terminate();
    for (const { broke } of this.#waiting.values()) broke(cause);
    this.#waiting.clear();
  }
}

const closed = (): Error => new Error('The spreadsheet is closed.');
