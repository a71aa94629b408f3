import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { digestOf } from '../../src/lib/documents/coverage';
import { addItem, addMeeting, editItem, setDeleted } from '../../src/lib/documents/edits';
import { agenda, articles, attachments, followUps, items, meetings } from '../../src/lib/documents/kinds';
import { partOf, readRecord, readRecords } from '../../src/lib/documents/records';
import { byRank } from '../../src/lib/domain/rank';
import { idFrom, type ItemId } from '../../src/lib/domain/ids';
import { lived, lives } from '../lab/lived';
import { thingNamed } from '../lab/things';
import { chanceOf } from './chance';
import { editByChance } from './edits-by-chance';
import { noFaults, Phones, type Faults, type Phone } from './phones';

const bad: Faults = { dropped: 6, repeated: 6, reordered: 3 };
const steps = 120;

/** A week of a collective: people write, messages travel badly, links break and heal. */
async function liveThrough(phones: Phones, faults: Faults): Promise<void> {
  const { chance } = phones;
  for (let step = 0; step < steps; step++) {
    const [phone, other] = [chance.pick(phones.all), chance.pick(phones.all)];
    const what = chance.below(20);
    if (what < 9) editByChance(phone.doc, chance, step);
    else if (what < 17) await phones.deliverOne(faults);
    else if (what === 17 && phone !== other) phones.cut(phone, other);
    else if (what === 18 && phone !== other) phones.heal(phone, other);
    else await phone.compare();
  }
}

/** Everyone meets, nothing is lost any more, and they compare until they are level: two rounds, or one more. */
async function reunite(phones: Phones): Promise<number> {
  phones.healAll();
  await phones.deliverAll();
  for (let round = 1; ; round++) {
    for (const phone of phones.all) phone.levelCount = 0;
    for (const phone of phones.all) await phone.compare();
    await phones.deliverAll();
    // Each compares with each, asked and answered.
    const comparisons = phones.all.length * (phones.all.length - 1) * 2;
    if (phones.all.reduce((sum, { levelCount }) => sum + levelCount, 0) === comparisons) return round;
    if (round === 4) throw new Error('still not level');
  }
}

/** What people see, whatever the order in which maps arrived. */
const shown = (doc: Y.Doc) => ({
  items: readRecords(doc, items).sort((a, b) => (a.id < b.id ? -1 : 1)),
  articles: readRecords(doc, articles).sort(byRank),
  meetings: readRecords(doc, meetings).sort((a, b) => (a.id < b.id ? -1 : 1)),
  agenda: readRecords(doc, agenda).sort(byRank),
  followUps: readRecords(doc, followUps).sort((a, b) => (a.id < b.id ? -1 : 1)),
  attachments: readRecords(doc, attachments).sort((a, b) => (a.id < b.id ? -1 : 1))
});

describe('three phones that write for a week over a bad network', () => {
  test(
    'show the same once they have met, and know that they do',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const phones = new Phones(3, chanceOf(seed));
          await liveThrough(phones, bad);
          expect(await reunite(phones)).toBeLessThanOrEqual(3);
          const [alice, bob, carol] = phones.all.map(({ doc }) => doc) as [Y.Doc, Y.Doc, Y.Doc];
          for (const doc of [bob, carol]) {
            expect(await digestOf(doc)).toBe(await digestOf(alice));
            expect(shown(doc)).toEqual(shown(alice));
          }
        }),
        lived(40)
      );
    },
    30_000 * lives
  ); // SYN-40, SYN-50
});

test(
  'nine phones in three circles that a week keeps apart show the same once they have met',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const phones = new Phones(9, chanceOf(seed));
        const circle = (phone: Phone) => phones.all.indexOf(phone) % 3;
        for (const one of phones.all)
          for (const other of phones.all) if (circle(one) !== circle(other)) phones.cut(one, other);
        // By chance alone a circle might write nothing.
        phones.all.forEach(({ doc }, i) => doc.getMap('profile').set(`from ${i}`, true));
        const { chance } = phones;
        for (let step = 0; step < steps; step++) {
          const phone = chance.pick(phones.all);
          if (chance.below(2) === 0) editByChance(phone.doc, chance, step);
          else await phones.deliverOne(bad);
        }
        const apart = new Set(await Promise.all(phones.all.slice(0, 3).map(({ doc }) => digestOf(doc))));
        expect(apart.size, 'the circles wrote apart').toBe(3);
        await reunite(phones);
        const digests = new Set(await Promise.all(phones.all.map(({ doc }) => digestOf(doc))));
        expect(digests.size).toBe(1);
        for (const { doc } of phones.all) expect(shown(doc)).toEqual(shown(phones.all[0]!.doc));
      }),
      lived(4)
    );
  },
  30_000 * lives
); // SYN-41

