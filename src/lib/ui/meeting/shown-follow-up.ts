import type { Person } from '../../domain/collective';
import { isLate, type FollowUp } from '../../domain/meetings/follow-up';
import type { EntriesShown, EntryShown } from '../../domain/shown-entry';
import { followUps as sentences } from '../../i18n/follow-ups';
import { text } from '../../reactive/locale.svelte';

/** An action or a question in words: how it stands, whose it is and until when. */
export function shownFollowUp(
  one: Pick<FollowUp, 'kind' | 'text' | 'person' | 'due' | 'state' | 'deletedAt'>,
  people: readonly Person[],
  today: string
): EntryShown {
  const t = text(sentences);
  const { kind, state, due, person } = one;
  const late = isLate(one, today);
  const isClosed = state !== 'open' || one.deletedAt !== null;
  return {
    kind,
    state: one.deletedAt === null ? t.state(kind, state, late) : t.removed(kind),
    text: one.text,
    who: people.find(({ id }) => id === person)?.name ?? '',
    due: due === '' ? '' : t.due(due, today),
    look: isClosed ? 'closed' : late ? 'late' : 'open'
  };
}

/** All of them, by the id under which notes name them. */
export const shownFollowUps = (
  all: readonly FollowUp[],
  people: readonly Person[],
  today: string
): EntriesShown => new Map(all.map((one) => [one.id, shownFollowUp(one, people, today)]));
