import type { ActId } from '../domain/acts/act';
import type { Structure } from '../domain/collective';
import type { CollectiveId, DeviceId, PersonId, StructureId } from '../domain/ids';
import { hubAt, mostHubs } from '../domain/hub';
import type { Role } from '../domain/membership/kinds';
import { invitationLink, type InvitationWay } from '../identity/invitation';
import type { Invite } from '../domain/membership/members';
import type { Verdict } from '../domain/membership/settle';
import { makeSeed, publicPartOf } from '../identity/seed';
import type { Registry } from '../storage/registry';
import type { KeptInvitation } from '../storage/registry-rows';
import { isOpen } from './gatekeeper';
import { invitationOrigin } from './invitation-origin';
import type { Journal } from './journal';
import { sayMembership } from './say-membership';

/** What lets somebody else in. */
export interface ShownInvitation {
  readonly link: string;
  /** The modules of a QR code of the link, row by row; true is dark. */
  readonly qr: readonly (readonly boolean[])[];
  /** False when the link leads to this very machine: no other phone can open it. */
  readonly isReachable: boolean;
  /** Which structure it leads into; null for a new one. */
  readonly structure: StructureId | null;
  readonly role: Role;
  /** Until when it holds, in milliseconds since 1970, and how many more people may come in by it. */
  readonly until: number;
  readonly left: number;
  /** The structures into which this device may invite, null being a new one. */
  readonly choices: readonly (StructureId | null)[];
}

/** For whom an invitation is. */
export interface InvitationTerms {
  /** Whose other device it is for; null for somebody new. */
  readonly person: PersonId | null;
  /** Null for somebody who brings a new structure. */
  readonly structure: StructureId | null;
  readonly role: Role;
  /** How long it holds, in days, and how many people may come in by it. */
  readonly days: number;
  readonly uses: number;
}

/** What most need: some people, this week. */
export const usualTerms = { person: null, role: 'membre', days: 7, uses: 20 } as const;

/** One's own other device is at hand: a link that nobody used in an hour was lost. */
export const ownDeviceTerms = { structure: null, role: 'membre', days: 1 / 24, uses: 1 } as const;

/** Somebody comes back who lost their phones: there is time for the second agreement, and for finding them. */
export const backTerms = { structure: null, role: 'membre', days: 30, uses: 1 } as const;

/** Into which structures a device may invite, the usual one first: an administration into any, a member into theirs. */
function choicesOf({ journal, me }: InvitingFacts): readonly (StructureId | null)[] {
  const { members } = journal.membership;
  return members.isAdministration(me) ? [null, ...members.structures] : members.structuresOf(me, 'membre');
}

