import type { BinEntry, BinKind } from '../domain/bin';
import { bin } from '../i18n/bin';
import type { Collective } from '../workspace/collective';
import { text } from './locale.svelte';
import { showToast } from './toasts.svelte';

type Named = Pick<BinEntry, 'id' | 'name'>;

/** Deletes a record and says so, with the time to undo; afterwards anyone finds it in the bin. */
export async function putInBin(collective: Collective, kind: BinKind, { id, name }: Named): Promise<void> {
  const live = await collective.live();
  live.putInBin(kind, id);
  const t = text(bin);
  showToast({
    message: t.removed(kind, name),
    subject: id,
    action: { label: t.undo, run: () => void live.takeOutOfBin(kind, id) }
  });
}

/** Restores a record and says so, with the time to undo. */
export async function takeOutOfBin(
  collective: Collective,
  kind: BinKind,
  { id, name }: Named
): Promise<void> {
  const live = await collective.live();
  const putBack = live.takeOutOfBin(kind, id);
  const t = text(bin);
  showToast({
    message: t.restored(kind, name),
    subject: id,
    action: { label: t.undo, run: putBack }
  });
}
