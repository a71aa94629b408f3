import type { Sheet } from '../domain/import/sheet';
import {
  spreadsheetLimits,
  type NotText,
  type SpreadsheetProblem
} from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';
import { sheetsOfOds } from './ods-sheets';
import { unzip, zipEntries, type ZipEntry } from './zip';

type Read = Result<readonly Sheet[], SpreadsheetProblem>;
type OnProgress = (done: number, total: number) => void;

/**
 * Reads a workbook of Excel (`.xlsx`) or LibreOffice (`.ods`), both of which are zips, or says why it cannot be. What
 * it would take is known before anything is unpacked, and only what holds cells is.
 */
export async function readWorkbook(bytes: Uint8Array, onProgress?: OnProgress): Promise<Read> {
  const entries = zipEntries(bytes);
  if (entries === null) return err({ kind: 'damaged' });
  const kind = kindOf(entries.map(({ name }) => name));
  if (kind === 'ods') return readOds(bytes, entries, onProgress);
  if (kind === 'xlsx') return readXlsx(bytes, entries);
  return err({ kind: 'not-a-table', looksLike: kind });
}

function kindOf(names: readonly string[]): 'ods' | 'xlsx' | NotText {
  if (names.includes(odsManifest)) return 'ods';
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.endsWith('workbook.xml'))) return 'xlsx';
    return names.some((name) => name.endsWith('workbook.bin')) ? 'old-excel' : 'unknown';
  }
  return names.some((name) => name.endsWith('.iwa')) ? 'numbers' : 'zip';
}

const odsManifest = 'META-INF/manifest.xml';
const odsContent = 'content.xml';

async function readOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  onProgress?: OnProgress
): Promise<Read> {
  const decoder = new TextDecoder();
  const manifest = await unpack(bytes, entries, (name) => name === odsManifest);
  if (!manifest.ok) return manifest;
  // Its parts are locked one by one, and this one says so.
  if (decoder.decode(manifest.value.get(odsManifest)).includes('encryption-data'))
    return err({ kind: 'locked' });
  const parts = await unpack(bytes, entries, (name) => name === odsContent);
  if (!parts.ok) return parts;
  const content = decoder.decode(parts.value.get(odsContent));
  if (content === '') return err({ kind: 'damaged' });
  if (!content.includes('<office:spreadsheet')) return err({ kind: 'not-a-table', looksLike: 'unknown' });
  return sheetsOfOds(content, onProgress);
}

/** Texts of an Excel workbook that hold no cells, some of them very long. */
const beside =
  /(^|\/)(charts|customXml|docProps|drawings|externalLinks|media|pivotCache|pivotTables|theme)\//;

async function readXlsx(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Read> {
  const parts = await unpack(bytes, entries, (name) => /\.(xml|rels)$/i.test(name) && !beside.test(name));
  if (!parts.ok) return parts;
  const { sheetsOfXlsx } = await import('./xlsx-sheets');
  try {
    return sheetsOfXlsx(parts.value);
  } catch {
    // The library throws what it likes at parts that are not what their names say.
    return err({ kind: 'damaged' });
  }
}

/** The files of a zip that are asked for, by their names. */
async function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  isNeeded: (name: string) => boolean
): Promise<Result<ReadonlyMap<string, Uint8Array>, SpreadsheetProblem>> {
  const needed = entries.filter(({ name }) => isNeeded(name));
  if (needed.some(({ isLocked }) => isLocked)) return err({ kind: 'locked' });
  const limit = spreadsheetLimits.unpacked;
  const unpacked = needed.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > limit) return err({ kind: 'too-large-unpacked', bytes: unpacked, limit });
  const parts = new Map<string, Uint8Array>();
  for (const entry of needed) {
    const part = await unzip(bytes, entry);
    if (part === null) return err({ kind: 'damaged' });
    parts.set(entry.name, part);
  }
  return ok(parts);
}
