import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { followUps } from '../../documents/kinds';
import { putRecord, readRecord, readRecords } from '../../documents/records';
import { idFrom, type Id, type MeetingId, type PersonId } from '../../domain/ids';
import type { FollowUpFacts } from '../../domain/meetings/follow-up';
import { followUpCommands } from './follow-ups';

function phone(number: number) {
  const doc = new Y.Doc();
  let last = number * 10;
  const newId = <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>;
  const me = newId<'person'>() as PersonId;
  let clock = number * 1000;
  const writing = { doc, me, now: () => clock++, mayWrite: () => true, newId, belongs: () => undefined };
  return { doc, me, newId, commands: followUpCommands(writing) };
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

const bike: FollowUpFacts = { kind: 'action', text: 'porter le vélo', person: null, due: '2026-11-28' };

test('an action is read as it was written, with who wrote it down and in which meeting', () => {
  const { doc, me, newId, commands } = phone(1);
  const meeting = newId<'meeting'>();
  const id = commands.addFollowUp(meeting, { ...bike, person: me });
  expect(readRecord(doc, followUps, id)).toEqual({
    ...{ ...bike, id, meeting, person: me, state: 'open', closedAt: null, closedIn: null },
    ...{ addedAt: 1000, addedBy: me, deletedAt: null }
  });
});

test('two people who change different facts of an action while apart both keep theirs', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const id = alice.commands.addFollowUp(alice.newId<'meeting'>(), bike);
  meet(alice.doc, bob.doc);
  alice.commands.editFollowUp(id, { text: 'porter le vélo cargo' });
  bob.commands.setFollowUpState(id, 'done', null);
  meet(alice.doc, bob.doc);
  for (const { doc } of [alice, bob])
    expect(readRecord(doc, followUps, id)).toMatchObject({ text: 'porter le vélo cargo', state: 'done' });
}); // DOC-2

test('what one closes and another opens again while apart is one of the two on both phones', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const meeting = alice.newId<'meeting'>() as MeetingId;
  const id = alice.commands.addFollowUp(meeting, bike);
  alice.commands.setFollowUpState(id, 'done', meeting);
  meet(alice.doc, bob.doc);
  alice.commands.setFollowUpState(id, 'open', meeting);
  bob.commands.setFollowUpState(id, 'dropped', meeting);
  meet(alice.doc, bob.doc);
  const [one, other] = [alice, bob].map(({ doc }) => readRecord(doc, followUps, id)!);
  expect(one).toEqual(other);
  expect(one!.state === 'open').toBe(one!.closedAt === null);
}); // DOC-18

test('what is taken away and brought back says what the others changed in it meanwhile', () => {
  const [alice, bob] = [phone(1), phone(2)];
  const id = alice.commands.addFollowUp(alice.newId<'meeting'>(), bike);
  meet(alice.doc, bob.doc);
  const putBack = alice.commands.deleteFollowUp(id);
  bob.commands.editFollowUp(id, { due: '2026-12-05' });
  expect(readRecord(alice.doc, followUps, id)?.deletedAt).not.toBeNull();
  putBack();
  meet(alice.doc, bob.doc);
  expect(readRecord(bob.doc, followUps, id)).toMatchObject({ due: '2026-12-05', deletedAt: null });
}); // DOC-6

test('what is no action and no question is set aside, and strange facts say nothing', () => {
  const { doc, newId } = phone(1);
  const meeting = newId<'meeting'>();
  const put = (fields: object) => {
    const id = newId<'follow-up'>();
    putRecord(doc, followUps, id, { meeting, kind: 'action', text: 'x', ...fields });
    return id;
  };
  for (const fields of [{ kind: 'vote' }, { kind: 7 }, { meeting: 'x' }, { text: '' }, { text: 7 }])
    put(fields);
  expect(readRecords(doc, followUps)).toEqual([]);
  const strange = { person: '<b>', due: 'demain', state: 'burnt', closedAt: -1, closedIn: 7, addedAt: 'x' };
  expect(readRecord(doc, followUps, put({ ...strange, text: 'é'.repeat(400) }))).toMatchObject({
    ...{ text: 'é'.repeat(300), person: null, due: '', state: 'open', closedAt: null, closedIn: null },
    ...{ addedAt: 0, addedBy: null, deletedAt: null }
  });
  expect(readRecord(doc, followUps, put({ kind: 'question', person: newId() }))?.person).toBeNull();
}); // DOC-3, DOC-18
