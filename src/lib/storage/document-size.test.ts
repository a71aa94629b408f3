import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { freshName } from '../../../tests/adversarial/storage-lab';
import { documentSize } from './document-size';
import { eraseDocument, openDocumentStore } from './document-store';

test('a document takes what was written in it, and is written and erased while it is counted', async () => {
  const name = freshName();
  const doc = new Y.Doc();
  const store = await openDocumentStore(name, doc);
  doc.getText('notes').insert(0, 'x'.repeat(10_000));
  await store.durable();
  const size = await documentSize(name);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(11_000);
  const counting = documentSize(name);
  doc.getText('notes').insert(0, 'y'.repeat(5000));
  await Promise.all([counting, store.durable()]);
  expect(await documentSize(name)).toBeGreaterThan(size + 5000);
  await store.close();
  await eraseDocument(name);
  expect(await documentSize(name)).toBe(0);
});

test('counting a document that is not there makes none', async () => {
  const name = freshName();
  expect(await documentSize(name)).toBe(0);
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});
