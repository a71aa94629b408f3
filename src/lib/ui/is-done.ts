/**
 * Whether a gesture outside of forms was done. It is not when the storage would not open: a notice on every page says
 * so and offers to try again, and what the gesture was about is still on the screen as it was.
 */
export const isDone = (gesture: Promise<unknown>): Promise<boolean> =>
  gesture.then(
    () => true,
    () => false
  );
