import type { StructureId } from '../ids';
import { itemLimits, noFacts, type ColumnField, type Condition, type ItemFacts } from '../item';
import { err, ok, type Result } from '../result';
import { foldText, lines, oneLine } from '../text';
import type { Change, Refusal, TextField } from './changes';
import { fromCell, isPlaceholder, readQuantity, readValue } from './cells';
import { readCondition } from './conditions';
import { cut, joinParts, restMark, type Part } from './remark';
import { isBareHeader, likeness, type ColumnTarget } from './words';

/** Where each field is read, and what its columns are called in sentences and in the remark. */
export type Layout = { readonly [Field in ColumnField]: readonly Source[] } & {
  /** The columns that name an owner, whatever field they go to. */
  readonly owners: readonly number[];
};
interface Source {
  readonly index: number;
  /** The header, or the field's own name where the column has none. */
  readonly column: string;
  readonly label: string | null;
}

/** A row of the file as it will be in the inventory. */
export interface RowReading {
  readonly facts: ItemFacts;
  readonly changes: readonly Change[];
  /** What the row says of its owner, folded. */
  readonly owner: string;
  /** What the remark is made of; null when it is so long that part of it went elsewhere. */
  readonly remark: readonly Part[] | null;
  /** The number of this piece: said of a lot in its remark, where there are many. */
  readonly number: Part | null;
}

/** Finds a structure by its name; undefined when none, or more than one, is called so. */
export type FindStructure = (name: string) => StructureId | undefined;

/** The fields and the columns they are read from. `names` are those of the fields in the person's language. */
export function layoutOf(
  headers: readonly string[],
  targets: readonly ColumnTarget[],
  names: { readonly [Field in ColumnField]: string }
): Layout {
  const layout = {} as { [Field in ColumnField]: Source[] };
  const owners = targets.flatMap((target, index) => {
    const saysOwner = target === 'structure' || likeness(headers[index] ?? '', 'structure') === 3;
    return saysOwner && target !== 'ignore' ? [index] : [];
  });
  for (const field of Object.keys(names) as ColumnField[]) {
    layout[field] = targets.flatMap((target, index) => {
      if (target !== field) return [];
      const header = headers[index] ?? '';
      const isBare = (field === 'description' || field === 'remark') && isBareHeader(header, field);
      return [{ index, column: header === '' ? names[field] : header, label: isBare ? null : header }];
    });
  }
  return { ...layout, owners };
}

/**
 * Reads one row. What does not fit its field is kept in the remark under the name of its column; a row is refused
 * when nothing names the thing, or when its texts fit nowhere.
 */
