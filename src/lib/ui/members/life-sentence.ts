import type { LifeEvent } from '../../domain/membership/life';
import { life } from '../../i18n/life';
import { members } from '../../i18n/members';
import { formatDay, text } from '../../reactive/locale.svelte';
import { capitalised, namesOfEvent, type Names } from './who-is-here';

/** What was said of who belongs, in a plain sentence. */
export function sentenceOf(event: LifeEvent, names: Names): string {
  const t = text(members);
  const sentence = text(life).sentence(event, {
    ...namesOfEvent(event, names, {
      somebody: t.somebody,
      somebodyElse: t.somebodyElse,
      aStructure: event.kind === 'invited' ? t.newStructure : t.aStructure
    }),
    until: 'until' in event && event.until !== null ? formatDay(event.until, 'dated') : ''
  });
  return capitalised(sentence);
}
