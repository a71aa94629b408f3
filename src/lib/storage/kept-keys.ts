import type { DeviceId } from '../domain/ids';
import { makeDeviceKeys, putToUse, takenOut, type DeviceKeys, type TakenKeys } from '../identity/device-key';
import type { AtRest } from './at-rest';

/** How the keys of devices are kept in the rows of a database. */
export interface KeptKeys {
  /** Makes the keys of a new device, such as can be kept. */
  make(): Promise<DeviceKeys>;
  toKeep(keys: DeviceKeys): Promise<DeviceKeys | TakenKeys>;
  toUse(kept: DeviceKeys | TakenKeys): Promise<DeviceKeys>;
}

/** The browser keeps keys that nobody can take out, not even the app; whoever has the disk can. */
const asTheyAre: KeptKeys = {
  make: () => makeDeviceKeys(),
  toKeep: (keys) => Promise.resolve(keys),
  toUse: (kept) => Promise.resolve(kept as DeviceKeys)
};

/** Where all is sealed, keys are kept as bytes. They stay known while the page lives: its database may vanish under it. */
function asBytes(): KeptKeys {
  const known = new Map<DeviceId, Promise<TakenKeys>>();
  const used = new Map<DeviceId, Promise<DeviceKeys>>();
  const inUse = async (taken: TakenKeys): Promise<DeviceKeys> => {
    known.set(taken.id, Promise.resolve(taken));
    return putToUse(taken);
  };
  return {
    make: () => makeDeviceKeys(true),
    toKeep: (keys) => {
      const taken = known.get(keys.id) ?? takenOut(keys);
      known.set(keys.id, taken);
      return taken;
    },
    toUse: (kept) => {
      const keys = used.get(kept.id) ?? inUse(kept as TakenKeys);
      used.set(kept.id, keys);
      return keys;
    }
  };
}

export const keptKeys = (atRest: AtRest): KeptKeys => (atRest.isSealed ? asBytes() : asTheyAre);
