import { redirect } from '@sveltejs/kit';
import type { ItemId } from '$lib/domain/ids';
import type { PageLoad } from './$types';

/** Where the code on a label leads: the sheet of its thing, in whichever collective of this device has it. */
export const load: PageLoad = async ({ params, parent }) => {
  const { workspace } = await parent();
  const item = params.item as ItemId;
  const home = (await workspace?.collectiveWith(item)) ?? null;
  if (workspace && home !== null)
    redirect(307, `/c/${home}/inventory/${await workspace.keptThing(home, item)}`);
  const [last] = (await workspace?.collectives()) ?? [];
  return { last: last?.id ?? null };
};
