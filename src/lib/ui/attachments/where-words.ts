import type { NamedBytes } from '../../domain/attachments';
import type { FileWhere } from '../../domain/wanted-files';
import { attachments } from '../../i18n/attachments';
import { formatSize, text } from '../../reactive/locale.svelte';

/** Why the bytes of something are not here; empty when they are. */
export function whereWords(where: FileWhere | undefined, { size }: NamedBytes): string {
  const t = text(attachments);
  switch (where?.kind) {
    case 'coming':
      return t.coming(formatSize(where.received), formatSize(size));
    case 'elsewhere':
      return t.elsewhere;
    case 'no-room':
      return t.noRoom;
    default:
      return '';
  }
}
