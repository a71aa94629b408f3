import type { ParamMatcher } from '@sveltejs/kit';
import { isOwnId } from '$lib/domain/acts/own-id';

/** Lets through what may name something that one person began. */
export const match: ParamMatcher = (param) => isOwnId(param);
