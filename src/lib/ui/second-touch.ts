/** What of a click tells whether it is the second of two. */
export type Touch = Pick<MouseEvent, 'detail' | 'timeStamp'> & { readonly pointerType?: string };

/** What comes sooner after another touch than one can read what has changed, in milliseconds. */
const soon = 400;

/**
 * Runs a gesture unless it is the second of a double touch, which was meant for what stood there before: where a button becomes that of
 * the next person or the next point, a finger that touches twice must not speak for them.
 */
export function withoutSecondTouch(): (touch: Touch, gesture: () => void) => void {
  let last = -Infinity;
  return ({ detail, timeStamp, pointerType }, gesture) => {
    // Browsers count the clicks of a mouse; not all of them count fingers, nor a key that is held down.
    if (detail > 1 || (pointerType !== 'mouse' && timeStamp - last < soon)) return;
    last = timeStamp;
    gesture();
  };
}
