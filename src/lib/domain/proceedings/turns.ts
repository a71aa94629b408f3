import type { PersonId } from '../ids';
import type { Task } from './acts';

/** What goes round: to ease, to write, to watch the time. Who presides is for the statutes to say. */
export const turningTasks = ['facilitator', 'secretary', 'timekeeper'] as const satisfies readonly Task[];
export type TurningTask = (typeof turningTasks)[number];

/** Who did what at an earlier meeting, the last first. */
export type PastTasks = { readonly [One in Task]?: PersonId | null };

/** Proposes who does what of those who are there: each task goes to whoever did it longest ago, and one task to each while there are enough. */
export function proposedTasks(
  present: readonly PersonId[],
  earlier: readonly PastTasks[]
): { readonly [One in TurningTask]: PersonId | null } {
  const chosen = new Set<PersonId>();
  const propose = (task: TurningTask): PersonId | null => {
    const agoOf = (person: PersonId) => {
      const last = earlier.findIndex((tasks) => tasks[task] === person);
      return last === -1 ? Infinity : last;
    };
    const free = present.filter((person) => !chosen.has(person));
    const [first = null] = [...(free.length > 0 ? free : present)].sort((a, b) => {
      const [forA, forB] = [agoOf(a), agoOf(b)];
      return forA === forB ? (a < b ? -1 : 1) : forB - forA;
    });
    if (first !== null) chosen.add(first);
    return first;
  };
  const [facilitator, secretary, timekeeper] = turningTasks.map(propose);
  return { facilitator: facilitator ?? null, secretary: secretary ?? null, timekeeper: timekeeper ?? null };
}
