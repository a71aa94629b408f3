import { toBase64Url } from '../domain/base64url';
import type { ActId } from '../domain/acts/act';
import type { CollectiveId, DeviceId, PersonId, StructureId } from '../domain/ids';
import { Cell } from '../domain/observable';
import { epochsOf } from '../domain/membership/epochs';
import { isAtLeast } from '../domain/membership/kinds';
import type { Invite, Members } from '../domain/membership/members';
import type { DeviceKeys } from '../identity/device-key';
import { epochSecretLength } from '../identity/rendezvous';
import { openSealed, sealFor } from '../identity/sealing';
import { isSeedProof, proveSeed, publicPartOf, type Seed } from '../identity/seed';
import type { DeviceStanding, Evidence, Gate, RefusalReason, SeedClaim } from '../sync/gate';
import { evidenceFor, isRemoval } from './evidence';
import type { Journal } from './journal';
import { sayMembership } from './say-membership';

/** What the gate of a collective is opened with. */
export interface GateFacts {
  readonly collective: CollectiveId;
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly keys: DeviceKeys;
  readonly journal: Journal;
  /** What a newcomer holds, and who it says it is; null once it is in. */
  readonly newcomer: Newcomer | null;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether what is written here may go to anybody. */
  isHeard(): boolean;
}

export interface Newcomer {
  readonly seed: Seed;
  readonly person: PersonId;
  /** The structure that it brings; null when the invitation says which. */
  readonly structure: StructureId | null;
  /** Whether it came in by itself, by a backup: those whom it does not know may let it in by the same seed. */
  readonly isBack: boolean;
}

/** Lets in who belongs, as the journal says, and whoever holds the seed of an open invitation. */
export class Gatekeeper implements Gate {
  readonly keys: DeviceKeys;
  /** Why this device was refused by the last that refused it; null while it was not. */
  readonly turnedAway = new Cell<RefusalReason | null>(null);
  readonly #facts: GateFacts;
  readonly #claim: SeedClaim | null;
  readonly #secrets = new Map<ActId, Promise<Uint8Array | null>>();
  /** What is shown to those whom an act put out, by that act. */
  readonly #evidence = new Map<ActId, Evidence>();
  #letting: Promise<unknown> = Promise.resolve();

  private constructor(facts: GateFacts, claim: SeedClaim | null) {
    this.keys = facts.keys;
    this.#facts = facts;
    this.#claim = claim;
  }

  static async open(facts: GateFacts): Promise<Gatekeeper> {
    const gatekeeper = new Gatekeeper(facts, await claimOf(facts));
    const gather = () => void gatekeeper.#gatherEvidence();
    gatekeeper.subscribe(gather);
    gather();
    return gatekeeper;
  }

