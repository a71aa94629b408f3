import type { ActId } from '../acts/act';
import type { DeviceId, PersonId, StructureId } from '../ids';
import { highest, isAtLeast, type Body, type Role } from './kinds';

/** A device that was let in. */
export interface Enrolment {
  readonly device: DeviceId;
  readonly keys: { readonly sign: Uint8Array; readonly seal: Uint8Array };
  readonly person: PersonId;
  /** The act that let it in, the founding one included. */
  readonly by: ActId;
  readonly invitation: ActId | null;
  /** What was sealed for it when it came in. */
  readonly seals: Body<'membership.enrol'>['seals'];
  /** Its place among all that were ever let in: who came first prevails when two remove each other. */
  readonly rank: number;
  /** The devices of the same person, in or out, that whoever let it in knew of: it came after these, says no clock. */
  readonly after: readonly DeviceId[];
  readonly removedBy: ActId | null;
}

/** What a person is in a structure, and the act that said so. */
export interface Mandate {
  readonly person: PersonId;
  readonly structure: StructureId;
  readonly role: Role;
  readonly from: string | null;
  readonly until: string | null;
  readonly by: ActId;
}

export interface Invite {
  readonly act: ActId;
  readonly author: DeviceId;
  readonly at: number;
  readonly facts: Body<'membership.invite'>;
  /** Whether its seed is in a backup, whose author comes back by it. */
  readonly isBackup: boolean;
  readonly revokedBy: ActId | null;
  readonly enrolled: readonly DeviceId[];
}

/** A secret to meet under, and for which devices it was sealed. */
export interface EpochStart {
  readonly act: ActId;
  readonly seals: Body<'membership.epoch'>['seals'];
}

/** Who belongs, as some acts say. */
export class Members {
  readonly devices = new Map<DeviceId, Enrolment>();
  /** Everybody who was ever let in. */
  readonly people = new Set<PersonId>();
  /** Every structure that somebody ever brought in. */
  readonly brought = new Set<StructureId>();
  /** By `<structure>/<person>`. */
  readonly mandates = new Map<string, Mandate>();
  readonly invites = new Map<ActId, Invite>();
  readonly epochs = new Map<ActId, EpochStart>();
  readonly names = new Map<PersonId, string>();
  /** Those whose name and texts are erased everywhere. */
  readonly forgotten = new Set<PersonId>();
  /** Acts that take a second administration and have none yet, and who said them. */
  readonly pending = new Map<ActId, DeviceId>();
  /** Those of them that were taken back. */
  readonly withdrawn = new Set<ActId>();
  founding: { readonly act: ActId; readonly recovery: Uint8Array | null } | null = null;

  /** Whether an act lacks the second agreement that it takes. */
  isUndecided(act: ActId): boolean {
    return this.pending.has(act) || this.withdrawn.has(act);
  }

  /** Whether a device was let in and is still in. */
  has(device: DeviceId): boolean {
    return this.devices.get(device)?.removedBy === null;
  }

  /** Whether a device is in and its person is something somewhere: it meets the others. */
  belongs(device: DeviceId): boolean {
    return this.roleOfDevice(device) !== null;
  }

  personOf(device: DeviceId): PersonId | null {
    return this.devices.get(device)?.person ?? null;
  }

  hasPerson(person: PersonId): boolean {
    return this.people.has(person);
  }

  mandatesOf(person: PersonId): readonly Mandate[] {
    return [...this.mandates.values()].filter((mandate) => mandate.person === person);
  }

  roleIn(person: PersonId, structure: StructureId): Role | null {
    return this.mandates.get(mandateKey(structure, person))?.role ?? null;
  }

  /** The highest role of a person, in whichever structure. */
  roleOf(person: PersonId | null): Role | null {
    return person === null ? null : highest(this.mandatesOf(person).map(({ role }) => role));
  }

  /** The highest role behind a device; null once it is out. */
  roleOfDevice(device: DeviceId): Role | null {
    return this.has(device) ? this.roleOf(this.personOf(device)) : null;
  }

  isAdministration(device: DeviceId): boolean {
    return this.roleOfDevice(device) === 'administration';
  }

  /** The devices of a person that are still in. */
  devicesOf(person: PersonId): readonly Enrolment[] {
    return [...this.devices.values()].filter(
      (device) => device.person === person && device.removedBy === null
    );
  }

  /** Every device that ever spoke for a person, in or out. */
  everyDeviceOf(person: PersonId): readonly DeviceId[] {
    return [...this.devices.values()].flatMap((one) => (one.person === person ? one.device : []));
  }

  /** The people of a structure who still have a device. */
  peopleOf(structure: StructureId): readonly PersonId[] {
    return [...this.mandates.values()]
      .filter((mandate) => mandate.structure === structure && this.devicesOf(mandate.person).length > 0)
      .map(({ person }) => person);
  }

  /** The structures that somebody is still in. */
  get structures(): readonly StructureId[] {
    const all = new Set([...this.mandates.values()].map(({ structure }) => structure));
    return [...all].filter((structure) => this.peopleOf(structure).length > 0);
  }

  /** Whether a structure was ever one of the collective. */
  knowsStructure(structure: StructureId): boolean {
    return this.brought.has(structure);
  }

  /** Whether somebody is something in a structure, with a device or without: in one that was removed nobody is. */
  hasMandates(structure: StructureId): boolean {
    return [...this.mandates.values()].some((mandate) => mandate.structure === structure);
  }

  /** The structures in which a device's person has at least this role. */
  structuresOf(device: DeviceId, least: Role): readonly StructureId[] {
    const person = this.has(device) ? this.personOf(device) : null;
    if (person === null) return [];
    return this.mandatesOf(person)
      .filter(({ role }) => isAtLeast(role, least))
      .map(({ structure }) => structure);
  }
}

/** Names what a person is in a structure among all mandates. */
export const mandateKey = (structure: StructureId, person: PersonId): string => `${structure}/${person}`;
