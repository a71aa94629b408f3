import { expect, test } from 'vitest';
import { openErrands } from './errands';

const full = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

test('an errand that is refused is said, tried again, and overtaken by none', async () => {
  const errands = openErrands();
  const done: string[] = [];
  let isFull = true;
  errands.run(() => (isFull ? full() : done.push('first')));
  errands.run(() => done.push('second'));
  await expect.poll(() => errands.failure.value?.kind).toBe('full');
  expect(done).toEqual([]);
  isFull = false;
  await expect.poll(() => done).toEqual(['first', 'second']);
  expect(errands.failure.value).toBeNull();
  await errands.close();
});

test('closing tries what is left once more, and waits no longer', async () => {
  const errands = openErrands();
  const done: string[] = [];
  errands.run(full);
  errands.run(() => done.push('second'));
  await expect.poll(() => errands.failure.value?.kind).toBe('full');
  await errands.close();
  expect(done).toEqual(['second']);
});

test('errands are settled once they passed, or are refused, and not before', async () => {
  const errands = openErrands();
  let pass = () => {};
  errands.run(() => new Promise<void>((resolve) => (pass = resolve)));
  const settled: string[] = [];
  const first = errands.settled().then(() => settled.push('first'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settled).toEqual([]);
  pass();
  await first;
  errands.run(full);
  await errands.settled();
  expect(errands.failure.value?.kind).toBe('full');
  await errands.close();
});