  get #members(): Members {
    return this.#facts.journal.membership.members;
  }

  get claim(): SeedClaim | null {
    const isUnknown = this.standingOf(this.keys.id) === 'unknown';
    return isUnknown || this.#facts.newcomer?.isBack === true ? this.#claim : null;
  }

  standingOf(device: DeviceId): DeviceStanding {
    const enrolment = this.#members.devices.get(device);
    if (enrolment === undefined) return 'unknown';
    const role = this.#members.roleOfDevice(device);
    if (role === null) return 'removed';
    return role === 'observation' ? 'observes' : 'in';
  }

  get withholds(): boolean {
    return !this.#facts.isHeard() || this.standingOf(this.keys.id) === 'observes';
  }

  letIn(device: DeviceId, signKey: Uint8Array, claim: SeedClaim): Promise<RefusalReason | null> {
    // One after the other: the last use of an invitation is not given away twice.
    const done = this.#letting.then(() => this.#letInNow(device, signKey, claim));
    this.#letting = done.catch(() => undefined);
    // The storage refuses, and says so itself; the newcomer may try again.
    return done.catch(() => 'not-now');
  }

  evidenceAgainst(device: DeviceId): Evidence | null {
    const by = this.#members.devices.get(device)?.removedBy ?? null;
    if (by === null) return null;
    const found = this.#evidence.get(by);
    if (found !== undefined) return found;
    // Whoever is connected while it is said knows who says it.
    const run = this.#facts.journal.runEndingAt(by);
    return run === null ? null : { ...run, behind: [] };
  }

  refused(reason: RefusalReason, evidence: Evidence | null, isByMember: boolean): void {
    // Whoever does not belong need not know this device; a newcomer knows of nobody whether they do.
    const isWord = isByMember || this.standingOf(this.keys.id) === 'unknown';
    const hear = (said: RefusalReason) => {
      if (isWord || said === 'removed') this.turnedAway.set(said);
    };
    if (reason !== 'removed') return hear(reason);
    if (evidence === null) return hear('unknown');
    const { journal, space } = this.#facts;
    void isRemoval(evidence, { journal, space, device: this.keys.id }).then((isTrue) =>
      hear(isTrue ? 'removed' : 'unknown')
    );
    // What comes before it may never be told to this device: then it waits, and the word above stands.
    void journal.take([evidence], null, { isStranger: true }).catch(() => undefined);
  }

  /** Has what removed devices are shown ready before they come. */
  async #gatherEvidence(): Promise<void> {
    const removals = [...this.#members.devices.values()].flatMap(({ removedBy }) => removedBy ?? []);
    for (const removal of new Set(removals)) {
      if (this.#evidence.has(removal)) continue;
      const found = await evidenceFor(this.#facts.journal, removal);
      if (found !== null) this.#evidence.set(removal, found);
    }
  }

  subscribe(changed: () => void): () => void {
    return this.#facts.journal.listen((_subjects, acts) => {
      if (acts.some(({ kind }) => kind.startsWith('membership.'))) changed();
    });
  }

  /** The secrets of the epochs that this device was given, the newest first; what is too short or too long is none. */
  async secrets(): Promise<readonly { readonly epoch: ActId; readonly secret: Uint8Array }[]> {
    const opened = epochsOf(this.#members, this.keys.id).map(async (seal) => {
      let secret = this.#secrets.get(seal.epoch);
      if (secret === undefined) {
        secret = openSealed(this.keys, this.#facts.space, seal);
        this.#secrets.set(seal.epoch, secret);
      }
      return { epoch: seal.epoch, secret: await secret };
    });
    return (await Promise.all(opened)).flatMap(({ epoch, secret }) =>
      secret?.length === epochSecretLength ? [{ epoch, secret }] : []
    );
  }

  async #letInNow(device: DeviceId, signKey: Uint8Array, claim: SeedClaim): Promise<RefusalReason | null> {
    if (this.standingOf(device) !== 'unknown') return null;
    const { collective, journal, now } = this.#facts;
    const invite = this.#inviteOf(claim.seed);
    if (invite === null) return 'unknown';
    const holds = { collective, device, signKey };
    if (!(await isSeedProof(claim.seed, holds, claim.proof))) return 'unknown';
    if (!isOpen(invite, now())) return 'invitation-over';
    const isOwn = invite.facts.person === this.#members.personOf(this.keys.id);
    if (!isOwn && !isAtLeast(this.#members.roleOfDevice(this.keys.id), 'membre')) return 'not-now';
    await sayMembership(journal, 'membership.enrol', {
      device,
      keys: { sign: signKey, seal: claim.sealKey },
      person: invite.facts.person ?? claim.person,
      structure: invite.facts.person === null ? (invite.facts.structure ?? claim.structure) : null,
      invitation: invite.act,
      proof: claim.proof,
      seals: await this.#sealAll(device, claim.sealKey)
    });
    return this.standingOf(device) === 'unknown' ? 'invitation-over' : null;
  }

  #inviteOf(seed: Uint8Array): Invite | null {
    const wanted = toBase64Url(seed);
    return (
      [...this.#members.invites.values()].find(({ facts }) => toBase64Url(facts.seed) === wanted) ?? null
    );
  }

  async #sealAll(device: DeviceId, sealKey: Uint8Array) {
    const { space } = this.#facts;
    const all = (await this.secrets()).map(async ({ epoch, secret }) => {
      const sealed = await sealFor({ space, device }, sealKey, secret);
      return sealed === null ? [] : [{ epoch, ...sealed }];
    });
    return (await Promise.all(all)).flat();
  }
}

/** Whether somebody may still come in by an invitation, at `now`. */
export const isOpen = ({ facts, revokedBy, enrolled }: Invite, now: number): boolean =>
  revokedBy === null && now <= facts.until && enrolled.length < facts.uses;

async function claimOf({ collective, keys, newcomer }: GateFacts): Promise<SeedClaim | null> {
  if (newcomer === null) return null;
  const { seed, person, structure } = newcomer;
  const proof = await proveSeed(seed, { collective, device: keys.id, signKey: keys.public.sign });
  if (proof === null) return null;
  return { seed: publicPartOf(seed), proof, sealKey: keys.public.seal, person, structure };
}
