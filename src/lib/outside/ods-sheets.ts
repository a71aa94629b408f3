import { numberText } from '../domain/import/shown';
import { SheetRows, type MergedText, type Sheet } from '../domain/import/sheet';
import { spreadsheetLimits, type SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';

/**
 * The sheets of an OpenDocument workbook, from the text of its `content.xml`, cells as they are shown. Rows and cells
 * that the file says once and repeats a million times are taken only where they hold something.
 */
export function sheetsOfOds(
  content: string,
  onProgress: (done: number, total: number) => void = () => {}
): Result<readonly Sheet[], SpreadsheetProblem> {
  const hidden = hiddenStyles(content);
  const sheets: Sheet[] = [];
  for (const { 0: table, 1: tag = '', 2: body = '', index } of content.matchAll(tables)) {
    // A copy of another file's sheet, kept for its formulas.
    if (body.includes('<table:table-source')) continue;
    const read = rowsOf(body, (done) => onProgress(index + done, content.length));
    if (!read.ok) return read;
    const isHidden = hidden.has(attribute(tag, 'table:style-name'));
    sheets.push({ name: attribute(tag, 'table:name'), isHidden, rows: read.value });
    onProgress(index + table.length, content.length);
  }
  return ok(sheets);
}

/** What stands in a tag beside its name; a `>` inside quotation marks does not end it. */
const within = `((?:[^<>"']|"[^"]*"|'[^']*')*?)`;
const tables = new RegExp(`<table:table(?=[\\s>])${within}>([^]*?)</table:table>`, 'g');
const rows = new RegExp(`<table:table-row(?=[\\s/>])${within}(?:/>|>([^]*?)</table:table-row>)`, 'g');
const cells = new RegExp(
  `<table:(covered-)?table-cell(?=[\\s/>])${within}(?:/>|>([^]*?)</table:(?:covered-)?table-cell>)`,
  'g'
);
const paragraphs = new RegExp(`<text:p(?=[\\s/>])${within}(?:/>|>([^]*?)</text:p>)`, 'g');
/** Remarks and drawings that hang on a cell: they hold texts, too. */
const hangers = /<(office:annotation|draw:[\w-]+)(?=[\s>])[^]*?<\/\1>/g;

function rowsOf(body: string, onProgress: (done: number) => void): Result<Sheet['rows'], SpreadsheetProblem> {
  const sheet = new SheetRows();
  const merged: MergedText[] = [];
  let row = 0;
  let told = 0;
  for (const { 1: tag = '', 2: inside = '', index } of body.matchAll(rows)) {
    const read = cellsOf(inside);
    if (!read.ok) return read;
    const times = count(tag, 'table:number-rows-repeated');
    sheet.add(read.value.cells, times);
    if (sheet.problem !== null) return err(sheet.problem);
    for (const { column, rows } of read.value.merged) merged.push({ row, column, rows });
    row += times;
    if (index - told > 1_000_000) onProgress((told = index));
  }
  return ok(sheet.close(merged));
}

interface RowCells {
  readonly cells: string[];
  readonly merged: readonly Omit<MergedText, 'row'>[];
}

function cellsOf(row: string): Result<RowCells, SpreadsheetProblem> {
  const limit = spreadsheetLimits.columns;
  const texts: string[] = [];
  const merged: Omit<MergedText, 'row'>[] = [];
  let column = 0;
  for (const { 1: covered, 2: tag = '', 3: inside = '' } of row.matchAll(cells)) {
    const times = count(tag, 'table:number-columns-repeated');
    const text = covered === undefined ? cellText(tag, inside) : '';
    if (text.trim() !== '') {
      if (column + times > limit) return err({ kind: 'too-many-columns', columns: column + times, limit });
      while (texts.length < column) texts.push('');
      for (let i = 0; i < times; i++) texts.push(text);
      const rows = count(tag, 'table:number-rows-spanned');
      if (rows > 1 && isText(tag)) merged.push({ column, rows });
    }
    column += times;
  }
  return ok({ cells: texts, merged });
}

const isText = (tag: string): boolean => ['', 'string'].includes(attribute(tag, 'office:value-type'));

/** The text of a cell: of a number itself, so that a long one is whole; of everything else as the file shows it. */
function cellText(tag: string, inside: string): string {
  const shown = [...inside.replace(hangers, '').matchAll(paragraphs)]
    .map(({ 2: paragraph = '' }) => textOf(paragraph))
    .join('\n');
  const number = attribute(tag, 'office:value');
  if (number !== '' && Number.isFinite(Number(number)) && !isText(tag))
    return numberText(Number(number), shown);
  if (shown !== '') return shown;
  return attribute(tag, 'office:string-value') || attribute(tag, 'office:date-value').replace('T', ' ');
}

const textOf = (paragraph: string): string =>
  unescapeXml(
    paragraph
      .replace(/\s+/g, ' ')
      .replace(/<text:s(?=[\s/>])([^>]*)>/g, (_, tag: string) =>
        ' '.repeat(Math.min(count(tag, 'text:c'), 100))
      )
      .replace(/<text:tab(?=[\s/>])[^>]*>/g, '\t')
      .replace(/<text:line-break[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, '')
  );

/** The styles of the sheets that are not shown. */
function hiddenStyles(content: string): ReadonlySet<string> {
  const styles = content.matchAll(
    /<style:style (?=[^>]*style:family="table")([^>]*)>\s*<style:table-properties [^>]*table:display="false"/g
  );
  return new Set(Array.from(styles, ({ 1: tag = '' }) => attribute(tag, 'style:name')));
}

const count = (tag: string, name: string): number => Math.max(1, parseInt(attribute(tag, name), 10) || 1);

function attribute(tag: string, name: string): string {
  const at = tag.indexOf(`${name}=`);
  if (at === -1) return '';
  const start = at + name.length + 2;
  return unescapeXml(tag.slice(start, tag.indexOf(tag[start - 1]!, start)));
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? whole;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
