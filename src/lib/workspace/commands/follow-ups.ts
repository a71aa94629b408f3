import { addFollowUp, setDeleted, setFollowUpState } from '../../documents/edits';
import { followUps } from '../../documents/kinds';
import { setFields } from '../../documents/records';
import type { FollowUpId, MeetingId } from '../../domain/ids';
import type { FollowUpFacts, FollowUpState } from '../../domain/meetings/follow-up';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the actions and the questions that meetings leave behind. */
export const followUpCommands = (writing: Writing) => ({
  addFollowUp(meeting: MeetingId, facts: FollowUpFacts): FollowUpId {
    const id = writing.newId<'follow-up'>();
    write(writing, (doc) => addFollowUp(doc, id, meeting, facts, stampOf(writing)));
    return id;
  },

  editFollowUp(id: FollowUpId, changes: Partial<FollowUpFacts>): void {
    write(writing, (doc) => setFields(doc, followUps, id, changes));
  },

  /** Closes it or opens it again, as it was said in a meeting, or outside of any. */
  setFollowUpState(id: FollowUpId, state: FollowUpState, saidIn: MeetingId | null): void {
    write(writing, (doc) => setFollowUpState(doc, id, state, writing.now(), saidIn));
  },

  /** Takes it away; the function given back brings it back as the others left it meanwhile. */
  deleteFollowUp(id: FollowUpId): () => void {
    write(writing, (doc) => setDeleted(doc, followUps, id, writing.now()));
    return () => write(writing, (doc) => setDeleted(doc, followUps, id, null));
  }
});
