import { createHash } from 'node:crypto';
import { headOf, type Act, type ActId } from '../../src/lib/domain/acts/act';
import { Chains } from '../../src/lib/domain/acts/chains';
import { idFrom, type DeviceId, type Id, type PersonId, type StructureId } from '../../src/lib/domain/ids';
import {
  bodies,
  type Body,
  type Cut,
  type MembershipKind,
  type Role
} from '../../src/lib/domain/membership/kinds';
import { custody } from '../../src/lib/domain/custody/family';
import { Fold } from '../../src/lib/domain/acts/fold';
import { membershipOf } from '../../src/lib/domain/membership/membership-of';
import { pictureOf, type Picture } from '../../src/lib/domain/membership/picture';
import type { Membership } from '../../src/lib/domain/membership/settle';
import { SimulatedDevice } from './acts';

/** People with phones who say who belongs; keys are bytes that nobody checks here. */

const digest = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());
export const idOf = <Kind extends string>(kind: Kind, name: string): Id<Kind> =>
  idFrom(digest(`${kind} ${name}`));
const point = (name: string): Uint8Array => {
  const bytes = new Uint8Array(65);
  bytes.set(digest(name));
  return bytes;
};

const farAway = 4_000_000_000_000;

/** A phone, named after the person who holds it: `alice`, or `alice/2` for a second one. */
export class Phone {
  readonly person: PersonId;
  readonly device: DeviceId;
  /** What its clock says, in milliseconds since 1970: right or wrong. */
  clock = 0;
  readonly #acts: SimulatedDevice;

  constructor(readonly name: string) {
    this.device = idOf('device', name);
    this.person = idOf('person', name.split('/')[0]!);
    this.#acts = new SimulatedDevice(this.device);
  }

  get knows(): readonly Act[] {
    return this.#acts.knows;
  }

  /** What this phone finds of who belongs. */
  get membership(): Membership {
    return judge(this.knows);
  }

  say<Kind extends MembershipKind>(
    kind: Kind,
    body: Body<Kind>,
    options: { at?: number; space?: string } = {}
  ): ActId {
    return this.#acts.say(kind, bodies[kind].write(body as never), options.at ?? this.clock, options.space)
      .id;
  }

  sayAnything(kind: string, body: unknown): Act {
    return this.#acts.say(kind, body, this.clock);
  }

  /** Says something else where it last said something. */
  cheat(kind: string, body: unknown): Act {
    return this.#acts.sayOtherwise(kind, body)!;
  }

  learn(acts: Iterable<Act>): void {
    this.#acts.learn(acts);
  }

  found(structure: string): ActId {
    const { device, person } = this;
    const body = {
      device,
      keys: this.keys,
      person,
      structure: idOf('structure', structure),
      recovery: point('recovery'),
      chance: new Uint8Array(16)
    };
    return this.say('membership.found', body, { space: '' });
  }

  invite(structure: string | null, role: Role = 'membre', uses = 1): ActId {
    return this.say('membership.invite', {
      seed: point('seed'),
      person: null,
      structure: structure === null ? null : idOf('structure', structure),
      role,
      until: farAway,
      uses
    });
  }

  /** Lets another phone in by an invitation. */
  admit(other: Phone, invitation: ActId, structure: string, at = this.clock): ActId {
    return this.enrol(
      other,
      { invitation, structure: idOf('structure', structure), proof: new Uint8Array(64) },
      at
    );
  }

  /** Invites another phone of one's own, or, with a second, of somebody who lost all theirs. */
  inviteBack(other: Phone): ActId {
    return this.say('membership.invite', {
      seed: point('seed'),
      person: other.person,
      structure: null,
      role: 'membre',
      until: farAway,
      uses: 1
    });
  }

  /** Lets in another phone by such an invitation. */
  admitBack(other: Phone, invitation: ActId): ActId {
    return this.enrol(other, { invitation, structure: null, proof: new Uint8Array(64) });
  }

  /** Makes a backup, by which its person comes back. */
  backUp(): ActId {
    return this.say('membership.backup', { seed: point('seed') });
  }

  /** Comes back by a backup, alone. */
  comeBack(backup: ActId): ActId {
    return this.enrol(this, { invitation: backup, structure: null, proof: new Uint8Array(64) });
  }

