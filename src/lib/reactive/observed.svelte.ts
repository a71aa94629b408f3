import { createSubscriber } from 'svelte/reactivity';
import type { Observable } from '../domain/observable';

/** A live value as a screen reads it: whoever reads `current` in an effect or a template is redrawn when it changes. */
export interface Observed<T> {
  readonly current: T;
}

/** Lets screens read an observable; it is listened to only while somebody reads it. */
export function observe<T>(observable: Observable<T>): Observed<T> {
  const subscribe = createSubscriber((update) => observable.subscribe(update));
  return {
    get current() {
      subscribe();
      return observable.value;
    }
  };
}
