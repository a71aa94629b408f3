import type { NotText } from '../domain/import/spreadsheet-problem';

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly (readonly [kind: NotText, bytes: readonly number[]])[] = [
  ['pdf', ascii('%PDF-')],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')]
];

/** What a file is when it is neither a text nor a zip, by its first bytes; null when it may well be a text. */
export function notTextKind(bytes: Uint8Array): NotText | null {
  for (const [kind, prefix] of signatures) if (begins(bytes, prefix)) return kind;
  return holdsControls(bytes) ? 'unknown' : null;
}

/** Tells whether a file is a zip, as every workbook of these days is, whatever its name. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, [...ascii('PK'), 3, 4]);

/** Tells whether an old Excel workbook is a new one behind a password, which Excel packs in a file of the old kind. */
export const isLockedExcel = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

const begins = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** Texts hold next to no control characters; UTF-16 does, and announces itself by its mark. */
function holdsControls(bytes: Uint8Array): boolean {
  const isMarked16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked16) return false;
  const head = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls > head.length / 100;
}
