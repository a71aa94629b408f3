/**
 * A text as it was typed by people at once, in the format of `josephg/editing-traces`, as far as it is read here: each transaction says on which others
 * it was made, who made it, and what it put in the place of how many characters where, as its author then saw the text.
 */
export interface EditingTrace {
  readonly kind: 'concurrent';
  /** The text at the end, as whoever recorded it had it. */
  readonly endContent: string;
  readonly numAgents: number;
  readonly txns: readonly Transaction[];
}

export interface Transaction {
  readonly parents: readonly number[];
  readonly agent: number;
  readonly patches: readonly Patch[];
}

/** Where, how many characters go, and what comes. */
export type Patch = readonly [at: number, removed: number, inserted: string];

/** One that is typed in: it writes what its author does, and takes what the others did. */
export interface Replica {
  /** Does this, and gives back what has to be told to the others. */
  write(patches: readonly Patch[]): Uint8Array;
  take(updates: readonly Uint8Array[]): void;
}

/**
 * Plays a trace again: each author's text has, before each thing they do, what it had then of the others'. Calls back after
 * every transaction, so that what is slow elsewhere can keep up.
 */
export async function replay(
  { txns }: EditingTrace,
  replicas: readonly Replica[],
  after: (done: number) => Promise<void> | void = () => {}
): Promise<void> {
  const updates: Uint8Array[] = [];
  const held = replicas.map(() => new Set<number>());
  const catchUp = (agent: number, parents: readonly number[]) => {
    const missing: number[] = [];
    const waiting = [...parents];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (held[agent]!.has(next)) continue;
      held[agent]!.add(next);
      missing.push(next);
      waiting.push(...txns[next]!.parents);
    }
    if (missing.length > 0) replicas[agent]!.take(missing.sort((a, b) => a - b).map((one) => updates[one]!));
  };
  for (const [i, { agent, parents, patches }] of txns.entries()) {
    catchUp(agent, parents);
    updates.push(replicas[agent]!.write(patches));
    held[agent]!.add(i);
    await after(i + 1);
  }
  const all = txns.map((_, i) => i);
  replicas.forEach((_, agent) => catchUp(agent, all));
}

/** What turns one text into another: the one run of characters that is not the same. */
export function patchBetween(before: string, now: string): Patch {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const room = Math.min(before.length, now.length) - start;
  while (end < room && before.at(-1 - end) === now.at(-1 - end)) end++;
  return [start, before.length - start - end, now.slice(start, now.length - end)];
}
