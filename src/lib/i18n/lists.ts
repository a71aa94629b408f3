/** Several names, as a sentence lists them. */
export const listFr = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names);
export const listEn = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);

/** Several names, of which one is enough. */
export const eitherFr = (names: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(names);
export const eitherEn = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
