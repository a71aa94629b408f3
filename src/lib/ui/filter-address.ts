import { awayStates, isFiltering, noFilter, type CatalogueFilter } from '../domain/catalogue';
import { isId } from '../domain/ids';
import { isCondition } from '../domain/item';

/** A filter as the query of an address, empty when nothing is filtered. */
export function searchOf(filter: CatalogueFilter): string {
  if (!isFiltering(filter)) return '';
  const params = new URLSearchParams();
  if (filter.query.trim() !== '') params.set('q', filter.query);
  if (filter.category !== null) params.set('category', filter.category);
  if (filter.structure !== null) params.set('structure', filter.structure);
  if (filter.place !== null) params.set('place', filter.place);
  if (filter.condition !== null) params.set('condition', filter.condition);
  if (filter.away !== null) params.set('away', filter.away);
  return `?${params}`;
}

/** The filter that an address asks for; what it says wrongly counts for nothing. */
export function filterIn(params: URLSearchParams): CatalogueFilter {
  const structure = params.get('structure');
  const condition = params.get('condition');
  return {
    ...noFilter,
    query: params.get('q') ?? '',
    category: params.get('category') || null,
    structure: isId(structure) ? structure : null,
    place: params.get('place') || null,
    condition: isCondition(condition) || condition === 'uncounted' ? condition : null,
    away: awayStates.find((state) => state === params.get('away')) ?? null
  };
}

/** How many of the lists of choices are used, the search left out. */
export const choicesMade = ({ category, structure, place, condition, away }: CatalogueFilter): number =>
  [category, structure, place, condition, away].filter((choice) => choice !== null).length;
