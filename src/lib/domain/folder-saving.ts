/** How often a backup is saved into the folder that was chosen for that. */
export const rhythms = ['day', 'week'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Why nothing was saved there: the browser asks the person again, or is told not to let it; or the disk's own reasons. */
export type FolderTrouble = 'asks' | 'refused' | 'gone' | 'full' | 'failed';

/** What is known of the saving into a folder, in milliseconds since 1970. */
export interface FolderSaving {
  readonly rhythm: Rhythm;
  /** When the last was saved there; null before the first. */
  readonly last: number | null;
  /** When a backup was last made that did not come to lie there; left out before, and once one does. */
  readonly failedAt?: number | null;
}

const hour = 3_600_000;
/** A little less than they say: who opens the app every morning does not do so at the same minute. */
const between: Readonly<Record<Rhythm, number>> = { day: 20 * hour, week: 6.5 * 24 * hour };

/** A folder that is full, or on a disk that is unplugged, does not have everything read again every few minutes. */
const betweenFailures = hour;

/** Whether a backup is to be saved now. What a clock dated in the future does not put it off. */
export const isFolderDue = ({ rhythm, last, failedAt = null }: FolderSaving, now: number): boolean =>
  (last === null || Math.abs(now - last) >= between[rhythm]) &&
  (failedAt === null || Math.abs(now - failedAt) >= betweenFailures);

/** So many backups stay in the folder. */
export const mostInFolder = 3;

/** Of the backups that were saved there, the oldest first, those whose place is needed. */
export const tooManyInFolder = (files: readonly string[]): readonly string[] =>
  files.slice(0, Math.max(0, files.length - mostInFolder));
