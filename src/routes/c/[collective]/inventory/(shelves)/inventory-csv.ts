import type { Item } from '$lib/domain/item';
import type { Language } from '$lib/i18n/catalogue';
import type { Collective, Workspace } from '$lib/reactive/context';

/** How many things are read at once: the screen breathes in between. */
const batch = 250;

/** The whole inventory of a collective as a CSV file. */
export async function inventoryCsv(
  workspace: Workspace,
  collective: Collective,
  language: Language
): Promise<Blob> {
  // Before that the list may lack what an import or a neighbour has just brought, and the file would look whole.
  await collective.projected();
  const rows = await collective.firstItems(await collective.itemCount());
  const items: Item[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    const read = await Promise.all(rows.slice(at, at + batch).map((row) => collective.item(row.id)));
    items.push(...read.filter((item) => item !== null));
  }
  const structures = new Map((await collective.structures()).map(({ id, name }) => [id, { name }]));
  return new Blob([await workspace.outside.itemsToCsv(items, structures, language)], { type: 'text/csv' });
}
