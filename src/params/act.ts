import type { ParamMatcher } from '@sveltejs/kit';

/** Lets through what has the shape of an act's id; anything else at that place of an address is no page of ours. */
export const match: ParamMatcher = (param) => /^[A-Za-z0-9_-]{43}$/.test(param);
