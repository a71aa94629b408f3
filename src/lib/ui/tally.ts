/** How many values there are under each key, in the order in which the keys were first met. */
export function tally<T, Key>(values: readonly T[], keyOf: (value: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
