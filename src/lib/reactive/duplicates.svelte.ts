import { likelyGroups, sheetsIn, type LikelyGroup } from '../domain/duplicates';
import type { CatalogueRow } from '../domain/catalogue';
import type { Collective } from './context';
import { observe } from './observed.svelte';
import { query } from './query.svelte';

/** The sheets that look like the same thing, for as long as a screen reads them. */
export interface Duplicates {
  /** Null before every sheet was looked at. */
  readonly groups: readonly LikelyGroup<CatalogueRow>[] | null;
  /** How many sheets are in these groups; none before that is known. */
  readonly sheets: number;
}

export function createDuplicates(collective: Pick<Collective, 'catalogue' | 'apart'>): Duplicates {
  const catalogue = observe(collective.catalogue);
  const apart = query(() => collective.apart());
  const groups = $derived(
    catalogue.current.complete && apart.state.kind === 'ready'
      ? likelyGroups(catalogue.current.rows, apart.state.value)
      : null
  );
  const sheets = $derived(sheetsIn(groups ?? []));
  return {
    get groups() {
      return groups;
    },
    get sheets() {
      return sheets;
    }
  };
}
