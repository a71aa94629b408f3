import { crc32 } from '../domain/crc32';

/** Bytes as they lie in the database, with a sum by which a damaged row is known before anyone reads it. */
export interface CheckedRow {
  readonly bytes: Uint8Array;
  /** CRC-32 of the bytes. */
  readonly sum: number;
}

/** The row that holds these bytes. */
export const checkedRow = (bytes: Uint8Array): CheckedRow => ({
  // A view is stored with the whole buffer that it looks into, so it is copied first.
  bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice(),
  sum: crc32(bytes)
});

/** The bytes of a row, or null when they are not those that were written. */
export function bytesOf(row: unknown): Uint8Array | null {
  if (typeof row !== 'object' || row === null || !('bytes' in row) || !('sum' in row)) return null;
  const { bytes, sum } = row;
  return bytes instanceof Uint8Array && crc32(bytes) === sum ? bytes : null;
}
