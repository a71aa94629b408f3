import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ControlMessage } from './control';
import { readDocumentMessage } from './document-message';
import { Levels, type Counterpart } from './levels';

type Digest = Extract<ControlMessage, { kind: 'digest' }>;

/** A phone whose comparisons are looked at one by one. */
function phoneWith(doc: Y.Doc) {
  const levels = new Levels(doc);
  const shown: Digest[] = [];
  const asked: (string | null)[] = [];
  const counterpart: Counterpart = {
    isConnected: true,
    say: (message) => void shown.push(message as Digest),
    send: (message) => void asked.push(readDocumentMessage(message))
  };
  return {
    shown,
    asked,
    show: async () => {
      await levels.ask(counterpart);
      return shown.at(-1)!;
    },
    compare: (theirs: Digest) => levels.compare(counterpart, theirs)
  };
}

function twoDocs(): [Y.Doc, Y.Doc] {
  const [alice, bob] = [new Y.Doc(), new Y.Doc()];
  alice.getText('notes').insert(0, 'le barnum');
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice));
  return [alice, bob];
}

test('two that hold the same are level, and neither asks for anything', async () => {
  const [alice, bob] = twoDocs().map(phoneWith) as [
    ReturnType<typeof phoneWith>,
    ReturnType<typeof phoneWith>
  ];
  expect(await bob.compare(await alice.show())).toBe(true);
  expect(await alice.compare(bob.shown[0]!)).toBe(true);
  expect([alice.asked, bob.asked]).toEqual([[], []]);
  expect(bob.shown[0]!.isAnswer).toBe(true);
  expect(alice.shown).toHaveLength(1);
}); // SYN-50

test('a deletion that one lacks is a difference, though no state vector moved, and both ask', async () => {
  const docs = twoDocs();
  docs[0].getText('notes').delete(0, 3);
  expect(Y.encodeStateVector(docs[0])).toEqual(Y.encodeStateVector(docs[1]));
  const [alice, bob] = docs.map(phoneWith) as [ReturnType<typeof phoneWith>, ReturnType<typeof phoneWith>];
  expect(await bob.compare(await alice.show())).toBe(false);
  expect(await alice.compare(bob.shown[0]!)).toBe(false);
  expect([alice.asked, bob.asked]).toEqual([['step-1'], ['step-1']]);
}); // SYN-50

test('one that waits for an update others depend on is level with nobody', async () => {
  const [alice, bob] = twoDocs();
  const updates: Uint8Array[] = [];
  const carol = new Y.Doc();
  carol.on('update', (update: Uint8Array) => updates.push(update));
  carol.getText('notes').insert(0, 'un ');
  carol.getText('notes').insert(3, 'deux');
  for (const doc of [alice, bob]) Y.applyUpdate(doc, updates[1]!);
  const [a, b] = [phoneWith(alice), phoneWith(bob)];
  const shown = await a.show();
  expect(shown.isWhole).toBe(false);
  expect(await b.compare(shown)).toBe(false);
}); // SYN-50

test('a digest is that of now, after any change', async () => {
  const doc = new Y.Doc();
  const phone = phoneWith(doc);
  const before = await phone.show();
  doc.getMap('items').set('a', 1);
  const after = await phone.show();
  expect(after.digest).not.toBe(before.digest);
  expect((await phone.show()).digest).toBe(after.digest);
});

test('what is changed while it is compared is level with nobody', async () => {
  const docs = twoDocs();
  const [alice, bob] = docs.map(phoneWith) as [ReturnType<typeof phoneWith>, ReturnType<typeof phoneWith>];
  const shown = await alice.show();
  const comparing = bob.compare(shown);
  docs[1].getText('notes').insert(0, 'et ');
  expect(await comparing).toBe(false);
}); // SYN-50
