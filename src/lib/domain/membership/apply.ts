import type { ActId } from '../acts/act';
import type { DeviceId, PersonId, StructureId } from '../ids';
import type { MembershipAct, Role } from './kinds';
import { mandateKey, type Enrolment, type Invite, type Mandate, type Members } from './members';
import { comesByItself, leavesNobodyToDecide, takesAllDevices, type Refusal } from './rules';

/** An act that was found to count as far as its author could know. */
interface Allowed {
  readonly act: MembershipAct;
  readonly takesTwo: boolean;
  readonly spared: readonly PersonId[];
  /** Of a device that it lets in, those of the same person that its author knew of. */
  readonly after: readonly DeviceId[];
}

/** Takes into account an act that was not cut off; tells why it does not count after all. */
export function apply(
  members: Members,
  { act, takesTwo, spared, after }: Allowed,
  seconded: ReadonlySet<ActId>
): Refusal | null {
  // Whoever let its author in was cut off.
  if (!comesByItself(act) && !members.devices.has(act.author)) return 'removed-meanwhile';
  const putsOut =
    act.kind === 'membership.remove' &&
    // Two that block one device each, without knowing, would put somebody out together.
    spared.some((person) => takesAllDevices(members, act.body, person));
  if ((takesTwo || putsOut) && !seconded.has(act.id)) {
    members.pending.set(act.id, act.author);
    return null;
  }
  switch (act.kind) {
    case 'membership.found':
      if (members.founding !== null) return 'already';
      members.founding = { act: act.id, recovery: act.body.recovery };
      if (act.body.recovery !== null) members.invites.set(act.id, recoveryOf(act, act.body.recovery));
      letIn(members, act, { ...act.body, after });
      members.brought.add(act.body.structure);
      appoint(members, act, { ...act.body, role: 'administration' });
      return null;
    case 'membership.invite':
      members.invites.set(act.id, {
        act: act.id,
        author: act.author,
        at: act.at,
        facts: act.body,
        isBackup: false,
        revokedBy: null,
        enrolled: []
      });
      return null;
    case 'membership.backup': {
      const person = members.personOf(act.author);
      if (person === null) return 'unknown';
      const terms = { person, structure: null, role: 'membre', ...unending } as const;
      members.invites.set(act.id, {
        act: act.id,
        author: act.author,
        at: act.at,
        facts: { seed: act.body.seed, ...terms },
        isBackup: true,
        revokedBy: null,
        enrolled: []
      });
      return null;
    }
    case 'membership.revoke': {
      const invite = members.invites.get(act.body.invitation);
      if (invite === undefined) return 'unknown';
      members.invites.set(invite.act, { ...invite, revokedBy: act.id });
      return null;
    }
    case 'membership.enrol':
      return enrol(members, act, after);
    case 'membership.grant': {
      const { person, structure, role, from, until } = act.body;
      if (leavesNobodyToDecide(members, act)) return 'last-administration';
      if (role === null) dismiss(members, act, { person, structure });
      else appoint(members, act, { person, structure, role, from, until });
      return null;
    }
    case 'membership.remove': {
      const { people, structures, cuts } = act.body;
      if (leavesNobodyToDecide(members, act)) return 'last-administration';
      for (const { device } of cuts) {
        const enrolment = members.devices.get(device);
        if (enrolment?.removedBy === null) members.devices.set(device, { ...enrolment, removedBy: act.id });
      }
      const ended = [...members.mandates.values()].filter(
        ({ person, structure }) => people.includes(person) || structures.includes(structure)
      );
      for (const mandate of ended) dismiss(members, act, mandate);
      return null;
    }
    case 'membership.second':
      members.pending.delete(act.body.act);
      return null;
    case 'membership.withdraw':
      // A second one agreed without knowing.
      if (!members.pending.delete(act.body.act)) return 'unknown';
      members.withdrawn.add(act.body.act);
      return null;
    case 'membership.epoch':
      members.epochs.set(act.id, { act: act.id, seals: act.body.seals });
      return null;
    case 'membership.seal': {
      const start = members.epochs.get(act.body.epoch);
      if (start === undefined) return 'unknown';
      members.epochs.set(start.act, { ...start, seals: [...start.seals, ...act.body.seals] });
      return null;
    }
    case 'membership.name': {
      const person = members.personOf(act.author);
      if (person !== null && !members.forgotten.has(person)) members.names.set(person, act.body.text);
      return null;
    }
    case 'membership.forget':
      members.forgotten.add(act.body.person);
      members.names.delete(act.body.person);
      return null;
  }
}

/** What lets in until it is taken back. */
const unending = { until: Number.MAX_SAFE_INTEGER, uses: Number.MAX_SAFE_INTEGER };

/** The printed recovery key lets in like an invitation that does not end by itself. */
const recoveryOf = (act: Extract<MembershipAct, { kind: 'membership.found' }>, seed: Uint8Array): Invite => ({
  act: act.id,
  author: act.author,
  at: act.at,
  facts: {
    seed,
    person: null,
    structure: act.body.structure,
    role: 'administration',
    ...unending
  },
  isBackup: false,
  revokedBy: null,
  enrolled: []
});

function enrol(
  members: Members,
  act: Extract<MembershipAct, { kind: 'membership.enrol' }>,
  after: readonly DeviceId[]
): Refusal | null {
  const { device, person, structure, invitation } = act.body;
  // Two members may let the same phone in, or use up one invitation, without knowing: the first in order prevails.
  if (members.devices.has(device)) return 'already';
  const invite = members.invites.get(invitation);
  if (invite === undefined || invite.enrolled.length >= invite.facts.uses) return 'invitation-over';
  if (invite.facts.person === null && members.hasPerson(person)) return 'already';
  if (invite.facts.person !== null && members.roleOf(person) === null) return 'invitation-over';
  members.invites.set(invitation, { ...invite, enrolled: [...invite.enrolled, device] });
  if (structure !== null) {
    members.brought.add(structure);
    appoint(members, act, { person, structure, role: invite.facts.role });
  }
  letIn(members, act, { ...act.body, after });
  return null;
}

function letIn(
  members: Members,
  act: MembershipAct,
  comer: {
    readonly device: DeviceId;
    readonly keys: { readonly sign: Uint8Array; readonly seal: Uint8Array };
    readonly person: PersonId;
    readonly after: readonly DeviceId[];
    readonly invitation?: ActId | null;
    readonly seals?: Enrolment['seals'];
  }
): void {
  const { device, keys, person, after, invitation = null, seals = [] } = comer;
  members.people.add(person);
  members.devices.set(device, {
    device,
    keys,
    person,
    by: act.id,
    invitation,
    seals,
    rank: members.devices.size,
    after,
    removedBy: null
  });
}

function appoint(
  members: Members,
  act: MembershipAct,
  mandate: {
    readonly person: PersonId;
    readonly structure: StructureId;
    readonly role: Role;
    readonly from?: string | null;
    readonly until?: string | null;
  }
): void {
  const { person, structure, role, from = null, until = null } = mandate;
  members.mandates.set(mandateKey(structure, person), { person, structure, role, from, until, by: act.id });
}

/** Ends what a person is in a structure. Once nobody is in it, nor does anything let in: not the printed sheet either. */
function dismiss(
  members: Members,
  { id }: MembershipAct,
  { person, structure }: Pick<Mandate, 'person' | 'structure'>
): void {
  members.mandates.delete(mandateKey(structure, person));
  if (members.hasMandates(structure)) return;
  for (const [key, invite] of members.invites)
    if (invite.revokedBy === null && invite.facts.structure === structure)
      members.invites.set(key, { ...invite, revokedBy: id });
}
