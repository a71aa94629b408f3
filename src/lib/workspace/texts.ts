import type { Act } from '../domain/acts/act';
import { textsNamedBy } from '../domain/acts/texts';
import type { Family } from '../domain/acts/fold';
import type { DeviceId } from '../domain/ids';
import { hashOfText, saltLength, type SaltedText } from '../journal/salted-text';
import type { TextStore } from '../storage/text-store';
import type { TextsPort } from '../sync/keep-texts';
import { randomBytes } from './chance';
import type { Journal } from './journal';

export interface TextFacts {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly store: TextStore;
  readonly journal: Journal;
  readonly families: readonly Family<unknown, unknown>[];
}

/** The texts of one space beside its journal: what people say in their own words, which acts only name. */
export class Texts implements TextsPort {
  readonly #facts: TextFacts;
  /** Acts that came are looked at one batch after the other. */
  #lacking: Promise<Set<string>> | null = null;

  constructor(facts: TextFacts) {
    this.#facts = facts;
  }

  /** Keeps a text that was written here; gives what acts call it. Rejects when the storage refuses. */
  async write(text: string): Promise<string> {
    const [hash] = await this.writeAll([text]);
    return hash!;
  }

  /** The same for several texts at once, in their order. Rejects when the storage refuses, and then keeps none. */
  async writeAll(texts: readonly string[]): Promise<readonly string[]> {
    const all = await Promise.all(
      texts.map(async (text) => {
        const salted = { salt: randomBytes(saltLength), text };
        return [await hashOfText(salted), salted] as const;
      })
    );
    await this.#facts.store.keep(this.#facts.space, new Map(all));
    return all.map(([hash]) => hash);
  }

  /** The hashes of the texts that an act names. */
  named(act: Act): readonly string[] {
    return textsNamedBy(act, this.#facts.families);
  }

  /** The hashes of all texts that the acts of some devices name. */
  writtenBy(devices: readonly DeviceId[]): readonly string[] {
    const theirs = new Set(devices);
    return this.#namedBy(this.#facts.journal.chains.acts.filter(({ author }) => theirs.has(author)));
  }

  /**
   * Takes these texts away from this device, or before they come, and lets others that were erased come again: whoever
   * had somebody forgotten may turn out to have had no say.
   */
  async eraseOnly(hashes: readonly string[]): Promise<void> {
    const { store, space } = this.#facts;
    const [wanted, erased] = [new Set(hashes), new Set(await store.erased(space))];
    const more = [...wanted].filter((hash) => !erased.has(hash));
    const back = [...erased].filter((hash) => !wanted.has(hash));
    if (more.length > 0) await store.erase(space, more);
    if (back.length > 0) await store.letBack(space, back);
    if (more.length + back.length > 0) this.#lacking = null;
  }

  lacking(): Promise<ReadonlySet<string>> {
    const { journal, store, space } = this.#facts;
    this.#lacking ??= store.known(space).then(
      (known) => {
        const lacking = new Set(this.#namedBy(journal.chains.acts));
        for (const hash of known) lacking.delete(hash);
        return lacking;
      },
      (cause: unknown) => {
        this.#lacking = null;
        throw cause;
      }
    );
    return this.#lacking;
  }

  async of(hashes: readonly string[]): Promise<ReadonlyMap<string, SaltedText>> {
    const kept = await this.#facts.store.read(this.#facts.space, hashes);
    return new Map([...kept].flatMap(([hash, text]) => (text === null ? [] : [[hash, text] as const])));
  }

  async take(texts: ReadonlyMap<string, SaltedText>): Promise<void> {
    await this.#facts.store.keep(this.#facts.space, texts);
    const lacking = await this.#lacking;
    for (const hash of texts.keys()) lacking?.delete(hash);
  }

  listen(lackingMore: () => void): () => void {
    return this.#facts.journal.listen((_subjects, acts) => {
      const named = this.#namedBy(acts);
      if (named.length === 0) return;
      if (this.#lacking !== null) this.#lacking = this.#lacking.then((lacking) => this.#add(lacking, named));
      lackingMore();
    });
  }

  async #add(lacking: Set<string>, named: readonly string[]): Promise<Set<string>> {
    const { store, space } = this.#facts;
    // What cannot be looked up is asked for, which does no harm.
    const known = await store.read(space, named).catch(() => new Map<string, unknown>());
    for (const hash of named) if (!known.has(hash)) lacking.add(hash);
    return lacking;
  }

  #namedBy(acts: Journal['chains']['acts']): readonly string[] {
    return acts.flatMap((act) => this.named(act));
  }
}
