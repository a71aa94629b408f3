import type { AttachmentFacts } from '../../domain/attachments';
import type { AttachmentId, ItemId } from '../../domain/ids';
import { addAttachment, setDeleted } from '../../documents/edits';
import { attachments } from '../../documents/kinds';
import { setFields } from '../../documents/records';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the photos and files of things. Their bytes are kept before anything names them. */
export const attachmentCommands = (writing: Writing) => ({
  addAttachment(item: ItemId, facts: AttachmentFacts): AttachmentId {
    const id = writing.newId<'attachment'>();
    write(writing, (doc) => addAttachment(doc, id, item, facts, stampOf(writing)));
    return id;
  },

  describeAttachment(id: AttachmentId, description: string): void {
    write(writing, (doc) => setFields(doc, attachments, id, { description }));
  },

  /** Takes it from its thing; the function given back brings it back as the others left it meanwhile. */
  removeAttachment(id: AttachmentId): () => void {
    write(writing, (doc) => setDeleted(doc, attachments, id, writing.now()));
    return () => write(writing, (doc) => setDeleted(doc, attachments, id, null));
  }
});
