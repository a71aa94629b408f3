import type { DeliveryFacts } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';

/** Every fact that decides where what I wrote is, each told when it changes. */
export type DeliverySources = { readonly [Fact in keyof DeliveryFacts]: Observable<DeliveryFacts[Fact]> };

/** Keeps true what is decided of what was written here, from the facts as they change. */
export function watchDelivery<T>(
  sources: DeliverySources,
  decide: (facts: DeliveryFacts) => T
): Observable<T> {
  const read = (): DeliveryFacts => ({
    uncommitted: sources.uncommitted.value,
    uncounted: sources.uncounted.value,
    failure: sources.failure.value,
    written: sources.written.value,
    receipts: sources.receipts.value,
    connected: sources.connected.value,
    isReachable: sources.isReachable.value,
    others: sources.others.value
  });
  const decided = new Cell(decide(read()));
  for (const source of Object.values(sources)) source.subscribe(() => decided.set(decide(read())));
  return decided;
}
