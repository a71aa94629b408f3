import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type Peer from './peer';
import { Questions } from './questions';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const patience = 1_000;
const peerOf = (device: string) => ({ device }) as unknown as Peer;

/** Whether nothing is waited for any more, as somebody finds who has asked. */
function settling(questions: Questions): { readonly isDone: boolean } {
  const found = { isDone: false };
  void questions.settled().then(() => (found.isDone = true));
  return found;
}

test('the first answer of each peer is waited for, until its last word', async () => {
  const questions = new Questions(patience);
  const [alice, bob] = [peerOf('alice'), peerOf('bob')];
  for (const peer of [alice, bob]) questions.ask(peer);
  const found = settling(questions);
  questions.answered(alice);
  await vi.advanceTimersByTimeAsync(10);
  expect(found.isDone).toBe(false);
  questions.answered(bob);
  await vi.advanceTimersByTimeAsync(0);
  expect(found.isDone).toBe(true);
  // Later ones are not.
  questions.ask(alice);
  await questions.settled();
});

test('an answer of which parts come is waited for on, and one of which nothing comes is not', async () => {
  const questions = new Questions(patience);
  const alice = peerOf('alice');
  questions.ask(alice);
  const found = settling(questions);
  for (let part = 0; part < 4; part++) {
    await vi.advanceTimersByTimeAsync(0.9 * patience);
    questions.goesOn(alice);
  }
  expect(found.isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(patience);
  expect(found.isDone).toBe(true);
});

test('whoever goes on for ever holds up nobody for ever', async () => {
  const questions = new Questions(patience);
  const mallory = peerOf('mallory');
  questions.ask(mallory);
  const found = settling(questions);
  for (let part = 0; part < 20; part++) {
    await vi.advanceTimersByTimeAsync(0.5 * patience);
    questions.goesOn(mallory);
  }
  await vi.advanceTimersByTimeAsync(10);
  expect(found.isDone).toBe(true);
  // Having let others wait in vain it is not waited for again.
  questions.ask(peerOf('mallory'));
  await questions.settled();
}); // SYN-86

test('whoever comes again and again, and answers late each time, holds up nobody for ever', async () => {
  const questions = new Questions(patience);
  let held = 0;
  for (let time = 0; time < 30; time++) {
    const mallory = peerOf('mallory');
    questions.ask(mallory);
    const found = settling(questions);
    for (let part = 0; part < 6; part++) {
      await vi.advanceTimersByTimeAsync(0.9 * patience);
      if (!found.isDone) held += 0.9 * patience;
      questions.goesOn(mallory);
    }
    questions.answered(mallory);
  }
  expect(held).toBeLessThan(20 * patience);
}); // SYN-86

test('while acts are read without end, those who ask one after the other wait no longer than the first', async () => {
  const questions = new Questions(patience);
  let end: () => void = () => undefined;
  void questions.during(new Promise((resolve) => (end = resolve)));
  const passed: number[] = [];
  const from = performance.now();
  const asking = (async () => {
    for (let i = 0; i < 10; i++) {
      await questions.settled();
      passed.push((performance.now() - from) / patience);
    }
  })();
  await vi.advanceTimersByTimeAsync(100 * patience);
  await asking;
  expect(Math.max(...passed)).toBe(6);
  end();
  await vi.advanceTimersByTimeAsync(0);
  // What begins afterwards is waited for anew.
  questions.ask(peerOf('alice'));
  const found = settling(questions);
  await vi.advanceTimersByTimeAsync(0.5 * patience);
  expect(found.isDone).toBe(false);
}); // SYN-86
