import type { DeviceId, PersonId } from '../ids';
import { lackingEpoch, sealsAtOnce } from './epochs';
import { isAtLeast, type Body, type Cut, type MembershipAct, type MembershipKind } from './kinds';
import type { Mandate, Members } from './members';

/** Why an act about who belongs does not count. */
export type Refusal =
  /** Its author was not let in, or was out, as far as it could know. */
  | 'stranger'
  /** Its author only reads, or has no such say. */
  | 'no-say'
  /** It speaks of what is not there, or of what is there already. */
  | 'unknown'
  | 'already'
  /** The invitation was taken back, is over, or was used as often as it may be. */
  | 'invitation-over'
  /** Whoever comes in did not prove to hold what lets them in. */
  | 'unproved'
  /** Nobody would be left to decide. */
  | 'last-administration'
  /** It does not name what it must. */
  | 'incomplete'
  /** Whoever agrees belongs to the same structure. */
  | 'same-structure'
  /** Others had removed its author, or taken its say away, before they came to know of it. */
  | 'removed-meanwhile'
  /** Its author took it back before a second one agreed. */
  | 'withdrawn'
  /** Its author said two things at one place. */
  | 'forked';

/** An act as its kind, to be judged by those who belonged in all that its author had seen. */
type Rule<Kind extends MembershipKind> = (
  members: Members,
  body: Body<Kind>,
  act: Extract<MembershipAct, { kind: Kind }>
) => Refusal | null;

const rules: { readonly [Kind in MembershipKind]: Rule<Kind> } = {
  // A collective is founded once, by the first thing that its founder says.
  'membership.found': (members, { device }, { author, seq, space }) =>
    members.founding !== null
      ? 'already'
      : author === device && seq === 0 && space === ''
        ? null
        : 'incomplete',

  // An administration invites anybody; a member invites members and observers into their own structure. Everyone
  // invites another device of their own.
  'membership.invite': (members, { person, structure, role }, { author }) => {
    if (person !== null) {
      if (structure !== null || !members.hasPerson(person)) return 'unknown';
      return isOwnPerson(members, author, person) || members.isAdministration(author) ? null : 'no-say';
    }
    if (structure !== null && !members.hasMandates(structure)) return 'unknown';
    if (members.isAdministration(author)) return null;
    const isOwn = structure !== null && members.structuresOf(author, 'membre').includes(structure);
    return isOwn && role !== 'administration' ? null : 'no-say';
  },

  // Whoever invited takes the invitation back, from whichever device of theirs, and so does any administration.
  'membership.revoke': (members, { invitation }, { author }) => {
    const invite = members.invites.get(invitation);
    if (invite === undefined) return 'unknown';
    const isOwn = sharesPerson(members, author, invite.author);
    return isOwn || members.isAdministration(author) ? null : 'no-say';
  },

  // Everyone who is in makes backups.
  'membership.backup': () => null,

  'membership.enrol': (members, body, act) => {
    if (members.devices.has(body.device)) return 'already';
    if (comesByItself(act))
      return members.invites.get(body.invitation)?.isBackup === true
        ? invited(members, body, act.at)
        : 'stranger';
    const isOwn = isOwnPerson(members, act.author, body.person);
    if (!isOwn && !isAtLeast(members.roleOfDevice(act.author), 'membre')) return 'no-say';
    return invited(members, body, act.at);
  },

  // An administration gives roles and takes them; somebody may lay their own down.
  'membership.grant': (members, { person, structure, role, cuts }, { author }) => {
    if (!members.hasPerson(person) || !members.hasMandates(structure)) return 'unknown';
    const isOwn = isOwnPerson(members, author, person);
    const lowers = !isAtLeast(role, members.roleIn(person, structure) ?? 'observation');
    if (!members.isAdministration(author) && !(isOwn && lowers)) return 'no-say';
    return namesAll(members.devicesOf(person), cuts) ? null : 'incomplete';
  },

  // An administration removes, whoever lost all devices too; anybody blocks a phone of their own, or leaves.
  'membership.remove': (members, { people, structures, cuts }, { author }) => {
    const out = new Set(cuts.map(({ device }) => device));
    if (out.size !== cuts.length || out.size + people.length + structures.length === 0) return 'incomplete';
    const isThere = (person: PersonId) =>
      members.roleOf(person) !== null || members.devicesOf(person).length > 0;
    if (![...out].every((device) => members.has(device)) || !people.every(isThere)) return 'unknown';
    if (!structures.every((structure) => members.hasMandates(structure))) return 'unknown';
    const isOwn =
      structures.length === 0 &&
      people.every((person) => isOwnPerson(members, author, person)) &&
      cuts.every(({ device }) => sharesPerson(members, author, device));
    if (!members.isAdministration(author) && !isOwn) return 'no-say';
    const everyone = [...people, ...structures.flatMap((structure) => members.peopleOf(structure))];
    if (!everyone.every((person) => namesAll(members.devicesOf(person), cuts))) return 'incomplete';
    return null;
  },

  // A second administration, of another structure, agrees.
  'membership.second': (members, { act: seconded }, { author }) => {
    const first = members.pending.get(seconded);
    if (first === undefined) return 'unknown';
    if (!members.isAdministration(author)) return 'no-say';
    const theirs = members.structuresOf(first, 'administration');
    return members.structuresOf(author, 'administration').some((structure) => !theirs.includes(structure))
      ? null
      : 'same-structure';
  },

  // Whoever asked for what still waits takes it back. A second agreement that knew nothing of that prevails.
  'membership.withdraw': (members, { act: withdrawn }, { author }) => {
    const first = members.pending.get(withdrawn);
    if (first === undefined) return 'unknown';
    return sharesPerson(members, author, first) ? null : 'no-say';
  },

  // An administration seals a new secret for those who are in and nobody else: for all, or for as many as go at once.
  'membership.epoch': (members, { seals }, { author }) => {
    if (!members.isAdministration(author)) return 'no-say';
    const staying = [...members.devices.keys()].filter((device) => members.belongs(device));
    return sealsFor(seals, staying) ? null : 'incomplete';
  },

  // An administration seals the secret of an epoch for those who are in and lack it, in the same way.
  'membership.seal': (members, { epoch, seals }, { author }) => {
    if (!members.isAdministration(author)) return 'no-say';
    if (!members.epochs.has(epoch)) return 'unknown';
    return sealsFor(seals, lackingEpoch(members, epoch)) ? null : 'incomplete';
  },

  // Everyone says their own name.
  'membership.name': () => null,

  // Everyone has themselves forgotten; an administration forgets whoever has no device any more.
  'membership.forget': (members, { person }, { author }) => {
    if (!members.hasPerson(person)) return 'unknown';
    if (members.forgotten.has(person)) return 'already';
    const isGone = members.devicesOf(person).length === 0;
    const isTheirs = isOwnPerson(members, author, person);
    return isTheirs || (isGone && members.isAdministration(author)) ? null : 'no-say';
  }
};

