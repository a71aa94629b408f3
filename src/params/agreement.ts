import { namedBy } from '$lib/domain/agreements/naming';

/** What an address may name an agreement by. */
export const match = (param: string): boolean => namedBy(param) !== null;
