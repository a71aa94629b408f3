import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameSize, framesOf, Reassembly, type Carried } from './frames';

const carried: fc.Arbitrary<Carried> = fc.record({
  bytes: fc
    .integer({ min: 1, max: 4 * frameSize })
    .chain((length) => fc.nat().map((seed) => Uint8Array.from({ length }, (_, i) => (i * 31 + seed) % 256))),
  deflated: fc.boolean()
});

/** What becomes of some frames: messages, then perhaps why the rest was refused. */
function reassembled(frames: Iterable<Uint8Array>, limit = 1e6): unknown[] {
  const reassembly = new Reassembly(limit);
  const outcome: unknown[] = [];
  for (const frame of frames) {
    const taken = reassembly.take(frame);
    if (!taken.ok) return [...outcome, taken.problem];
    if (taken.value !== null) outcome.push(taken.value);
  }
  return outcome;
}

describe('frames', () => {
  test('of several messages become these messages again', () => {
    fc.assert(
      fc.property(fc.array(carried, { maxLength: 5 }), (messages) => {
        const again = reassembled(messages.flatMap((message) => [...framesOf(message)])) as Carried[];
        expect(again.map(({ deflated }) => deflated)).toEqual(messages.map(({ deflated }) => deflated));
        expect(again.every(({ bytes }, i) => Buffer.compare(bytes, messages[i]!.bytes) === 0)).toBe(true);
      }),
      { numRuns: 30 }
    );
  }); // SYN-20

  test('are full but for the last, and none is larger than 16 KiB', () => {
    const frames = [...framesOf({ bytes: new Uint8Array(40_000), deflated: false })];
    expect(frames.map(({ length }) => length)).toEqual([
      frameSize,
      frameSize,
      40_000 - 2 * (frameSize - 1) + 1
    ]);
  }); // SYN-20

  test('that break a rule are refused', () => {
    const full = (flags: number) => Uint8Array.from({ length: frameSize }, (_, i) => (i === 0 ? flags : 7));
    const refusals: [Uint8Array[], string][] = [
      [[new Uint8Array()], 'empty'],
      [[new Uint8Array([1])], 'empty'],
      [[new Uint8Array([4, 1])], 'unknown-flags'],
      [[new Uint8Array([0, 1])], 'not-full'],
      [[new Uint8Array(frameSize + 1)], 'too-long'],
      [[full(0), full(3)], 'mixed'],
      [[full(2), full(1)], 'mixed'],
      [Array.from({ length: 100 }, () => full(0)), 'too-large']
    ];
    for (const [frames, problem] of refusals) expect(reassembled(frames)).toEqual([problem]);
  }); // SYN-21, SYN-22

  test('of chance never make more than the limit, nor throw', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (frames) => {
        for (const message of reassembled(frames, 100))
          expect(typeof message === 'string' || (message as Carried).bytes.length <= 100).toBe(true);
      })
    );
  });
});
