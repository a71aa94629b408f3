import { isPending } from './custody/incidents';
import type { CustodyRefusal } from './custody/refusals';
import { isProposed as isSharingProposed } from './custody/sharing';
import { isOut, sharedAs, type Custody } from './custody/state';
import type { Id, ItemId, PersonId } from './ids';
import { itemFields, type ItemFacts } from './item';

/** Making one sheet of several that are of the same thing: which stays, what it says then, and what stands in the way. */

/** A sheet as it is now. */
export interface MergedSheet extends ItemFacts {
  readonly id: ItemId;
  /** Whether its condition is what somebody found, which no sheet overwrites. */
  readonly wasChecked: boolean;
}

/** What is chosen fact by fact: how many there are is counted, and what an amount is goes with the amount. */
export type MergedField = Exclude<keyof ItemFacts, 'quantity' | 'valueNature'>;

const mergedFields = itemFields.filter(
  (field): field is MergedField => field !== 'quantity' && field !== 'valueNature'
);

/** The sheet that is to speak for each fact of which another than the kept one is chosen. */
export type Choices = { readonly [Field in MergedField]?: ItemId };

/** The one that stays is the same on every phone: two that join the same sheets apart never hide both. */
export const keptFirst = <Sheet extends { readonly id: ItemId }>(
  sheets: readonly Sheet[]
): readonly Sheet[] => [...sheets].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A fact of which sheets say different things, and a sheet for each of them, the one that holds unless another is chosen first. */
export interface Clash {
  readonly field: MergedField;
  readonly said: readonly ItemId[];
}

/** The facts that a person has to choose between; what only some sheets say is no question. */
export function clashesOf(sheets: readonly MergedSheet[]): readonly Clash[] {
  return fieldsOf(sheets).flatMap((field) => {
    const said = new Map<unknown, ItemId>();
    for (const sheet of keptFirst(sheets))
      if (says(sheet, field) && !said.has(sheet[field])) said.set(sheet[field], sheet.id);
    return said.size > 1 ? [{ field, said: [...said.values()] }] : [];
  });
}

/** What changes on the kept sheet: what was chosen from another, and what it did not say itself. */
export function changesByMerging(sheets: readonly MergedSheet[], choices: Choices): Partial<ItemFacts> {
  const [kept, ...others] = keptFirst(sheets);
  if (kept === undefined) return {};
  const changes: Record<string, unknown> = {};
  for (const field of fieldsOf(sheets)) {
    const chosen = others.find(({ id }) => id === choices[field]);
    const from = chosen ?? (says(kept, field) ? undefined : others.find((other) => says(other, field)));
    if (from === undefined || from[field] === kept[field]) continue;
    changes[field] = from[field];
    if (field === 'value' && from.valueNature !== kept.valueNature) changes.valueNature = from.valueNature;
  }
  return changes as Partial<ItemFacts>;
}

/** All facts that are not the same on all of these sheets. */
export const differingFacts = (sheets: readonly ItemFacts[]): readonly (keyof ItemFacts)[] =>
  itemFields.filter(
    (field) => field !== 'valueNature' && sheets.some((sheet) => sheet[field] !== sheets[0]![field])
  );

/** How many all of these sheets hold together; null where none says. */
export const sumOf = (sheets: readonly Pick<ItemFacts, 'quantity'>[]): number | null => {
  const counted = sheets.flatMap(({ quantity }) => quantity ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, quantity) => sum + quantity, 0);
};

/** How many there are if the same were noted several times: as the kept sheet says, or the first that says anything. */
export const quantityNoted = (sheets: readonly MergedSheet[]): number | null =>
  keptFirst(sheets).find(({ quantity }) => quantity !== null)?.quantity ?? null;

/** Why sheets are not made one now. */
export type MergingRefusal =
  | CustodyRefusal
  /** One of them is in the bin, was joined to another, or is not here. */
  | { readonly kind: 'gone'; readonly thing: ItemId }
  /** Some of what would be hidden is out, waits for an incident to be settled, or was counted in an open stocktake. */
  | { readonly kind: 'out' | 'incident' | 'stocktake'; readonly thing: ItemId }
  /** Terms that wait for a signature name it. */
  | { readonly kind: 'agreement'; readonly thing: ItemId }
  /** Somebody asked for it, or has it booked. */
  | { readonly kind: 'booking'; readonly thing: ItemId }
  /** Some own it together, or would. */
  | { readonly kind: 'shared'; readonly thing: ItemId };

/** A sheet that is to be hidden, and what would be lost sight of with it. */
export interface ToHide {
  readonly thing: ItemId;
  readonly state: Custody;
  readonly isCounted: boolean;
  readonly isProposed: boolean;
  /** Whether somebody asked for it, or has it booked, for a time that is not over. */
  readonly isBooked: boolean;
}

/** What stands in the way of hiding these; null where nothing does. */
export function hidingRefusal(sheets: readonly ToHide[]): MergingRefusal | null {
  for (const { thing, state, isCounted, isProposed, isBooked } of sheets) {
    if (isOut(state)) return { kind: 'out', thing };
    if (state.incidents.some(isPending)) return { kind: 'incident', thing };
    if (isCounted) return { kind: 'stocktake', thing };
    if (isProposed) return { kind: 'agreement', thing };
    if (isBooked) return { kind: 'booking', thing };
    if (sharedAs(state) !== null || state.sharings.some(isSharingProposed)) return { kind: 'shared', thing };
  }
  return null;
}

/** What somebody said to be different things, though they look alike. */
export interface Apart {
  readonly id: Id<'apart'>;
  readonly things: readonly ItemId[];
  /** Milliseconds since 1970, as the author's clock told them: shown, never trusted. */
  readonly at: number;
  readonly by: PersonId | null;
  readonly deletedAt: number | null;
}

/** Whether a sheet was joined to another, as far as that one may be followed: to a smaller id, and so never in a circle. */
export const isJoinedTo = (id: string, sameAs: ItemId | null): sameAs is ItemId =>
  sameAs !== null && sameAs < id;

const fieldsOf = (sheets: readonly MergedSheet[]): readonly MergedField[] => {
  const wasChecked = keptFirst(sheets)[0]?.wasChecked === true;
  return mergedFields.filter((field) => field !== 'condition' || !wasChecked);
};

/** What is not so says nothing either. */
const says = (sheet: ItemFacts, field: MergedField): boolean =>
  sheet[field] !== '' && sheet[field] !== null && sheet[field] !== false;
