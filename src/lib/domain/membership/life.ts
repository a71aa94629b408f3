import { byOrder, type ActId } from '../acts/act';
import { latestBefore, type Dated } from '../acts/odd-date';
import type { Chains } from '../acts/chains';
import type { DeviceId, PersonId, StructureId } from '../ids';
import { readMembership, type MembershipAct, type Role } from './kinds';
import { mandateKey, type Members } from './members';
import { comesByItself } from './rules';
import type { Membership, Verdict } from './settle';

/** Something that was said of who belongs, by whom, and what became of it. */
export type LifeEvent = {
  readonly id: ActId;
  readonly by: PersonId | null;
  readonly verdict: Verdict;
  /** Whether it does not count because it came after its author had left. */
  readonly isLate: boolean;
} & Dated &
  Happening;

export type Happening =
  | { readonly kind: 'founded'; readonly person: PersonId; readonly structure: StructureId }
  | {
      readonly kind: 'invited';
      /** Whose other device it is for; null for somebody new. */
      readonly person: PersonId | null;
      readonly structure: StructureId | null;
      readonly role: Role;
      readonly until: number;
      readonly uses: number;
    }
  | {
      readonly kind: 'revoked';
      readonly invitation: ActId;
      readonly inviter: PersonId | null;
      /** Whether it was a backup, by which somebody comes back. */
      readonly isBackup: boolean;
    }
  | {
      readonly kind: 'came';
      readonly person: PersonId;
      readonly structure: StructureId;
      readonly role: Role | null;
      readonly invitation: ActId;
      readonly inviter: PersonId | null;
    }
  /** One more phone of somebody who is in, or who lost all theirs. */
  | { readonly kind: 'device-added'; readonly person: PersonId; readonly device: DeviceId }
  /** Somebody came back on a new phone. */
  | {
      readonly kind: 'restored';
      readonly person: PersonId;
      readonly device: DeviceId;
      /** Whether by the sheet that says on paper what their backups say. */
      readonly isBySheet: boolean;
    }
  | { readonly kind: 'backed-up' }
  | { readonly kind: 'recovered'; readonly person: PersonId; readonly structure: StructureId }
  | {
      readonly kind: 'granted';
      readonly person: PersonId;
      readonly structure: StructureId;
      /** What they were there before. */
      readonly before: Role | null;
      readonly role: Role | null;
      readonly from: string | null;
      readonly until: string | null;
    }
  | { readonly kind: 'blocked'; readonly devices: readonly EventDevice[] }
  | {
      readonly kind: 'removed';
      readonly people: readonly PersonId[];
      readonly structures: readonly StructureId[];
      /** Those of all who go, of the people of a structure too. */
      readonly devices: readonly EventDevice[];
    }
  | { readonly kind: 'seconded'; readonly act: ActId }
  | { readonly kind: 'forgotten'; readonly person: PersonId }
  | { readonly kind: 'withdrawn'; readonly act: ActId };

interface EventDevice {
  readonly device: DeviceId;
  readonly person: PersonId | null;
}

/** Says what happened, of all that was said of who belongs, in the one order of everyone. */
export function lifeOf(
  chains: Chains,
  { members, verdicts, isAfterLeaving }: Membership
): readonly LifeEvent[] {
  const held = new Map<string, Role | null>();
  const acts = chains.acts.flatMap((act) => readMembership(act) ?? []).sort(byOrder);
  return acts.flatMap((act) => {
    const verdict = verdicts.get(act.id);
    const isOut = verdict === 'stranger' || verdict === 'removed-meanwhile';
    const isLate = isOut && isAfterLeaving(act.author, act.seq);
    // What somebody says who never was in is nothing of the collective's life.
    if (verdict === undefined || (verdict === 'stranger' && !isLate)) return [];
    const happening = happeningOf(act, members, held);
    if (happening === null) return [];
    if (verdict === 'counts') holdAfter(happening, held);
    const { id, author, at } = act;
    const after = latestBefore(act, chains);
    return [{ id, by: members.personOf(author), at, after, verdict, isLate, ...happening }];
  });
}

function happeningOf(
  act: MembershipAct,
  members: Members,
  held: ReadonlyMap<string, Role | null>
): Happening | null {
  const inviterOf = (invitation: ActId) => {
    const invite = members.invites.get(invitation);
    return invite === undefined ? null : members.personOf(invite.author);
  };
  switch (act.kind) {
    case 'membership.found': {
      const { person, structure } = act.body;
      return { kind: 'founded', person, structure };
    }
    case 'membership.invite': {
      const { person, structure, role, until, uses } = act.body;
      return { kind: 'invited', person, structure, role, until, uses };
    }
    case 'membership.backup':
      return { kind: 'backed-up' };
    case 'membership.revoke': {
      const { invitation } = act.body;
      const isBackup = members.invites.get(invitation)?.isBackup === true;
      return { kind: 'revoked', invitation, inviter: inviterOf(invitation), isBackup };
    }
    case 'membership.enrol': {
      const { person, device, structure, invitation } = act.body;
      if (comesByItself(act) || members.invites.get(invitation)?.isBackup === true)
        // A sheet holds no act: whoever comes back by it is let in by another.
        return { kind: 'restored', person, device, isBySheet: !comesByItself(act) };
      if (structure === null) return { kind: 'device-added', person, device };
      if (invitation === members.founding?.act) return { kind: 'recovered', person, structure };
      const role = members.invites.get(invitation)?.facts.role ?? null;
      return { kind: 'came', person, structure, role, invitation, inviter: inviterOf(invitation) };
    }
    case 'membership.grant': {
      const { person, structure, role, from, until } = act.body;
      const before = held.get(mandateKey(structure, person)) ?? null;
      return { kind: 'granted', person, structure, before, role, from, until };
    }
    case 'membership.remove': {
      const { people, structures, cuts } = act.body;
      const devices = cuts.map(({ device }) => ({ device, person: members.personOf(device) }));
      const isBlocked = people.length === 0 && structures.length === 0;
      return isBlocked ? { kind: 'blocked', devices } : { kind: 'removed', people, structures, devices };
    }
    case 'membership.second':
      return { kind: 'seconded', act: act.body.act };
    case 'membership.forget':
      return { kind: 'forgotten', person: act.body.person };
    case 'membership.withdraw':
      return { kind: 'withdrawn', act: act.body.act };
    case 'membership.epoch':
    case 'membership.seal':
    case 'membership.name':
      return null;
  }
}

/** Follows what everybody is, as far as sentences need it. */
function holdAfter(happening: Happening, held: Map<string, Role | null>): void {
  switch (happening.kind) {
    case 'founded':
    case 'recovered':
      held.set(mandateKey(happening.structure, happening.person), 'administration');
      break;
    case 'came':
    case 'granted':
      held.set(mandateKey(happening.structure, happening.person), happening.role);
      break;
  }
}

/** Whether an event was said by somebody, or of them. */
export const concerns = (event: LifeEvent, person: PersonId): boolean =>
  event.by === person ||
  ('person' in event && event.person === person) ||
  (event.kind === 'removed' && event.people.includes(person)) ||
  ('devices' in event && event.devices.some((device) => device.person === person));
