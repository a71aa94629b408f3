import type { Act, ActId } from '../acts/act';
import type { Chains } from '../acts/chains';
import { nameLimit, type DescribedDevice, type Device, type Person } from '../collective';
import type { DeviceId, PersonId, StructureId } from '../ids';
import { byName, cut, oneLine } from '../text';
import { isAtLeast, type Role } from './kinds';
import { lifeOf, type LifeEvent } from './life';
import type { Mandate, Members } from './members';
import type { Membership } from './settle';

/** Who belongs, as screens show it: plain facts, which can be kept and read before any act is. */
export interface Picture {
  readonly structures: readonly PicturedStructure[];
  readonly people: readonly PicturedPerson[];
  /** The last made first. */
  readonly invitations: readonly PicturedInvitation[];
  readonly pending: readonly Pending[];
  readonly forks: readonly PicturedFork[];
  /** What members said who are in and this app cannot read, by person, the last first. */
  readonly unread: readonly Unread[];
  /** What was said, of anything but who belongs, by those who had been put out: it changes nothing. */
  readonly late: readonly LateAct[];
  /** All that was said of who belongs, in the one order of everyone. */
  readonly life: readonly LifeEvent[];
}

export interface PicturedStructure {
  readonly structure: StructureId;
  readonly mandates: readonly Mandate[];
}

/** Somebody who was ever let in. */
export interface PicturedPerson {
  readonly person: PersonId;
  /** The highest of their roles; null for whoever has none any more. */
  readonly role: Role | null;
  /** The hash of what they call themselves, kept beside the journal; null while they said none. */
  readonly name: string | null;
  /** Whether their name and texts are erased. */
  readonly isForgotten: boolean;
  readonly devices: readonly PicturedDevice[];
}

export interface PicturedDevice {
  readonly device: DeviceId;
  /** Its place among all that were ever let in. */
  readonly rank: number;
  /** The devices of the same person that whoever let it in knew of. */
  readonly after: readonly DeviceId[];
  /** The act that let it in, and the clock of whoever said it. */
  readonly by: ActId;
  readonly at: number;
  /** Null for the device that founded the collective. */
  readonly invitation: ActId | null;
  readonly removedBy: ActId | null;
}

export interface PicturedInvitation {
  readonly act: ActId;
  readonly by: PersonId | null;
  /** The device on which it was made. */
  readonly device: DeviceId;
  readonly at: number;
  /** Whether it is the sheet that was printed, which lets an administration in and does not end by itself. */
  readonly isRecovery: boolean;
  /** Whether it is a backup, by which its author comes back and which does not end by itself. */
  readonly isBackup: boolean;
  /** Whose other device it is for; null for somebody new. */
  readonly person: PersonId | null;
  /** Null for somebody who brings a new structure. */
  readonly structure: StructureId | null;
  readonly role: Role;
  readonly until: number;
  readonly uses: number;
  readonly left: number;
  readonly revokedBy: ActId | null;
  readonly came: readonly PersonId[];
}

/** An act that waits for an administration of another structure than these, which are those of its author. */
export interface Pending {
  readonly act: ActId;
  readonly structures: readonly StructureId[];
}

/** A device said two things at one place: nothing that it said from there on counts. */
export interface PicturedFork {
  readonly device: DeviceId;
  readonly person: PersonId | null;
  readonly seq: number;
  readonly acts: readonly { readonly id: ActId; readonly kind: string; readonly at: number }[];
}

/** So many acts of a person that this app cannot read: a newer one may. */
export interface Unread {
  readonly person: PersonId;
  readonly count: number;
  /** When they said the last, by their own clock. */
  readonly at: number;
}

/** An act from after its author had left, its body as its kind reads it. */
export interface LateAct {
  readonly id: ActId;
  readonly by: PersonId;
  /** The clock of its author: shown, never trusted. */
  readonly at: number;
  readonly kind: string;
  readonly body: unknown;
}

