/** The locks that all tabs of the browser share; there are none outside a browser, where there is one tab. */
export const sharedLocks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Does a work while no other tab does one of that name; what waits for its turn can be called off. */
export async function inTurn<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = sharedLocks();
  if (locks === undefined) return work();
  return (await locks.request(name, signal === undefined ? {} : { signal }, work)) as T;
}