export function readRow(
  cells: readonly string[],
  layout: Layout,
  owner: StructureId | null,
  findStructure: FindStructure
): Result<RowReading, Refusal> {
  const changes: Change[] = [];
  const kept: Part[] = [];

  const textAt = ({ index, column }: Source): string => {
    const cell = (cells[index] ?? '').trim();
    if (cell === '' || !isPlaceholder(cell)) return fromCell(cell);
    changes.push({ kind: 'placeholder', column, given: cell });
    return '';
  };
  const first = (field: ColumnField) => {
    const source = layout[field][0];
    if (source === undefined) return null;
    const given = textAt(source);
    return given === '' ? null : { given, column: source.column };
  };
  const keep = (column: string, text: string) => kept.push({ label: column, text });
  const whole = (field: TextField, shape: (text: string) => string, between: string): string => {
    const [{ column } = { column: '' }] = layout[field];
    const said = shape(layout[field].map(textAt).join(between));
    const [fits, rest] = cut(said, itemLimits[field]);
    if (rest !== '') {
      changes.push({ kind: 'text-cut', column, limit: itemLimits[field] });
      keep(column, restMark + rest);
    }
    return fits;
  };
  const line = (field: TextField) => whole(field, oneLine, ' ');
  const parts = (field: 'description' | 'remark'): Part[] =>
    layout[field].flatMap((source) => {
      const text = textAt(source);
      return text === '' ? [] : [{ label: source.label, text }];
    });

  const name = line('name');
  if (name === '') return err({ kind: 'no-name' });
  const model = line('model');
  const number = numberOf(line('number'), layout.number[0]?.column ?? '', keep);
  const category = line('category');
  const quantity = quantityOf(first('quantity'), changes, keep);
  const place = line('place');
  const room = line('room');
  const shelf = line('shelf');
  const accessories = whole('accessories', lines, '\n');
  const condition = conditionOf(first('condition'), changes, keep);
  const value = valueOf(first('value'), changes, keep);
  const structure = structureOf(first('structure'), owner, findStructure, changes, keep);
  const described = joinParts(parts('description')).trim();
  const said = parts('remark');

  let [description, rest] = cut(described, itemLimits.description);
  if (rest !== '') {
    changes.push({ kind: 'text-cut', column: layout.description[0]!.column, limit: itemLimits.description });
    kept.push({ label: null, text: restMark + rest });
  }
  const remarkParts = [...said, ...kept];
  let remark = joinParts(remarkParts).trim();
  const isWhole = remark.length <= itemLimits.remark;
  if (!isWhole) {
    const column = layout.remark[0]?.column ?? kept[0]!.label ?? '';
    changes.push({ kind: 'text-cut', column, limit: itemLimits.remark });
    [remark, rest] = cut(remark, itemLimits.remark);
    description = `${description}\n${restMark}${rest}`.trim();
    if (description.length > itemLimits.description) return err({ kind: 'too-much-text' });
  }
  const texts = { name, model, number, category, place, room, shelf, description, accessories, remark };
  const facts = { ...noFacts, ...texts, quantity, condition, value, structure };
  return ok({
    facts,
    changes,
    owner: layout.owners.map((index) => ownerText(cells[index] ?? '')).join('\n'),
    remark: isWhole ? remarkParts : null,
    number: number === '' ? null : { label: layout.number[0]!.column, text: number }
  });
}

const ownerText = (cell: string): string => (isPlaceholder(cell) ? '' : foldText(fromCell(cell)));

type Said = { readonly given: string; readonly column: string } | null;
type Keep = (column: string, text: string) => void;

/** `pas inv` in the place of a number says that there is none. */
function numberOf(said: string, column: string, keep: Keep): string {
  if (!/^(pas|non|sans|aucun|neant|none)(?![\p{L}\p{N}])/u.test(foldText(said))) return said;
  keep(column, said);
  return '';
}

function quantityOf(said: Said, changes: Change[], keep: Keep): number | null {
  if (said === null) return null;
  const reading = readQuantity(said.given);
  if (reading.kind === 'number' && !reading.words) return reading.quantity;
  keep(said.column, said.given);
  if (reading.kind === 'number') {
    changes.push({ kind: 'quantity-with-unit', ...said, quantity: reading.quantity });
    return reading.quantity;
  }
  changes.push({ kind: `quantity-${reading.kind}`, ...said });
  return null;
}

function conditionOf(said: Said, changes: Change[], keep: Keep): Condition | null {
  if (said === null) return null;
  const reading = readCondition(said.given, said.column);
  if (reading.kind === 'unknown') {
    keep(said.column, said.given);
    changes.push({ kind: 'condition-not-understood', ...said });
    return null;
  }
  if (!reading.plain) changes.push({ kind: 'condition-read-as', ...said, condition: reading.condition });
  return reading.condition;
}

function valueOf(said: Said, changes: Change[], keep: Keep): number | null {
  if (said === null) return null;
  const reading = readValue(said.given);
  if (reading.kind === 'amount') return reading.cents;
  keep(said.column, said.given);
  changes.push({ kind: `value-${reading.kind}`, ...said });
  return null;
}

function structureOf(
  said: Said,
  owner: StructureId | null,
  find: FindStructure,
  changes: Change[],
  keep: Keep
): StructureId | null {
  if (said === null) return owner;
  const found = find(foldText(said.given));
  if (found !== undefined) return found;
  keep(said.column, said.given);
  changes.push({ kind: 'structure-unknown', ...said });
  // The file says whose it is, and it is not the owner of the rest: better nobody's than the wrong one's.
  return null;
}
