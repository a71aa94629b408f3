import type { Device } from '../domain/collective';
import type { DeliveryFacts, Receipt, StorageFailure } from '../domain/delivery';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';

/** Every fact that decides where what I wrote is, each told when it changes. */
type Sources = { readonly [Fact in keyof DeliveryFacts]: Observable<DeliveryFacts[Fact]> };

/** What is known of where that is which was written on this device, in a collective. */
export class OwnDelivery {
  readonly uncommitted = new Cell(0);
  /** Until the ledger is open, something may have been committed that no receipt is about. */
  readonly uncounted = new Cell(1);
  readonly failure = new Cell<StorageFailure | null>(null);
  readonly connected = new Cell<readonly DeviceId[]>([]);
  readonly isReachable = new Cell(false);
  readonly #written = new Cell(0);
  readonly #receipts = new Cell<readonly Receipt[]>([]);
  readonly #others = new Cell<readonly DeviceId[]>([]);
  readonly #readsOnly: () => boolean;
  /** How many writes were committed on this device, ever. */
  #count = 0;
  #allReceipts: readonly Receipt[] = [];
  #removed: ReadonlySet<DeviceId> = new Set();

  constructor(readsOnly: () => boolean) {
    this.#readsOnly = readsOnly;
  }

  /** What follows from the facts, kept true as they change. */
  decided<T>(decide: (facts: DeliveryFacts) => T): Observable<T> {
    const sources: Sources = {
      uncommitted: this.uncommitted,
      uncounted: this.uncounted,
      failure: this.failure,
      written: this.#written,
      receipts: this.#receipts,
      connected: this.connected,
      isReachable: this.isReachable,
      others: this.#others
    };
    const read = () =>
      Object.fromEntries(
        Object.entries(sources).map(([fact, { value }]) => [fact, value])
      ) as unknown as DeliveryFacts;
    const decided = new Cell(decide(read()));
    for (const source of Object.values(sources)) source.subscribe(() => decided.set(decide(read())));
    return decided;
  }

  /** Notes who may hold what was written: `others`, and of all devices those that are out. */
  tellDevices(devices: readonly Device[], others: readonly DeviceId[]): void {
    this.#removed = new Set(devices.flatMap(({ id, isIn }) => (isIn ? [] : [id])));
    this.tellReceipts();
    this.#others.set(others);
  }

  /** Who was put out may have erased what it had: it keeps nothing for the others. */
  tellReceipts(receipts = this.#allReceipts): void {
    this.#allReceipts = receipts;
    this.#receipts.set(receipts.filter(({ device }) => !this.#removed.has(device)));
  }

  /** What a device that only reads wrote is on its way to nobody. */
  countWritten(count = this.#count): void {
    this.#count = count;
    this.#written.set(this.#readsOnly() ? 0 : count);
  }
}
