import { encode } from 'uqr';
import { err, ok, type Result } from '../domain/result';

/** The squares of a code, row by row, true for a dark one, without the quiet border around it. */
export interface QrMatrix {
  readonly modules: readonly (readonly boolean[])[];
  /** From 1, 21 squares wide, to 40, 177 wide. */
  readonly version: number;
  /** How much of it may be hidden and still be read: M for 15 %, L for 7 %. */
  readonly level: 'M' | 'L';
}

/** A text as a QR code, at level M, or at L when it is too long for M; a text too long for both is a problem. */
export function qrMatrix(
  text: string
): Result<QrMatrix, { readonly kind: 'too-long'; readonly bytes: number }> {
  const bytes = new TextEncoder().encode(text).length;
  // What a code of version 40 holds in bytes at each level; a text of digits holds more, which no text of ours is.
  const level = bytes <= 2331 ? 'M' : bytes <= 2953 ? 'L' : null;
  if (level === null) return err({ kind: 'too-long', bytes });
  const { data, version } = encode(text, { ecc: level, border: 0 });
  return ok({ modules: data, version, level });
}