test('a phone that was away for a year has it all, brings what it wrote, and brings back nothing that was deleted', async () => {
  const phones = new Phones(2, chanceOf(1));
  const [alice, away] = phones.all as [Phone, Phone];
  const ids = Array.from({ length: 30 }, (_, i) => idFrom(new Uint8Array(16).fill(i + 1)) as ItemId);
  for (const id of ids)
    addItem(alice.doc, id, thingNamed(`Chaise ${id}`), { at: 0, by: idFrom(new Uint8Array(16)) });
  await phones.deliverAll();
  phones.cut(alice, away);
  const gone = ids.slice(0, 10);
  for (const id of gone) setDeleted(alice.doc, items, id, 365 * 86_400_000);
  for (let day = 0; day < 365; day++)
    editItem(alice.doc, ids[10 + (day % 10)]!, { place: `Jour ${day}` }, day);
  // It looks at the deleted ones too, and changes one of them.
  editItem(away.doc, ids[0]!, { place: 'Cave' }, 1);
  editItem(away.doc, ids[29]!, { place: 'Cave' }, 1);
  await reunite(phones);
  for (const { doc } of phones.all) {
    expect(gone.map((id) => readRecord(doc, items, id)?.deletedAt)).toEqual(gone.map(() => 365 * 86_400_000));
    expect(readRecord(doc, items, ids[19]!)?.place).toBe('Jour 359');
    expect([ids[0]!, ids[29]!].map((id) => readRecord(doc, items, id)?.place)).toEqual(['Cave', 'Cave']);
  }
  expect(await digestOf(away.doc)).toBe(await digestOf(alice.doc));
}); // DOC-6

test('ten phones that hear everything tell each other an edit nine times, not ninety', async () => {
  const phones = new Phones(10, chanceOf(1));
  await phones.deliverAll();
  addMeeting(
    phones.all[0]!.doc,
    idFrom(new Uint8Array(16)),
    { title: 'Assemblée', date: '', time: '', place: '' },
    [],
    { at: 0, by: idFrom(new Uint8Array(16)) }
  );
  let told = 0;
  while (await phones.deliverOne(noFaults)) told++;
  expect(phones.all.every(({ doc }) => readRecords(doc, meetings).length === 1)).toBe(true);
  expect(told).toBeLessThanOrEqual(9 * 3);
}); // SYN-40

test('an edit left to a neighbour who could no longer tell it is repaired by the next comparison', async () => {
  const phones = new Phones(3, chanceOf(1));
  const [alice, bob, carol] = phones.all as [Phone, Phone, Phone];
  await phones.deliverAll();
  // Alice's link to Carol dies; Bob does not hear of it, and leaves Alice's edit to Alice.
  phones.cut(alice, carol);
  while (await phones.deliverOne({ ...noFaults, dropped: 1 }));
  alice.doc.getMap('profile').set('name', 'Le Garage');
  await phones.deliverAll();
  expect(carol.doc.getMap('profile').has('name')).toBe(false);
  await bob.compare();
  await phones.deliverAll();
  expect(carol.doc.getMap('profile').get('name')).toBe('Le Garage');
}); // SYN-41

test('two people who change different fields of one sheet while apart both keep theirs, and notes merge', async () => {
  const phones = new Phones(2, chanceOf(1));
  const [alice, bob] = phones.all as [Phone, Phone];
  const [tent, meeting] = [
    idFrom<'item'>(new Uint8Array(16).fill(3)),
    idFrom<'meeting'>(new Uint8Array(16).fill(4))
  ];
  const by = idFrom<'person'>(new Uint8Array(16));
  addItem(alice.doc, tent, thingNamed('Barnum', { quantity: 1 }), { at: 0, by });
  const text = [{ kind: 'paragraph' as const, inlines: [{ text: 'le barnum sort' }] }];
  addMeeting(alice.doc, meeting, { title: 'Réunion', date: '', time: '', place: '' }, text, { at: 0, by });
  await phones.deliverAll();
  phones.cut(alice, bob);
  editItem(alice.doc, tent, { name: 'Barnum 3 × 6' }, 1);
  editItem(bob.doc, tent, { place: 'La Bifurk' }, 1);
  const paragraph = (doc: Y.Doc) =>
    ((partOf(doc, meetings).get(meeting) as Y.Map<Y.XmlFragment>).get('notes')!.get(0) as Y.XmlElement).get(
      0
    ) as Y.XmlText;
  paragraph(alice.doc).insert(0, 'Alice : ');
  paragraph(bob.doc).insert(14, ' samedi');
  await reunite(phones);
  for (const { doc } of phones.all) {
    expect(readRecord(doc, items, tent)).toMatchObject({ name: 'Barnum 3 × 6', place: 'La Bifurk' });
    expect(paragraph(doc).toString()).toBe('Alice : le barnum sort samedi');
  }
}); // DOC-2, DOC-4
