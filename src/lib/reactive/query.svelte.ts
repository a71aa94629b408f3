import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** What is known of a read: nothing yet, its result, or why it failed. */
export type QueryState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly cause: unknown };

export interface Query<T> {
  readonly state: QueryState<T>;
}

/**
 * Keeps the result of a Dexie read true while somebody looks at it. It is read again when the rows it touched
 * change, and starts over from `loading` when a rune read before the first `await` of `read` changes.
 */
export function query<T>(read: () => Promise<T>): Query<T> {
  let state: QueryState<T> = { kind: 'loading' };

  const subscribe = createSubscriber((update) => {
    const tell = (next: QueryState<T>) => {
      state = next;
      update();
    };
    let stop = watch(read, tell, restart);
    function restart() {
      stop();
      tell({ kind: 'loading' });
      stop = watch(read, tell, restart);
    }
    return () => stop();
  });

  return {
    get state() {
      subscribe();
      return state;
    }
  };
}

function watch<T>(
  read: () => Promise<T>,
  tell: (state: QueryState<T>) => void,
  inputsChanged: () => void
): () => void {
  let forget = () => {};
  // Dexie follows native awaits only in functions that are themselves written `async`.
  const subscription = liveQuery(async () => {
    forget();
    const tracked = track(read, inputsChanged);
    forget = tracked.forget;
    return tracked.result;
  }).subscribe({
    next: (value) => tell({ kind: 'ready', value }),
    error: (cause) => tell({ kind: 'failed', cause })
  });
  return () => {
    forget();
    subscription.unsubscribe();
  };
}

/** Calls `read` once and calls back, once, when a rune that it read changes. Dexie calls it out of Svelte's sight. */
function track<T>(read: () => T, changed: () => void): { result: T; forget: () => void } {
  const outcome: { result?: T } = {};
  const forget = $effect.root(() => {
    $effect.pre(() => {
      if ('result' in outcome) changed();
      else outcome.result = read();
    });
  });
  return { result: outcome.result as T, forget };
}
