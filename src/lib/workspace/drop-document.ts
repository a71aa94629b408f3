import * as Y from 'yjs';
import { coverageOf, digestOf } from '../documents/coverage';
import { eraseDocument } from '../storage/document-store';
import type { Stores } from './stores';

/**
 * Erases the document of a space from this device, to be received anew, and what its ledger says that a peer must hold
 * of it: what was written in it alone is nobody's. Rejects when the storage refuses; it can then be tried again.
 */
export async function dropDocument(
  { registry, atRest }: Pick<Stores, 'registry' | 'atRest'>,
  space: string
): Promise<void> {
  await eraseDocument(space, atRest);
  const nothing = new Y.Doc();
  const digest = await digestOf(nothing);
  if ((await registry.ledger(space)) === null) return;
  await registry.changeLedger(space, (row) => ({
    space,
    count: row?.count ?? 0,
    digest,
    ...coverageOf(nothing)
  }));
}
