import type { FollowUpKind } from '../../domain/meetings/follow-up';
import type { Observable } from '../../domain/observable';
import type { Entry } from '../../domain/rich-text';
import type { EntriesShown } from '../../domain/shown-entry';

/** What notes have beside what every text has: entries, and the ways to make and open one. */
export interface NoteTools {
  /** What is known of the entries; those of other texts may be among it. */
  readonly shown: Observable<EntriesShown>;
  /** The writer asks for an entry that says these words to begin with, empty ones where none were chosen. */
  readonly onnew: (kind: FollowUpKind, words: string, text: EntryHand) => void;
  readonly onopen: (entry: Entry, text: EntryHand) => void;
  /** The text is open to be written in: what is made elsewhere on the page can be put into it. */
  readonly onready?: (text: EntryHand) => void;
}

/** What can be done to the entries of a text that is open. */
export interface EntryHand {
  /** Puts an entry where the cursor stands, in one with what `write` writes, which names it. */
  readonly insert: (write: () => Entry) => void;
  /** Takes the entry of this name out of the text. */
  readonly remove: (ref: string) => void;
  readonly focus: () => void;
}
