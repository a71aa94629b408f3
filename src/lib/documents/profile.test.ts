import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { editProfile, readProfile } from './profile';

test('saying the same of the collective again writes nothing', () => {
  const doc = new Y.Doc();
  editProfile(doc, { name: 'Le Pré', hubs: ['wss://un.example'] });
  let updates = 0;
  doc.on('update', () => updates++);
  editProfile(doc, { name: 'Le Pré', hubs: ['wss://un.example'] });
  expect(updates).toBe(0);
  editProfile(doc, { hubs: ['wss://deux.example'] });
  expect(updates).toBe(1);
  expect(readProfile(doc).hubs).toEqual(['wss://deux.example']);
}); // DOC-2
