import { spaceOf, type CollectiveId } from '../domain/ids';
import { eraseDocument } from '../storage/document-store';
import type { Stores } from './stores';

/**
 * Erases from this device the documents of a collective, what they were before, the files they name and what was derived
 * from them.
 */
export async function eraseSpaces(stores: Stores, id: CollectiveId): Promise<void> {
  const space = spaceOf(id);
  await eraseDocument(space, stores.atRest);
  await stores.history.erase(space);
  await stores.journal.erase(space);
  await stores.files.erase(space);
  await stores.projection.erase(space);
}
