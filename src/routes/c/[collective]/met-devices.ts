import type { Device, Person, Structure } from '$lib/domain/collective';
import type { DeviceId, StructureId } from '$lib/domain/ids';
import { waitedFor } from '$lib/domain/waited-for';
import { deviceName } from '$lib/ui/members/device-name';

interface Known {
  readonly people: readonly Person[];
  readonly structures: readonly Structure[];
  readonly devices: readonly Device[];
  readonly encounters: readonly { readonly device: DeviceId; readonly at: number }[];
}

/**
 * The devices of the others with whose they are: those connected now, then those that were met, the latest first, then
 * those who were let in and never met; none that was put out. `which` says which of the devices of a person one is.
 */
export function otherDevices(
  known: Known,
  connected: readonly { readonly device: DeviceId }[],
  mine: DeviceId,
  which: (place: number) => string
) {
  const isConnected = new Set(connected.map(({ device }) => device));
  const isOut = new Set(known.devices.flatMap(({ id, isIn }) => (isIn ? [] : [id])));
  const metAt = new Map(known.encounters.map(({ device, at }) => [device, at]));
  return [
    ...new Set([
      ...isConnected,
      ...metAt.keys(),
      ...known.devices.filter(({ isIn }) => isIn).map(({ id }) => id)
    ])
  ]
    .filter((device) => device !== mine && !isOut.has(device))
    .map((id) => {
      const device = known.devices.find((other) => other.id === id);
      const person = known.people.find((other) => other.id === device?.person);
      return {
        device: id,
        label: device === undefined ? '' : deviceName(device, known.devices, which),
        person: person?.name ?? '',
        structure: known.structures.find((other) => other.id === person?.structure) ?? null,
        isConnected: isConnected.has(id),
        at: metAt.get(id) ?? null
      };
    })
    .sort((a, b) => Number(b.isConnected) - Number(a.isConnected) || (b.at ?? 0) - (a.at ?? 0));
}

/** The names of those for whom waits what nobody is there to take; of one's own structure, the person is named. */
export const awaitedNames = (
  others: ReturnType<typeof otherDevices>,
  devices: readonly Device[],
  mine: StructureId | null
): readonly string[] => {
  const posts = new Set(devices.flatMap(({ id, isRelayPost }) => (isRelayPost ? [id] : [])));
  return waitedFor(others, posts).flatMap(({ structure, person, label }) => {
    const name = structure === null || structure.id === mine ? person || label : structure.name;
    return name === '' ? [] : [name];
  });
};

/** Whether one of them is connected now or was met. */
export const wasMet = ({ isConnected, at }: { readonly isConnected: boolean; readonly at: number | null }) =>
  isConnected || at !== null;
