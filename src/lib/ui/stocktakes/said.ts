import type { Counted, Opened } from '../../domain/stocktakes/state';
import type { Line } from '../../domain/stocktakes/report';
import type { StructureId } from '../../domain/ids';
import { stocktakes } from '../../i18n/stocktakes';
import { formatNumber, text } from '../../reactive/locale.svelte';
import type { TextsHere } from '../custody/said';

/** What a stocktake looks at, in words. */
export function coversLine(
  { structure, place }: Pick<Opened, 'structure' | 'place'>,
  names: ReadonlyMap<StructureId, string>,
  texts: TextsHere
): string {
  const words = place === null ? '' : (texts.get(place)?.text ?? '…');
  return text(stocktakes).covers(structure === null ? '' : (names.get(structure) ?? '…'), words);
}

/** What is said of a thing in a stocktake: how many were found of how many, and why it was not expected. */
export function lineOf({ group, known, due, counted }: Line): string {
  const t = text(stocktakes).line;
  const found = counted?.found ?? null;
  const shown = (n: number) => formatNumber(n);
  if (found === null) {
    if (group === 'missing')
      return due === null || due === 1 ? t.notSeen : `${t.notSeen}, ${t.due(due, shown(due))}`;
    if (group === 'away') return t.known(known);
    return due === null ? t.uncounted : t.due(due, shown(due));
  }
  if (known !== 'here')
    return [t.known(known), found > 1 ? t.some(found, shown(found)) : ''].filter(Boolean).join(', ');
  if (due === null) return found === 0 ? t.notThere : t.some(found, shown(found));
  if (found > due) return t.more(found - due, shown(found - due));
  if (due === 1) return found === 0 ? t.notThere : '';
  return t.sum(shown(found), shown(due));
}

/** How many a count found, in words. */
export function foundOf({ found }: Pick<Counted, 'found'>): string {
  const t = text(stocktakes).line;
  if (found === null) return t.taken;
  return found === 0 ? t.notThere : t.some(found, formatNumber(found));
}
