import type { EarlierState } from '../earlier-state';
import type { Writing } from './writing';

/** Looking at what the document was, and bringing it back. */
export const historyCommands = (writing: Writing, stateOf: (name: string) => Promise<Uint8Array | null>) => ({
  /** The state of the end of a day, or of an act, beside what is now; null for one not kept. Rejects when the storage refuses. */
  async earlier(name: string): Promise<EarlierState | null> {
    const [{ compareWith }, update] = await Promise.all([import('../earlier-state'), stateOf(name)]);
    return update === null ? null : compareWith(update, writing);
  }
});
