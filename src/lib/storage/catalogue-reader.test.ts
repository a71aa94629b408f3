import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogueRow } from '../domain/catalogue';
import type { ItemId } from '../domain/ids';
import { byKeyThenId } from '../domain/text';
import { mergeRows } from './catalogue-reader';

const row = (id: string, key: string): CatalogueRow => ({
  id: id as ItemId,
  key,
  name: key,
  search: key,
  category: '',
  structure: null,
  place: '',
  condition: null,
  quantity: null
});

test('rows that change one after the other end as all of them sorted', () => {
  const change = fc.tuple(fc.nat(12), fc.option(fc.constantFrom('abri', 'barnum', 'tente', 'tente 2')));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 12 }), (steps) => {
      const known = new Map<ItemId, CatalogueRow>();
      let rows: readonly CatalogueRow[] = [];
      for (const step of steps) {
        const changes = new Map<ItemId, CatalogueRow | null>();
        for (const [number, key] of step) {
          const id = `item ${number}` as ItemId;
          changes.set(id, key === null ? null : row(id, key));
        }
        rows = mergeRows(rows, changes);
        for (const [id, changed] of changes) {
          if (changed === null) known.delete(id);
          else known.set(id, changed);
        }
        expect(rows).toEqual([...known.values()].sort(byKeyThenId));
      }
    })
  );
});

test('nothing changed is the very same list, so that no screen is drawn again', () => {
  const rows = [row('a', 'abri')];
  expect(mergeRows(rows, new Map())).toBe(rows);
});
