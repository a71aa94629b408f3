import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

const places: Readonly<Record<string, string>> = {
  home: '',
  inventory: '/inventory',
  'new-item': '/inventory/new',
  calendar: '/calendar',
  meetings: '/meetings',
  exchange: '/exchange'
};

/**
 * Where a shortcut of the installed app leads: that place of the collective opened last, else the door. A file that
 * another app shared leads to the exchange screen of its collective.
 */
export const load: PageLoad = async ({ params, parent }) => {
  const { workspace } = await parent();
  const [last] = (await workspace?.collectives()) ?? [];
  const place = places[params.place];
  if (last !== undefined && params.place === 'shared')
    redirect(307, `/c/${(await workspace?.sharedFor()) ?? last.id}/exchange?shared#file`);
  redirect(307, last === undefined || place === undefined ? '/' : `/c/${last.id}${place}`);
};
