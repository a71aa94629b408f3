import type { Act } from '../acts/act';
import type { Field } from '../acts/fields';
import type { Family } from '../acts/fold';
import {
  afterOwning,
  isOwnershipKind,
  ownedByNobody,
  ownedIn,
  ownershipKinds,
  speakingOf,
  type Spoken
} from '../custody/owning';
import type { Ownership } from '../custody/state';
import type { ItemId, PersonId } from '../ids';
import type { Standing } from '../membership/courses';
import { ruling, type Rules, type Ruling } from './acts';

/** What somebody said that bookings are held to. */
export interface Ruled extends Spoken {
  readonly by: PersonId;
  /** Their clock, in milliseconds since 1970. */
  readonly at: number;
  readonly rules: Rules;
}

/** What the bookings of a thing are held to: what whoever lends it said last, in the one order of everyone. */
export interface RulesSaid extends Ownership {
  readonly said: Ruled | null;
  /** All that was said, in that order: of what turns out to be said by whoever did not know whose the thing is, nothing holds. */
  readonly ruled: readonly Ruled[];
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
  zero: { ...ownedByNobody, said: null, ruled: [] },
  subjects: (body) => ('rules' in body ? [body.thing ?? everything] : ownedIn(body)),
  step: (state, act, author, subject, knew) => {
    if (isOwnershipKind(act.kind)) {
      const owned = ownershipKinds[act.kind].step(state, act as Act<never>, author, subject as ItemId);
      return held(owned, state.ruled.map(afterOwning(state, owned, knew)));
    }
    const { id, at, body } = act;
    const spoken = subject === everything ? speakingForAll(author) : speakingOf(state, author, knew);
    if (spoken === null) return state;
    return held(state, [...state.ruled, { act: id, by: author.person, at, rules: body.rules, ...spoken }]);
  },
  texts: () => [],
  isOpen: ({ said }) => said !== null,
  isBlank: ({ said }) => said === null
};

const speakingForAll = ({ role }: Standing): Pick<Spoken, 'structures' | 'isSure'> | null =>
  role === 'administration' ? { structures: [], isSure: true } : null;

const held = (state: RulesSaid, ruled: readonly Ruled[]): RulesSaid => ({
  ...state,
  ruled,
  said: ruled.findLast(({ isSure }) => isSure) ?? null
});
