import { goto } from '$app/navigation';
import type { CollectiveId } from '$lib/domain/ids';
import type { Workspace } from '$lib/reactive/context';
import { showToast } from '$lib/reactive/toasts.svelte';

/** Goes home, removes a collective from this device, and says what came of it. */
export async function removeCollective(
  workspace: Workspace,
  id: CollectiveId,
  said: { readonly removed: string; readonly notRemoved: string }
): Promise<void> {
  await goto('/');
  try {
    await workspace.removeCollective(id);
    showToast({ message: said.removed, seconds: 6 });
  } catch {
    showToast({ message: said.notRemoved });
  }
}
