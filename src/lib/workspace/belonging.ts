import type { ActId } from '../domain/acts/act';
import type { DeviceId, PersonId, StructureId } from '../domain/ids';
import type { Body, Cut, MembershipAct, MembershipKind, Role } from '../domain/membership/kinds';
import { refusalOf, type Refusal } from '../domain/membership/rules';
import type { Verdict } from '../domain/membership/settle';
import type { Journal } from './journal';
import { sayMembership } from './say-membership';

/** What became of what somebody said of who belongs: it counts, it waits for a second one, or why it does not count. */
export type Said = Verdict;

/** What a person is to be somewhere, and until which day; a role of null ends what they are there. */
export interface RoleGiven {
  readonly person: PersonId;
  readonly structure: StructureId;
  readonly role: Role | null;
  readonly until?: string | null;
}

/** What can be said of who belongs; each rejects when the storage refuses. */
export type BelongingCommands = ReturnType<typeof belongingCommands>;

/** The last word of a device moves while others speak: so many times an act is made again for it. */
const mostTries = 3;

/** The acts by which those who may change who belongs. What the rules refuse is not said at all. */
export function belongingCommands(journal: Journal, me: DeviceId, now: () => number) {
  /** The last act of each device that this one knows: what it says beyond, without knowing, falls. */
  function cutsOf(devices: readonly DeviceId[]): readonly Cut[] {
    const named = new Map(journal.knownTo(me).map((head) => [head.author, head]));
    return devices.map((device) => {
      // Of a chain that forked, only what was named before is agreed upon.
      const last = journal.chains.forks.has(device) ? named.get(device) : journal.chains.endOf(device);
      return { device, seq: last?.seq ?? null, act: last?.id ?? null };
    });
  }

  async function say<Kind extends MembershipKind>(kind: Kind, bodyOf: () => Body<Kind>): Promise<Said> {
    for (let tries = 1; ; tries++) {
      const body = bodyOf();
      const refusal = refusalOf(journal.membership.members, asAct(kind, body));
      if (refusal !== null) return refusal;
      const { id } = await sayMembership(journal, kind, body);
      const said = verdictOf(id);
      if (said !== 'incomplete' || tries === mostTries) return said;
    }
  }

  const verdictOf = (id: ActId): Said => journal.membership.verdicts.get(id) ?? ('unknown' satisfies Refusal);

  /** What is about to be said, as the rules judge it. */
  const asAct = <Kind extends MembershipKind>(kind: Kind, body: Body<Kind>) =>
    ({
      id: '' as ActId,
      space: '',
      author: me,
      seq: (journal.chains.endOf(me)?.seq ?? -1) + 1,
      prev: null,
      seen: [],
      lamport: 0,
      at: now(),
      kind,
      body
    }) as unknown as MembershipAct;

  const devicesOf = (people: readonly PersonId[]): readonly DeviceId[] => {
    const { members } = journal.membership;
    return [...new Set(people.flatMap((person) => members.devicesOf(person).map(({ device }) => device)))];
  };

  return {
    /** Gives a person a role in a structure, theirs or another, or ends it. */
    grant: ({ person, structure, role, until = null }: RoleGiven): Promise<Said> =>
      say('membership.grant', () => ({
        person,
        structure,
        role,
        // When it began, as far as the clock of whoever gives it knows; only an act begins and ends it.
        from: role === null ? null : new Date(now()).toISOString().slice(0, 10),
        until,
        cuts: cutsOf(devicesOf([person]))
      })),

    /** Puts one device out: a phone that was lost. Its person stays. */
    block: (device: DeviceId): Promise<Said> =>
      say('membership.remove', () => ({ people: [], structures: [], cuts: cutsOf([device]) })),

    /** Puts a person out, with all their devices. */
    removePerson: (person: PersonId): Promise<Said> =>
      say('membership.remove', () => ({
        people: [person],
        structures: [],
        cuts: cutsOf(devicesOf([person]))
      })),

    /** Puts a structure out, with all its people and their devices. */
    removeStructure: (structure: StructureId): Promise<Said> =>
      say('membership.remove', () => ({
        people: [],
        structures: [structure],
        cuts: cutsOf(devicesOf(journal.membership.members.peopleOf(structure)))
      })),

    /** Agrees with an act that takes two. */
    second: (act: ActId): Promise<Said> => say('membership.second', () => ({ act })),

    /** Has somebody's name and texts erased everywhere. */
    forget: (person: PersonId): Promise<Said> => say('membership.forget', () => ({ person })),

    /** Takes back what one asked for and nobody agreed with yet. */
    withdraw: (act: ActId): Promise<Said> => say('membership.withdraw', () => ({ act })),

    /** Takes an invitation back: nobody comes in by it any more. */
    revoke: (invitation: ActId): Promise<Said> => say('membership.revoke', () => ({ invitation }))
  };
}
