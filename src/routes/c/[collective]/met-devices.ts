import type { Device, Person, Structure } from '$lib/domain/collective';
import type { DeviceId, PersonId, StructureId } from '$lib/domain/ids';
import { waitedFor } from '$lib/domain/waited-for';
import type { Awaited } from '$lib/i18n/delivery';
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

/** For whom waits what nobody is there to take: others by name, a person in one's own structure, and oneself elsewhere. */
export function awaitedBy(
  others: ReturnType<typeof otherDevices>,
  devices: readonly Device[],
  me: { readonly person: PersonId; readonly structure: StructureId | null }
): Awaited {
  const posts = new Set(devices.flatMap(({ id, isRelayPost }) => (isRelayPost ? [id] : [])));
  const mine = new Set(devices.flatMap(({ id, person }) => (person === me.person ? [id] : [])));
  const told = waitedFor(others, posts);
  const names = told.flatMap(({ device, structure, person, label }) => {
    if (mine.has(device)) return [];
    const name = structure === null || structure.id === me.structure ? person || label : structure.name;
    return name === '' ? [] : [name];
  });
  const own = told.some(({ device }) => mine.has(device))
    ? others.filter(({ device }) => mine.has(device)).length
    : 0;
  return { names, own };
}

/** Whether one of them is connected now or was met. */
export const wasMet = ({ isConnected, at }: { readonly isConnected: boolean; readonly at: number | null }) =>
  isConnected || at !== null;
