import { expect, test } from 'vitest';
import { withoutSecondTouch } from './second-touch';

test('of two touches in a row the second does nothing, and a later one does', () => {
  let [now, done] = [0, 0];
  const once = withoutSecondTouch(() => now);
  for (const at of [0, 120, 399, 400, 500, 900]) {
    now = at;
    once(() => done++);
  }
  expect(done).toBe(3);
});
