import type { BookingRefusal } from '../../domain/bookings/refusals';
import type { Breach, Level } from '../../domain/bookings/rules';
import type { ItemId, StructureId } from '../../domain/ids';
import { book } from '../../i18n/book';
import { bookingRules } from '../../i18n/booking-rules';
import { text } from '../../reactive/locale.svelte';
import { namesOf } from '../custody/said';

/** What is said of bookings, in sentences. */

export type NameOf = (thing: ItemId) => string;

/** What a booking does not keep to, a sentence each, and who may make an exception. */
export const breachLines = (breaches: readonly Breach[], nameOf: NameOf): readonly string[] => [
  ...new Set(
    breaches.map((breach) => {
      const t = text(bookingRules);
      return `${t.broken(breach, nameOf)} ${t.who(breach.level)}`;
    })
  )
];

/** The same, gathered by who may make an exception, as `whoOf` says it. */
export const breachesByLevel = (
  breaches: readonly Breach[],
  nameOf: NameOf,
  whoOf: (level: Level) => string
): readonly string[] =>
  (['thing', 'collective'] as const).flatMap((level) => {
    const some = breaches.filter((breach) => breach.level === level);
    const broken = new Set(some.map((breach) => text(bookingRules).broken(breach, nameOf)));
    return some.length === 0 ? [] : [...broken, whoOf(level)].join(' ');
  });

/** Why another time is not noted. */
export interface TimeRefusal {
  readonly sentence: string;
  /** It would not keep to a rule: it may be said all the same. */
  readonly isByRule: boolean;
}

/** Why it is refused, in a sentence; null where it is not. */
export function bookingRefusalLine(
  refusal: BookingRefusal | null,
  names: Pick<ReadonlyMap<StructureId, string>, 'get'>,
  nameOf: NameOf
): string | null {
  if (refusal === null) return null;
  if (refusal.kind === 'broken' || refusal.kind === 'breaks')
    return breachLines(refusal.breaches, nameOf).join(' ');
  return text(book).refusal(refusal, 'owners' in refusal ? namesOf(refusal.owners, names) : []);
}
