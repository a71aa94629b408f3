import type { NotText } from '../domain/import/spreadsheet-problem';

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly (readonly [kind: NotText, bytes: readonly number[]])[] = [
  ['pdf', ascii('%PDF-')],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')]
];

/** What a file is when it is no text, by its first bytes; null when it may well be a text. */
export function notTextKind(bytes: Uint8Array): NotText | null {
  const begins = (prefix: readonly number[]) => prefix.every((byte, i) => bytes[i] === byte);
  for (const [kind, prefix] of signatures) if (begins(prefix)) return kind;
  if (begins([0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes);
  return holdsControls(bytes) ? 'unknown' : null;
}

/** A zip names its files in clear near its beginning, or at its end. */
function zipKind(bytes: Uint8Array): NotText {
  const reach = 64 * 1024;
  const latin = new TextDecoder('windows-1252');
  const names =
    latin.decode(bytes.subarray(0, reach)) + latin.decode(bytes.subarray(Math.max(0, bytes.length - reach)));
  if (names.includes('application/vnd.oasis.opendocument')) return 'open-document';
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) return 'excel';
  return names.includes('.iwa') ? 'numbers' : 'zip';
}

/** Texts hold next to no control characters; UTF-16 does, and announces itself by its mark. */
function holdsControls(bytes: Uint8Array): boolean {
  const isMarked16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked16) return false;
  const head = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls > head.length / 100;
}
