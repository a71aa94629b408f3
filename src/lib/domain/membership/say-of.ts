import { byOrder, type Act, type ActId } from '../acts/act';
import type { DeviceId } from '../ids';
import { apply } from './apply';
import { readMembership } from './kinds';
import { Members } from './members';
import { refusalOf, takesTwo } from './rules';

/** So many acts are shown: who let whom in is a short story. */
export const mostActsBehind = 64;

/**
 * The acts that a device has its say by: those that let it in and gave its person their roles, the invitations, and the
 * same of whoever said these, the nearest first.
 */
export function actsBehind(
  members: Members,
  device: DeviceId,
  authorOf: (act: ActId) => DeviceId | null
): readonly ActId[] {
  const acts = new Set<ActId>();
  const devices = new Set([device]);
  for (const one of devices) {
    const enrolment = members.devices.get(one);
    if (enrolment === undefined) continue;
    const { by, invitation, person } = enrolment;
    const roles = members.mandatesOf(person).map((mandate) => mandate.by);
    for (const act of [by, ...(invitation === null ? [] : [invitation]), ...roles]) {
      acts.add(act);
      const author = authorOf(act);
      if (author !== null) devices.add(author);
    }
    // Their roles may have come with the first of their devices.
    for (const other of members.devices.values()) if (roles.includes(other.by)) devices.add(other.device);
    if (acts.size >= mostActsBehind) break;
  }
  return [...acts].slice(0, mostActsBehind);
}

/** Who belongs once these acts are taken into account, though what else their authors had seen is not here. */
export function membersWith(members: Members, acts: readonly Act[]): Members {
  const found = copyOf(members);
  for (const act of [...acts].sort(byOrder)) {
    const said = readMembership(act);
    if (said === null || refusalOf(found, said) !== null) continue;
    apply(found, { act: said, takesTwo: takesTwo(found, said), spared: [], after: [] }, new Set());
  }
  return found;
}

function copyOf(members: Members): Members {
  const copy = new Members();
  copy.founding = members.founding;
  for (const [device, enrolment] of members.devices) copy.devices.set(device, enrolment);
  for (const person of members.people) copy.people.add(person);
  for (const structure of members.brought) copy.brought.add(structure);
  for (const [key, mandate] of members.mandates) copy.mandates.set(key, mandate);
  for (const [act, invite] of members.invites) copy.invites.set(act, invite);
  return copy;
}