/** Says, of all that was said of who belongs, what screens show; `aside` are the acts that change nothing. */
export function pictureOf(
  chains: Chains,
  membership: Membership,
  aside: { readonly unreadable: readonly Act[]; readonly late: readonly Act[] } = { unreadable: [], late: [] }
): Picture {
  const { members } = membership;
  return {
    structures: structuresOf(members),
    people: peopleOf(chains, members),
    invitations: [...members.invites.values()].reverse().map((invite) => ({
      act: invite.act,
      by: members.personOf(invite.author),
      device: invite.author,
      at: invite.at,
      isRecovery: invite.act === members.founding?.act,
      isBackup: invite.isBackup,
      person: invite.facts.person,
      structure: invite.facts.structure,
      role: invite.facts.role,
      until: invite.facts.until,
      uses: invite.facts.uses,
      left: invite.facts.uses - invite.enrolled.length,
      revokedBy: invite.revokedBy,
      came: invite.enrolled.flatMap((device) => members.personOf(device) ?? [])
    })),
    pending: [...members.pending].map(([act, author]) => ({
      act,
      structures: members.structuresOf(author, 'administration')
    })),
    forks: [...chains.forks.values()]
      .sort((a, b) => (a.author < b.author ? -1 : 1))
      .map(({ author, seq, acts }) => ({
        device: author,
        person: members.personOf(author),
        seq,
        acts: acts.map(({ id, kind, at }) => ({ id, kind, at }))
      })),
    unread: unreadOf(aside.unreadable, membership),
    late: aside.late.flatMap(({ id, author, at, kind, body }) => {
      const by = members.personOf(author);
      return by === null ? [] : [{ id, by, at, kind, body }];
    }),
    life: lifeOf(chains, membership)
  };
}

/** Whether somebody may still come in by an invitation, and why not. */
export function stateOfInvitation(
  { revokedBy, left, until }: Pick<PicturedInvitation, 'revokedBy' | 'left' | 'until'>,
  now: number
): 'open' | 'revoked' | 'used' | 'over' {
  if (revokedBy !== null) return 'revoked';
  if (left <= 0) return 'used';
  return now > until ? 'over' : 'open';
}

/** Whether what would let somebody in was taken back. */
export const isRevoked = ({ invitations }: Picture, act: ActId): boolean =>
  invitations.some((one) => one.act === act && one.revokedBy !== null);

/** Whether a person made backups, on whichever of their devices, and every one of them was taken back. */
export function areBackupsRevoked({ invitations }: Pick<Picture, 'invitations'>, person: PersonId): boolean {
  const theirs = invitations.filter(({ isBackup, by }) => isBackup && by === person);
  return theirs.length > 0 && theirs.every(({ revokedBy }) => revokedBy !== null);
}

export const isStillIn = ({ removedBy }: PicturedDevice): boolean => removedBy === null;

/** Those who have a device that is in. */
export const peopleStillIn = ({ people }: Picture): readonly PicturedPerson[] =>
  people.filter(({ devices }) => devices.some(isStillIn));

/** The devices that are in. */
export const devicesStillIn = ({ people }: Picture): readonly PicturedDevice[] =>
  people.flatMap(({ devices }) => devices.filter(isStillIn));

/** The structures that somebody is still in: so many decide whether an act takes two. */
export function structuresStillIn(picture: Picture): readonly StructureId[] {
  const isIn = new Set(peopleStillIn(picture).map(({ person }) => person));
  return picture.structures
    .filter(({ mandates }) => mandates.some(({ person }) => isIn.has(person)))
    .map(({ structure }) => structure);
}

/** Those who decide, and have a device to do so. */
export const administrationsOf = (picture: Picture): readonly PersonId[] =>
  peopleStillIn(picture)
    .filter(({ role }) => role === 'administration')
    .map(({ person }) => person);

/**
 * Whether a person decides alone, and nobody could take over: no recovery sheet lets anybody in, or it lies on this
 * very device. That it was put away from there is all that tells that it is on paper.
 */
export function isAloneWithoutSheet(
  picture: Picture,
  person: PersonId,
  isSheetHere: boolean,
  now: number
): boolean {
  const deciding = administrationsOf(picture);
  return deciding.length === 1 && deciding[0] === person && (isSheetHere || !isSheetOpen(picture, now));
}

/** Whether the recovery sheet still lets somebody in: there is one at most, ever. */
export const isSheetOpen = ({ invitations }: Picture, now: number): boolean =>
  invitations.some((one) => one.isRecovery && stateOfInvitation(one, now) === 'open');

