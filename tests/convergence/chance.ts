/** Numbers that look random and are the same again for the same seed, so that a failing run replays. */
export interface Chance {
  /** A whole number from 0 to `below`, which is left out. */
  below(below: number): number;
  /** True once in so many times. */
  once(inSoMany: number): boolean;
  /** One of some; there must be one. */
  pick<T>(choices: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/** Mulberry32, by Tommy Ettinger. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    once: (inSoMany) => below(inSoMany) === 0,
    pick: (choices) => choices[below(choices.length)]!,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256))
  };
}
