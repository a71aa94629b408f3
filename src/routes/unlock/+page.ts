import { redirect } from '@sveltejs/kit';
import { movingOf } from '$lib/workspace/opening';
import type { PageLoad } from './$types';

/** Nobody stays here once the device is open, or where it has no lock. */
export const load: PageLoad = async ({ parent }) => {
  const { workspace } = await parent();
  if (workspace !== null) redirect(307, '/');
  return { moving: await movingOf() };
};
