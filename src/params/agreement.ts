import type { ParamMatcher } from '@sveltejs/kit';
import { namedBy } from '$lib/domain/agreements/naming';

/** Lets through what may name an agreement. */
export const match: ParamMatcher = (param) => namedBy(param) !== null;
