import type { DeviceId } from '../ids';
import type { Members } from './members';

/** From whom everything would come back to somebody who lost a device: members, or other devices of theirs, or nobody. */
export type WhoElse = 'members' | 'own-devices' | 'nobody';

/** Says who has the collective beside a device. */
export function whoElseHas(members: Members, device: DeviceId): WhoElse {
  const others = [...members.devices.keys()].filter((one) => one !== device && members.belongs(one));
  if (others.length === 0) return 'nobody';
  const person = members.personOf(device);
  return others.every((one) => members.personOf(one) === person) ? 'own-devices' : 'members';
}