/** Whether an act has nobody before it who let its author in: the founding, and that by which somebody comes back alone. */
export const comesByItself = (act: MembershipAct): boolean =>
  act.kind === 'membership.found' || (act.kind === 'membership.enrol' && act.author === act.body.device);

/** Why an act does not count for those who know what its author knew; null when it does. */
export function refusalOf(members: Members, act: MembershipAct): Refusal | null {
  if (!comesByItself(act) && !members.has(act.author)) return 'stranger';
  if (leavesNobodyToDecide(members, act)) return 'last-administration';
  return (rules[act.kind] as Rule<MembershipKind>)(members, act.body as never, act as never);
}

/** From how many structures on one administration alone cannot put another one out. */
export const manyStructures = 3;

/** Whether an act waits until a second administration, of another structure, agrees. */
export function takesTwo(members: Members, act: MembershipAct): boolean {
  const isMany = () => members.structures.length >= manyStructures;
  switch (act.kind) {
    // Somebody comes back who lost all their phones: nobody vouches for them alone.
    case 'membership.invite':
      return act.body.person !== null && !isOwnPerson(members, act.author, act.body.person);
    // What is erased does not come back.
    case 'membership.forget':
      return !isOwnPerson(members, act.author, act.body.person) && isMany();
    case 'membership.grant': {
      const { person, structure, role } = act.body;
      const isOut = members.roleIn(person, structure) === 'administration' && role !== 'administration';
      return isOut && !isOwnPerson(members, act.author, person) && isMany();
    }
    case 'membership.remove': {
      const { people, structures } = act.body;
      const putsOut = [...otherAdministrations(members, act)].some(
        (person) => people.includes(person) || takesAllDevices(members, act.body, person)
      );
      return (structures.length > 0 || putsOut) && isMany();
    }
    default:
      return false;
  }
}

