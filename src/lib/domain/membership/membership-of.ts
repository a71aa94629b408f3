import type { Act, ActId } from '../acts/act';
import type { Chains } from '../acts/chains';
import { Knowledge } from '../acts/knowledge';
import type { DeviceId } from '../ids';
import { readMembership } from './kinds';
import { settle, type Judgement, type Known, type Membership } from './settle';

/** Who belongs, as the acts of a space say. */
export const membershipOf = (chains: Chains, unproved?: ReadonlySet<ActId>): Membership =>
  new Belonging(chains, unproved).find();

/** Finds who belongs again and again as chains grow: each act is looked at once, by `look` or when it is asked. */
export class Belonging {
  readonly #chains: Chains;
  readonly #unproved: ReadonlySet<ActId>;
  readonly #knowledge = new Knowledge();
  readonly #known: Known[] = [];
  readonly #judgements = new Map<ActId, Judgement>();
  #forks: ReadonlyMap<DeviceId, number> = new Map();
  #learnt = 0;

  /**
   * `unproved`, which may grow before acts are looked at: those by which somebody comes in without the proof they need.
   */
  constructor(chains: Chains, unproved: ReadonlySet<ActId> = new Set()) {
    this.#chains = chains;
    this.#unproved = unproved;
  }

  /** Looks at what the chains keep since; it may be done little by little. */
  look(): void {
    const { acts } = this.#chains;
    for (; this.#learnt < acts.length; this.#learnt++) this.#learn(acts[this.#learnt]!);
  }

  find(): Membership {
    this.look();
    const forks = new Map<DeviceId, number>();
    for (const { author, seq } of this.#chains.forks.values()) forks.set(author, seq);
    // A fork takes away what others had seen when they said something.
    if (
      forks.size !== this.#forks.size ||
      [...forks].some(([author, seq]) => this.#forks.get(author) !== seq)
    )
      this.#judgements.clear();
    this.#forks = forks;
    return settle(this.#known, forks, this.#judgements);
  }

  #learn(act: Act): void {
    this.#knowledge.learn(act);
    const read = readMembership(act);
    if (read === null) return;
    this.#known.push({
      act: read,
      knew: this.#knowledge.of(act.author),
      isProved: !this.#unproved.has(act.id)
    });
  }
}
