import { liveQuery } from 'dexie';

/** Tells what a read of the stores gives, now and whenever it changes; the function given back stops it. */
export function watch<T>(read: () => Promise<T>, tell: (value: T) => void): () => void {
  // A read that fails leaves what was told before; the screen that reads the same rows says why.
  const subscription = liveQuery(async () => read()).subscribe({ next: tell, error: () => undefined });
  return () => subscription.unsubscribe();
}
