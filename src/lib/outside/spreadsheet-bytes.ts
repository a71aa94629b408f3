import type { Encoding, Separator } from '../domain/import/open-spreadsheet';
import type { Sheet } from '../domain/import/sheet';
import { spreadsheetLimits, type SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';
import { parseDelimited } from './delimited-text';
import { decodeText } from './encoding';
import { isLockedExcel, isZip, notTextKind } from './file-kind';

export interface RawSpreadsheet {
  /** At least one. */
  readonly sheets: readonly Sheet[];
  readonly encoding: Encoding;
  /** Null when nothing separates cells: in a workbook, or a text of one column. */
  readonly separator: Separator | null;
}

/** Reads the bytes of a CSV or TSV file, or of a workbook, whatever wrote it, or says why they are no table. */
export async function readSpreadsheetBytes(
  bytes: Uint8Array,
  onProgress?: (done: number, total: number) => void
): Promise<Result<RawSpreadsheet, SpreadsheetProblem>> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  if (bytes.length > spreadsheetLimits.bytes)
    return err({ kind: 'too-large', bytes: bytes.length, limit: spreadsheetLimits.bytes });
  if (isZip(bytes)) {
    const { readWorkbook } = await import('./workbook');
    const sheets = await readWorkbook(bytes, onProgress);
    if (!sheets.ok) return sheets;
    const filled = sheets.value.filter(({ rows }) => rows.length > 0);
    return filled.length === 0
      ? err({ kind: 'empty' })
      : ok({ sheets: filled, encoding: 'utf-8', separator: null });
  }
  const looksLike = notTextKind(bytes);
  if (looksLike === 'old-excel' && isLockedExcel(bytes)) return err({ kind: 'locked' });
  if (looksLike !== null) return err({ kind: 'not-a-table', looksLike });
  const { text, encoding } = decodeText(bytes);
  const table = parseDelimited(text, onProgress);
  if (!table.ok) return table;
  const { rows, separator } = table.value;
  return ok({ sheets: [{ name: '', isHidden: false, rows }], encoding, separator });
}