/** Of whom an act takes a device, and leaves them another: blocking takes one administration, putting out takes two. */
export function sparedBy(members: Members, act: MembershipAct): readonly PersonId[] {
  if (act.kind !== 'membership.remove' || members.structures.length < manyStructures) return [];
  return [...otherAdministrations(members, act)].filter(
    (person) => !act.body.people.includes(person) && !takesAllDevices(members, act.body, person)
  );
}

/** Whether somebody has devices, and a removal names them all. */
export function takesAllDevices(
  members: Members,
  { cuts }: Body<'membership.remove'>,
  person: PersonId
): boolean {
  return namesAll(members.devicesOf(person), cuts);
}

/** Those who decide, other than its author, of whom a removal speaks. */
function otherAdministrations(
  members: Members,
  { author, body: { people, cuts } }: Extract<MembershipAct, { kind: 'membership.remove' }>
): ReadonlySet<PersonId> {
  const all = [...people, ...cuts.flatMap(({ device }) => members.personOf(device) ?? [])];
  return new Set(
    all.filter(
      (person) => members.roleOf(person) === 'administration' && !isOwnPerson(members, author, person)
    )
  );
}

/** Where an act cuts chains off: removing does, and taking a say away; giving one takes nothing back. */
export function cutsOf(members: Members, act: MembershipAct): readonly Cut[] {
  if (act.kind === 'membership.remove') return act.body.cuts;
  if (act.kind !== 'membership.grant') return [];
  const { person, structure, role, cuts } = act.body;
  return isAtLeast(role, members.roleIn(person, structure) ?? 'observation') ? [] : cuts;
}

function invited(members: Members, body: Body<'membership.enrol'>, at: number): Refusal | null {
  const invite = members.invites.get(body.invitation);
  if (invite === undefined) return 'unknown';
  const { person, structure, until, uses } = invite.facts;
  if (invite.revokedBy !== null || at > until || invite.enrolled.length >= uses) return 'invitation-over';
  // It may have been made while others emptied its structure.
  if (structure !== null && !members.hasMandates(structure)) return 'invitation-over';
  if (person !== null) {
    // Whoever was put out meanwhile does not come back by what was meant for a member.
    if (members.roleOf(person) === null) return 'invitation-over';
    return body.person === person && body.structure === null ? null : 'incomplete';
  }
  if (members.hasPerson(body.person)) return 'already';
  if (body.structure === null) return 'incomplete';
  if (structure === null) return members.knowsStructure(body.structure) ? 'already' : null;
  return structure === body.structure ? null : 'incomplete';
}

/** Whether these are seals for each of some devices, or for so many of them that the others take another act. */
function sealsFor(seals: readonly { readonly device: DeviceId }[], devices: readonly DeviceId[]): boolean {
  const sealed = new Set(seals.map(({ device }) => device));
  const meant = devices.filter((device) => sealed.has(device)).length;
  const isFew = seals.length < Math.min(sealsAtOnce, devices.length);
  return seals.length > 0 && meant === seals.length && !isFew;
}

const isOwnPerson = (members: Members, device: DeviceId, person: PersonId): boolean =>
  members.personOf(device) === person;

const sharesPerson = (members: Members, one: DeviceId, other: DeviceId): boolean => {
  const person = members.personOf(one);
  return person !== null && person === members.personOf(other);
};

const namesAll = (
  devices: readonly { readonly device: DeviceId }[],
  cuts: readonly { readonly device: DeviceId }[]
): boolean => devices.every(({ device }) => cuts.some((cut) => cut.device === device));

/** Whether an act would leave no administration with a device: then it does not count. */
export function leavesNobodyToDecide(members: Members, act: MembershipAct): boolean {
  if (act.kind !== 'membership.grant' && act.kind !== 'membership.remove') return false;
  const out = act.kind === 'membership.remove' ? act.body.cuts.map(({ device }) => device) : [];
  const isEnded = ({ person, structure }: Mandate) =>
    act.kind === 'membership.remove'
      ? act.body.people.includes(person) || act.body.structures.includes(structure)
      : act.body.role !== 'administration' && act.body.person === person && act.body.structure === structure;
  return [...members.mandates.values()].every(
    (mandate) =>
      mandate.role !== 'administration' ||
      isEnded(mandate) ||
      members.devicesOf(mandate.person).every(({ device }) => out.includes(device))
  );
}
