import type { ActId } from '../acts/act';
import type { ShownPhoto } from '../attachments';
import type { Condition } from '../item';
import { handoverOf } from './confirmations';
import type { Check, Custody } from './state';

/** How things were found: at each departure and return, and how they are now. */

/** Whether somebody said how it is since its sheet was written. */
export const hasCondition = ({ checks }: Custody): boolean =>
  checks.some(({ condition }) => condition !== null);

/**
 * How a thing is of which there are so many: as it was found last, else as its sheet says. How a part of a lot left or came
 * back tells nothing of the rest.
 */
export function conditionOf(
  {
    condition: onSheet,
    quantity
  }: { readonly condition: Condition | null; readonly quantity: number | null },
  state: Custody
): Condition | null {
  const isOfAll = ({ of }: Check) => {
    const handover = of === null ? null : handoverOf(state, of);
    return handover === null || (handover.returned ?? handover.outing).quantity >= (quantity ?? 1);
  };
  const last = state.checks.findLast((check) => check.condition !== null && isOfAll(check));
  return last?.condition ?? onSheet;
}

/** How it was found at a departure or a return; the last who said so holds. */
export const checkOf = ({ checks }: Custody, handover: ActId): Check | null =>
  checks.findLast(({ of }) => of === handover) ?? null;

/** How it looked at a departure or a return. */
export const shotsOf = ({ shots }: Pick<Custody, 'shots'>, handover: ActId): readonly ShownPhoto[] =>
  shots.flatMap(({ of, photos }) => (of === handover ? photos : []));

/** What was missing of it last, as the hash of the words that tell; null where nothing was. */
export const missingFrom = ({ checks }: Custody): string | null => checks.at(-1)?.missing ?? null;

/** What its meter showed last. */
export const meterOf = ({ checks }: Custody): number | null =>
  checks.findLast(({ meter }) => meter !== null)?.meter ?? null;

/** The accessories that a sheet names, a line each, as a list to tick. */
export const checkListOf = (accessories: string): readonly string[] => [
  ...new Set(
    accessories
      .split('\n')
      .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
      .filter((line) => line !== '')
  )
];
