import type { ItemId, PersonId, StructureId } from '$lib/domain/ids';
import { groups, type Line } from '$lib/domain/stocktakes/report';
import { stocktakes } from '$lib/i18n/stocktakes';
import type { Workspace } from '$lib/reactive/context';
import { text } from '$lib/reactive/locale.svelte';
import type { TextsHere } from '$lib/ui/custody/said';
import { lineOf } from '$lib/ui/stocktakes/said';
import type { KnownThing } from '$lib/ui/stocktakes/StocktakeSheet.svelte';

/** What a stocktake came to, and what tells of it. */
export interface CsvSources {
  readonly lines: readonly Line[];
  readonly things: ReadonlyMap<ItemId, KnownThing>;
  readonly structures: ReadonlyMap<StructureId, string>;
  readonly people: ReadonlyMap<PersonId, string>;
  readonly texts: TextsHere;
}

/** A stocktake as a CSV file: a line each, one group after the other. */
export async function stocktakeCsv(
  { outside }: Pick<Workspace, 'outside'>,
  { lines, things, structures, people, texts }: CsvSources
): Promise<Blob> {
  const t = text(stocktakes);
  const wordsOf = (hash: string | null | undefined) => (hash == null ? '' : (texts.get(hash)?.text ?? ''));
  const rowOf = (line: Line): readonly string[] => {
    const { thing, group, due, counted } = line;
    const known = things.get(thing);
    const owner = known?.structure ?? null;
    return [
      t.group(group),
      known?.name ?? t.line.gone,
      due === null ? '' : String(due),
      counted?.found == null ? '' : String(counted.found),
      lineOf(line),
      owner === null ? '' : (structures.get(owner) ?? ''),
      known?.place ?? '',
      wordsOf(counted?.place),
      wordsOf(counted?.remark),
      counted === null ? '' : (people.get(counted.by) ?? '')
    ];
  };
  const rows = groups.flatMap((group) => lines.filter((line) => line.group === group)).map(rowOf);
  return new Blob([await outside.tableToCsv([t.csv.head, ...rows])], { type: 'text/csv' });
}
