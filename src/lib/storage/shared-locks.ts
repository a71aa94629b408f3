/** The locks that all tabs of the browser share; there are none outside a browser, where there is one tab. */
export const sharedLocks = (): LockManager | undefined => globalThis.navigator?.locks;
