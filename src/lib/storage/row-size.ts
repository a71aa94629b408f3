import type { Table } from 'dexie';
import { unlessLost } from './failure';

/**
 * About how many bytes a row takes: those of its texts, numbers and bytes. What the database adds around them, and saves by
 * deflating them, is for the browser to tell.
 */
export function rowSize(row: unknown): number {
  if (typeof row === 'string') return row.length;
  if (ArrayBuffer.isView(row) || row instanceof ArrayBuffer) return row.byteLength;
  if (typeof row === 'number') return 8;
  if (typeof row !== 'object' || row === null) return 1;
  let sum = 0;
  for (const [key, value] of Object.entries(row)) sum += key.length + rowSize(value);
  return sum;
}

/** How many bytes the rows of a table take; nothing where the browser cannot read them. */
export async function tableSize(table: Table): Promise<number> {
  const counted = await unlessLost(async () => {
    let sum = 0;
    await table.each((row) => {
      sum += rowSize(row);
    });
    return sum;
  });
  return counted ?? 0;
}

/** About how many, judged by some of its rows. */
export async function likelyTableSize(table: Table): Promise<number> {
  const [count, some] = [await table.count(), await table.limit(sample).toArray()];
  return some.length === 0
    ? 0
    : Math.round((some.reduce((sum, row) => sum + rowSize(row), 0) / some.length) * count);
}

const sample = 200;
