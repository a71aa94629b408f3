import { dayAt } from '../domain/day';
import type { LoanId, PersonId, StructureId } from '../domain/ids';
import type { Collective } from '../workspace/collective';
import { clock } from './clock.svelte';
import { namesIn } from './names-in';
import { query } from './query.svelte';

/** A loan with the names that tell of it. */
export interface ShownLoan {
  /** Null before it is read, and where it is not here. */
  readonly loan: Awaited<ReturnType<Collective['loan']>>;
  /** Whether all was read: nothing is shown, nor called missing, before. */
  readonly isRead: boolean;
  readonly structures: ReadonlyMap<StructureId, string>;
  readonly people: ReadonlyMap<PersonId, string>;
}

/** A loan, followed as it changes. Made while a component is. */
export function shownLoan(
  collective: Pick<Collective, 'loan' | 'structures' | 'people'>,
  id: () => LoanId
): ShownLoan {
  // Read again once a day has passed, and not each time the clock moves: a form that is open stays.
  const today = $derived(dayAt(clock.now));
  const loan = query(() => collective.loan(id(), today));
  const structures = query(() => collective.structures());
  const people = query(() => collective.people());
  const isRead = $derived([loan, structures, people].every(({ state }) => state.kind !== 'loading'));
  const structureNames = $derived(namesIn(structures.state));
  const peopleNames = $derived(namesIn(people.state));
  return {
    get loan() {
      return isRead && loan.state.kind === 'ready' ? loan.state.value : null;
    },
    get isRead() {
      return isRead;
    },
    get structures() {
      return structureNames;
    },
    get people() {
      return peopleNames;
    }
  };
}
