import type { Structure } from './collective';
import type { Confirmations } from './delivery';
import type { DeviceId, StructureId } from './ids';

/** Another device, whose it is, and when it was last met. */
export interface KnownDevice {
  readonly device: DeviceId;
  readonly structure: Structure | null;
  readonly isConnected: boolean;
  /** Milliseconds since 1970; null when they never met. */
  readonly at: number | null;
}

/** How things stand with one structure: when one of its devices was last met, and what each side lacks. */
export interface StructureMet<Known extends KnownDevice> {
  readonly structure: Structure | null;
  /** Those that were met last come first. */
  readonly devices: readonly Known[];
  readonly isConnected: boolean;
  /** Milliseconds since 1970; null when none of its devices was ever met. */
  readonly at: number | null;
  /** How many of my writes none of its devices has confirmed; null where that cannot be told. */
  readonly unconfirmed: number | null;
  /** Whether one of its devices told of something that did not come. */
  readonly isOwing: boolean;
}

/**
 * How things stand with each structure: those connected now, then those met last, then those never met. One device that
 * has everything is enough, since the others of its structure get it from there. Devices of no structure stand alone.
 */
export function structuresMet<Known extends KnownDevice>(facts: {
  readonly others: readonly Known[];
  /** Every structure that is in, also those whose devices nobody knows. */
  readonly structures: readonly Structure[];
  readonly mine: StructureId | null;
  readonly confirmations: Confirmations | null;
  /** The devices that told of something that did not come. */
  readonly owing: ReadonlySet<DeviceId>;
}): readonly StructureMet<Known>[] {
  const { others, structures, mine, confirmations, owing } = facts;
  const groups = new Map<string, { structure: Structure | null; devices: Known[] }>();
  for (const structure of structures)
    if (structure.id !== mine) groups.set(structure.id, { structure, devices: [] });
  for (const other of others) {
    const key = other.structure?.id ?? other.device;
    const group = groups.get(key) ?? { structure: other.structure, devices: [] };
    group.devices.push(other);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ structure, devices }) => {
      const met = devices.filter(({ at, isConnected }) => isConnected || at !== null);
      const confirmed = Math.max(0, ...met.map(({ device }) => confirmations?.by.get(device) ?? 0));
      return {
        structure,
        devices: devices.toSorted(byMeeting),
        isConnected: met.some(({ isConnected }) => isConnected),
        at: met.reduce<number | null>((last, { at }) => (at === null ? last : Math.max(at, last ?? 0)), null),
        // Of a structure that was never met nothing is known: it may have everything from another.
        unconfirmed: confirmations === null || met.length === 0 ? null : confirmations.written - confirmed,
        isOwing: devices.some(({ device }) => owing.has(device))
      };
    })
    .toSorted(byMeeting);
}

interface Met {
  readonly isConnected: boolean;
  readonly at: number | null;
}

const byMeeting = (a: Met, b: Met): number =>
  Number(b.isConnected) - Number(a.isConnected) || (b.at ?? 0) - (a.at ?? 0);
