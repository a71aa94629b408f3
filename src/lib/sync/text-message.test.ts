import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../domain/base64url';
import { encodeTextMessage, parseTextMessage, type TextMessage } from './text-message';

const hash = toBase64Url(new Uint8Array(32).fill(9));
const salt = new Uint8Array(16).fill(3);

test.each<TextMessage>([
  { kind: 'want', hashes: [hash] },
  { kind: 'have', hashes: [] },
  {
    kind: 'texts',
    rest: 3,
    texts: [
      { salt, text: 'Rayé, \u{1F528} à revoir\n' },
      { salt, text: '\uFEFF' }
    ]
  },
  { kind: 'texts', rest: 0, texts: [{ salt, text: '€'.repeat(2000) }] }
])('a message is read as it was written: $kind', (message) => {
  expect(parseTextMessage(encodeTextMessage(message))).toEqual(message);
}); // SYN-90

describe('what is no message is refused', () => {
  const texts = (...texts: readonly string[]) =>
    encodeTextMessage({ kind: 'texts', rest: 0, texts: texts.map((text) => ({ salt, text })) });
  test.each([
    ['nothing', new Uint8Array()],
    ['hashes that end too soon', encodeTextMessage({ kind: 'want', hashes: [hash] }).slice(0, -1)],
    ['more hashes than are allowed', encodeTextMessage({ kind: 'want', hashes: Array(257).fill(hash) })],
    ['a text that is too long', texts('x'.repeat(2001))],
    ['a text of too many bytes', texts('€'.repeat(2001))],
    ['a text that is no UTF-8', texts('x').with(-1, 0xff)],
    ['a text that ends too soon', texts('x').slice(0, -1)]
  ])('%s', (_, bytes) => expect(parseTextMessage(bytes)).toBeUndefined());
}); // SYN-91

test('a kind of a later version is told from what is no message', () => {
  expect(parseTextMessage(Uint8Array.of(9, 1, 2))).toBeNull();
}); // SYN-91
