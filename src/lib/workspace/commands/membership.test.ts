import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addStructure } from '../../documents/edits';
import { devices, structures } from '../../documents/kinds';
import { readProfile } from '../../documents/profile';
import { readRecord } from '../../documents/records';
import { idFrom, type DeviceId, type Id, type PersonId } from '../../domain/ids';
import type { Speaking } from './custody';
import { membershipCommands } from './membership';
import { ReadsOnly } from './writing';

/** The phone of somebody who brought a structure. */
function phone(number: number, structureName: string, mayWrite = true) {
  const doc = new Y.Doc();
  let last = number * 10;
  const id = <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>;
  const me: PersonId = id<'person'>();
  const commands = membershipCommands(
    { doc, me, now: () => 1000, mayWrite: () => mayWrite, newId: id, belongs: () => undefined },
    // Names are acts, which `workspace.test.ts` says with a journal.
    {} as Speaking
  );
  const structure = id<'structure'>();
  addStructure(doc, structure, structureName);
  return { doc, me, structure, commands };
}

test('one renames their structure while another, apart, renames the collective: both are so afterwards', () => {
  const alice = phone(1, 'L’Atelier du Coin');
  const bob = phone(2, 'Le Hangar');
  meet(alice.doc, bob.doc);
  alice.commands.renameStructure(alice.structure, 'Le Coin');
  bob.commands.editProfile({ name: 'Le Pré' });
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob]) {
    expect(readRecord(doc, structures, alice.structure)?.name).toBe('Le Coin');
    expect(readProfile(doc).name).toBe('Le Pré');
  }
}); // DOC-2

test('one names their device, one that was never described too, and arriving again leaves it named so', () => {
  const { doc, commands } = phone(1, 'La Remise');
  const [phoneOf, computer] = [1, 2].map((n) => idFrom(new Uint8Array(16).fill(100 + n)) as DeviceId);
  commands.addMyDevice(phoneOf!, 'Android');
  commands.renameDevice(phoneOf!, 'Téléphone de Zoé');
  commands.addMyDevice(phoneOf!, 'Android');
  commands.renameDevice(computer!, 'Ordinateur du bureau');
  expect(readRecord(doc, devices, phoneOf!)?.label).toBe('Téléphone de Zoé');
  expect(readRecord(doc, devices, computer!)?.label).toBe('Ordinateur du bureau');
});

test('a device is a relay post once its owner says so, and until they say otherwise', () => {
  const { doc, commands } = phone(1, 'La Remise');
  const computer = idFrom(new Uint8Array(16).fill(101)) as DeviceId;
  commands.addMyDevice(computer, 'Linux');
  expect(readRecord(doc, devices, computer)?.isRelayPost).toBe(false);
  commands.sayRelayPost(computer, true);
  commands.renameDevice(computer, 'Ordinateur du bureau');
  expect(readRecord(doc, devices, computer)).toMatchObject({
    label: 'Ordinateur du bureau',
    isRelayPost: true
  });
  commands.sayRelayPost(computer, false);
  expect(readRecord(doc, devices, computer)?.isRelayPost).toBe(false);
});

test('a device that only reads writes nothing but which device it is', () => {
  const alice = phone(1, 'L’Atelier du Coin', false);
  const before = Y.encodeStateVector(alice.doc);
  expect(() => alice.commands.editProfile({ name: 'Le Pré' })).toThrow(ReadsOnly);
  expect(Y.encodeStateVector(alice.doc)).toEqual(before);
});

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}
