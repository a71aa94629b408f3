import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { siblings } from '../../documents/edits';
import { agenda, meetings } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { noPoint } from '../../domain/meetings/agenda-point';
import { idFrom, type Id, type PersonId } from '../../domain/ids';
import { meetingCommands } from './meetings';

function phone(number: number) {
  const doc = new Y.Doc();
  let last = number * 10;
  const id = <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>;
  return {
    doc,
    commands: meetingCommands({
      doc,
      me: id<'person'>() as PersonId,
      now: () => 1000,
      mayWrite: () => true,
      newId: id,
      belongs: () => undefined
    })
  };
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

test('a point that is taken away and brought back has what Bob changed in it meanwhile', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const meeting = alice.commands.addMeeting({ title: 'Comité', date: '', time: '', place: '' });
  const id = alice.commands.addAgendaItem(meeting, { ...noPoint, title: 'Vélo', minutes: 10 });
  meet(alice.doc, bob.doc);
  const bringBack = alice.commands.deleteAgendaItem(id);
  bob.commands.editAgendaItem(id, { title: 'Vélo cargo' });
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob]) expect(siblings(doc, { meeting })).toEqual([]);
  bringBack();
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob])
    expect(readRecord(doc, agenda, id)).toMatchObject({ title: 'Vélo cargo', minutes: 10, deletedAt: null });
}); // DOC-6

test('of a meeting one chooses the body, and another what is joined, apart', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const id = alice.commands.addMeeting({ title: 'AG' });
  meet(alice.doc, bob.doc);
  const body = idFrom<'body'>(new Uint8Array(16).fill(7));
  alice.commands.editMeeting(id, { body });
  bob.commands.editMeeting(id, { documents: 'Comptes' });
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob])
    expect(readRecord(doc, meetings, id)).toMatchObject({ body, documents: 'Comptes' });
  bob.commands.editMeeting(id, { body: null });
  expect(readRecord(bob.doc, meetings, id)).toMatchObject({ body: null });
}); // DOC-2, DOC-19

test('a point that two phones take up again apart is there once, and may be taken up again once it was taken away', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const meetingOf = (title: string) => alice.commands.addMeeting({ title, date: '', time: '', place: '' });
  const [spring, autumn] = [meetingOf('Printemps'), meetingOf('Automne')];
  const point = { ...noPoint, title: 'Vélo', minutes: 10, kind: 'decision' } as const;
  const id = alice.commands.addAgendaItem(spring, point);
  meet(alice.doc, bob.doc);
  for (const { commands } of [alice, bob]) commands.carryAgendaItems(autumn, [id]);
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob])
    expect(siblings(doc, { meeting: autumn })).toMatchObject([{ ...point, carriedFrom: id }]);
  alice.commands.carryAgendaItems(autumn, [id]);
  const [carried] = siblings(alice.doc, { meeting: autumn });
  alice.commands.deleteAgendaItem(carried!.id);
  expect(siblings(alice.doc, { meeting: autumn })).toEqual([]);
  alice.commands.carryAgendaItems(autumn, [id]);
  expect(siblings(alice.doc, { meeting: autumn })).toHaveLength(1);
  expect(siblings(alice.doc, { meeting: spring })).toHaveLength(1);
});
