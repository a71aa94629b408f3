import type { ActId } from '../../domain/acts/act';
import type { PersonId } from '../../domain/ids';
import {
  isStillIn,
  stateOfInvitation,
  type Picture,
  type PicturedDevice
} from '../../domain/membership/picture';

/** How the last link stands by which a person adds another device of theirs, as long as its time lasts. */
export type OwnLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly act: ActId }
  | { readonly kind: 'came'; readonly device: PicturedDevice };

export function ownLinkOf({ invitations, people }: Picture, me: PersonId, now: number): OwnLink {
  const last = invitations.find((one) => one.person === me && one.by === me);
  if (last === undefined) return { kind: 'none' };
  if (stateOfInvitation(last, now) === 'open') return { kind: 'open', act: last.act };
  const device =
    now <= last.until &&
    people
      .find(({ person }) => person === me)
      ?.devices.find((one) => one.invitation === last.act && isStillIn(one));
  return device ? { kind: 'came', device } : { kind: 'none' };
}
