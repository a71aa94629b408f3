import type { DeviceId } from '../ids';

/** SHA-256 of an act without its signature, in base64url: the same act whoever copies or signs it again. */
export type ActId = string & { readonly kind: 'act' };

/** Where a device's chain of acts stood. */
export interface Head {
  readonly author: DeviceId;
  readonly seq: number;
  readonly id: ActId;
}

/**
 * Something decided, signed or counted. It never changes; what it means is found by folding it with the others. It
 * holds no name and no free text: ids, kinds, numbers, dates and hashes.
 */
export interface Act<Body = unknown> {
  readonly id: ActId;
  /** `<collective>/<space>`; empty in the act that founds a collective, whose id is made of the act's own. */
  readonly space: string;
  readonly author: DeviceId;
  /** The place in the author's chain, from 0 on. */
  readonly seq: number;
  /** The act before it in the author's chain. */
  readonly prev: ActId | null;
  /** The heads of other chains that the author has come to know since its act before. */
  readonly seen: readonly Head[];
  /** One more than the highest of all that the author knew: an act comes after what it had seen. */
  readonly lamport: number;
  /** The author's clock, in milliseconds since 1970: shown, never trusted. */
  readonly at: number;
  /** Such as `custody.out`. */
  readonly kind: string;
  readonly body: Body;
}

/** An act that is being made: its id follows from the rest. */
export type UnsignedAct = Omit<Act, 'id'>;

/** The one order in which everyone reads the acts of a subject; an act comes after all that it had seen. */
export function byOrder(a: Act, b: Act): number {
  if (a.lamport !== b.lamport) return a.lamport - b.lamport;
  if (a.author !== b.author) return a.author < b.author ? -1 : 1;
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export const headOf = ({ author, seq, id }: Act): Head => ({ author, seq, id });
