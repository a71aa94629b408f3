import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { agenda, articles, devices, items, meetings, structures } from '../../documents/kinds';
import { readProfile } from '../../documents/profile';
import { readRecords } from '../../documents/records';
import { idFrom, type Id } from '../../domain/ids';
import { byRank } from '../../domain/rank';
import { exampleContent, exampleIds, writeExample } from './write-example';

const now = Date.UTC(2026, 10, 21, 9);
const content = exampleContent(now);

let made = 0;
function newId<Kind extends string>(): Id<Kind> {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, ++made);
  return idFrom<Kind>(bytes);
}

const me = {
  person: newId<'person'>(),
  structure: newId<'structure'>(),
  device: newId<'device'>()
};

test('a document holds the whole example, as it can be read', () => {
  const doc = new Y.Doc();
  writeExample(doc, content, exampleIds(content, me, newId), me, newId, 'Android', new Map());

  expect(readProfile(doc)).toMatchObject(content.profile);
  expect(readRecords(doc, structures).map(({ name }) => name)).toEqual(
    content.structures.map(({ name }) => name)
  );
  expect(readRecords(doc, items)).toHaveLength(content.items.length);
  expect(readRecords(doc, articles).sort(byRank)).toMatchObject(
    content.articles.map(({ title, text }) => ({ title, text }))
  );
  for (const meeting of content.meetings) {
    const written = readRecords(doc, meetings).find(({ title }) => title === meeting.title);
    expect(written).toMatchObject({
      date: meeting.date,
      time: meeting.time,
      place: meeting.place,
      notes: meeting.notes
    });
    const points = readRecords(doc, agenda).filter((point) => point.meeting === written?.id);
    expect(points.sort(byRank)).toMatchObject(meeting.agenda);
  }
});

test('the visitor is one of the people, with this device, come in just now', () => {
  const doc = new Y.Doc();
  writeExample(doc, content, exampleIds(content, me, newId), me, newId, 'Android', new Map());

  const visitor = content.people.find(({ key }) => key === content.visitor);
  const home = content.structures.find(({ key }) => key === visitor?.structure);
  expect(readRecords(doc, structures).find(({ id }) => id === me.structure)?.name).toBe(home?.name);
  expect(readRecords(doc, devices)).toEqual([{ id: me.device, label: 'Android', isRelayPost: false }]);
});

test('the coming meeting is one of a body of the example, and the others of none', () => {
  const doc = new Y.Doc();
  const ids = exampleIds(content, me, newId);
  writeExample(doc, content, ids, me, newId, 'Android', new Map());
  const named = readRecords(doc, meetings).flatMap(({ date, body }) =>
    body === null ? [] : [{ date, body }]
  );
  expect(named).toEqual([{ date: content.meetings.at(-1)!.date, body: ids.bodies.get('committee') }]);
});

test('everything that belongs to somebody or to a structure finds them', () => {
  const doc = new Y.Doc();
  const ids = exampleIds(content, me, newId);
  writeExample(doc, content, ids, me, newId, 'Android', new Map());

  const known = new Set<string | null>([
    ...readRecords(doc, structures).map(({ id }) => id),
    ...ids.people.values()
  ]);
  for (const { structure, addedBy } of readRecords(doc, items)) {
    expect(known).toContain(structure);
    expect(known).toContain(addedBy);
  }
});
