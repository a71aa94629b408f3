import { expect, test } from 'vitest';
import { openErrands } from './errands';
import { StorageUnavailable } from './failure';

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

test('errands are settled once all of them passed, a refusal being over, and not before', async () => {
  const errands = openErrands();
  let refusals = 2;
  errands.run(() => (refusals-- > 0 ? full() : undefined));
  const done: string[] = [];
  errands.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push('second');
  });
  await expect.poll(() => errands.failure.value?.kind).toBe('full');
  await expect(errands.settled()).rejects.toThrow(StorageUnavailable);
  await expect.poll(() => errands.failure.value).toBeNull();
  await errands.settled();
  expect(done).toEqual(['second']);
  await errands.close();
});
