import { untrack } from 'svelte';
import type { Result } from '../domain/result';
import { forgetAside, setAside, takeBack } from '../reactive/set-aside';
import { changesIn, draftOf, readDraft, rebase, typedIn, type Draft, type Fields } from './draft';
import { focusFirstProblem } from './focus-problem';

export interface WrittenFormOptions<Form, Facts, Problems> {
  /** What the record says now: it may change while one writes. */
  readonly facts: () => Facts;
  /** What the fields show of it. */
  readonly formOf: (facts: Facts) => Form;
  /** Reads what was typed. */
  readonly parse: (form: Form) => Result<Facts, Problems>;
  /** Writes what was changed, or all of it where it is new; rejects when it could not. */
  readonly save: (facts: Facts, changes: Partial<Facts>) => Promise<void>;
  /** Something is added: once it is, the form is ready for the next one. */
  readonly isNew?: () => boolean;
  /** The name under which what is typed outlives a reload. */
  readonly draft?: () => string | undefined;
}

/**
 * A form over a record that others may change meanwhile: what they change shows in the fields that were left alone
 * and is pointed out in the others, and what was not typed here is not written. Made while a component is.
 */
export class WrittenForm<
  Form extends Fields,
  Facts extends { readonly [Field in keyof Form]: unknown },
  Problems extends { readonly [Field in keyof Form]?: unknown }
> {
  #draft: Draft<Form>;
  #problems = $state.raw<Partial<Problems>>({});
  #failed = $state(false);
  #busy = $state(false);
  #found = $state(false);
  readonly #options: WrittenFormOptions<Form, Facts, Problems>;

  constructor(options: WrittenFormOptions<Form, Facts, Problems>) {
    this.#options = options;
    const kept = untrack(() => readDraft(this.#putAside(takeBack) ?? null, this.#shown()));
    this.#draft = $state.raw(kept ?? untrack(() => draftOf(this.#shown())));
    this.#found = kept !== null && typedIn(kept).length > 0;
    // What somebody else writes arrives from outside while the form is open: only an effect sees it come.
    $effect(() => {
      const now = this.#shown();
      untrack(() => (this.#draft = rebase(this.#draft, now)));
    });
  }

  /** What is typed. */
  get form(): Form {
    return this.#draft.form;
  }
  /** What the fields would show of the record as it is now. */
  get theirs(): Form {
    return this.#draft.base;
  }
  get problems(): Partial<Problems> {
    return this.#problems;
  }
  /** It could not be written: the storage would not open. */
  get failed(): boolean {
    return this.#failed;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** What is typed was found again from before. */
  get found(): boolean {
    return this.#found;
  }
  /** The fields that others changed and where nothing was typed. */
  get taken(): (keyof Form)[] {
    return Object.keys(this.form).filter((field) => this.#draft.elsewhere[field] === 'taken');
  }
  /** Whether others changed a field in which something was typed. */
  clashes(field: keyof Form): boolean {
    return this.#draft.elsewhere[field] === 'clash';
  }

  type(field: keyof Form, value: string): void {
    this.#draft = { ...this.#draft, form: { ...this.form, [field]: value } };
    this.#putAside((name) => setAside(name, JSON.stringify(this.#draft)));
  }

  takeTheirs(field: keyof Form): void {
    this.#draft = { ...this.#draft, elsewhere: { ...this.#draft.elsewhere, [field]: undefined } };
    this.type(field, this.theirs[field]!);
  }

  /** Gives up what is typed. */
  startOver(): void {
    this.forget();
    this.#draft = draftOf(this.#shown());
    this.#problems = {};
    this.#found = false;
  }

  /** Forgets what was put aside. */
  forget(): void {
    this.#putAside(forgetAside);
  }

  readonly submit = async (
    event: SubmitEvent & { readonly currentTarget: HTMLFormElement }
  ): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    const { parse, save, formOf, isNew, draft } = this.#options;
    const read = parse(this.form);
    this.#problems = read.ok ? {} : read.problem;
    this.#failed = false;
    if (!read.ok) return focusFirstProblem(event.currentTarget);
    this.#busy = true;
    // Once it is saved the page may be another, and know the name no more.
    const name = draft?.();
    try {
      await save(read.value, changesIn(this.#draft, read.value));
      if (name !== undefined) forgetAside(name);
      this.#found = false;
      this.#draft = draftOf(isNew?.() ? this.#shown() : formOf(read.value));
    } catch {
      // The storage would not open: the sentence says what is kept, and the fields still hold it.
      this.#failed = true;
    } finally {
      this.#busy = false;
    }
  };

  #shown(): Form {
    return this.#options.formOf(this.#options.facts());
  }

  #putAside<T>(act: (name: string) => T): T | undefined {
    const name = this.#options.draft?.();
    return name === undefined ? undefined : act(name);
  }
}
