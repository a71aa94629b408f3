import { isAdministration } from '../domain/membership/picture';
import type { PersonId, RequestId, StructureId } from '../domain/ids';
import type { Collective } from '../workspace/collective';
import { readRequest, type ReadRequest } from '../workspace/read-request';
import { clock } from './clock.svelte';
import { namesIn } from './names-in';
import { query, type QueryState } from './query.svelte';

/** A request with the names that tell of it. */
export interface ShownRequest {
  readonly state: QueryState<ReadRequest>;
  /** Whether all was read: nothing is shown, nor called missing, before. */
  readonly isRead: boolean;
  readonly structures: ReadonlyMap<StructureId, string>;
  readonly people: ReadonlyMap<PersonId, string>;
  /** Whether whoever looks decides for the collective. */
  readonly isAdministration: boolean;
}

/** A request, followed as it changes. Made while a component is. */
export function shownRequest(collective: Collective, id: () => RequestId): ShownRequest {
  // Read again each quarter of an hour, and not each time the clock moves: a form that is open stays.
  const now = $derived(Math.floor(clock.now / 900_000) * 900_000);
  const request = query(() => readRequest(collective, id(), now));
  const structures = query(() => collective.structures());
  const people = query(() => collective.people());
  const belonging = query(() => collective.belonging());
  const isRead = $derived([request, structures, people].every(({ state }) => state.kind !== 'loading'));
  return {
    get state() {
      return request.state;
    },
    get isRead() {
      return isRead;
    },
    get structures() {
      return namesIn(structures.state);
    },
    get people() {
      return namesIn(people.state);
    },
    get isAdministration() {
      return (
        belonging.state.kind === 'ready' && isAdministration(belonging.state.value, collective.me.person)
      );
    }
  };
}
