import type { JournalPort } from '../sync/keep-journal';
import type Peer from '../sync/peer';
import type { Journal } from './journal';

/** The journal as the connections use it; `told` hears where the chains of others end. */
export const portOf = (journal: Journal, told?: JournalPort['told']): JournalPort => ({
  told,
  get heads() {
    return journal.heads;
  },
  get lacksSome() {
    return journal.lacksSome;
  },
  since: (heads) => journal.since(heads),
  runsOf: (acts) => journal.runsOf(acts),
  knownTo: (device) => journal.knownTo(device),
  // What a newer app wrote is no fault of whoever passes it on.
  take: async (runs, from) => {
    const problem = await journal.take(runs, from, { isStranger: !from.isLetIn });
    return problem === null || problem.kind === 'newer-version';
  },
  listen: (kept) => journal.listen((_subjects, acts, from) => kept(acts, from as Peer | null))
});
