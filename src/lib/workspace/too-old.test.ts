import 'fake-indexeddb/auto';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { founding, nowhere, setDevice } from '../../../tests/lab/workspaces';
import { thingNamed } from '../../../tests/lab/things';
import { writerVersion } from '../domain/collective';
import type { Collective } from './collective';
import { ReadsOnly } from './commands/writing';
import { Workspace } from './workspace';

const device = setDevice();

const meeting = { title: 'Comité', date: '2026-11-28', time: '18:30', place: '' };

/** A collective with a meeting, and its document as the app of another member holds it. */
async function shared(): Promise<{ collective: Collective; notes: () => Promise<unknown>; doc: Y.Doc }> {
  const collective = await device.opened(device.workspace.createCollective(founding));
  const live = await collective.live();
  const id = live.addMeeting(meeting);
  return {
    collective,
    notes: async () => (await collective.live()).meetingNotes(id),
    doc: live.meetingNotes(id)!.fragment.doc!
  };
}

test('once a document asks for a newer app this one writes nothing, and keeps and passes on all that comes', async () => {
  const { collective, notes, doc } = await shared();
  const live = await collective.live();
  expect(collective.isTooOld.value).toBe(false);

  // Another member's app writes a shape that this one would destroy.
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  theirs.transact(() => {
    theirs.getMap('profile').set('minWriter', writerVersion + 1);
    theirs.getMap('profile').set('shape of later', 'kept');
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
  expect(collective.isTooOld.value).toBe(true);
  expect(() => live.addItem(thingNamed('Barnum'))).toThrow(ReadsOnly);
  expect(await notes()).toBeNull();

  // What they write then still comes in, is kept, and goes on to whoever asks.
  theirs.getMap('profile').set('purpose', 'Après');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
  await collective.projected();
  await collective.saved();
  await collective.close();
  const again = await new Workspace(device.stores, nowhere).open(collective.id);
  if (!again.ok) throw new Error(again.problem.kind);
  // Known before the document is loaded.
  expect(again.value.isTooOld.value).toBe(true);
  const reopened = await again.value.live();
  expect((await again.value.profile())?.purpose).toBe('Après');
  expect(() => reopened.addItem(thingNamed('Barnum'))).toThrow(ReadsOnly);
  const kept = new Y.Doc();
  const file = JSON.parse(await (await again.value.unsaved()).text()) as { readonly update: string };
  Y.applyUpdate(kept, Buffer.from(file.update, 'base64'));
  expect(kept.getMap('profile').toJSON()).toMatchObject({ 'shape of later': 'kept', purpose: 'Après' });
  await again.value.close();
});

test('it writes again when the document asks no more', async () => {
  const { collective, notes, doc } = await shared();
  doc.getMap('profile').set('minWriter', writerVersion + 1);
  expect(collective.isTooOld.value).toBe(true);
  doc.getMap('profile').set('minWriter', writerVersion);
  expect(collective.isTooOld.value).toBe(false);
  expect(await notes()).not.toBeNull();
  await collective.close();
});

test.each([
  ['a text', '9'],
  ['a fraction', 1.5],
  ['less than nothing', -1],
  ['beyond any', 1e12],
  ['a map', {}]
])('what is no version asks for nothing: %s', async (_, value) => {
  const { collective, doc } = await shared();
  doc.getMap('profile').set('minWriter', value);
  expect(collective.isTooOld.value).toBe(false);
  await collective.close();
});
