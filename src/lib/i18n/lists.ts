/** Several names, as a sentence lists them. */
export const listFr = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names);
export const listEn = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);
