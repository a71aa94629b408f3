import { textLimit } from '../acts/texts';
import { itemLimits, parseQuantity } from '../item';
import { isDay } from '../day';
import { parseCents } from '../money';
import { err, ok, type Result } from '../result';
import { lines } from '../text';

/** How one field is read of all that is typed about who has what, and what may be wrong with it. */

export type HandoverProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-quantity' }
  | { readonly kind: 'not-a-count' }
  /** A number must be given, be it zero. */
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-an-amount' }
  | { readonly kind: 'missing-reason' }
  /** Why must be said. */
  | { readonly kind: 'missing-why' }
  | { readonly kind: 'too-many'; readonly most: number }
  /** More cents than there are. */
  | { readonly kind: 'too-much'; readonly most: number }
  | { readonly kind: 'not-a-day' }
  /** A day must be given. */
  | { readonly kind: 'missing-day' }
  /** It is due on that day, or before. */
  | { readonly kind: 'not-later'; readonly than: string }
  | { readonly kind: 'too-few-owners' }
  /** What holds when one of several owners leaves must be said. */
  | { readonly kind: 'missing-rule' }
  /** A day that has not come. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'nobody-chosen' };

const nameLimit = 200;

type Reading<T> = Result<T, HandoverProblem>;

/** What all fields came to, or what is wrong with those that could not be read. */
export function together<Fields extends object>(read: {
  readonly [Name in keyof Fields]: Reading<Fields[Name]>;
}): Result<Fields, Partial<Record<keyof Fields, HandoverProblem>>> {
  const fields = Object.entries<Reading<unknown>>(read);
  const wrong = fields.flatMap(([name, one]) => (one.ok ? [] : [[name, one.problem]]));
  if (wrong.length > 0)
    return err(Object.fromEntries(wrong) as Partial<Record<keyof Fields, HandoverProblem>>);
  return ok(
    Object.fromEntries(fields.flatMap(([name, one]) => (one.ok ? [[name, one.value]] : []))) as Fields
  );
}

export function quantityIn(text: string, most: number): Reading<number> {
  const quantity = parseQuantity(text);
  if (quantity === null || quantity === undefined || quantity === 0) return err({ kind: 'not-a-quantity' });
  return quantity > most ? err({ kind: 'too-many', most }) : ok(quantity);
}

export function countIn(text: string, most: number): Reading<number | null> {
  const count = parseQuantity(text);
  if (count === undefined) return err({ kind: 'not-a-count' });
  return count !== null && count > most ? err({ kind: 'too-many', most }) : ok(count);
}

export function nameIn(words: string): Reading<string> {
  if (words === '') return err({ kind: 'missing' });
  return words.length > nameLimit ? err({ kind: 'too-long', limit: nameLimit }) : ok(words);
}

export const dayIn = (text: string): Reading<string | null> =>
  text === '' ? ok(null) : isDay(text) ? ok(text) : err({ kind: 'not-a-day' });

export function costIn(text: string): Reading<number | null> {
  const cost = parseCents(text);
  return cost === undefined || (cost ?? 0) > itemLimits.value ? err({ kind: 'not-an-amount' }) : ok(cost);
}

export function remarkIn(text: string): Reading<string> {
  const remark = lines(text);
  return remark.length > textLimit ? err({ kind: 'too-long', limit: textLimit }) : ok(remark);
}
