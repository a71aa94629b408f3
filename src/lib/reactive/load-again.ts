/** How long after it was loaded again a page that still does not open is left to the person, in milliseconds. */
const patience = 20_000;

const noted = 'grange.loaded-again';

/** What browsers say of a part of the app that would not come, each in its own words. */
const notLoaded = /dynamically imported module|importing a module script failed/i;

/**
 * Whether a page that did not open for want of a part of the app is to be loaded once more; notes that it is. Every part is
 * kept on the device, yet a browser in a hurry sometimes asks the network for one, and without it gives up.
 */
export function loadsAgain(
  error: unknown,
  now: number,
  storage: () => Pick<Storage, 'getItem' | 'setItem'>
): boolean {
  if (!(error instanceof Error) || !notLoaded.test(error.message)) return false;
  try {
    const kept = storage();
    const since = now - Number(kept.getItem(noted) ?? 0);
    if (since >= 0 && since < patience) return false;
    kept.setItem(noted, String(now));
    return true;
  } catch {
    // Where that cannot be noted, it might go on for ever.
    return false;
  }
}