/** Everyone who said what they are called, by name; `textOf` gives the text of a hash, empty while it is not here. */
export function peopleNamed(picture: Picture | null, textOf: (hash: string) => string): readonly Person[] {
  const people = (picture?.people ?? []).flatMap(({ person, name: hash }) => {
    const name = hash === null ? '' : cut(oneLine(textOf(hash)), nameLimit);
    const structure = mandatesOf(picture!, person)[0]?.structure ?? null;
    return name === '' ? [] : [{ id: person, name, structure }];
  });
  return byName(people);
}

/** Every device that was ever let in, the last first, with what it is. */
export const devicesDescribed = (
  picture: Picture | null,
  described: readonly DescribedDevice[]
): readonly Device[] => {
  const known = new Map(described.map((one) => [one.id, one]));
  return (picture?.people ?? [])
    .flatMap(({ person, devices }) => devices.map((one) => ({ ...one, person })))
    .sort((a, b) => b.rank - a.rank)
    .map((one) => ({
      id: one.device,
      person: one.person,
      label: known.get(one.device)?.label ?? '',
      isRelayPost: known.get(one.device)?.isRelayPost ?? false,
      addedAt: one.at,
      isIn: isStillIn(one)
    }));
};

/** What a person is in each structure. */
export const mandatesOf = (picture: Picture, person: PersonId): readonly Mandate[] =>
  picture.structures.flatMap(({ mandates }) => mandates.filter((mandate) => mandate.person === person));

/** Who is something in a structure. */
export const peopleIn = ({ structures }: Picture, structure: StructureId): readonly PersonId[] =>
  structures
    .filter((one) => one.structure === structure)
    .flatMap(({ mandates }) => mandates.map(({ person }) => person));

/** The structures for which somebody speaks, by their mandates; none while nothing is known of who belongs. */
export const structuresFor = (picture: Picture | null, person: PersonId): readonly StructureId[] =>
  (picture?.structures ?? [])
    .filter(({ mandates }) => mandates.some((one) => one.person === person && isAtLeast(one.role, 'membre')))
    .map(({ structure }) => structure);

/** Whether somebody decides for the collective. */
export const isAdministration = (picture: Picture | null, person: PersonId): boolean =>
  picture?.people.find((one) => one.person === person)?.role === 'administration';

function structuresOf(members: Members): readonly PicturedStructure[] {
  const structures = new Map<StructureId, Mandate[]>();
  for (const mandate of members.mandates.values()) {
    const known = structures.get(mandate.structure);
    if (known === undefined) structures.set(mandate.structure, [mandate]);
    else known.push(mandate);
  }
  return [...structures].map(([structure, mandates]) => ({ structure, mandates }));
}

function peopleOf(chains: Chains, members: Members): readonly PicturedPerson[] {
  const people = new Map<PersonId, PicturedDevice[]>();
  for (const { device, person, rank, after, by, invitation, removedBy } of members.devices.values()) {
    const known = people.get(person) ?? [];
    known.push({ device, rank, after, by, at: chains.get(by)?.at ?? 0, invitation, removedBy });
    people.set(person, known);
  }
  return [...people].map(([person, devices]) => ({
    person,
    role: members.roleOf(person),
    name: members.names.get(person) ?? null,
    isForgotten: members.forgotten.has(person),
    devices
  }));
}

function unreadOf(unreadable: readonly Act[], { members, standing }: Membership): readonly Unread[] {
  const byPerson = new Map<PersonId, Unread>();
  for (const { author, seq, at } of unreadable) {
    // What would not count anyway is nothing to look forward to, and who is out may have made it up.
    const person = standing(author, seq)?.person;
    if (person === undefined || !isAtLeast(members.roleOf(person), 'membre')) continue;
    if (members.devicesOf(person).length === 0) continue;
    const known = byPerson.get(person) ?? { person, count: 0, at };
    byPerson.set(person, { person, count: known.count + 1, at: Math.max(known.at, at) });
  }
  return [...byPerson.values()].sort((a, b) => b.at - a.at || (a.person < b.person ? -1 : 1));
}
