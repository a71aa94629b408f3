import type { Neighbour } from './relay';

/** Somebody connected, who carries the signals of others. */
export interface Bearer extends Neighbour {
  /** By which name they signal for themselves. */
  readonly correspondent: string | null;
}

/** Who brought a signal: this device has it to say, or somebody connected did. */
export type Origin<B extends Bearer> = 'here' | B;

/** On which way somebody was heard last. */
export type Heard<B extends Bearer> = 'hub' | B;

/** By whom a signal is carried on, and whether by the hubs. */
export interface Onward<B extends Bearer> {
  readonly bearers: readonly B[];
  readonly byHub: boolean;
}

/**
 * Where a signal goes from here (SYN-101). One to somebody takes the way on which they were heard. What is said to
 * everyone, or to somebody of whom nothing was heard, goes to all, when it is said here; when somebody connected brought
 * it, to the others, but for those whom that one reaches.
 */
export function onward<B extends Bearer>(
  to: string | null,
  from: Origin<B>,
  bearers: readonly B[],
  heard: Heard<B> | undefined
): Onward<B> {
  const direct = bearers.find(({ correspondent }) => correspondent !== null && correspondent === to);
  if (to !== null && direct === undefined && heard === 'hub') return { bearers: [], byHub: true };
  const bearer = direct ?? bearers.find((one) => one === heard);
  if (to !== null && bearer !== undefined) return { bearers: bearer === from ? [] : [bearer], byHub: false };
  if (from === 'here') return { bearers, byHub: true };
  const isReached = ({ instance }: B) => instance !== null && from.neighbours.has(instance);
  return { bearers: bearers.filter((one) => one !== from && !isReached(one)), byHub: false };
}
