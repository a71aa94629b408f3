import type { Encoding } from '../domain/import/open-spreadsheet';

/**
 * The text of a file, by its mark if it has one, else as UTF-8 if it is, else as what a spreadsheet program on
 * Windows, or an old one on a Mac, saves.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if ((a === 0xef && b === 0xbb && c === 0xbf) || isUtf8(bytes)) return 'utf-8';
  return looksMacintosh(bytes) ? 'macintosh' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

/** The letters é è à ê ç of French, which the two encodings put elsewhere, tell which of them was meant. */
function looksMacintosh(bytes: Uint8Array): boolean {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  const sum = (letters: readonly number[]) => letters.reduce((total, letter) => total + counts[letter]!, 0);
  return sum([0x8e, 0x8f, 0x88, 0x90, 0x8d]) > sum([0xe9, 0xe8, 0xe0, 0xea, 0xe7]);
}
