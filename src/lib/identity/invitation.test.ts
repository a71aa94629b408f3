import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, type CollectiveId } from '../domain/ids';
import { cut, oneLine } from '../domain/text';
import { invitationLink, invitationWays, parseInvitation, type Invitation } from './invitation';
import { seedLength } from './seed';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

const hubs = fc.array(
  fc
    .record({
      scheme: fc.constantFrom('ws', 'wss'),
      host: fc.domain().filter((host) => host.length < 100),
      port: fc.constantFrom('', ':4747'),
      path: fc.constantFrom('', '/', '/signal')
    })
    .map(({ scheme, host, port, path }) => `${scheme}://${host}${port}${path}`),
  { maxLength: 8 }
);

const invitations: fc.Arbitrary<Invitation> = fc.record({
  collective: bytes(16).map((id) => idFrom<'collective'>(id)),
  seed: bytes(seedLength).map((seed) => new Uint8Array(seed)),
  way: fc.constantFrom(...invitationWays),
  hubs
});

const name = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => cut(oneLine(text), 40));
const names = fc.record({ collective: name, structure: name });

const origins = fc.constantFrom(
  'https://grange.example',
  'http://localhost:4747',
  'https://a.b.example:8443'
);

const alices: Invitation = {
  collective: idFrom(new Uint8Array(16).fill(7)),
  seed: new Uint8Array(seedLength).fill(9),
  way: 'new-structure',
  hubs: []
};
const link = invitationLink('https://grange.example', alices);
const code = link.slice(link.indexOf('#') + 1);
const read = (text: string) => {
  const invitation = parseInvitation(text);
  return invitation.ok ? invitation.value : invitation.problem.kind;
};
const received = { ...alices, origin: 'https://grange.example' };

describe('an invitation', () => {
  test('comes back from its link as it was', () => {
    fc.assert(
      fc.property(invitations, origins, (invitation, origin) => {
        expect(read(invitationLink(origin, invitation))).toEqual({ ...invitation, origin });
      })
    );
  });

  test('tells the names that whoever invites gives the place, and lets in without them where they are damaged', () => {
    fc.assert(
      fc.property(
        invitations,
        names,
        fc.nat(200),
        fc.constantFrom('A', 'b', '-'),
        (plain, names, at, other) => {
          const named = invitationLink('https://grange.example', { ...plain, names });
          const before = { ...plain, origin: 'https://grange.example' };
          expect(read(named)).toEqual({ ...before, names });
          expect(read(`${named}Merci`)).toEqual({ ...before, names });
          const from = invitationLink('https://grange.example', plain).length + 1;
          const place = from + (at % (named.length - from));
          fc.pre(named[place] !== other && place < named.length - 1);
          const damaged = `${named.slice(0, place)}${other}${named.slice(place + 1)}`;
          for (const link of [named.slice(0, place), damaged]) expect(read(link)).toEqual(before);
        }
      )
    );
  });

  test('of before, with no names, lets in as ever', () => {
    const older =
      'https://grange.example/join#spoHBwcHBwcHBwcHBwcHBwcHAAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQAAH06UXQ';
    expect(read(older)).toEqual(received);
    expect(link).toBe(older);
  });

  test('comes back from what stands behind the #, with or without it', () => {
    expect(read(code)).toEqual({ ...alices, origin: null });
    expect(read(`#${code}`)).toEqual({ ...alices, origin: null });
  });

  test('is found in a sentence, in quotes, broken over lines, and with an escaped #', () => {
    const broken = `${link.slice(0, 40)}\r\n${link.slice(40, 70)}\n  ${link.slice(70)}`;
    for (const text of [
      `Salut ! Viens : ${link}. À demain, Carol`,
      `« ${link} »`,
      `(${link})`,
      `_${link}_`,
      `Bob a écrit :\n> ${broken}\n`,
      link.replace('#', '%23'),
      `${link.slice(0, 50)}\u200b${link.slice(50)}`,
      `https://ailleurs.example/page#ancre puis ${link}`
    ])
      expect(read(text)).toEqual(received);
  });

  test('fits a QR code of version 8 on a usual host', () => {
    expect(link.length).toBeLessThanOrEqual(192);
  });

  test('keeps its seed behind the #', () => {
    expect(new URL(link).pathname).toBe('/join');
    expect(new URL(link).search).toBe('');
  });

  test('cut anywhere is said to be cut, never taken for another', () => {
    fc.assert(
      fc.property(
        invitations,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (invitation, where) => {
          const whole = invitationLink('https://grange.example', invitation);
          const start = whole.indexOf('#') + 4;
          const cut = whole.slice(0, start + Math.floor(where * (whole.length - start)));
          expect(read(cut)).toBe('truncated');
          expect(read(`Le lien : ${cut}, merci`)).toBe('truncated');
        }
      )
    );
  });

  test('cut before a word is said to be cut', () => {
    expect(read(`${link.slice(0, -8)} Merci à vous toutes`)).toBe('truncated');
  });

  test('with one character changed is refused', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 2), fc.constantFrom(...'abcXYZ019_-'), (at, other) => {
        fc.pre(code[at] !== other);
        expect(
          typeof read(`https://grange.example/join#${code.slice(0, at)}${other}${code.slice(at + 1)}`)
        ).toBe('string');
      })
    );
  });

  test('of a later version asks for a newer app', () => {
    expect(read(`https://grange.example/join#${code.replace(/^sp/, 's5')}`)).toBe('newer-version');
  });

  test('of an earlier version, which carried the secret of the collective itself, is said to be too old', () => {
    expect(read(`https://grange.example/join#${code.replace(/^sp/, 'sZ')}`)).toBe('older-version');
  });

  test('is told from nothing and from anything else', () => {
    for (const text of ['', '  \n', '\u200b']) expect(read(text)).toBe('empty');
    for (const text of [
      'bonjour',
      'https://example.org/join#section-2',
      'https://grange.example/join',
      '#',
      'x'.repeat(1e6)
    ])
      expect(read(text)).toBe('not-an-invitation');
    fc.assert(fc.property(fc.string(), (text) => typeof read(text) === 'string'));
  });

  test('carries hubs only', () => {
    expect(() => invitationLink('https://a.example', { ...alices, hubs: ['https://a.example'] })).toThrow(
      TypeError
    );
    expect(() => invitationLink('https://a.example', { ...alices, collective: 'x' as CollectiveId })).toThrow(
      TypeError
    );
    expect(() => invitationLink('https://a.example', { ...alices, hubs: Array(9).fill('ws://a') })).toThrow(
      RangeError
    );
  });
});
