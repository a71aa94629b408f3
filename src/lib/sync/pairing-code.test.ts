import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrMatrix } from '../outside/qr-code';
import {
  addressIn,
  candidateOf,
  encodePairing,
  mostAddresses,
  parsePairing,
  tagLength,
  type Address,
  type PairingCode
} from './pairing-code';

const word = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'),
    minLength,
    maxLength
  });
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const host = fc.oneof(
  fc.ipV4(),
  fc.uuid().map((name) => `${name}.local`),
  fc
    .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 8, maxLength: 8 })
    .map((groups) => groups.map((group) => group.toString(16)).join(':'))
);
const address: fc.Arbitrary<Address> = fc.record({ host, port: fc.integer({ min: 1, max: 65_535 }) });

const codes: fc.Arbitrary<PairingCode> = fc
  .record({
    isAnswer: fc.boolean(),
    tag: bytes(tagLength),
    from: fc.uuid(),
    offered: word(4, 8),
    ufrag: word(4, 8),
    password: word(22, 32),
    print: bytes(32),
    addresses: fc.array(address, { maxLength: mostAddresses })
  })
  .map(({ isAnswer, tag, from, offered, ufrag, password, print, addresses }) => ({
    kind: isAnswer ? 'answer' : 'offer',
    tag,
    from,
    to: isAnswer ? offered : '',
    description: {
      ufrag,
      password,
      fingerprint: Array.from(print, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':'),
      setup: isAnswer ? 'active' : 'actpass'
    },
    addresses
  }));

const largest: PairingCode = {
  kind: 'answer',
  tag: new Uint8Array(tagLength).fill(255),
  from: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  to: 'abcdefgh',
  description: {
    ufrag: 'abcdefgh',
    password: 'x'.repeat(32),
    fingerprint: Array(32).fill('AB').join(':'),
    setup: 'active'
  },
  addresses: Array<Address>(mostAddresses).fill({
    host: 'ffffffff-ffff-4fff-bfff-ffffffffffff.local',
    port: 65_535
  })
};

describe('a pairing code', () => {
  test('comes back as it was, also in small letters and with spaces in between', async () => {
    await fc.assert(
      fc.asyncProperty(codes, async (code) => {
        const text = await encodePairing(code);
        expect(await parsePairing(text)).toEqual({ ok: true, value: code });
        const copied = ` ${text.toLowerCase().replaceAll(/.{10}/g, '$& ')}\n`;
        expect(await parsePairing(copied)).toEqual({ ok: true, value: code });
      })
    );
  }); // SYN-110

  test('is a QR code of version 10 at most, however much it holds', async () => {
    const code = qrMatrix(await encodePairing(largest));
    expect(code).toMatchObject({ ok: true, value: { level: 'M' } });
    expect(code.ok && code.value.version).toBeLessThanOrEqual(10);
    const usual = { ...largest, to: 'abcd', addresses: [{ host: '192.168.1.23', port: 50_000 }] };
    usual.description = { ...largest.description, ufrag: 'abcd', password: 'x'.repeat(24) };
    const small = qrMatrix(await encodePairing(usual));
    expect(small.ok && small.value.version).toBeLessThanOrEqual(7);
  }); // SYN-110

  test('that was copied in part, mistyped, or is another text, is none', async () => {
    const text = await encodePairing(largest);
    const wrong = [
      '',
      'GRANGE',
      'https://grange.example/join#abc',
      text.slice(0, -1),
      text.slice(1),
      `${text}A`,
      text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      text.slice(0, 20) + (text[20] === 'A' ? 'B' : 'A') + text.slice(21)
    ];
    for (const one of wrong) expect(await parsePairing(one)).toEqual({ ok: false, problem: 'not-a-code' });
  });

  test('that anybody may have made never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const { toBase32 } = await import('../domain/base32');
        const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(noise))).subarray(
          0,
          3
        );
        const read = await parsePairing(`GRANGE${toBase32(Uint8Array.from([...noise, ...sum]))}`);
        if (!read.ok) expect(['not-a-code', 'newer']).toContain(read.problem);
      })
    );
  });
});

test('a browser’s own candidates of the local network are told, and come back as candidates', () => {
  const told = addressIn('candidate:708412153 1 udp 2113937151 192.168.1.7 57612 typ host generation 0');
  expect(told).toEqual({ host: '192.168.1.7', port: 57_612, priority: 2_113_937_151 });
  expect(addressIn(candidateOf(told!, 2))).toMatchObject({ host: '192.168.1.7', port: 57_612 });
  expect(addressIn('candidate:1 1 udp 5 2001:db8::7 5000 typ host')).toMatchObject({
    host: '2001:db8::7',
    port: 5000
  });
  expect(addressIn('candidate:1 1 udp 5 203.0.113.7 5000 typ srflx raddr 192.168.1.7 rport 5')).toBeNull();
  expect(addressIn('candidate:1 1 udp 5 host.example 5000 typ host')).toBeNull();
});
