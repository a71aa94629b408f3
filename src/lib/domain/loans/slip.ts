import { inForceAt } from '../guides/guide';
import type { Guide, Version } from '../guides/state';
import type { ItemId } from '../ids';
import { ownersOf } from '../custody/state';
import type { Item } from '../item';
import type { LoanView } from './loan';

/**
 * What a loan slip must say, in the order in which it says it: the parties, the things and how they were, for what, where and
 * how long. What a convention says beyond that is in no slip.
 */
export const slipMentions = ['lender', 'borrower', 'condition', 'value', 'due', 'purpose', 'place'] as const;
export type SlipMention = (typeof slipMentions)[number];

/** The words of a loan, as far as they are here; empty where nobody wrote them, or they have not come. */
export interface LoanWords {
  readonly lender: string;
  readonly borrower: string;
  readonly purpose: string;
  readonly place: string;
}

/** What the slip of a loan does not say and should: it is named, and the slip is printed as incomplete. */
export function missingFrom(
  { things }: Pick<LoanView, 'things'>,
  words: LoanWords,
  itemOf: (thing: LoanView['things'][number]['thing']) => Pick<Item, 'value'> | null | undefined
): readonly SlipMention[] {
  const isSaid: Readonly<Record<SlipMention, boolean>> = {
    lender: words.lender !== '',
    borrower: words.borrower !== '',
    condition: things.every(({ check }) => check !== null),
    value: things.every(({ thing }) => itemOf(thing)?.value != null),
    due: things.every(({ outing }) => outing.until !== null),
    purpose: words.purpose !== '',
    place: words.place !== ''
  };
  return slipMentions.filter((mention) => !isSaid[mention]);
}

/**
 * The version of its shared instructions that each thing left with: that of the structure which lent it, else of whoever owns
 * it. What had none is left out.
 */
export const instructionsAt = (
  { things, loan: { opened } }: Pick<LoanView, 'things' | 'loan'>,
  guideOf: (thing: ItemId) => Guide | undefined
): ReadonlyMap<ItemId, Version> =>
  new Map(
    things.flatMap(({ thing, state, outing: { at } }) => {
      const guide = guideOf(thing);
      if (guide === undefined) return [];
      const lenders = opened.lender === null ? [] : [opened.lender];
      const version = inForceAt(guide, lenders, at) ?? inForceAt(guide, ownersOf(state), at);
      return version === null ? [] : [[thing, version] as const];
    })
  );
