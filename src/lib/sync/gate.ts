import type { DeviceId, PersonId, StructureId } from '../domain/ids';
import type { DeviceKeys } from '../identity/device-key';
import type { Run } from '../journal/signing';

/** How a device stands in the collective, as far as this one knows. */
export type DeviceStanding =
  | 'in'
  /** It reads: nobody takes document bytes from it. */
  | 'observes'
  | 'unknown'
  | 'removed';

/** What a newcomer shows to be let in: that it holds the seed of an invitation, and who it brings. */
export interface SeedClaim {
  /** The public part of the seed, by which members know the invitation. */
  readonly seed: Uint8Array;
  /** Made with the seed, over the key of the device that shows it. */
  readonly proof: Uint8Array;
  readonly sealKey: Uint8Array;
  readonly person: PersonId;
  /** Where the person belongs, if that is a new structure or a known one; the invitation may say so instead. */
  readonly structure: StructureId | null;
}

/** The act that put a device out, and those by which it may learn that whoever said it may do so. */
export interface Evidence extends Run {
  readonly behind: readonly Run[];
}

/** Why somebody is not let in. */
export const refusals = ['unknown', 'removed', 'invitation-over', 'not-now'] as const;
export type RefusalReason = (typeof refusals)[number];

/** Decides with whom anything is exchanged. It knows who belongs; the connections ask it. */
export interface Gate {
  readonly keys: DeviceKeys;
  standingOf(device: DeviceId): DeviceStanding;
  /** Whether this device keeps what its document holds to itself: some of it was written while it only read. */
  readonly withholds: boolean;
  /** What this device shows to be let in; null once it is. */
  readonly claim: SeedClaim | null;
  /** Lets in a device that proved its key and shows a claim, if the claim holds; tells why not, or null. */
  letIn(device: DeviceId, signKey: Uint8Array, claim: SeedClaim): Promise<RefusalReason | null>;
  /** What a removed device is shown. */
  evidenceAgainst(device: DeviceId): Evidence | null;
  /** This device was refused, by one that it does not have to believe, and that belongs as far as it knows or does not. */
  refused(reason: RefusalReason, evidence: Evidence | null, isByMember: boolean): void;
  /** Calls back when somebody may stand otherwise; the function given back stops it. */
  subscribe(changed: () => void): () => void;
}
