import type { Act, ActId } from '../acts/act';
import type { DeviceId } from '../ids';
import { readMembership } from './kinds';
import { comesByItself } from './rules';

/** What is known where somebody unknown brings acts. */
export interface KnownHere {
  isIn(device: DeviceId): boolean;
  /** Whether an act is here already. */
  holds(act: ActId): boolean;
  /** Whether whoever comes in by an act proved to hold what lets them in. */
  isProved(act: Act): boolean;
}

/**
 * Of acts that were brought by somebody who is not known to belong, those that are worth keeping: what is said by devices
 * that are in, or that these let in; by the founder's, where nobody is known yet; by whoever comes back by a backup that
 * one of these made; and whatever such acts had seen. The acts may come in any order. Each is looked at once: strangers
 * choose how many there are.
 */
export function actsOfMembers(acts: readonly Act[], { isIn, holds, isProved }: KnownHere): Set<Act> {
  const read = acts.map((act) => ({ act, said: readMembership(act) }));
  const byAuthor = new Map(read.map(({ act }): [DeviceId, typeof read] => [act.author, []]));
  for (const one of read) byAuthor.get(one.act.author)!.push(one);
  const believed = new Set([...byAuthor.keys()].filter(isIn));
  const kept = new Set<Act>();
  /** Who comes back by a backup, by the act that made it. */
  const returns = new Map<ActId, DeviceId[]>();
  for (const { act, said } of read) {
    if (said === null || !comesByItself(said)) continue;
    if (said.kind === 'membership.found') {
      kept.add(act);
      believed.add(said.body.device);
    } else if (said.kind === 'membership.enrol' && isProved(act)) {
      const { device, invitation } = said.body;
      if (holds(invitation)) believed.add(device);
      else returns.set(invitation, [...(returns.get(invitation) ?? []), device]);
    }
  }
  // A set that is walked through goes on with what is added meanwhile.
  for (const device of believed)
    for (const { act, said } of byAuthor.get(device) ?? []) {
      kept.add(act);
      if (said?.kind === 'membership.enrol') believed.add(said.body.device);
      for (const back of returns.get(act.id) ?? []) believed.add(back);
    }
  const byId = new Map(acts.map((act) => [act.id, act]));
  for (const act of kept)
    for (const id of [act.prev, ...act.seen.map((head) => head.id)]) {
      const seen = id === null ? undefined : byId.get(id as ActId);
      if (seen !== undefined) kept.add(seen);
    }
  return kept;
}
