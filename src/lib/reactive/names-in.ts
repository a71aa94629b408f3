import type { query } from './query.svelte';

/** The names of what was read, by id; none before it is. */
export const namesIn = <Id extends string>(
  state: ReturnType<typeof query<readonly { readonly id: Id; readonly name: string }[]>>['state']
): ReadonlyMap<Id, string> =>
  new Map(state.kind === 'ready' ? state.value.map(({ id, name }) => [id, name]) : []);

/** What was read, by id; nothing before it is. */
export const byIdIn = <Id extends string, One extends { readonly id: Id }>(
  state: ReturnType<typeof query<readonly One[]>>['state']
): ReadonlyMap<Id, One> => new Map(state.kind === 'ready' ? state.value.map((one) => [one.id, one]) : []);
