import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addPerson } from '../../documents/edits';
import { people, structures } from '../../documents/kinds';
import { readRecord, readRecords } from '../../documents/records';
import { idFrom, type Id, type PersonId } from '../../domain/ids';
import { membershipCommands } from './membership';

/** The phone of somebody who came for a structure. */
function phone(number: number, name: string, structureName: string) {
  const doc = new Y.Doc();
  let last = number * 10;
  const id = <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>;
  const me: PersonId = id<'person'>();
  const commands = membershipCommands({ doc, me, now: () => 1000, newId: id });
  addPerson(doc, me, name, id<'structure'>());
  const structure = commands.joinStructure(structureName);
  const structureOf = (person: PersonId) =>
    readRecord(doc, structures, readRecord(doc, people, person)?.structure ?? '')?.name;
  return { doc, me, structure, commands, structureOf };
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

test('one renames their structure while another, apart, changes for it: both are so afterwards', () => {
  const alice = phone(1, 'Alice', 'L’Atelier du Coin');
  const bob = phone(2, 'Bob', 'Atelier du coin');
  meet(alice.doc, bob.doc);
  alice.commands.renameStructure(alice.structure, 'Le Coin');
  bob.commands.changeStructure(alice.structure);
  meet(alice.doc, bob.doc);
  for (const { structureOf } of [alice, bob])
    expect([alice.me, bob.me].map(structureOf)).toEqual(['Le Coin', 'Le Coin']);
}); // DOC-2

test('a structure that everyone left stays, with its name', () => {
  const alice = phone(1, 'Alice', 'La Remise');
  const bob = phone(2, 'Bob', 'Le Hangar');
  meet(alice.doc, bob.doc);
  bob.commands.changeStructure(alice.structure);
  expect(
    readRecords(bob.doc, structures)
      .map(({ name }) => name)
      .sort()
  ).toEqual(['La Remise', 'Le Hangar']);
});

test('who joins with another spelling of a name is in the same structure', () => {
  const alice = phone(1, 'Alice', 'La Remise');
  expect(alice.commands.joinStructure('LA  REMÎSE')).toBe(alice.structure);
});
