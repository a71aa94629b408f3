import type { Entry } from '../../domain/rich-text';
import type { EntriesShown, EntryShown } from '../../domain/shown-entry';
import { followUps } from '../../i18n/follow-ups';
import { text } from '../../reactive/locale.svelte';

/** What is drawn of an entry: what is known of it, or that it did not come yet. */
export const entryShown = (entry: Entry, known: EntriesShown | undefined): EntryShown =>
  known?.get(entry.ref) ?? {
    ...{ kind: entry.of, state: text(followUps).kind(entry.of), who: '', due: '', look: 'missing' },
    text: text(followUps).notReceived
  };

/** All that an entry says, on one line: as it is heard, and as it is sent in a message. */
export const entryWords = (entry: Entry, known: EntriesShown): string =>
  text(followUps).said(entryShown(entry, known));
