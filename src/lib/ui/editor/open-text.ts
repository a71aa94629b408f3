import { editor } from '../../i18n/editor';
import type { Collective } from '../../reactive/context';
import { text } from '../../reactive/locale.svelte';
import type { Writer } from './presence';

/** The document of a collective, open to be written in. */
export type Live = Awaited<ReturnType<Collective['live']>>;

/** A shared text, as the live document gives it, and those who are about. */
export type LiveText = NonNullable<ReturnType<Live['meetingNotes']>>;

/** A shared text, and who I am to those who write in it. */
export interface OpenText extends LiveText {
  readonly me: Writer;
}

/** Finds a text in the live document, or null when it is not there; rejects when the storage refuses to open. */
export async function openText(
  collective: Collective,
  find: (live: Live) => LiveText | null
): Promise<OpenText | null> {
  const [live, people] = await Promise.all([collective.live(), collective.people()]);
  const found = find(live);
  if (found === null) return null;
  const { person } = collective.me;
  const name = people.find(({ id }) => id === person)?.name ?? text(editor).somebody;
  return { ...found, me: { id: person, name } };
}
