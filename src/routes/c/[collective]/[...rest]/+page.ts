import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** Any other address of a collective: its frame says that nothing is there. */
export const load: PageLoad = () => error(404, 'not-found');
