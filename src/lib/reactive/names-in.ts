import type { query } from './query.svelte';

/** The names of what was read, by id; none before it is. */
export const namesIn = <Id extends string>(
  state: ReturnType<typeof query<readonly { readonly id: Id; readonly name: string }[]>>['state']
): ReadonlyMap<Id, string> =>
  new Map(state.kind === 'ready' ? state.value.map(({ id, name }) => [id, name]) : []);