  /** Lets in another phone of one's own. */
  add(other: Phone): ActId {
    return this.admitBack(other, this.inviteBack(other));
  }

  enrol(
    other: Phone,
    way: Pick<Body<'membership.enrol'>, 'invitation' | 'structure' | 'proof'> &
      Partial<Pick<Body<'membership.enrol'>, 'seals'>>,
    at = this.clock
  ): ActId {
    return this.say(
      'membership.enrol',
      { device: other.device, keys: other.keys, person: other.person, seals: [], ...way },
      { at }
    );
  }

  /** Invites and lets in at once. */
  bring(other: Phone, structure: string, role: Role = 'membre', isNew = true): ActId {
    return this.admit(other, this.invite(isNew ? null : structure, role), structure);
  }

  grant(other: Phone, structure: string, role: Role | null): ActId {
    const cuts = this.membership.members.devicesOf(other.person).map(({ device }) => this.cutOf(device));
    return this.say('membership.grant', {
      person: other.person,
      structure: idOf('structure', structure),
      role,
      from: null,
      until: null,
      cuts
    });
  }

  block(...others: readonly Phone[]): ActId {
    return this.say('membership.remove', {
      people: [],
      structures: [],
      cuts: others.map(({ device }) => this.cutOf(device))
    });
  }

  /** Removes people with all their devices. */
  remove(...others: readonly Phone[]): ActId {
    const { members } = this.membership;
    const people = [...new Set(others.map(({ person }) => person))];
    const devices = people.flatMap((person) => members.devicesOf(person));
    return this.say('membership.remove', {
      people,
      structures: [],
      cuts: devices.map(({ device }) => this.cutOf(device))
    });
  }

  removeStructure(name: string): ActId {
    const { members } = this.membership;
    const structure: StructureId = idOf('structure', name);
    const devices = members.peopleOf(structure).flatMap((person) => members.devicesOf(person));
    return this.say('membership.remove', {
      people: [],
      structures: [structure],
      cuts: devices.map(({ device }) => this.cutOf(device))
    });
  }

  second(act: ActId): ActId {
    return this.say('membership.second', { act });
  }

  withdraw(act: ActId): ActId {
    return this.say('membership.withdraw', { act });
  }

  get keys(): { readonly sign: Uint8Array; readonly seal: Uint8Array } {
    return { sign: point(`sign ${this.name}`), seal: point(`seal ${this.name}`) };
  }

  /** The last act of a device that this phone knows. */
  cutOf(device: DeviceId): Cut {
    const last = this.knows.filter(({ author }) => author === device).sort((a, b) => b.seq - a.seq)[0];
    if (last === undefined) return { device, seq: null, act: null };
    const { seq, id } = headOf(last);
    return { device, seq, act: id };
  }
}

export const phone = (name: string): Phone => new Phone(name);

/** Everyone comes to know what any of them knows. */
export function meet(...phones: readonly Phone[]): void {
  const all = phones.flatMap(({ knows }) => knows);
  for (const one of phones) one.learn(all);
}

export function judge(acts: readonly Act[], unproved?: ReadonlySet<ActId>): Membership {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return membershipOf(chains, unproved);
}

/** What everyone must agree on, in a shape that can be compared. */
export function told({ members, verdicts, standing }: Membership, acts: readonly Act[]): unknown {
  return {
    devices: [...members.devices].sort(byKey),
    brought: [...members.brought].sort(),
    mandates: [...members.mandates].sort(byKey),
    invites: [...members.invites].sort(byKey),
    epochs: [...members.epochs].sort(byKey),
    names: [...members.names].sort(byKey),
    forgotten: [...members.forgotten].sort(),
    pending: [...members.pending].sort(byKey),
    withdrawn: [...members.withdrawn].sort(),
    verdicts: [...verdicts].sort(byKey),
    standing: acts.map(({ id, author, seq }) => [id, standing(author, seq)]).sort(byKey as never)
  };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The picture of who belongs that these acts give. */
export function pictured(acts: readonly Act[]): Picture {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  const fold = new Fold(chains, [custody]);
  return pictureOf(chains, fold.membership, fold);
}

/** Three structures, each with one administration. */
export function threeStructures(): [Phone, Phone, Phone] {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  alice.bring(carol, 'carol', 'administration');
  meet(alice, bob, carol);
  return [alice, bob, carol];
}
