import type { VoterId } from '../../domain/ids';
import type { BodyRules } from '../../domain/bodies/state';
import { bodies } from '../../i18n/bodies';
import { text } from '../../reactive/locale.svelte';

/** Who votes in a body now. */
export interface Voters {
  readonly ids: readonly VoterId[];
  nameOf(id: VoterId): string;
}

/** What a body is and by what rules it deliberates, in sentences, each under its name. */
export function saidOf(
  rules: Omit<BodyRules, 'name'>,
  { ids, nameOf }: Voters
): readonly { readonly term: string; readonly sentences: readonly string[] }[] {
  const t = text(bodies);
  const { votersAre, members, quorum, isWaivedOnSecond, proxies, majority, rhythm } = rules;
  const called = members === null ? null : ids.map(nameOf).filter(Boolean);
  return [
    { term: t.term.voters, sentences: [t.voters(votersAre, called, ids.length)] },
    {
      term: t.term.quorum,
      sentences: [
        t.quorum(quorum, votersAre, ids.length),
        ...(quorum.share === null ? [] : [t.second(isWaivedOnSecond)])
      ]
    },
    { term: t.term.proxies, sentences: [t.proxies(proxies)] },
    {
      term: t.term.majority,
      sentences: [t.majority(majority), t.example(majority, ids.length)].filter(Boolean)
    },
    { term: t.term.rhythm, sentences: [t.rhythm(rhythm)] }
  ];
}
