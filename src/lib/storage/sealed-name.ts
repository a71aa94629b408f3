/** Before the names of the databases that are sealed. */
const prefix = 'sealed:';

export const sealedName = (database: string): string => prefix + database;

export const isSealedName = (database: string): boolean => database.startsWith(prefix);
