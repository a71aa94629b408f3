import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import { administrationsOf, mandatesOf, stateOfInvitation, type Pending, type Picture } from './picture';

/** What takes two administrations, as screens ask for it: who is asked, and where somebody's coming back stands. */

/** Whether a person is asked to agree with an act that waits for a second administration: not about themselves. */
export const maySecond = (picture: Picture, person: PersonId, { act, structures }: Pending): boolean =>
  !isAbout(picture, person, act) &&
  mandatesOf(picture, person).some(
    ({ structure, role }) => role === 'administration' && !structures.includes(structure)
  );

/** What waits for the agreement of a person, among others. */
export const awaitedFrom = (picture: Picture, person: PersonId): readonly Pending[] =>
  picture.pending.filter((pending) => maySecond(picture, person, pending));

/** Where it stands that somebody who lost their phones comes back. */
export type ComingBack =
  | { readonly kind: 'waits'; readonly act: ActId; readonly by: PersonId | null }
  | { readonly kind: 'open'; readonly act: ActId; readonly by: PersonId | null }
  /** Nobody has asked for it. */
  | { readonly kind: 'none' }
  /** It would wait for ever: there is no administration of another structure to agree. */
  | { readonly kind: 'nobody-to-agree' };

/** Tells an administration where the coming back of another person stands; what they asked for themselves first. */
export function comingBackOf(picture: Picture, person: PersonId, me: PersonId, now: number): ComingBack {
  const mineFirst = <T extends { readonly by: PersonId | null }>(all: readonly T[]) =>
    all.find(({ by }) => by === me) ?? all[0];
  const open = mineFirst(
    picture.invitations.filter(
      (one) => one.person === person && one.by !== person && stateOfInvitation(one, now) === 'open'
    )
  );
  if (open !== undefined) return { kind: 'open', act: open.act, by: open.by };
  const waiting = mineFirst(
    picture.life.filter(
      (event) =>
        event.kind === 'invited' &&
        event.person === person &&
        event.verdict === 'waits-for-second' &&
        now <= event.until
    )
  );
  if (waiting !== undefined) return { kind: 'waits', act: waiting.id, by: waiting.by };
  const structures = mandatesOf(picture, me)
    .filter(({ role }) => role === 'administration')
    .map(({ structure }) => structure);
  const couldAgree = administrationsOf(picture).some(
    (other) =>
      other !== person &&
      mandatesOf(picture, other).some(
        ({ structure, role }) => role === 'administration' && !structures.includes(structure)
      )
  );
  return { kind: couldAgree ? 'none' : 'nobody-to-agree' };
}

function isAbout(picture: Picture, person: PersonId, act: ActId): boolean {
  const event = picture.life.find(({ id }) => id === act);
  switch (event?.kind) {
    case 'removed':
      return (
        event.people.includes(person) ||
        mandatesOf(picture, person).some(({ structure }) => event.structures.includes(structure))
      );
    case 'blocked':
      return event.devices.some((one) => one.person === person);
    case 'granted':
    case 'invited':
      return event.person === person;
    default:
      return false;
  }
}
