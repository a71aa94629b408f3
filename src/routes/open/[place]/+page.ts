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
  if (params.place === 'shared') {
    const id = (await workspace?.sharedFor()) ?? null;
    redirect(307, id === null ? '/' : `/c/${id}/exchange?shared#file`);
  }
  const [last] = (await workspace?.collectives()) ?? [];
  const place = places[params.place];
  redirect(307, last === undefined || place === undefined ? '/' : `/c/${last.id}${place}`);
};
