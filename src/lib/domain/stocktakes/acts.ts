import { count, hash, id, list, oneOf, orNone, record, type Of } from '../acts/fields';
import { ownIdField } from '../acts/own-id';

/** What acts say of a stocktake, in which people look at what is really there: their words and bodies. */

/** How a thing was known before anybody looked: due here, or why it was not. */
export const knownAs = ['here', 'out', 'lost', 'bin', 'elsewhere', 'others'] as const;
export type KnownAs = (typeof knownAs)[number];
/** One act says of so many things what was found of them. */
export const mostCounted = 250;

const stocktake = ownIdField<'stocktake'>();
const many = count(1_000_000);

/** What is looked at: the things of one structure or of all, kept at the place that the words of that hash name or anywhere. */
export const opening = record({ stocktake, structure: orNone(id<'structure'>()), place: orNone(hash()) });

/**
 * How many were found of things, null where nobody found or looked for one; `due` is how many should have been there by what
 * whoever counted knew, null where nobody can tell. Where one was found and what was remarked are words beside the journal.
 */
export const counting = record({
  stocktake,
  rows: list(
    record({
      thing: id<'item'>(),
      found: orNone(many),
      due: orNone(many),
      known: oneOf(knownAs),
      place: orNone(hash()),
      remark: orNone(hash())
    }),
    mostCounted
  )
});

export const closing = record({ stocktake });

export type Opening = Of<typeof opening>;
export type CountingSaid = Of<typeof counting>;
export type Closing = Of<typeof closing>;
export type StocktakeBody = Opening | CountingSaid | Closing;
