import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptionOf, isUsefulCandidate, parseSignal, sdpOf, type Description } from './description';

const fingerprint = Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0').toUpperCase()).join(
  ':'
);
const description: Description = { ufrag: 'ab+/', password: 'x'.repeat(24), fingerprint, setup: 'actpass' };

const chromium = [
  'v=0',
  'o=- 4962303333179871722 1 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:ab+/',
  `a=ice-pwd:${'x'.repeat(24)}`,
  'a=ice-options:trickle',
  `a=fingerprint:sha-256 ${fingerprint}`,
  'a=setup:actpass',
  'a=mid:0',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  ''
].join('\r\n');

const candidate =
  'candidate:842163049 1 udp 1677729535 6fd1b9ee-53f8-4b35-b2a3-4a62a2a14b8b.local 50124 typ host generation 0 ufrag ab+/ network-cost 999';

describe('a description', () => {
  test('is taken from what a browser wrote, and written again for another', () => {
    expect(descriptionOf(chromium)).toEqual({ ok: true, value: description });
    expect(descriptionOf(sdpOf(description))).toEqual({ ok: true, value: description });
  });

  test('has exactly one fingerprint, of SHA-256', () => {
    const other = fingerprint.replace('00', 'FF');
    for (const sdp of [
      chromium.replace(/a=fingerprint.*\r\n/, ''),
      chromium.replace(/(a=fingerprint:).*/, `$1sha-1 ${fingerprint.slice(0, 59)}`),
      chromium.replace('a=setup', `a=fingerprint:sha-256 ${other}\r\na=setup`),
      chromium.replace('a=setup', `a=fingerprint:sha-512 ${fingerprint}\r\na=setup`)
    ])
      expect(descriptionOf(sdp)).toEqual({ ok: false, problem: 'not-one-sha-256-fingerprint' });
    const twice = chromium.replace('s=-', `s=-\r\na=fingerprint:sha-256 ${fingerprint.toLowerCase()}`);
    expect(descriptionOf(twice).ok).toBe(true);
  }); // SYN-10
});

describe('a signal', () => {
  test('is copied field by field', () => {
    for (const signal of [
      { type: 'offer', description },
      { type: 'answer', to: 'cdef', description: { ...description, setup: 'active' } },
      { type: 'candidate', ufrag: 'ab+/', candidate }
    ]) {
      expect(parseSignal(signal)).toEqual(signal);
      expect(parseSignal({ ...signal, sdp: 'v=0' })).toEqual(signal);
    }
  }); // SYN-4

  test('with anything in it that could become a line of SDP is refused', () => {
    const line = '\r\na=fingerprint:sha-256 00';
    for (const field of ['ufrag', 'password', 'fingerprint', 'setup'] as const)
      expect(
        parseSignal({ type: 'offer', description: { ...description, [field]: description[field] + line } })
      ).toBeNull();
    expect(parseSignal({ type: 'candidate', ufrag: 'ab+/', candidate: candidate + line })).toBeNull();
  }); // SYN-4

  test('of another shape is refused, whatever it is', () => {
    for (const other of [
      null,
      1,
      'offer',
      [],
      {},
      { type: 'offer', sdp: chromium },
      { type: 'offer', description: { ...description, setup: 'active' } },
      { type: 'answer', to: 'cdef', description },
      { type: 'answer', description: { ...description, setup: 'active' } },
      { type: 'renegotiate' }
    ])
      expect(parseSignal(other)).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (value) => parseSignal(value) === null));
  }); // SYN-4
});

test('candidates over TCP are not worth a signal', () => {
  expect(isUsefulCandidate(candidate)).toBe(true);
  expect(isUsefulCandidate('')).toBe(false);
  expect(isUsefulCandidate('candidate:1 1 tcp 1518280447 192.168.1.2 9 typ host tcptype active')).toBe(false);
});
