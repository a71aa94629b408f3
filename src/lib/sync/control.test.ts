import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../domain/ids';
import { encodeControl, macLength, nonceLength, parseControl, type ControlMessage } from './control';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const id = <Kind extends string>() => bytes(16).map((value) => idFrom<Kind>(value));

const messages: fc.Arbitrary<ControlMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('hello' as const),
    version: fc.nat(),
    nonce: bytes(nonceLength),
    device: id<'device'>(),
    instance: id<'instance'>()
  }),
  fc.record({ kind: fc.constant('proof' as const), mac: bytes(macLength) }),
  fc.constantFrom(...(['welcome', 'ping', 'pong'] as const)).map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('neighbours' as const), instances: fc.array(id<'instance'>()) }),
  fc.record({
    kind: fc.constant('digest' as const),
    digest: bytes(16).map((value) => Buffer.from(value).toString('hex')),
    isWhole: fc.boolean(),
    isAnswer: fc.boolean()
  }),
  fc.record({ kind: fc.constant('mark' as const), count: fc.maxSafeNat(), coverage: fc.uint8Array() }),
  fc.record({ kind: fc.constant('received' as const), count: fc.maxSafeNat() })
);

const parsed = (message: Uint8Array) => {
  const read = parseControl(message);
  return read.ok ? read.value : read.problem;
};

describe('a control message', () => {
  test('comes back as it was, also from a later version that adds to its end', () => {
    fc.assert(
      fc.property(messages, fc.uint8Array(), (message, added) => {
        const encoded = encodeControl(message);
        expect(parsed(encoded)).toEqual(message);
        expect(parsed(Uint8Array.from([...encoded, ...added]))).toEqual(message);
      })
    );
  }); // SYN-30

  test('of an unknown kind is ignored', () => {
    for (const kind of [0, 10, 100]) expect(parsed(new Uint8Array([kind, 1, 2, 3]))).toBeNull();
  }); // SYN-31

  test('that is cut short is malformed', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (message, length) => {
        const encoded = encodeControl(message);
        fc.pre(encoded.length > 1);
        expect(parsed(encoded.slice(0, length % encoded.length))).toBe('malformed');
      })
    );
  }); // SYN-31

  test('with a field of another shape is malformed', () => {
    const wrong: ControlMessage[] = [
      { kind: 'digest', digest: 'x'.repeat(32), isWhole: true, isAnswer: false },
      { kind: 'neighbours', instances: ['not an id' as never] },
      { kind: 'neighbours', instances: Array(257).fill(idFrom(new Uint8Array(16))) },
      {
        kind: 'hello',
        version: 1,
        nonce: new Uint8Array(nonceLength),
        device: '../' as never,
        instance: idFrom(new Uint8Array(16))
      }
    ];
    for (const message of wrong) expect(parsed(encodeControl(message))).toBe('malformed');
  }); // SYN-31

  test('made of garbage never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (garbage) => void parsed(garbage)),
      { numRuns: 1000 }
    );
  });
});
