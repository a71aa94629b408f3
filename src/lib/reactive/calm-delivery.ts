import type { Delivery } from '../domain/delivery';
import { Cell, type Observable } from '../domain/observable';

/** How long good news must hold before it is shown, in milliseconds: shorter ones would only flicker. */
export const calm = 300;

/**
 * The word about what was written here, as a screen shows it: worse news at once, better news once nothing has
 * changed for a moment. What is shown is never better than what is true.
 */
export function calmDelivery(delivery: Observable<Delivery>): Observable<Delivery> {
  const shown = new Cell(delivery.value);
  let listeners = 0;
  let stop = () => {};
  let wait: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    clearTimeout(wait);
    const next = delivery.value;
    if (goodness(next) <= goodness(shown.value)) shown.set(next);
    else wait = setTimeout(() => shown.set(delivery.value), calm);
  };

  return {
    get value() {
      return listeners > 0 ? shown.value : delivery.value;
    },
    subscribe(changed) {
      if (listeners++ === 0) {
        shown.set(delivery.value);
        stop = delivery.subscribe(show);
      }
      const unsubscribe = shown.subscribe(changed);
      return () => {
        unsubscribe();
        if (--listeners > 0) return;
        clearTimeout(wait);
        stop();
      };
    }
  };
}

function goodness(delivery: Delivery): number {
  switch (delivery.word) {
    case 'not-saved':
      return 0;
    case 'waiting':
      return 1;
    case 'saved-here':
      return 2;
    case 'received':
      return 2 + delivery.by.length;
  }
}
