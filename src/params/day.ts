import type { ParamMatcher } from '@sveltejs/kit';
import { isDay } from '$lib/domain/day';

/** Lets through a day such as `2026-11-21`; anything else at that place of an address is no page of ours. */
export const match: ParamMatcher = (param) => isDay(param);
