import type { ActId } from '../acts/act';
import type { Chains } from '../acts/chains';
import { Knowledge } from '../acts/knowledge';
import type { DeviceId } from '../ids';
import { readMembership } from './kinds';
import { settle, type Known, type Membership } from './settle';

/** Who belongs, as the acts of a space say; `unproved` are those by which somebody comes in without the proof they need. */
export function membershipOf(chains: Chains, unproved: ReadonlySet<ActId> = new Set()): Membership {
  const knowledge = new Knowledge();
  const known: Known[] = [];
  for (const act of chains.acts) {
    knowledge.learn(act);
    const read = readMembership(act);
    if (read !== null)
      known.push({ act: read, knew: knowledge.of(act.author), isProved: !unproved.has(act.id) });
  }
  const forks = new Map<DeviceId, number>();
  for (const { author, seq } of chains.forks.values()) forks.set(author, seq);
  return settle(known, forks);
}
