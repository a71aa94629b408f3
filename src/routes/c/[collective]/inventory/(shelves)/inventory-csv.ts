import { filterCatalogue } from '$lib/domain/catalogue';
import type { Language } from '$lib/i18n/catalogue';
import type { Collective, Workspace } from '$lib/reactive/context';
import type { Shelf } from '$lib/reactive/shelf.svelte';

/** What matches in the inventory of a collective, as a CSV file. */
export async function inventoryCsv(
  workspace: Workspace,
  collective: Collective,
  { filter, away }: Pick<Shelf, 'filter' | 'away'>,
  language: Language
): Promise<Blob> {
  // Before that the list may lack what an import or a neighbour has just brought, and the file would look whole.
  await collective.projected();
  const items = filterCatalogue(await collective.listedItems(), filter, away);
  const structures = new Map((await collective.structures()).map(({ id, name }) => [id, { name }]));
  return new Blob([await workspace.outside.itemsToCsv(items, structures, language)], { type: 'text/csv' });
}
