import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../domain/base64url';
import { pieceSize } from '../domain/wanted-files';
import { encodeFileMessage, parseFileMessage, type FileMessage } from './file-message';
import { encodeTextMessage, parseTextMessage } from './text-message';

const hash = toBase64Url(new Uint8Array(32).fill(9));
const piece = (length: number) =>
  encodeFileMessage({ kind: 'piece', piece: { hash, offset: 0, bytes: new Uint8Array(length) } });

test.each<FileMessage>([
  {
    kind: 'ask',
    files: [
      { hash, offset: 0 },
      { hash, offset: 5_000_000 }
    ]
  },
  { kind: 'piece', piece: { hash, offset: 65_536, bytes: new Uint8Array(pieceSize).fill(3) } },
  { kind: 'piece', piece: null },
  { kind: 'hold', hashes: [hash] }
])('a message is read as it was written: $kind', (message) => {
  expect(parseFileMessage(encodeFileMessage(message))).toEqual(message);
}); // SYN-130

describe('what is no message is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['hashes that end too soon', encodeFileMessage({ kind: 'hold', hashes: [hash] }).slice(0, -1)],
    [
      'more files than are allowed',
      encodeFileMessage({ kind: 'ask', files: Array(65).fill({ hash, offset: 0 }) })
    ],
    ['a piece that is too long', piece(pieceSize + 1)],
    ['a piece of nothing', piece(0)],
    ['a piece that ends too soon', piece(9).slice(0, -1)]
  ])('%s', (_, bytes) => expect(parseFileMessage(bytes)).toBeUndefined());
}); // SYN-131

test('what is about texts, or of a later version, is told from what is no message', () => {
  expect(parseFileMessage(encodeTextMessage({ kind: 'want', hashes: [hash] }))).toBeNull();
  expect(parseTextMessage(piece(9))).toBeNull();
  expect(parseFileMessage(Uint8Array.of(9, 1, 2))).toBeNull();
}); // SYN-91, SYN-131
