import type { ShownPhoto } from '../domain/attachments';
import type { Collective } from '../workspace/collective';
import { query } from './query.svelte';

/** Where the photos of conditions come from and go, followed as they come. Made while a component is. */
export function shotFilesOf(
  collective: Pick<Collective, 'shown' | 'file' | 'fetchFile' | 'drawPhoto'>,
  photos: () => readonly ShownPhoto[]
) {
  const shown = query(() => collective.shown(photos()));
  return {
    where: (hash: string) => (shown.state.kind === 'ready' ? shown.state.value.get(hash) : undefined),
    read: collective.file,
    fetch(hash: string): void {
      // Refused, it is still elsewhere, as is shown.
      void collective.fetchFile(hash).catch(() => undefined);
    },
    draw: collective.drawPhoto
  };
}
