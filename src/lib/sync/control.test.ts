import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActId } from '../domain/acts/act';
import { toBase64Url } from '../domain/base64url';
import { idFrom } from '../domain/ids';
import { publicKeyLength, signatureLength } from '../identity/device-key';
import { encodeControl, nonceLength, parseControl, type SentMessage } from './control';
import { refusals } from './gate';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const id = <Kind extends string>() => bytes(16).map((value) => idFrom<Kind>(value));

const messages: fc.Arbitrary<SentMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('hello' as const),
    nonce: bytes(nonceLength),
    signKey: bytes(publicKeyLength),
    instance: id<'instance'>()
  }),
  fc.record({ kind: fc.constant('proof' as const), signature: bytes(signatureLength) }),
  fc.constantFrom(...(['welcome', 'ping', 'pong', 'erased'] as const)).map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('neighbours' as const), instances: fc.array(id<'instance'>()) }),
  fc.record({
    kind: fc.constant('digest' as const),
    digest: bytes(16).map((value) => Buffer.from(value).toString('hex')),
    isWhole: fc.boolean(),
    isAnswer: fc.boolean()
  }),
  fc.record({
    kind: fc.constant('mark' as const),
    count: fc.maxSafeNat(),
    coverage: fc.uint8Array(),
    act: fc.option(bytes(32).map((hash) => toBase64Url(hash) as ActId))
  }),
  fc.record({ kind: fc.constant('received' as const), count: fc.maxSafeNat() }),
  fc.record({
    kind: fc.constant('claim' as const),
    seed: bytes(publicKeyLength),
    proof: bytes(signatureLength),
    sealKey: bytes(publicKeyLength),
    person: id<'person'>(),
    structure: fc.option(id<'structure'>())
  }),
  fc.record({
    kind: fc.constant('refused' as const),
    reason: fc.constantFrom(...refusals),
    evidence: fc.uint8Array()
  }),
  fc.record({ kind: fc.constant('door' as const), code: fc.string({ maxLength: 500 }) }),
  fc.record({
    kind: fc.constant('signal' as const),
    topic: bytes(32).map((value) => Buffer.from(value).toString('hex')),
    sealed: fc.base64String()
  })
);

const parsed = (message: Uint8Array) => {
  const read = parseControl(message);
  return read.ok ? read.value : read.problem;
};

/** How long a mark was before it named an act, which an empty field stands for. */
const lengthBefore = (mark: Extract<SentMessage, { kind: 'mark' }>): number =>
  encodeControl({ ...mark, act: null }).length - 1;

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
    for (const kind of [0, 99, 100]) expect(parsed(new Uint8Array([kind, 1, 2, 3]))).toBeNull();
  }); // SYN-31

  test('of another version says so, whatever follows', () => {
    expect(parsed(new Uint8Array([1, 99, 1, 2, 3]))).toEqual({ kind: 'other-hello', version: 99 });
  }); // SYN-11

  test('that is cut short is malformed', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (message, length) => {
        const encoded = encodeControl(message);
        fc.pre(encoded.length > 1);
        const cut = encoded.slice(0, length % encoded.length);
        fc.pre(message.kind !== 'mark' || cut.length !== lengthBefore(message));
        expect(parsed(cut)).toBe('malformed');
      })
    );
  }); // SYN-31

  test('that tells a mark as earlier versions do names no act', () => {
    const mark = { kind: 'mark', count: 3, coverage: new Uint8Array([1, 2]), act: null } as const;
    expect(parsed(encodeControl(mark).slice(0, lengthBefore(mark)))).toEqual(mark);
  }); // SYN-30

  test('with a field of another shape is malformed', () => {
    const wrong: SentMessage[] = [
      { kind: 'digest', digest: 'x'.repeat(32), isWhole: true, isAnswer: false },
      { kind: 'neighbours', instances: ['not an id' as never] },
      { kind: 'neighbours', instances: Array(257).fill(idFrom(new Uint8Array(16))) },
      {
        kind: 'hello',
        nonce: new Uint8Array(nonceLength),
        signKey: new Uint8Array(publicKeyLength),
        instance: '../' as never
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
