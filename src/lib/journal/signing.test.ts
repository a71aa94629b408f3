import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { headOf, type Act } from '../domain/acts/act';
import type { Plain } from '../domain/acts/fields';
import { deviceIdOf, makeDeviceKeys, sign, type DeviceKeys } from '../identity/device-key';
import { actIdOf, actLimit, decodeAct, encodeAct, toSign } from './act-codec';
import {
  Authors,
  inRuns,
  type ReadAct,
  readRun,
  readSigned,
  signAct,
  type SignedAct,
  upToSigned
} from './signing';
import { otherForm } from '../../../tests/lab/other-form';

const space = `${'c'.repeat(22)}/collectif`;
const saying = (body: Plain) => ({ space, at: 1_790_000_000_000, kind: 'test.count', body });

let alice: DeviceKeys, bob: DeviceKeys, authors: Authors;
let chain: readonly ReadAct[];
beforeAll(async () => {
  [alice, bob] = await Promise.all([makeDeviceKeys(), makeDeviceKeys()]);
  authors = new Authors();
  for (const { public: known } of [alice, bob]) await authors.take(known.sign);
  const made: ReadAct[] = [];
  for (let i = 0; i < 5; i++)
    made.push(await signAct(alice, saying({ n: i }), { last: made.at(-1)?.act ?? null, news: [] }));
  chain = made;
});

const plains = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
    fc.stringMatching(/^[a-z0-9-]{0,32}$/),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), tie('plain'), {
      maxKeys: 4,
      noNullPrototype: true
    })
  )
})).plain;

describe('the bytes of an act', () => {
  test('are read as what was written, and written again the same', () => {
    fc.assert(
      fc.property(plains, (body) => {
        const act = { ...chain[2]!.act, body };
        const bytes = encodeAct(act, body);
        const read = decodeAct(bytes);
        const { id: _, ...unsigned } = act;
        expect(read).toEqual({ ok: true, value: unsigned });
        if (read.ok) expect(encodeAct(read.value, read.value.body)).toEqual(bytes);
      })
    );
  });

  test('never make the reader throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        decodeAct(new Uint8Array(bytes));
      }),
      { numRuns: 1000 }
    );
  });

  test('with one bit changed are another act or none, and not the signed one', async () => {
    const { bytes, signature } = chain[1]!.signed;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect((await readSigned({ bytes: flipped, signature }, authors)).ok).toBe(false);
    }
  });

  test.each<[string, (parts: unknown[]) => unknown]>([
    ['one field too many', (parts) => [...parts, 0]],
    ['one too few', (parts) => parts.slice(0, -1)],
    ['another version before it', ([, ...rest]) => [0, ...rest]],
    ['a place that is no whole number', (parts) => parts.with(3, 1.5)],
    ['a negative place', (parts) => parts.with(3, -1)],
    ['a short author', (parts) => parts.with(2, new Uint8Array(15))],
    ['a space of another shape', (parts) => parts.with(1, 'Pot Kommon')],
    ['a kind of another shape', (parts) => parts.with(8, 'Loan Out')],
    ['a free text in its body', (parts) => parts.with(9, { note: 'Rendu par Jeanne' })],
    ['a free text as a name in its body', (parts) => parts.with(9, { 'rendu par Jeanne': 1 })],
    ['a body that nests without end', (parts) => parts.with(9, [[[[[[[[1]]]]]]]])],
    ['a number that is no whole one in its body', (parts) => parts.with(9, 1.5)]
  ])('are malformed with %s', (_, change) => {
    const bytes = encode(change(decode(chain[1]!.signed.bytes) as unknown[]));
    expect(decodeAct(bytes)).toEqual({ ok: false, problem: { kind: 'malformed' } });
  });

  test('of a newer version are told apart, so that they can be kept and passed on', () => {
    const parts = decode(chain[1]!.signed.bytes) as unknown[];
    expect(decodeAct(encode(parts.with(0, 2)))).toEqual({ ok: false, problem: { kind: 'newer-version' } });
  });

  test('written in another way than the one are refused', () => {
    const bytes = chain[0]!.signed.bytes;
    // The version, 1, in two bytes.
    const longer = Uint8Array.from([bytes[0]!, 0x18, 0x01, ...bytes.subarray(2)]);
    expect(decodeAct(longer)).toEqual({ ok: false, problem: { kind: 'malformed' } });
  }); // JRN-1

  test('are bounded', () => {
    expect(() => encodeAct(chain[0]!.act, new Uint8Array(actLimit))).toThrow(RangeError);
    expect(decodeAct(new Uint8Array(actLimit + 1))).toEqual({ ok: false, problem: { kind: 'too-long' } });
  }); // JRN-2
});

