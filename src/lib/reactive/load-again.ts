/** How long a page waits before it is loaded again, the first time and the next ones, in milliseconds; then it is left to the person. */
const pauses = [0, 1000, 4000] as const;
/** How long after the first time it begins anew, in milliseconds. */
const patience = 60_000;

const noted = 'grange.loaded-again';

/** What browsers say of a part of the app that would not come, each in its own words. */
const notLoaded = /dynamically imported module|importing a module script failed/i;

/**
 * After how many milliseconds a page that did not open for want of a part of the app is to be loaded again, which it notes;
 * null when it is not. Every part is kept on the device, yet a browser in a hurry sometimes asks the network for one, and
 * without it gives up.
 */
export function loadsAgainAfter(
  error: unknown,
  now: number,
  storage: () => Pick<Storage, 'getItem' | 'setItem'>
): number | null {
  if (!(error instanceof Error) || !notLoaded.test(error.message)) return null;
  try {
    const kept = storage();
    const [first = 0, times = 0] = (kept.getItem(noted) ?? '').split(' ').map(Number);
    const isAnew = now < first || now - first >= patience;
    const pause = pauses[isAnew ? 0 : times];
    if (pause === undefined) return null;
    kept.setItem(noted, isAnew ? `${now} 1` : `${first} ${times + 1}`);
    return pause;
  } catch {
    // Where that cannot be noted, it might go on for ever.
    return null;
  }
}
