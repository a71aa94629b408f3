import { error } from '@sveltejs/kit';
import { isId, type CollectiveId } from '$lib/domain/ids';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, parent }) => {
  const { workspace } = await parent();
  if (workspace === null || !isId(params.collective)) error(404, 'unknown-collective');
  const opened = await workspace.open(params.collective as CollectiveId);
  if (!opened.ok) error(404, opened.problem.kind);
  return { collective: opened.value };
};
