import { SvelteMap } from 'svelte/reactivity';
import {
  agreedAs,
  owedIn,
  pickedAs,
  pickedIn,
  readAgreement,
  type AgreementField,
  type AgreementProblems,
  type BegunAgreement,
  type Picked
} from '../../domain/agreements/forms';
import { missingFrom, type Mention } from '../../domain/agreements/mentions';
import type { AgreementRefusal } from '../../domain/agreements/refusals';
import type { AgreedThing, Terms } from '../../domain/agreements/terms';
import type { ListedStructure } from '../../domain/collective';
import type { AgreementId, ItemId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { agreements } from '../../i18n/agreements';
import { loans } from '../../i18n/loans';
import { text } from '../../reactive/locale.svelte';
import { forgetAside, setAside, takeBackForm } from '../../reactive/set-aside';
import { focusFirstProblem } from '../focus-problem';

interface Sources {
  /** The name under which what is typed outlives a reload. */
  readonly aside: string;
  readonly begun: Pick<BegunAgreement, 'start' | 'things' | 'fixed'>;
  readonly structures: () => readonly ListedStructure[];
  /** A thing as its sheet describes it now; null where it is not here. */
  readonly thing: (id: ItemId) => Promise<AgreedThing<string> | null>;
  /** What was missing of a thing when it was looked at last. */
  readonly lacking: (id: ItemId) => Promise<readonly string[]>;
  readonly propose: (terms: Terms<string>) => Promise<Result<AgreementId, AgreementRefusal>>;
}

/** An agreement as it is typed, and what it still lacks. */
export class AgreementDraft {
  /** What each field holds. */
  typed = $state<Record<AgreementField, string>>({} as Record<AgreementField, string>);
  busy = $state(false);
  /** Why it could not be proposed, in a sentence. */
  refusal = $state<string | null>(null);
  #problems = $state.raw<AgreementProblems>({});
  #things = $state.raw<readonly AgreedThing<string>[]>([]);
  readonly #lacking = new SvelteMap<ItemId, readonly string[]>();
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
    const { start, things } = sources.begun;
    this.typed = { ...takeBackForm(sources.aside, start) };
    this.#things = things;
    for (const { thing, isAnew } of pickedIn(this.typed.things)) {
      if (isAnew || !things.some((one) => one.thing === thing)) void this.#describe(thing);
      void this.#lookAt(thing);
    }
  }

  /** The things that are picked, with how many as typed. */
  readonly picked = $derived(
    pickedIn(this.typed.things).flatMap((one) => {
      const known = this.#things.find(({ thing }) => thing === one.thing);
      return known === undefined ? [] : [{ ...agreedAs(known, one), quantity: one.quantity }];
    })
  );
  /** What their sheets say is missing of the things that are picked, a sentence each. */
  readonly lacking: readonly string[] = $derived(
    this.picked.flatMap(({ thing, name }) => {
      const lacks = this.#lacking.get(thing) ?? [];
      return lacks.length === 0 ? [] : [text(agreements).make.lackingOf(name, lacks.join(', '))];
    })
  );
  readonly #read = $derived.by(() =>
    readAgreement(this.typed, this.#sources.structures(), this.#things, this.#sources.begun.fixed)
  );
  /** What has to be said before it may be proposed. */
  readonly owed: readonly Mention[] = $derived(owedIn(this.#read.problems));
  /** What it does not say yet and should. */
  readonly missing: readonly Mention[] = $derived(missingFrom(this.#read.terms));

  has = (id: ItemId): boolean => pickedIn(this.typed.things).some(({ thing }) => thing === id);

  problemOf(field: AgreementField): string | null {
    const problem = this.#problems[field];
    return problem === undefined ? null : text(agreements).problem(problem);
  }

  /** Puts what is typed aside, so that a reload loses none of it; what is as it was at first is not typed. */
  putAside(): void {
    const { aside, begun } = this.#sources;
    const [typed, start] = [JSON.stringify(this.typed), JSON.stringify(begun.start)];
    if (typed === start) forgetAside(aside);
    else setAside(aside, typed);
  }

  /** Gives up what is typed. */
  giveUp(): void {
    forgetAside(this.#sources.aside);
  }

  /** Picks a thing, and tells in a sentence what became of that. */
  async add(id: ItemId): Promise<string> {
    const t = text(loans).make;
    const known = await this.#describe(id);
    if (known === null) return t.unknown;
    if (this.has(id)) return t.already(known.name);
    const picked: Picked = { thing: id, quantity: '1', nature: null, isAnew: true };
    this.typed.things = pickedAs([...pickedIn(this.typed.things), picked]);
    void this.#lookAt(id);
    return t.added(known.name);
  }

  /** Writes among the known defects what the sheets say is missing and is not written there yet. */
  writeLacking(): void {
    const said = this.typed['clause.defects'].trimEnd();
    const rest = this.lacking.filter((line) => !said.includes(line));
    this.typed['clause.defects'] = [said, ...rest].filter((line) => line !== '').join('\n');
  }

  remove(id: ItemId): void {
    this.typed.things = pickedAs(pickedIn(this.typed.things).filter(({ thing }) => thing !== id));
  }

  /** Types how many, or chooses what its value counts for. */
  change(id: ItemId, changes: Partial<Pick<Picked, 'quantity' | 'nature'>>): void {
    this.typed.things = pickedAs(
      pickedIn(this.typed.things).map((one) => (one.thing === id ? { ...one, ...changes } : one))
    );
  }

  /** Has it proposed; null, with what is wrong told where it is, when it is not. Rejects never. */
  async propose(form: HTMLFormElement): Promise<AgreementId | null> {
    if (this.busy) return null;
    const t = text(agreements);
    const { terms, problems } = this.#read;
    this.#problems = problems;
    this.refusal = null;
    if (Object.keys(problems).length > 0) {
      this.refusal = t.make.wrong;
      await focusFirstProblem(form);
      return null;
    }
    this.busy = true;
    try {
      const proposed = await this.#sources.propose(terms);
      if (proposed.ok) {
        this.giveUp();
        return proposed.value;
      }
      this.refusal = t.refusal(proposed.problem);
    } catch {
      this.refusal = t.make.failed;
    } finally {
      this.busy = false;
    }
    return null;
  }

  async #describe(id: ItemId): Promise<AgreedThing<string> | null> {
    const known = await this.#sources.thing(id);
    if (known !== null) this.#things = [...this.#things.filter(({ thing }) => thing !== id), known];
    return known;
  }

  async #lookAt(id: ItemId): Promise<void> {
    this.#lacking.set(id, await this.#sources.lacking(id));
  }
}
