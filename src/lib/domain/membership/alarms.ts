import type { DeviceId, PersonId } from '../ids';
import { isStillIn, type Picture, type PicturedFork } from './picture';

/** The devices that said two things at one place and are still in: nothing that they say counts. */
export function openForks({ forks, people }: Picture): readonly PicturedFork[] {
  const isIn = new Set(
    people.flatMap(({ devices }) => devices.filter(isStillIn).map(({ device }) => device))
  );
  return forks.filter(({ device }) => isIn.has(device));
}

/** A device that speaks for somebody, with a key that nobody compared here yet. */
export interface NewDevice {
  readonly device: DeviceId;
  readonly person: PersonId;
  /** The clock of whoever let it in, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The devices that speak for those of whom another device was compared on this one, `mine`, unless whoever let that one
 * in knew of them. No clock decides, nor any order of acts: whoever saw nothing for long may still say what comes early.
 */
export function newDevices(
  { people }: Pick<Picture, 'people'>,
  compared: ReadonlyMap<DeviceId, number>,
  mine: DeviceId
): readonly NewDevice[] {
  return people.flatMap(({ person, devices }) => {
    const known = devices.filter(({ device }) => compared.has(device));
    return devices
      .filter((one) => isStillIn(one) && one.device !== mine && !compared.has(one.device))
      .filter(({ device }) => known.some(({ after }) => !after.includes(device)))
      .map(({ device, at }) => ({ device, person, at }));
  });
}

/**
 * The devices that came back by a backup, or a sheet: whoever holds one, and its passphrase, speaks for the person who made
 * it.
 */
export function returnedDevices(
  { people, invitations }: Pick<Picture, 'people' | 'invitations'>,
  mine: DeviceId
): readonly NewDevice[] {
  const backups = new Set<string>(invitations.flatMap(({ act, isBackup }) => (isBackup ? [act] : [])));
  return people.flatMap(({ person, devices }) =>
    devices
      .filter((one) => isStillIn(one) && one.device !== mine)
      .filter(({ invitation }) => invitation !== null && backups.has(invitation))
      .map(({ device, at }) => ({ device, person, at }))
  );
}

/**
 * Those that are new to whoever looks here: all but the ones that were known. Only where nothing is known yet do the dates
 * tell, in milliseconds since 1970: a date is the word of the device that came.
 */
export const newReturns = (
  returned: readonly NewDevice[],
  known: readonly string[] | null,
  since: number
): readonly NewDevice[] =>
  returned.filter(({ device, at }) => (known === null ? at > since : !known.includes(device)));
