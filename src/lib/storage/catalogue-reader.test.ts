import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { freshName, refuseReads, until } from '../../../tests/adversarial/storage-lab';
import { kinds } from '../documents/kinds';
import { putRecord } from '../documents/records';
import type { CatalogueRow } from '../domain/catalogue';
import type { ItemId } from '../domain/ids';
import { byKeyThenId } from '../domain/text';
import { mergeRows, openCatalogue } from './catalogue-reader';
import { openProjection } from './projection';
import { startProjector } from './projector';

const row = (id: string, key: string): CatalogueRow => ({
  id: id as ItemId,
  key,
  name: key,
  alike: key,
  search: key,
  model: '',
  number: '',
  category: '',
  structure: null,
  place: '',
  isRoom: false,
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

test.each(['cursors', 'items'])(
  'a list whose %s could not be read is said, and is there once they can be, though nothing changes',
  async (store) => {
    const projection = await openProjection();
    const [space, doc] = [freshName(), new Y.Doc()];
    putRecord(doc, kinds.items, 'A'.repeat(22), { name: 'Barnum', addedAt: 1 });
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    const restore = refuseReads(store);
    const catalogue = openCatalogue(projection, space);
    await until(() => catalogue.failure.value !== null);
    restore();
    await until(() => catalogue.value.complete, 2000);
    expect(catalogue.value.rows.map(({ name }) => name)).toEqual(['Barnum']);
    expect(catalogue.failure.value).toBeNull();
    catalogue.close();
    await projector.close();
    projection.close();
  }
);
