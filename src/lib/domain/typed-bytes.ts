import { fromBase32, toBase32 } from './base32';
import { crc32 } from './crc32';

/*
 * Bytes on paper, to be typed: lines of 15 bytes as 24 letters and digits, and two more that check them and their place.
 */
const lineBytes = 15;
const groupLength = 4;

/** The lines to print: groups of four, the check last. */
export function typedLines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += lineBytes) {
    const part = bytes.subarray(at, at + lineBytes);
    const groups = toBase32(part).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? [];
    lines.push([...groups, checkOf(part, lines.length)].join(' '));
  }
  return lines;
}

export type Typed =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** That line, counted from one, is not as it was printed. */
  | { readonly kind: 'wrong'; readonly line: number };

/**
 * The bytes of lines that somebody typed, however they wrote them: small letters, other spaces, a zero for an O, one for an
 * I, eight for a B. Lines that end elsewhere are taken as one text.
 */
export function bytesOfTyped(text: string): Typed {
  const plain = text
    .toUpperCase()
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B')
    .replace(/[^A-Z2-7]/g, '');
  const bytes: number[] = [];
  const length = (lineBytes * 8) / 5 + 2;
  for (let line = 0; line * length < plain.length; line++) {
    const typed = plain.slice(line * length, (line + 1) * length);
    const part = fromBase32(typed.slice(0, -2));
    if (part === null || typed.slice(-2) !== checkOf(part, line)) return { kind: 'wrong', line: line + 1 };
    bytes.push(...part);
  }
  return { kind: 'bytes', bytes: Uint8Array.from(bytes) };
}

/** Ten bits that follow from the bytes of a line and from which it is. */
function checkOf(part: Uint8Array, line: number): string {
  const sum = crc32(Uint8Array.from([line, ...part]));
  return toBase32(Uint8Array.from([sum >>> 24, (sum >>> 16) & 0xff])).slice(0, 2);
}
