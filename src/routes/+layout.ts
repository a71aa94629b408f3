import { redirect } from '@sveltejs/kit';
import { awayFrom } from './way-back';
import { openWorkspace } from '$lib/workspace/opening';
import type { Workspace } from '$lib/workspace/workspace';
import type { LayoutLoad } from './$types';

// Every screen is drawn in the browser, from what this device holds.
export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async ({ route, untrack }): Promise<{ workspace: Workspace | null }> => {
  // Over plain http the browser gives none of what the app stands on: the layout says so, and nothing is opened.
  if (!isSecureContext) return { workspace: null };
  let workspace: Workspace | null;
  try {
    workspace = await openWorkspace();
  } catch {
    // A browser that keeps nothing (some private windows): the layout says that too.
    return { workspace: null };
  }
  if (workspace === null && untrack(() => route.id) !== '/unlock') {
    awayFrom(location.href);
    redirect(307, '/unlock');
  }
  return { workspace };
};
