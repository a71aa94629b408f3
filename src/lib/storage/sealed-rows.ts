import type { DBCore, DBCoreCursor, DBCoreTable, Dexie } from 'dexie';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { AtRest } from './at-rest';

/** A row as it lies sealed: its key in the clear, by which it is found, and all else in one piece. */
interface SealedRow {
  readonly sealed: Uint8Array;
  /** What no bytes can say, such as the folder that somebody chose: it stays as the browser keeps it. */
  readonly handles?: readonly unknown[];
}

/**
 * Has every row of a database sealed on its way to the disk, and opened on its way back; the keys of rows stay as they are.
 * A row that cannot be opened comes back as its key alone: whoever reads it finds it damaged. Nothing but keys can be
 * looked for.
 */
export function sealRows(database: Dexie, atRest: AtRest): void {
  if (!atRest.isSealed) return;
  database.use({
    stack: 'dbcore',
    name: 'sealed-rows',
    // Below all that Dexie does itself, which works on what the rows say.
    level: -10,
    create: (below: DBCore) => ({
      ...below,
      table: (name) => sealedTable(below.table(name), `${database.name}/${name}`, atRest)
    })
  });
}

/** Whether a row says more than its key: a damaged one lacks this field, which every row has. */
export const isWhole = <Row extends object>(row: Row | null | undefined, field: keyof Row): row is Row =>
  row?.[field] !== undefined;

function sealedTable(table: DBCoreTable, place: string, atRest: AtRest): DBCoreTable {
  const { keyPath } = table.schema.primaryKey;
  const fields = typeof keyPath === 'string' ? [keyPath] : [...(keyPath ?? [])];
  const keyOf = (row: object): Record<string, unknown> =>
    Object.fromEntries(fields.map((field) => [field, (row as Record<string, unknown>)[field]]));
  const placeOf = (key: object) => `${place}/${JSON.stringify(Object.values(key))}`;

  const seal = (row: object): object => {
    const key = keyOf(row);
    const rest = Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
    const handles: unknown[] = [];
    const bytes = encoding.encode((encoder) => encoding.writeAny(encoder, sayable(rest, handles)));
    const sealed: SealedRow = { sealed: atRest.seal(bytes, placeOf(key)) };
    return { ...key, ...sealed, ...(handles.length > 0 && { handles }) };
  };
  const open = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null) return row;
    const key = keyOf(row);
    const { sealed, handles = [] } = row as Partial<SealedRow>;
    const bytes = sealed instanceof Uint8Array ? atRest.open(sealed, placeOf(key)) : null;
    if (bytes === null) return key;
    return { ...(withHandles(decoding.readAny(decoding.createDecoder(bytes)), handles) as object), ...key };
  };

  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        'values' in request && request.values !== undefined
          ? { ...request, values: request.values.map((row: object) => seal(row)) }
          : request
      ),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((answer) =>
          request.values === true ? { ...answer, result: answer.result.map(open) } : answer
        ),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor === null || request.values !== true ? cursor : openedCursor(cursor, open)))
  };
}

/** A cursor whose rows are opened when they are asked for. What the browser's own says, it says only of itself. */
const openedCursor = (cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) }
  }) as DBCoreCursor;

/** Stands for the handle of that number. */
const handleMark = '\0handle';

/** A value as lib0 writes it. Throws as IndexedDB does when it holds what cannot be kept. */
function sayable(value: unknown, handles: unknown[]): Parameters<typeof encoding.writeAny>[1] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array)
    return value as Parameters<typeof encoding.writeAny>[1];
  if (Array.isArray(value)) return value.map((one) => sayable(one, handles));
  if (typeof FileSystemHandle !== 'undefined' && value instanceof FileSystemHandle)
    return { [handleMark]: handles.push(value) - 1 };
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new DOMException(`${value.constructor.name} cannot be sealed`, 'DataCloneError');
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sayable(one, handles)]));
}

function withHandles(value: unknown, handles: readonly unknown[]): unknown {
  if (handles.length === 0 || typeof value !== 'object' || value === null || value instanceof Uint8Array)
    return value;
  if (Array.isArray(value)) return value.map((one) => withHandles(one, handles));
  const number: unknown = (value as Record<string, unknown>)[handleMark];
  if (typeof number === 'number') return handles[number];
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withHandles(one, handles)]));
}
