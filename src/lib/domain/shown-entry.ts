import type { Entry, EntryKind } from './rich-text';

/** What is drawn in the place of an entry of a text, in words of whoever reads. */
export interface EntryShown {
  readonly kind: EntryKind;
  /** What it is and how it stands: `action`, `action faite`. */
  readonly state: string;
  readonly text: string;
  /** Whose it is; empty when it is nobody's. */
  readonly who: string;
  /** Until when, such as `avant le sam. 28 nov.`; empty without a day. */
  readonly due: string;
  /** How it is drawn: what is closed steps back, what is late or did not come stands out. */
  readonly look: 'open' | 'late' | 'closed' | 'missing';
}

/** What is known of the entries of a text, by what they name. */
export type EntriesShown = ReadonlyMap<Entry['ref'], EntryShown>;

/** Whose it is and until when, on one line. */
export const whoAndWhen = ({ who, due }: Pick<EntryShown, 'who' | 'due'>): string =>
  [who, due].filter((said) => said !== '').join(', ');
