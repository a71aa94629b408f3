import type { Whereabouts } from '../custody/whereabouts';
import type { ItemId, StructureId } from '../ids';
import type { Item } from '../item';
import { foldText } from '../text';
import type { KnownAs } from './acts';
import type { Counted, Stocktake } from './state';

/** What a stocktake tells: what is still to be found, what was found, what is missing and what nobody expected. */

/** What a stocktake looks at. */
export interface Covers {
  readonly structure: StructureId | null;
  /** In words; null for anywhere. */
  readonly place: string | null;
}

/** How many of a thing should be there, null where nobody can tell; none where it is known to be otherwise. */
export interface Expectation {
  readonly known: KnownAs;
  readonly due: number | null;
}

/** A thing as it is now, as far as a stocktake asks. */
export type ExpectedThing = Pick<Item, 'structure' | 'place' | 'quantity' | 'condition'> & {
  readonly isInBin: boolean;
};

/** What should be there of a thing; `where` is null where none of it is out. */
export function expectationOf(
  { structure, place, quantity, condition, isInBin }: ExpectedThing,
  where: Pick<Whereabouts, 'quantityOut' | 'atHome'> | null,
  covers: Covers
): Expectation {
  const not = (known: KnownAs): Expectation => ({ known, due: 0 });
  if (isInBin) return not('bin');
  if (covers.structure !== null && structure !== covers.structure) return not('others');
  if (covers.place !== null && foldText(place) !== foldText(covers.place)) return not('elsewhere');
  if (condition === 'lost') return not('lost');
  if (where !== null && where.quantityOut > 0 && where.atHome === 0) return not('out');
  return { known: 'here', due: quantity === null ? null : (where?.atHome ?? quantity) };
}

export const groups = ['expected', 'found', 'missing', 'unexpected', 'away'] as const;
/** Still to be found; found; missing, all or some; found though not expected, or more than expected; out, so not expected. */
export type Group = (typeof groups)[number];

/** A thing in a stocktake. */
export interface Line extends Expectation {
  readonly thing: ItemId;
  readonly group: Group;
  /** What was counted of it last; null while nobody did, or after that was taken back. */
  readonly counted: Counted | null;
}

/** Of each thing, what holds of all that was counted: the last that is not late. */
export function lastCounts(counts: readonly Counted[]): ReadonlyMap<ItemId, Counted> {
  const last = new Map<ItemId, Counted>();
  for (const one of counts) if (!one.isLate) last.set(one.thing, one);
  return last;
}

/**
 * What a stocktake came to, each thing in one line at most: as long as it is open, from what is expected now, in that order;
 * once it is closed, from what was said in it alone, so that nothing that happens later changes it.
 */
export function reportOf(
  { counts, closed }: Stocktake,
  expected: ReadonlyMap<ItemId, Expectation>
): readonly Line[] {
  const last = lastCounts(counts);
  const isClosed = closed !== null;
  const things = isClosed ? last.keys() : new Set([...expected.keys(), ...last.keys()]);
  const lines: Line[] = [];
  for (const thing of things) {
    const counted = last.get(thing) ?? null;
    const isFound = counted !== null && counted.found !== null;
    const known = isFound || isClosed ? counted : expected.get(thing);
    if (known === undefined || known === null) continue;
    const group = groupOf(known, isFound ? counted.found! : null, isClosed);
    if (group === null) continue;
    lines.push({
      ...{ thing, group, known: known.known, due: known.due },
      counted: isFound || isClosed ? counted : null
    });
  }
  return lines;
}

/** Null for what there is nothing to say of: not expected, and not found either. */
function groupOf({ known, due }: Expectation, found: number | null, isClosed: boolean): Group | null {
  if (known !== 'here') return (found ?? 0) > 0 ? 'unexpected' : known === 'out' ? 'away' : null;
  if (found === null) return due === 0 ? null : isClosed ? 'missing' : 'expected';
  if (due === null) return found > 0 ? 'found' : 'missing';
  if (found < due) return 'missing';
  return found > due ? 'unexpected' : found === 0 ? null : 'found';
}

/** How many things are in each group. */
export function sizesOf(lines: readonly Line[]): Readonly<Record<Group, number>> {
  const sizes = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;
  for (const { group } of lines) sizes[group]++;
  return sizes;
}
