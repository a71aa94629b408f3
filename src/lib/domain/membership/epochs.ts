import type { ActId } from '../acts/act';
import type { DeviceId } from '../ids';
import type { Members } from './members';

/** The secret of an epoch, sealed for one device. */
export interface EpochSeal {
  readonly epoch: ActId;
  readonly key: Uint8Array;
  readonly sealed: Uint8Array;
}

/** So many devices at most are given a secret by one act, which names besides what its author learnt since the last. */
export const sealsAtOnce = 50;

/** So many epochs are listened to: somebody who was long away still meets under an old one. */
const mostEpochs = 8;

/** The epochs that a device was given the secret of, the newest first. */
export function epochsOf(members: Members, device: DeviceId): readonly EpochSeal[] {
  const enrolled = members.devices.get(device)?.seals ?? [];
  const all = [...members.epochs.values()].reverse().flatMap(({ act: epoch, seals }) => {
    const seal = seals.find((one) => one.device === device) ?? enrolled.find((one) => one.epoch === epoch);
    return seal === undefined ? [] : [{ epoch, key: seal.key, sealed: seal.sealed }];
  });
  return all.slice(0, mostEpochs);
}

/** The epoch that members meet under: the newest whose secret nobody was given who is out; null when there is none. */
export function currentEpoch(members: Members): ActId | null {
  const all = [...members.epochs.keys()].reverse();
  return all.find((epoch) => holdersOf(members, epoch).every((device) => members.belongs(device))) ?? null;
}

/** Whether an administration has to start a new epoch: somebody who is out has the secret, or somebody in lacks it. */
export function needsEpoch(members: Members): boolean {
  const current = currentEpoch(members);
  return current === null || lackingEpoch(members, current).length > 0;
}

/** The devices that are in and were not given the secret of an epoch. */
export function lackingEpoch(members: Members, epoch: ActId): readonly DeviceId[] {
  const holders = new Set(holdersOf(members, epoch));
  return [...members.devices.keys()].filter((device) => members.belongs(device) && !holders.has(device));
}

/**
 * Of the epochs that a device can open, those under which it says that it is there: the current one. Somebody who knows
 * only an earlier one says so there and is heard; but where two administrations began one each, apart, both are known to
 * one side alone, which has to say so where the other still listens. `knows` tells whether a device has shown that it
 * knows an epoch.
 */
export function announcedEpochs(
  members: Members,
  opened: readonly ActId[],
  knows: (device: DeviceId, epoch: ActId) => boolean
): readonly ActId[] {
  const current = currentEpoch(members);
  if (current === null || needsEpoch(members) || !opened.includes(current)) return opened;
  const mayBeApart = [...members.devices.keys()].some(
    (device) => members.isAdministration(device) && !knows(device, current)
  );
  return mayBeApart ? opened : [current];
}

function holdersOf(members: Members, epoch: ActId): readonly DeviceId[] {
  const sealed = members.epochs.get(epoch)?.seals.map(({ device }) => device) ?? [];
  const enrolled = [...members.devices.values()]
    .filter(({ seals }) => seals.some((seal) => seal.epoch === epoch))
    .map(({ device }) => device);
  return [...sealed, ...enrolled];
}
