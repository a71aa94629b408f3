import type { ActId } from '../../domain/acts/act';
import type { DeviceId, PersonId } from '../../domain/ids';
import {
  isStillIn,
  stateOfInvitation,
  type Picture,
  type PicturedDevice,
  type PicturedInvitation
} from '../../domain/membership/picture';

/** How the last link stands by which a person adds another device of theirs, as long as its time lasts. */
export type OwnLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly act: ActId }
  | { readonly kind: 'came'; readonly device: PicturedDevice };

/** Tells it to one of their devices: that it came itself is no news to it. */
export function ownLinkOf(
  picture: Picture,
  me: { readonly person: PersonId; readonly device: DeviceId },
  now: number
): OwnLink {
  const last = picture.invitations.find(
    (one) => one.person === me.person && one.by === me.person && !one.isBackup
  );
  if (last === undefined) return { kind: 'none' };
  if (stateOfInvitation(last, now) === 'open') return { kind: 'open', act: last.act };
  const device = cameBy(picture, last, now);
  return device === undefined || device.device === me.device ? { kind: 'none' } : { kind: 'came', device };
}

/** Whether somebody came back by the last link that another asked for, as long as its time lasts. */
export function hasComeBack(picture: Picture, person: PersonId, now: number): boolean {
  const last = picture.invitations.find((one) => one.person === person && one.by !== person);
  return last !== undefined && cameBy(picture, last, now) !== undefined;
}

/** The device that an invitation let in, while its time lasts and the device is in. */
function cameBy(
  { people }: Picture,
  { act, person, until }: PicturedInvitation,
  now: number
): PicturedDevice | undefined {
  if (now > until) return undefined;
  return people
    .find((one) => one.person === person)
    ?.devices.find((one) => one.invitation === act && isStillIn(one));
}
