import type { DeviceId } from '../../domain/ids';
import type { CollectiveEntry, Encounter } from '../../storage/registry-rows';
import { belongingCommands } from '../belonging';
import type { Journal } from '../journal';

/** How long those who are away keep the device from being put out that a backup was made on, in milliseconds. */
const patienceWithOthers = 7 * 86_400_000;

export interface Replacing {
  /** The device that came back. */
  readonly device: DeviceId;
  readonly replaces: NonNullable<CollectiveEntry['replaces']>;
  readonly encounters: readonly Encounter[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Puts out the device from whose backup this one came, once everybody else who belongs was met: what it said since, and
 * nobody has told here, falls, those whom it let in among that. One that was here said nothing since, and goes at once.
 * Tells whether all that is over; if not, it is tried again at the next meeting. Rejects when the storage refuses.
 */
export async function putOutReplaced(
  journal: Journal,
  { device, replaces, encounters, now }: Replacing
): Promise<boolean> {
  const { members } = journal.membership;
  const met = new Set(encounters.map((one) => one.device));
  const others = [...members.devices.keys()].filter(
    (one) => members.belongs(one) && one !== device && one !== replaces.device
  );
  const isLong = now - replaces.since > patienceWithOthers;
  const areMet = met.size > 0 && (isLong || others.every((one) => met.has(one)));
  if ((areMet || replaces.wasHere === true) && members.belongs(replaces.device))
    await belongingCommands(journal, device, () => now).block(replaces.device);
  return areMet;
}
