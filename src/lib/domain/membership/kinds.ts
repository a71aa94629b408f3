import type { Act } from '../acts/act';
import type { StructureId } from '../ids';
import {
  actId,
  bytes,
  bytesUpTo,
  count,
  day,
  hash,
  id,
  list,
  moment,
  oneOf,
  orNone,
  record,
  type Of
} from '../acts/fields';

/** What a person may do in a structure: decide, take part, or read only. */
export const roles = ['observation', 'membre', 'administration'] as const;
export type Role = (typeof roles)[number];

export const isAtLeast = (role: Role | null, least: Role): boolean =>
  role !== null && roles.indexOf(role) >= roles.indexOf(least);

/** Whether somebody speaks for a structure: whoever only observes it does not. */
export const speaksFor = (
  { roles }: { readonly roles: ReadonlyMap<StructureId, Role> },
  structure: StructureId
): boolean => isAtLeast(roles.get(structure) ?? null, 'membre');

export function highest(some: Iterable<Role>): Role | null {
  let found = -1;
  for (const role of some) found = Math.max(found, roles.indexOf(role));
  return roles[found] ?? null;
}

/** Two points of P-256: what a device signs with, and what others seal for it with. */
const keys = record({ sign: bytes(65), seal: bytes(65) });
const device = id<'device'>();
const person = id<'person'>();
const structure = id<'structure'>();
const role = oneOf(roles);
const proof = bytes(64);

/** A secret that one device alone can open. */
const sealed = { key: bytes(65), sealed: bytesUpTo(64) };

/** More of them, with all that their author has to name besides, make an act too long to be kept. */
const mostSeals = 400;

/** The last act of a device that whoever judges it had accepted; `seq` and `act` are null when there was none. */
const cut = record({ device, seq: orNone(count(2 ** 40)), act: orNone(actId) });
export type Cut = Of<typeof cut>;

/** Every kind of act that says who belongs, and what its body holds. */
export const bodies = {
  /**
   * A device founds the collective. Chance makes two collectives of one founder two. Whoever holds the seed behind
   * `recovery`, which is printed, comes in as an administration of the founder's structure, by the founding act as by
   * an invitation.
   */
  'membership.found': record({
    device,
    keys,
    person,
    structure,
    recovery: orNone(bytes(65)),
    chance: bytes(16)
  }),
  /**
   * Whoever proves to hold the seed may be enrolled: as another device of this person; or, when it is null, as a new
   * person of this structure, or of a new one when that is null too.
   */
  'membership.invite': record({
    seed: bytes(65),
    person: orNone(person),
    structure: orNone(structure),
    role,
    until: moment,
    uses: count(500)
  }),
  /**
   * Whoever proves to hold the seed, which is in a backup, brings its author's person back on a new device; nobody has to
   * let that one in.
   */
  'membership.backup': record({ seed: bytes(65) }),
  'membership.revoke': record({ invitation: actId }),
  /** A device comes in by an invitation, whose seed signed its key; by a backup it says so itself. */
  'membership.enrol': record({
    device,
    keys,
    person,
    structure: orNone(structure),
    invitation: actId,
    proof,
    /** The secrets of the epochs that whoever lets it in knows, the newest first. */
    seals: list(record({ epoch: actId, ...sealed }), 8)
  }),
  /** A person has a role in a structure from here on; null ends it. */
  'membership.grant': record({
    person,
    structure,
    role: orNone(role),
    from: orNone(day),
    until: orNone(day),
    cuts: list(cut, 50)
  }),
  /** Devices are out; with whole people or structures, whose devices are all among them. */
  'membership.remove': record({
    people: list(person, 200),
    structures: list(structure, 50),
    cuts: list(cut, 500)
  }),
  /** A second administration agrees with an act that takes two. */
  'membership.second': record({ act: actId }),
  /** Whoever said an act that waits for a second agreement, from whichever device of theirs, takes it back. */
  'membership.withdraw': record({ act: actId }),
  /** A new secret to meet under, sealed for each device that stays, or for as many as one act holds. */
  'membership.epoch': record({ seals: list(record({ device, ...sealed }), mostSeals) }),
  /** The secret of an epoch, sealed for more devices that are in and lack it. */
  'membership.seal': record({ epoch: actId, seals: list(record({ device, ...sealed }), mostSeals) }),
  /** A person's own name, kept beside the journal under this salted hash. */
  'membership.name': record({ text: hash() }),
  /** A person is to be forgotten: their name, and the texts beside their acts, are erased everywhere. */
  'membership.forget': record({ person })
} as const;

export type MembershipKind = keyof typeof bodies;
export type Body<Kind extends MembershipKind> = Of<(typeof bodies)[Kind]>;

/** An act about who belongs, whose body was read. */
export type MembershipAct = {
  [Kind in MembershipKind]: Act<Body<Kind>> & { readonly kind: Kind };
}[MembershipKind];

/** Reads an act about who belongs; null when it is of another kind, or its body is not what this version knows. */
export function readMembership(act: Act): MembershipAct | null {
  if (!Object.hasOwn(bodies, act.kind)) return null;
  const body = bodies[act.kind as MembershipKind].read(act.body);
  return body === undefined ? null : ({ ...act, body } as MembershipAct);
}
