import * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { articles, meetings } from '../documents/kinds';
import { fieldsOf } from '../documents/records';
import type { ArticleId, MeetingId } from '../domain/ids';
import { agreementCommands } from './commands/agreements';
import { attachmentCommands } from './commands/attachments';
import { binCommands } from './commands/bin';
import { bodyCommands } from './commands/bodies';
import { bookingCommands } from './commands/bookings';
import { charterCommands } from './commands/charter';
import { custodyCommands, type Speaking } from './commands/custody';
import { followUpCommands } from './commands/follow-ups';
import { guideCommands } from './commands/guides';
import { loanCommands } from './commands/loans';
import { historyCommands } from './commands/history';
import { importCommands } from './commands/import';
import { inventoryCommands } from './commands/inventory';
import { meetingCommands } from './commands/meetings';
import { proceedingsCommands } from './commands/proceedings';
import { mergingCommands } from './commands/merging';
import { membershipCommands } from './commands/membership';
import { stocktakeCommands } from './commands/stocktakes';
import type { Writing } from './commands/writing';

/** A text that several people write at once, and who is there. */
export interface LiveText {
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
}

/** Everything that can be done to the open document of a space. */
export type LiveSpace = ReturnType<typeof liveSpace>;

/** The commands over an open document. */
export function liveSpace(
  writing: Writing,
  speaking: Speaking,
  awareness: Awareness,
  stateOf: (name: string) => Promise<Uint8Array | null>
) {
  const textIn = (record: Y.Map<unknown> | null, field: string): LiveText | null => {
    if (!writing.mayWrite()) return null;
    const fragment = record?.get(field);
    return fragment instanceof Y.XmlFragment ? { fragment, awareness } : null;
  };
  const said = custodyCommands(writing, speaking);
  const booking = bookingCommands(writing, speaking, said);
  return {
    ...inventoryCommands(writing),
    ...importCommands(writing, speaking),
    ...said,
    ...booking,
    ...loanCommands(writing, speaking, { ...said, ...booking }),
    ...agreementCommands(writing, speaking, said),
    ...stocktakeCommands(writing, speaking, said),
    ...guideCommands(speaking, said),
    ...bodyCommands(writing, speaking, said),
    ...mergingCommands(writing, speaking, said),
    ...charterCommands(writing),
    ...meetingCommands(writing),
    ...proceedingsCommands(writing, speaking, said),
    ...followUpCommands(writing),
    ...attachmentCommands(writing),
    ...binCommands(writing),
    ...historyCommands(writing, stateOf),
    ...membershipCommands(writing, speaking),

    /** The live text of an article, or null when there is no such article, or nobody may write in it here. */
    articleText: (id: ArticleId): LiveText | null => textIn(fieldsOf(writing.doc, articles, id), 'text'),

    /** The live notes of a meeting, or null when there is no such meeting, or nobody may write in them here. */
    meetingNotes: (id: MeetingId): LiveText | null => textIn(fieldsOf(writing.doc, meetings, id), 'notes')
  };
}
