import { decisionResult, resultOf } from '../../domain/proceedings/votes';
import type { EntriesShown } from '../../domain/shown-entry';
import { proceedings as sentences } from '../../i18n/proceedings';
import { text } from '../../reactive/locale.svelte';
import type { Room } from './room';

/** The questions of a meeting as its notes draw them, by the name under which notes name them. */
export function shownDecisions({ proceedings, words }: Pick<Room, 'proceedings' | 'words'>): EntriesShown {
  const t = text(sentences).vote;
  return new Map(
    proceedings.votes.map((vote) => {
      const outcome = resultOf(vote);
      const result = outcome === null ? 'open' : decisionResult(outcome);
      return [
        vote.id,
        {
          kind: 'decision',
          state: t.inNotes[result],
          text: words(vote.proposals.at(-1)?.words ?? null) ?? t.noWords,
          ...{ who: '', due: '' },
          look: result === 'carried' || result === 'open' ? 'open' : 'closed'
        }
      ];
    })
  );
}
