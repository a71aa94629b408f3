import type { StructureId } from '$lib/domain/ids';
import type { Item } from '$lib/domain/item';
import type { Language } from '$lib/i18n/catalogue';
import type { Collective, Workspace } from '$lib/reactive/context';

/** How many things are read at once: the screen breathes in between. */
const batch = 250;

/** The whole inventory of a collective as a CSV file. */
export async function inventoryCsv(
  workspace: Workspace,
  collective: Collective,
  names: ReadonlyMap<StructureId, string>,
  language: Language
): Promise<Blob> {
  const { rows } = collective.catalogue.value;
  const items: Item[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    const read = await Promise.all(rows.slice(at, at + batch).map((row) => collective.item(row.id)));
    items.push(...read.filter((item) => item !== null));
  }
  const structures = new Map([...names].map(([id, name]) => [id, { name }]));
  return new Blob([await workspace.outside.itemsToCsv(items, structures, language)], { type: 'text/csv' });
}
