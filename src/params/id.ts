import type { ParamMatcher } from '@sveltejs/kit';
import { isId } from '$lib/domain/ids';

/** Lets through what has the shape of an id; anything else at that place of an address is no page of ours. */
export const match: ParamMatcher = (param) => isId(param);
