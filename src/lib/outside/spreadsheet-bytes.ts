import type { Encoding } from '../domain/import/open-spreadsheet';
import { spreadsheetLimits, type SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';
import { parseDelimited, type DelimitedText } from './delimited-text';
import { decodeText } from './encoding';
import { notTextKind } from './file-kind';

export interface RawSpreadsheet extends DelimitedText {
  readonly encoding: Encoding;
}

/** Reads the bytes of a CSV or TSV file whatever wrote it, or says why they are no table. */
export function readSpreadsheetBytes(
  bytes: Uint8Array,
  onProgress?: (done: number, total: number) => void
): Result<RawSpreadsheet, SpreadsheetProblem> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  if (bytes.length > spreadsheetLimits.bytes)
    return err({ kind: 'too-large', bytes: bytes.length, limit: spreadsheetLimits.bytes });
  const looksLike = notTextKind(bytes);
  if (looksLike !== null) return err({ kind: 'not-a-table', looksLike });
  const { text, encoding } = decodeText(bytes);
  const table = parseDelimited(text, onProgress);
  return table.ok ? ok({ ...table.value, encoding }) : table;
}
