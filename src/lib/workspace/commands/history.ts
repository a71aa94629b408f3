import type { EarlierState } from '../earlier-state';
import type { Writing } from './writing';

/** Looking at what the document was, and bringing it back. */
export const historyCommands = (writing: Writing, stateOf: (day: string) => Promise<Uint8Array | null>) => ({
  /** The state of the end of a day beside what is now; null for one that is not kept. Rejects when the storage refuses. */
  async earlier(day: string): Promise<EarlierState | null> {
    const [{ compareWith }, update] = await Promise.all([import('../earlier-state'), stateOf(day)]);
    return update === null ? null : compareWith(update, writing);
  }
});
