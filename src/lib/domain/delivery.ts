import type { DeviceId } from './ids';

/** Another device that acknowledged, after its own durable write, what was written here up to `count`. */
export interface Receipt {
  readonly device: DeviceId;
  /** How many of my writes it holds. */
  readonly count: number;
  readonly at: number;
}

/** Everything that decides where what I wrote is. */
export interface DeliveryFacts {
  /** Writes made in this tab whose strict transaction has not completed yet. */
  readonly uncommitted: number;
  /** Writes that are committed and not counted yet: while there are some, no receipt is about all that I wrote. */
  readonly uncounted: number;
  /** Since when a write is refused by the storage, and why; null while all goes well. */
  readonly failure: StorageFailure | null;
  /** How many writes were committed on this device, ever. */
  readonly written: number;
  readonly receipts: readonly Receipt[];
  /** The devices that are connected now, this one left out. */
  readonly connected: readonly DeviceId[];
  /** Whether any meeting place of phones answers: without one, nobody knows who is open. */
  readonly isReachable: boolean;
  /** The other devices that the collective knows. */
  readonly others: readonly DeviceId[];
}

export type StorageFailure = { readonly kind: 'full' | 'closed' | 'unknown'; readonly detail: string };

/** Where what I wrote is, in one of four words, with what a touch tells. */
export type Delivery =
  | { readonly word: 'saved-here'; readonly isOnItsWay?: true }
  | { readonly word: 'waiting'; readonly reason: 'writing' | 'nobody-open' | 'unreachable' }
  | { readonly word: 'received'; readonly by: readonly Receipt[] }
  | { readonly word: 'not-saved'; readonly failure: StorageFailure };

/**
 * The one word that is true now. Receipts of earlier writes do not count: `received` means all that I wrote.
 * A collective of one device has nobody to wait for: what is committed is simply saved here.
 */
export function deliveryOf(facts: DeliveryFacts): Delivery {
  if (facts.failure !== null) return { word: 'not-saved', failure: facts.failure };
  if (facts.uncommitted > 0) return { word: 'waiting', reason: 'writing' };
  const by = receiptsOfAll(facts) ?? [];
  if (by.length > 0) return { word: 'received', by };
  if (facts.written > 0 && facts.others.length > 0 && facts.connected.length === 0)
    return { word: 'waiting', reason: facts.isReachable ? 'nobody-open' : 'unreachable' };
  return facts.written > 0 && facts.connected.length > 0
    ? { word: 'saved-here', isOnItsWay: true }
    : { word: 'saved-here' };
}

/**
 * The devices that confirmed all that I wrote; null while nobody can tell: nothing was written here, or something is
 * still being committed or counted.
 */
export function holdersOf(facts: DeliveryFacts): ReadonlySet<DeviceId> | null {
  if (facts.uncommitted > 0) return null;
  const receipts = receiptsOfAll(facts);
  return receipts === null ? null : new Set(receipts.map(({ device }) => device));
}

/** How many of my writes each device confirmed, of how many. */
export interface Confirmations {
  readonly written: number;
  readonly by: ReadonlyMap<DeviceId, number>;
}

/** Who confirmed how much of what I wrote; null while nobody can tell. */
export function confirmationsOf(facts: DeliveryFacts): Confirmations | null {
  if (facts.uncommitted > 0 || receiptsOfAll(facts) === null) return null;
  return { written: facts.written, by: new Map(facts.receipts.map(({ device, count }) => [device, count])) };
}

function receiptsOfAll({ written, uncounted, receipts }: DeliveryFacts): readonly Receipt[] | null {
  if (written === 0 || uncounted > 0) return null;
  return receipts.filter(({ count }) => count >= written);
}
