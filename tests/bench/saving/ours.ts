import { openDocumentStore } from '../../../src/lib/storage/document-store';
import { serveSaving } from './measure';

serveSaving(async (name, doc) => {
  const store = await openDocumentStore(name, doc);
  return { written: () => store.durable() };
});
