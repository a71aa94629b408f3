/** A set of places, compact enough that each act may hold one. */
export class Places {
  #words = new Uint32Array(4);

  has(place: number): boolean {
    return ((this.#words[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  holds(others: Places): boolean {
    return others.#words.every((word, i) => ((this.#words[i] ?? 0) & word) >>> 0 === word);
  }

  add(place: number): void {
    this.#reach((place >>> 5) + 1);
    this.#words[place >>> 5]! |= 1 << (place & 31);
  }

  addAll(others: Places): void {
    this.#reach(others.#words.length);
    others.#words.forEach((word, i) => (this.#words[i]! |= word));
  }

  #reach(length: number): void {
    if (length <= this.#words.length) return;
    const longer = new Uint32Array(Math.max(length, this.#words.length * 2));
    longer.set(this.#words);
    this.#words = longer;
  }
}
