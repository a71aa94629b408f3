import type { Act, ActId } from '../acts/act';
import type { Field } from '../acts/fields';
import type { Family } from '../acts/fold';
import { isOwnershipKind, ownedByNobody, ownedIn, ownershipKinds } from '../custody/owning';
import { mayLend } from '../custody/rights';
import { ownersKnown, type Ownership } from '../custody/state';
import type { ItemId, PersonId } from '../ids';
import { ruling, type Rules, type Ruling } from './acts';

/** What the bookings of a thing are held to, as whoever lends it said last. */
export interface RulesSaid extends Ownership {
  readonly said: {
    readonly act: ActId;
    readonly by: PersonId;
    /** Their clock, in milliseconds since 1970. */
    readonly at: number;
    readonly rules: Rules;
  } | null;
}

/** The subject of the rules of everything, which an administration says. */
export const everything = '' as ItemId;

/** What bookings are held to: those of each thing, and those of all where a thing has none of its own. */
export const bookingRules: Family<RulesSaid, Ruling> & {
  readonly kinds: Readonly<Record<'booking.rule', Field<Ruling>>>;
} = {
  name: 'booking-rules',
  kinds: {
    'booking.rule': ruling,
    ...(Object.fromEntries(Object.entries(ownershipKinds).map(([name, { body }]) => [name, body])) as Record<
      string,
      Field<Ruling>
    >)
  },
  least: 'membre',
  zero: { ...ownedByNobody, said: null },
  subjects: (body) => ('rules' in body ? [body.thing ?? everything] : ownedIn(body)),
  step: (state, act, author, subject, knew) => {
    if (isOwnershipKind(act.kind))
      return ownershipKinds[act.kind].step(state, act as Act<never>, author, subject as ItemId);
    const isOfAll = subject === everything;
    const may = isOfAll ? author.role === 'administration' : mayLend(ownersKnown(state, knew), author);
    const { id, at, body } = act;
    return may ? { ...state, said: { act: id, by: author.person, at, rules: body.rules } } : state;
  },
  texts: () => [],
  isOpen: ({ said }) => said !== null,
  isBlank: ({ said }) => said === null
};
