/** What comes sooner after another touch than one can read what has changed, in milliseconds. */
const soon = 400;

/**
 * Runs a gesture unless it comes so soon after the last one that it was meant for what stood there before: where a button becomes that
 * of the next person or the next point, a finger that touches twice must not speak for them.
 */
export function withoutSecondTouch(
  now: () => number = () => performance.now()
): (gesture: () => void) => void {
  let last = -Infinity;
  return (gesture) => {
    const at = now();
    if (at - last < soon) return;
    last = at;
    gesture();
  };
}