/** What making an invitation needs of the collective. */
export interface InvitingFacts {
  readonly registry: Registry;
  readonly collective: CollectiveId;
  readonly journal: Journal;
  readonly me: DeviceId;
  readonly hubs: readonly string[];
  /** What the collective and its structures are called here. */
  readonly name: string;
  readonly structures: readonly Structure[];
  /** Where this page stands. */
  readonly here: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const day = 86_400_000;

/**
 * Makes the invitation of a collective, leading to the origin that phones can open. One of the same terms that was
 * made on this device and has more than half of its time and its uses left serves again. Null when this device may
 * invite nobody. Rejects when the storage refuses.
 */
export async function invite(
  facts: InvitingFacts,
  asked: Partial<InvitationTerms>
): Promise<ShownInvitation | null> {
  const choices = choicesOf(facts);
  const [usual] = choices;
  // Whoever only reads invites nobody but themselves, on another device.
  if (usual === undefined && asked.person === undefined) return null;
  const terms: InvitationTerms = { ...usualTerms, structure: usual ?? null, ...asked };
  const kept = (await seedInUse(facts, terms)) ?? (await newSeed(facts, terms));
  const way =
    terms.person !== null ? 'own-device' : terms.structure === null ? 'new-structure' : 'known-structure';
  const made = facts.journal.membership.members.invites.get(kept.act);
  // Refused to this device, which found out meanwhile that it has no say any more.
  if (made === undefined) return null;
  return { ...(await shown(facts, kept, made, way)), choices };
}

/**
 * The recovery sheet of a collective, as long as it was not put away from this device; null elsewhere, or when an
 * administration has taken it back.
 */
export async function recoverySheet(facts: InvitingFacts): Promise<ShownInvitation | null> {
  const { registry, collective, journal, now } = facts;
  const { founding, invites } = journal.membership.members;
  const invite = founding === null ? undefined : invites.get(founding.act);
  const kept = (await registry.invitations(collective)).find(({ act }) => act === founding?.act);
  if (invite === undefined || kept === undefined || !isOpen(invite, now)) return null;
  return { ...(await shown(facts, kept, invite, 'known-structure')), choices: [invite.facts.structure] };
}

/**
 * Asks that somebody who lost their phones may come back on a new one, which waits for the agreement of a second
 * administration; tells what became of it. Rejects when the storage refuses.
 */
export async function inviteBack(facts: InvitingFacts, person: PersonId): Promise<Verdict> {
  const { act } = await newSeed(facts, { ...backTerms, person });
  return facts.journal.membership.verdicts.get(act) ?? 'unknown';
}

/** The link by which somebody adds a device; null while it opens nothing, and where it was not made. */
export async function openLink(facts: InvitingFacts, act: ActId): Promise<ShownInvitation | null> {
  const { registry, collective, journal, now } = facts;
  const invite = journal.membership.members.invites.get(act);
  const kept = (await registry.invitations(collective)).find((one) => one.act === act);
  if (invite === undefined || kept === undefined || !isOpen(invite, now)) return null;
  return { ...(await shown(facts, kept, invite, 'own-device')), choices: [] };
}

/** The link of an invitation, its code and its terms. */
async function shown(
  { registry, collective, here, hubs, name, structures }: InvitingFacts,
  { seed }: KeptInvitation,
  { facts: { structure, role, until, uses }, enrolled }: Invite,
  way: InvitationWay
) {
  const { origin, isReachable } = await invitationOrigin(registry, here);
  // The hub at the link's own origin goes without saying, and one on this very machine serves nobody else.
  const told = hubs.filter((hub) => hub !== hubAt(origin) && hub !== hubAt(here)).slice(0, mostHubs);
  const into = structures.find(({ id }) => id === structure)?.name ?? '';
  const names = name === '' ? {} : { names: { collective: name, structure: into } };
  const link = invitationLink(origin, { collective, seed, way, hubs: told, ...names });
  const { qrMatrix } = await import('../outside/qr-code');
  const qr = qrMatrix(link);
  if (!qr.ok) throw new Error('an invitation fits a QR code');
  return { link, qr: qr.value.modules, isReachable, structure, role, until, left: uses - enrolled.length };
}

async function seedInUse(facts: InvitingFacts, terms: InvitationTerms): Promise<KeptInvitation | null> {
  const { registry, collective, journal, now } = facts;
  for (const { act, seed } of await registry.invitations(collective)) {
    const invite = journal.membership.members.invites.get(act);
    if (invite === undefined || !isOpen(invite, now)) continue;
    const { person, structure, role, until, uses } = invite.facts;
    const isAsked =
      person === terms.person && structure === terms.structure && role === terms.role && uses === terms.uses;
    const isFresh = until - now > (terms.days * day) / 2 && invite.enrolled.length <= uses / 2;
    if (isAsked && isFresh) return { act, seed };
  }
  return null;
}

async function newSeed(facts: InvitingFacts, terms: InvitationTerms): Promise<KeptInvitation> {
  const { registry, collective, journal, now } = facts;
  const seed = await makeSeed();
  const { person, structure, role, days, uses } = terms;
  const until = Math.round(now + days * day);
  const body = { seed: publicPartOf(seed), person, structure, role, until, uses };
  const { id: act } = await sayMembership(journal, 'membership.invite', body);
  await registry.keepInvitation(collective, { act, seed });
  return { act, seed };
}
