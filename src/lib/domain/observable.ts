/** A value that others may read now and be told of when it changes. The only shape in which state crosses layers. */
export interface Observable<T> {
  readonly value: T;
  /** Calls back at each change, not at once; the function given back stops it. */
  subscribe(changed: () => void): () => void;
}

/** An observable whose value is set from where it is made. */
export class Cell<T> implements Observable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const changed of [...this.#listeners]) changed();
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }
}
