import { daysHeld, dueOf } from '../domain/bodies/due';
import type { Due } from '../domain/bodies/rhythm';
import type { BodyView } from '../domain/bodies/view';
import { dayAt } from '../domain/day';
import type { Collective } from '../workspace/collective';
import { clock } from './clock.svelte';
import { query } from './query.svelte';

/** Tells by when a body meets next, as meetings of it are held; null before these are read. Made while a component is. */
export function bodiesDue(collective: Pick<Collective, 'proceedings'>): (body: BodyView) => Due | null {
  const read = query(() => collective.proceedings.each());
  const held = $derived(read.state.kind === 'ready' ? [...read.state.value.values()] : null);
  return (body) => (held === null ? null : dueOf(body, daysHeld(body.id, held), dayAt(clock.now)));
}
