import { namedBy } from '$lib/domain/loans/naming';

/** What an address may name a loan by. */
export const match = (param: string): boolean => namedBy(param) !== null;
