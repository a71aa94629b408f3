/** The latest of many names. */
export class Latest {
  readonly #names = new Set<string>();

  constructor(readonly most: number) {}

  /** Notes a name; tells whether it was not there. */
  add(name: string): boolean {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    if (this.#names.size > this.most) this.#names.delete(this.#names.keys().next().value!);
    return true;
  }
}
