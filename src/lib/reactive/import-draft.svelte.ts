import { withTarget, type ColumnTarget } from '../domain/import/columns';
import type {
  OpenSpreadsheet,
  PlanSummary,
  SpreadsheetOpener,
  SpreadsheetSummary
} from '../domain/import/open-spreadsheet';
import type { ImportOptions } from '../domain/import/plan';
import type { PreviewPage } from '../domain/import/preview';
import type { SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import type { StructureId } from '../domain/ids';
import type { ItemFacts } from '../domain/item';

/** What the draft asks of its surroundings each time it plans. */
export interface DraftSurroundings {
  readonly openSpreadsheet: SpreadsheetOpener;
  /** The structures that a column may name, and the fields in the person's language. */
  settings(): Promise<Pick<ImportOptions, 'structures' | 'fieldNames'>>;
}

/** How many lines of the preview are shown at first. */
const firstLines = 8;

/** How many lines of the preview a page has, once all are asked for. */
export const pageLines = 50;

/**
 * A spreadsheet between the moment it is chosen and the moment it is imported or put away: what each column becomes,
 * and what would come of it. Every choice plans anew; an answer that comes after a later choice is forgotten.
 */
export class ImportDraft {
  readonly #surroundings: DraftSurroundings;
  #sheet: OpenSpreadsheet | null = null;
  #reading = $state.raw<{ readonly share: number } | null>(null);
  #stop: AbortController | null = null;
  #problem = $state.raw<SpreadsheetProblem | null>(null);
  #summary = $state.raw<SpreadsheetSummary | null>(null);
  #targets = $state.raw<readonly ColumnTarget[]>([]);
  #owner = $state<StructureId | null>(null);
  #gather = $state<boolean | 'auto'>('auto');
  #plan = $state.raw<PlanSummary | null>(null);
  #page = $state.raw<PreviewPage | null>(null);
  #showsAll = $state(false);
  #fileName = $state('');
  #turn = 0;
  #planning: Promise<void> = Promise.resolve();

  constructor(surroundings: DraftSurroundings, owner: StructureId | null) {
    this.#surroundings = surroundings;
    this.#owner = owner;
  }

  /** How much of the file is read, from 0 to 1; null when none is being read. */
  get reading() {
    return this.#reading;
  }
  /** Why the file that was chosen last could not be read. */
  get problem() {
    return this.#problem;
  }
  /** What the file holds; null while none is open. */
  get summary() {
    return this.#summary;
  }
  get fileName() {
    return this.#fileName;
  }
  /** What the import is called and known by afterwards: by its sheet, too, where the file has several. */
  get source() {
    const { sheets = [], sheet = 0, fingerprint = '' } = this.#summary ?? {};
    const fileName = sheets.length > 1 ? `${this.#fileName} (${sheets[sheet]?.name})` : this.#fileName;
    return { fileName, fingerprint };
  }
  get targets() {
    return this.#targets;
  }
  /** To whom belongs what the file does not say. */
  get owner() {
    return this.#owner;
  }
  /** What the import would do; null until it is planned. */
  get plan() {
    return this.#plan;
  }
  get page() {
    return this.#page;
  }
  /** Whether the whole preview is shown, page by page, rather than its beginning. */
  get showsAll() {
    return this.#showsAll;
  }

  /** Reads a file instead of the one that was open, if any. */
  async open(file: File): Promise<void> {
    this.close();
    this.#problem = null;
    const stop = new AbortController();
    this.#stop = stop;
    this.#fileName = file.name;
    this.#reading = { share: 0 };
    const opened = await this.#surroundings.openSpreadsheet(file, {
      signal: stop.signal,
      onProgress: (done, total) => {
        if (this.#stop === stop) this.#reading = { share: done / total };
      }
    });
    if (this.#stop !== stop) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) {
      this.close();
      this.#problem = opened.problem;
      return;
    }
    this.#stop = null;
    this.#reading = null;
    this.#sheet = opened.value;
    this.#take(opened.value.summary);
    await this.#planAnew();
  }

  /** Stops reading. */
  cancelReading(): void {
    if (this.#stop === null) return;
    this.close();
    this.#problem = { kind: 'cancelled' };
  }

  /** Puts the file away. */
  close(): void {
    this.#turn++;
    this.#stop?.abort();
    this.#stop = null;
    this.#sheet?.close();
    this.#sheet = null;
    this.#reading = null;
    this.#summary = null;
    this.#plan = null;
    this.#page = null;
    this.#showsAll = false;
    this.#gather = 'auto';
  }

  setTarget(column: number, target: ColumnTarget): Promise<void> {
    this.#targets = withTarget(this.#targets, column, target);
    return this.#planAnew();
  }

  setOwner(owner: StructureId | null): Promise<void> {
    this.#owner = owner;
    return this.#planAnew();
  }

  setGather(gather: boolean): Promise<void> {
    this.#gather = gather;
    return this.#planAnew();
  }

  /** Reads another sheet of the file, as if it had just been opened there. */
  setSheet(sheet: number): Promise<void> {
    this.#showsAll = false;
    this.#gather = 'auto';
    return this.#readAnew((file) => file.chooseSheet(sheet));
  }

  /** Takes the names of the columns from another row of the file, or from none. */
  setHeaderRow(row: number | null): Promise<void> {
    return this.#readAnew((file) => file.nameColumnsBy(row));
  }

  /** Shows another part of the whole preview, or with false its beginning only. */
  async show(from: number | false): Promise<void> {
    this.#showsAll = from !== false;
    await this.#turnPage(this.#turn, from === false ? 0 : Math.max(0, from));
  }

  /** Hands over what the latest plan would add, and puts the file away. */
  async handOver(): Promise<readonly ItemFacts[]> {
    await this.#planning;
    const count = this.#plan?.items ?? 0;
    const items = await this.#ask(this.#turn, (sheet) => sheet.items(count));
    this.close();
    if (items === null) throw new Error('The spreadsheet was put away before it was imported.');
    return items;
  }

  async #readAnew(read: (file: OpenSpreadsheet) => Promise<SpreadsheetSummary>): Promise<void> {
    const summary = await this.#ask(++this.#turn, read);
    if (summary === null) return;
    this.#take(summary);
    await this.#planAnew();
  }

  #take(summary: SpreadsheetSummary): void {
    this.#summary = summary;
    this.#targets = summary.proposal;
  }

  #planAnew(): Promise<void> {
    this.#planning = this.#planTurn(++this.#turn);
    return this.#planning;
  }

  async #planTurn(turn: number): Promise<void> {
    const settings = await this.#surroundings.settings();
    const options = { ...settings, owner: this.#owner, gatherIdentical: this.#gather };
    const plan = await this.#ask(turn, (sheet) => sheet.plan(this.#targets, options));
    if (plan === null) return;
    this.#plan = plan;
    const from = this.#showsAll ? Math.min(this.#page?.from ?? 0, Math.max(0, plan.lines - 1)) : 0;
    await this.#turnPage(turn, from);
  }

  async #turnPage(turn: number, from: number): Promise<void> {
    const page = await this.#ask(turn, (sheet) => sheet.page(from, this.#showsAll ? pageLines : firstLines));
    if (page !== null) this.#page = page;
  }

  /**
   * What the file answers, or null when something was chosen since. A file that answers no more (a phone short of
   * memory ends its worker) is put away and said to be unreadable.
   */
  async #ask<T>(turn: number, question: (sheet: OpenSpreadsheet) => Promise<T>): Promise<T | null> {
    if (this.#sheet === null || turn !== this.#turn) return null;
    try {
      const answer = await question(this.#sheet);
      return turn === this.#turn ? answer : null;
    } catch (cause) {
      if (turn !== this.#turn) return null;
      this.close();
      this.#problem = { kind: 'unreadable', detail: String(cause) };
      return null;
    }
  }
}
