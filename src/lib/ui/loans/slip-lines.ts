import type { ActId } from '../../domain/acts/act';
import { assentTo, type Handover } from '../../domain/custody/confirmations';
import { dayAt } from '../../domain/day';
import type { PersonId } from '../../domain/ids';
import type { LentThing } from '../../domain/loans/loan';
import { confirmations } from '../../i18n/confirmations';
import { slip } from '../../i18n/slip';
import { formatDay, text } from '../../reactive/locale.svelte';

/** What a loan slip says in lines: until when, and who stands behind each departure and each return. */

type People = ReadonlyMap<PersonId, string>;
const dated = (day: string) => formatDay(day, 'dated');

/** Until when everything of it is lent; null where that is not the same day for each thing. */
export function sharedDue(things: readonly Pick<LentThing, 'outing'>[]): string | null {
  const t = text(slip);
  const days = new Set(things.map(({ outing }) => outing.until));
  const [day = null] = days;
  return days.size > 1 ? null : day === null ? t.unknown : t.to(dated(day));
}

/** Who stands behind the departure of a thing, and behind each of its returns, a line each with the act that it is. */
export function signaturesOf(
  { outing, state }: Pick<LentThing, 'outing' | 'state'>,
  people: People
): readonly { readonly act: ActId; readonly line: string }[] {
  const t = text(slip);
  const line = (handover: Handover) => assentLine(assentTo(state, handover), handover, people);
  return [
    { act: outing.act, line: t.signedOut(line({ outing, returned: null })) },
    ...outing.returns.map((returned) => ({
      act: returned.act,
      line: t.signedBack(dated(dayAt(returned.at)), line({ outing, returned }))
    }))
  ];
}

/** How far both sides stand behind it, with who of each. */
function assentLine(
  assent: ReturnType<typeof assentTo>,
  { outing, returned }: Handover,
  people: People
): string {
  const t = text(slip);
  const { by, confirmations: said } = returned ?? outing;
  const nameOf = (person: PersonId) => people.get(person) ?? text(confirmations).someone;
  const last = said.at(-1);
  if (last !== undefined && assent === 'contested') return t.contested(nameOf(last.by));
  if (last === undefined || assent !== 'both')
    return text(confirmations).assent(assent, people.get(by) ?? '');
  const [lender, borrower] = returned?.side === 'borrower' ? [last.by, by] : [by, last.by];
  return t.both(nameOf(lender), nameOf(borrower));
}
