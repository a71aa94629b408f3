import type { DeviceId, PersonId, StructureId } from '../ids';
import { highest, type MembershipAct, type Role } from './kinds';
import type { Members } from './members';

/** Who stands behind the acts of a device: from each step on to the next, and nobody once it has left or forked. */
export interface Course {
  readonly steps: readonly { readonly from: number; readonly standing: Standing | null }[];
  /** The first place at which it was out, and at which it said two things; infinite while it was not, or did not. */
  readonly left: number;
  readonly forked: number;
}

/** Who somebody was in the collective when they said something. */
export interface Standing {
  readonly person: PersonId;
  readonly roles: ReadonlyMap<StructureId, Role>;
  /** The highest of these. */
  readonly role: Role;
}

/** The acts that count, in order. */
type Counting = readonly { readonly act: MembershipAct }[];

/** From where on nothing of a removed device is accepted: being out is for good, whatever else is said meanwhile. */
function cutsAfter(members: Members, counting: Counting): ReadonlyMap<DeviceId, number> {
  const all = new Map<DeviceId, number>();
  for (const { act } of counting) {
    if (act.kind !== 'membership.remove' || members.isUndecided(act.id)) continue;
    for (const { device, seq } of act.body.cuts)
      all.set(device, Math.min(all.get(device) ?? Infinity, (seq ?? -1) + 1));
  }
  return all;
}

/** Which standing lay behind each act: it changes at the last act that whoever changed it had accepted. */
export function coursesAfter(
  members: Members,
  counting: Counting,
  forks: ReadonlyMap<DeviceId, number>
): (device: DeviceId) => Course {
  const steps = new Map<DeviceId, Course['steps'][number][]>();
  const cuts = cutsAfter(members, counting);
  const held = new Map<PersonId, Map<StructureId, Role>>();
  const hold = (person: PersonId, structure: StructureId, role: Role | null) => {
    const mandates = held.get(person) ?? new Map<StructureId, Role>();
    if (role === null) mandates.delete(structure);
    else mandates.set(structure, role);
    held.set(person, mandates);
  };
  const step = (device: DeviceId, from: number, person: PersonId) => {
    const all = steps.get(device) ?? [];
    all.push({ from, standing: standingOf(person, held.get(person)) });
    steps.set(device, all);
  };
  for (const { act } of counting) {
    if (members.isUndecided(act.id)) continue;
    switch (act.kind) {
      case 'membership.found':
        hold(act.body.person, act.body.structure, 'administration');
        step(act.body.device, 0, act.body.person);
        break;
      case 'membership.enrol': {
        const { device, person, structure, invitation } = act.body;
        const invite = members.invites.get(invitation);
        if (invite !== undefined && structure !== null) hold(person, structure, invite.facts.role);
        step(device, 0, person);
        break;
      }
      case 'membership.grant':
        hold(act.body.person, act.body.structure, act.body.role);
        for (const { device, seq } of act.body.cuts) step(device, (seq ?? -1) + 1, act.body.person);
        break;
    }
  }
  return (device) => ({
    steps: steps.get(device) ?? [],
    left: cuts.get(device) ?? Infinity,
    forked: forks.get(device) ?? Infinity
  });
}

function standingOf(person: PersonId, held: ReadonlyMap<StructureId, Role> | undefined): Standing | null {
  const roles = new Map(held);
  const role = highest(roles.values());
  return role === null ? null : { person, roles, role };
}
