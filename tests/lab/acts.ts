import { createHash } from 'node:crypto';
import { idFrom, type DeviceId } from '../../src/lib/domain/ids';
import { headOf, type Act, type ActId, type Head } from '../../src/lib/domain/acts/act';

/** A seeded history of acts of devices that meet now and then; ids are hashes, as true ones are. */

export interface Simulation {
  readonly seed: number;
  readonly devices: number;
  readonly acts: number;
  /** So many times a device says two different things at one place. */
  readonly cheats?: number;
  /** What an act says; a count of the kind's own otherwise. */
  say?(author: DeviceId, random: Random, view: readonly Act[]): { kind: string; body: unknown };
}

export interface Simulated {
  readonly devices: readonly DeviceId[];
  /** In the order in which they were made. */
  readonly acts: readonly Act[];
}

/** Gives a number from 0 up to `below`, from a seed. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

/** What one device knows and has said. */
export class SimulatedDevice {
  readonly #known = new Map<ActId, Act>();
  #told = new Map<DeviceId, ActId>();
  #last: Act | null = null;

  constructor(
    readonly id: DeviceId,
    readonly space = 'test/collectif'
  ) {}

  get knows(): readonly Act[] {
    return [...this.#known.values()];
  }

  learn(acts: Iterable<Act>): void {
    for (const act of acts) this.#known.set(act.id, act);
  }

  say(kind: string, body: unknown, at = 0, space = this.space): Act {
    const act = this.#make(kind, body, at, space, this.#last);
    this.learn([act]);
    this.#last = act;
    for (const { author, id } of act.seen) this.#told.set(author, id);
    return act;
  }

  /** Says something else at the place of its last act, as a copied phone would. */
  sayOtherwise(kind: string, body: unknown): Act | null {
    const last = this.#last;
    if (last === null) return null;
    const act: Act = { ...last, kind, body, id: 'x' as ActId };
    const other = { ...act, id: actIdOf(act) };
    this.learn([other]);
    return other;
  }

  #make(kind: string, body: unknown, at: number, space: string, last: Act | null): Act {
    const latest = new Map<DeviceId, Act>();
    for (const act of this.#known.values())
      if (act.author !== this.id && isLater(act, latest.get(act.author))) latest.set(act.author, act);
    const news = [...latest.values()].filter(({ author, id }) => this.#told.get(author) !== id);
    const unsigned: Omit<Act, 'id'> = {
      space,
      author: this.id,
      seq: last === null ? 0 : last.seq + 1,
      prev: last?.id ?? null,
      seen: news.map(headOf).sort((a: Head, b: Head) => (a.author < b.author ? -1 : 1)),
      lamport: 1 + Math.max(last?.lamport ?? 0, ...news.map(({ lamport }) => lamport)),
      at,
      kind,
      body
    };
    return { ...unsigned, id: actIdOf(unsigned) };
  }
}

const isLater = (act: Act, than: Act | undefined): boolean =>
  than === undefined || act.seq > than.seq || (act.seq === than.seq && act.id < than.id);

export const deviceNamed = (name: string | number): DeviceId =>
  idFrom(createHash('sha256').update(`device ${name}`).digest());

export function simulate({ seed, devices, acts, cheats = 0, say }: Simulation): Simulated {
  const random = randomFrom(seed);
  const all = Array.from({ length: devices }, (_, i) => new SimulatedDevice(deviceNamed(`${seed}/${i}`)));
  const made: Act[] = [];
  const cheatAt = new Set(Array.from({ length: cheats }, () => random(acts)));
  for (let i = 0; i < acts; i++) {
    const device = all[random(devices)]!;
    if (random(3) === 0) {
      const other = all[random(devices)]!;
      device.learn(other.knows);
      other.learn(device.knows);
    }
    const { kind, body } = say?.(device.id, random, device.knows) ?? {
      kind: 'test.count',
      body: random(100)
    };
    if (cheatAt.has(i)) {
      const other = device.sayOtherwise(kind, [body, i]);
      if (other !== null) made.push(other);
    }
    made.push(device.say(kind, body));
  }
  return { devices: all.map(({ id }) => id), acts: made };
}

function actIdOf({ id: _id, ...act }: Omit<Act, 'id'> & { id?: ActId }): ActId {
  return createHash('sha256').update(JSON.stringify(act)).digest('base64url') as ActId;
}
