import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addPerson, addStructure } from '../../documents/edits';
import { people, structures } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { idFrom, type Id, type PersonId } from '../../domain/ids';
import { membershipCommands } from './membership';
import { ReadsOnly } from './writing';

/** The phone of somebody who brought a structure. */
function phone(number: number, name: string, structureName: string, mayWrite = true) {
  const doc = new Y.Doc();
  let last = number * 10;
  const id = <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>;
  const me: PersonId = id<'person'>();
  const commands = membershipCommands({
    doc,
    me,
    now: () => 1000,
    mayWrite: () => mayWrite,
    newId: id,
    belongs: () => undefined
  });
  const structure = id<'structure'>();
  addPerson(doc, me, name, structure);
  addStructure(doc, structure, structureName);
  const structureOf = (person: PersonId) =>
    readRecord(doc, structures, readRecord(doc, people, person)?.structure ?? '')?.name;
  return { doc, me, structure, commands, structureOf };
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

test('one renames their structure while another, apart, arrives in it: both are so afterwards', () => {
  const alice = phone(1, 'Alice', 'L’Atelier du Coin');
  const bob = phone(2, 'Bob', 'Le Hangar');
  meet(alice.doc, bob.doc);
  alice.commands.renameStructure(alice.structure, 'Le Coin');
  bob.commands.arrive(alice.structure);
  meet(alice.doc, bob.doc);
  for (const { structureOf } of [alice, bob])
    expect([alice.me, bob.me].map(structureOf)).toEqual(['Le Coin', 'Le Coin']);
}); // DOC-2

test('a device that only reads writes nothing, and is told the structure it came into', () => {
  const alice = phone(1, 'Alice', 'L’Atelier du Coin', false);
  const before = Y.encodeStateVector(alice.doc);
  expect(() => alice.commands.renameMe('Alix')).toThrow(ReadsOnly);
  expect(() => alice.commands.editProfile({ name: 'Le Pré' })).toThrow(ReadsOnly);
  expect(Y.encodeStateVector(alice.doc)).toEqual(before);
  alice.commands.arrive(alice.structure);
  expect(alice.structureOf(alice.me)).toBe('L’Atelier du Coin');
});