describe('a signature', () => {
  test('is that of the author alone', async () => {
    const { signed, act } = chain[1]!;
    expect(await readSigned(signed, authors)).toEqual({ ok: true, value: chain[1] });
    const byBob = { bytes: signed.bytes, signature: await sign(bob, toSign(signed.bytes)) };
    expect(await readSigned(byBob, authors)).toEqual({ ok: false, problem: { kind: 'not-signed' } });
    expect(act.author).toBe(alice.id);
  });

  test('over the bytes without their tag is none', async () => {
    const { bytes } = chain[1]!.signed;
    const bare = { bytes, signature: await sign(alice, bytes) };
    expect(await readSigned(bare, authors)).toEqual({ ok: false, problem: { kind: 'not-signed' } });
  });

  test('in its other valid form, or made again, names the same act', async () => {
    const { signed, act } = chain[1]!;
    for (const signature of [otherForm(signed.signature), await sign(alice, toSign(signed.bytes))]) {
      expect(signature).not.toEqual(signed.signature);
      const read = await readSigned({ bytes: signed.bytes, signature }, authors);
      expect(read.ok && read.value.act.id).toBe(act.id);
    }
  }); // JRN-3

  test('of a device whose key nobody brought, or under another key, is not believed', async () => {
    const none = new Authors();
    expect(await readSigned(chain[0]!.signed, none)).toEqual({ ok: false, problem: { kind: 'other-key' } });
    await none.take(bob.public.sign);
    expect(await readSigned(chain[0]!.signed, none)).toEqual({ ok: false, problem: { kind: 'other-key' } });
  }); // JRN-4

  test('cannot be checked with what is no key', async () => {
    expect(await new Authors().take(new Uint8Array(65))).toBeNull();
    expect(await new Authors().take(new Uint8Array(3))).toBeNull();
  });
});

describe('a run of acts', () => {
  const signeds = () => chain.map(({ signed }) => signed);

  test('is believed for the signature under its last', async () => {
    const run = signeds().map((signed, i) =>
      i === 4 ? signed : { ...signed, signature: new Uint8Array(64) }
    );
    const read = await readRun(run, authors);
    expect(read.ok && read.value.map(({ act }) => act)).toEqual(chain.map(({ act }) => act));
    const rest = await readRun(run.slice(2), authors);
    expect(rest.ok && rest.value.map(({ act }) => act)).toEqual(chain.slice(2).map(({ act }) => act));
  }); // JRN-5

  test('is passed on no further than a signature holds, so that nobody is blamed for another', async () => {
    const run = signeds().map((signed, i) =>
      i === 2 || i === 3 ? { ...signed, signature: new Uint8Array(64) } : signed
    );
    const read = await readRun(run, authors);
    if (!read.ok) throw new Error('the run is signed at its end');
    expect(read.value.map(({ isChecked }) => isChecked)).toEqual([false, false, false, false, true]);
    expect(await upToSigned(read.value.slice(0, 4), authors)).toEqual(read.value.slice(0, 2));
    expect(await upToSigned(read.value, authors)).toEqual(read.value);
  }); // JRN-5

  test.each<[string, (run: readonly SignedAct[]) => readonly SignedAct[]]>([
    ['one left out', (run) => run.filter((_, i) => i !== 2)],
    ['two changed about', (run) => [run[1]!, run[0]!, ...run.slice(2)]],
    ['no signature at its end', (run) => run.with(4, { ...run[4]!, signature: new Uint8Array() })],
    ['one of somebody else', (run) => run.with(2, foreign)]
  ])('is refused whole with %s', async (_, change) => {
    foreign = (await signAct(bob, saying({ n: 2 }), { last: null, news: [] })).signed;
    expect((await readRun(change(signeds()), authors)).ok).toBe(false);
  });
  let foreign: SignedAct;
});

test('acts of several authors, forked chains too, go in runs that can be read', async () => {
  const other = await signAct(alice, saying({ n: 9 }), { last: chain[1]!.act, news: [] });
  const mine = await signAct(bob, saying({}), { last: null, news: [] });
  const runs = inRuns([chain[0]!, mine, chain[1]!, chain[2]!, other, chain[3]!, chain[4]!]);
  expect(runs.map((run) => run.map(({ act }) => act.id))).toEqual([
    chain.map(({ act }) => act.id),
    [mine.act.id],
    [other.act.id]
  ]);
  for (const run of runs)
    expect(
      (
        await readRun(
          run.map(({ signed }) => signed),
          authors
        )
      ).ok
    ).toBe(true);
});

test('an act says what its author had learnt, and comes after it', async () => {
  const heard = chain[4]!.act;
  const { act } = await signAct(bob, saying({}), {
    last: null,
    news: [{ head: headOf(heard), lamport: heard.lamport }]
  });
  expect(act.seen).toEqual([headOf(heard)]);
  expect(act.lamport).toBe(heard.lamport + 1);
});

test('an id is that of the key, and of the bytes', async () => {
  expect(await deviceIdOf(alice.public.sign)).toBe(alice.id);
  expect(alice.id).not.toBe(bob.id);
  const act: Act = chain[0]!.act;
  expect(await actIdOf(chain[0]!.signed.bytes)).toBe(act.id);
});
