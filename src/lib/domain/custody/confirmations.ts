import type { ActId } from '../acts/act';
import type { ItemId, PersonId, StructureId } from '../ids';
import { stillOut, type Custody, type Outing, type Returned } from './state';

/** Who stands behind a hand-over or a return: one side, or both by a key of their own. */

/** Something that went out, or of that what came back. */
export interface Handover {
  readonly outing: Outing;
  /** Null for the departure itself. */
  readonly returned: Returned | null;
}

/** The departure or the return that an act is; null when it is neither. */
export function handoverOf({ outings }: Custody, act: ActId): Handover | null {
  for (const outing of outings) {
    if (outing.act === act) return { outing, returned: null };
    const returned = outing.returns.find((one) => one.act === act);
    if (returned !== undefined) return { outing, returned };
  }
  return null;
}

export type Assent =
  /** The keys of two people of the two sides: it counts as two signatures. */
  | 'both'
  /** The other side is no member structure: somebody noted it, and nobody else can. */
  | 'witnessed'
  /** The other side may still confirm it from a phone of its own. */
  | 'awaited'
  /** The other side says that it was not so. */
  | 'contested';

/** How far both sides stand behind it. */
export function assentTo(state: Pick<Custody, 'checks' | 'shots'>, { outing, returned }: Handover): Assent {
  const { act, confirmations, owners } = returned ?? outing;
  if (outing.structure === null || owners.includes(outing.structure)) return 'witnessed';
  const last = confirmations.at(-1);
  if (last === undefined) return 'awaited';
  if (!last.agrees) return 'contested';
  const told = [...state.checks, ...state.shots].filter(({ of }) => of === act);
  return told.every(({ isConfirmed }) => isConfirmed) ? 'both' : 'awaited';
}

const handoversOf = ({ outings }: Custody): readonly Handover[] =>
  outings.flatMap((outing) => [
    { outing, returned: null },
    ...outing.returns.map((returned) => ({ outing, returned }))
  ]);

/** Whether something of it waits to be confirmed. */
export const isAwaited = (state: Custody): boolean =>
  handoversOf(state).some((handover) => assentTo(state, handover) === 'awaited');

/** Who would confirm. */
export interface OtherSide {
  readonly person: PersonId;
  readonly structure: StructureId | null;
}

/** What of a thing waits for somebody of this structure to confirm it. */
export const awaitedFrom = (state: Custody, { person, structure }: OtherSide): readonly Handover[] =>
  handoversOf(state).filter((handover) => {
    const { outing, returned } = handover;
    if (structure === null || assentTo(state, handover) !== 'awaited') return false;
    if ((returned ?? outing).by === person) return false;
    return returned?.side === 'borrower'
      ? returned.owners.includes(structure)
      : structure === outing.structure;
  });

/** The same of all things, what was noted first being first. */
export const allAwaitedFrom = (
  changed: ReadonlyMap<string, Custody>,
  side: OtherSide
): readonly (Handover & { readonly thing: ItemId })[] =>
  [...changed]
    .flatMap(([thing, state]) =>
      awaitedFrom(state, side).map((handover) => ({ ...handover, thing: thing as ItemId }))
    )
    .sort((a, b) => (a.returned ?? a.outing).at - (b.returned ?? b.outing).at);

/** What of all things was contested and is not over, for a structure that owns it or has it. */
export const contestedFor = (
  changed: ReadonlyMap<string, Custody>,
  structure: StructureId | null
): readonly (Handover & { readonly thing: ItemId })[] =>
  [...changed].flatMap(([thing, state]) =>
    handoversOf(state)
      .filter((handover) => {
        const { outing } = handover;
        const sides = [...outing.owners, outing.structure];
        const isOurs = structure !== null && sides.includes(structure);
        return isOurs && stillOut(outing) > 0 && assentTo(state, handover) === 'contested';
      })
      .map((handover) => ({ ...handover, thing: thing as ItemId }))
  );
