import { thingNamed } from '../lab/things';
import * as Y from 'yjs';
import {
  addAgendaItem,
  addArticle,
  addAttachment,
  addFollowUp,
  addItem,
  addMeeting,
  editItem,
  moveRecord,
  setDeleted,
  setFollowUpState
} from '../../src/lib/documents/edits';
import { agenda, articles, attachments, followUps, items, meetings } from '../../src/lib/documents/kinds';
import { fieldsOf, partOf, readRecords, setFields, type RecordKind } from '../../src/lib/documents/records';
import { toBase64Url } from '../../src/lib/domain/base64url';
import { idFrom, type Id } from '../../src/lib/domain/ids';
import { followUpStates } from '../../src/lib/domain/meetings/follow-up';
import type { RichText } from '../../src/lib/domain/rich-text';
import type { Chance } from './chance';

const by = idFrom<'person'>(new Uint8Array(16).fill(1));
/** Of one unit per character, so that nobody types in the middle of one. */
const words = ['barnum', 'four', 'sono', 'table', 'vélo', 'enceinte'];
const signs = ['🎪', '🚲', '👩‍🌾', 'ç'];

/** One of the changes that a member makes with Grange, whichever chance picks, to whatever is there. */
export function editByChance(doc: Y.Doc, chance: Chance, at: number): void {
  doc.transact(() => chance.pick(edits)(doc, chance, at));
}

const edits: readonly Edit[] = [
  (doc, chance, at) =>
    addItem(
      doc,
      newId(chance),
      thingNamed(chance.pick(words), {
        category: chance.pick(words),
        quantity: chance.below(9),
        description: chance.pick(signs).repeat(3)
      }),
      { at, by }
    ),
  (doc, chance, at) => {
    const item = anyOf(doc, items, chance);
    if (item === null) return;
    const change = chance.pick([
      { name: `${chance.pick(words)} ${chance.below(99)}` },
      { place: chance.pick(words) },
      { quantity: chance.below(99) },
      { description: [...item.description].slice(chance.below(3)).join('') + chance.pick(signs) }
    ]);
    editItem(doc, item.id, change, at);
  },
  (doc, chance, at) => {
    const item = anyOf(doc, items, chance);
    if (item !== null) setDeleted(doc, items, item.id, chance.once(3) ? null : at);
  },
  (doc, chance, at) => addArticle(doc, newId(chance), chance.pick(words), textOf(chance), { at, by }),
  (doc, chance, at) =>
    addMeeting(
      doc,
      newId(chance),
      { title: chance.pick(words), date: '2026-11-21', time: '18:30', documents: chance.pick(words) },
      textOf(chance),
      { at, by }
    ),
  (doc, chance) => {
    const meeting = anyOf(doc, meetings, chance);
    if (meeting !== null)
      addAgendaItem(doc, newId(chance), { meeting: meeting.id, title: chance.pick(words), minutes: 5 });
  },
  (doc, chance) => {
    const points = readRecords(doc, agenda);
    const point = anyOf(doc, agenda, chance);
    if (point !== null)
      moveRecord(
        doc,
        agenda,
        points.filter(({ meeting }) => meeting === point.meeting),
        point.id,
        chance.pick(['up', 'down'])
      );
  },
  (doc, chance, at) => {
    const meeting = anyOf(doc, meetings, chance);
    const notes = meeting && fieldsOf(doc, meetings, meeting.id)?.get('notes');
    if (meeting === null || !(notes instanceof Y.XmlFragment)) return;
    const ref = newId<'follow-up'>(chance);
    const kind = chance.pick(['action', 'question'] as const);
    addFollowUp(doc, ref, meeting.id, { kind, text: chance.pick(words), person: by, due: '' }, { at, by });
    const entry = new Y.XmlElement('entry');
    entry.setAttribute('kind', kind);
    entry.setAttribute('ref', ref);
    notes.insert(chance.below(notes.length + 1), [entry]);
  },
  (doc, chance, at) => {
    const followUp = anyOf(doc, followUps, chance);
    const meeting = anyOf(doc, meetings, chance);
    if (followUp !== null)
      setFollowUpState(doc, followUp.id, chance.pick(followUpStates), at, meeting?.id ?? null);
  },
  (doc, chance, at) => {
    const item = anyOf(doc, items, chance);
    if (item !== null) addAttachment(doc, newId(chance), item.id, photoOf(chance), { at, by });
  },
  (doc, chance, at) => {
    const photo = anyOf(doc, attachments, chance);
    if (photo === null) return;
    const change = chance.pick([
      { description: chance.pick(words) },
      { deletedAt: chance.once(3) ? null : at }
    ]);
    setFields(doc, attachments, photo.id, change);
  },
  typeByChance,
  typeByChance,
  typeByChance
];

type Edit = (doc: Y.Doc, chance: Chance, at: number) => void;

/** Types, deletes or formats somewhere in notes or in an article, as an editor does. */
function typeByChance(doc: Y.Doc, chance: Chance): void {
  const [kind, field] = chance.pick([
    [meetings, 'notes'],
    [articles, 'text']
  ] as const);
  const record = anyOf(doc, kind as RecordKind<{ id: string }>, chance);
  const fragment = record === null ? null : (partOf(doc, kind).get(record.id) as Y.Map<unknown>).get(field);
  if (!(fragment instanceof Y.XmlFragment)) return;
  const texts = fragment
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((child) => child instanceof Y.XmlText);
  const text = texts[chance.below(Math.max(1, texts.length))];
  if (text === undefined || chance.once(4)) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(chance.pick(words))]);
    fragment.insert(chance.below(fragment.length + 1), [paragraph]);
    return;
  }
  const from = chance.below(text.length + 1);
  const length = chance.below(text.length - from + 1);
  if (chance.once(3)) text.delete(from, length);
  else if (chance.once(3)) text.format(from, length, { bold: {} });
  else text.insert(from, `${chance.pick(words)} `);
}

const photoOf = (chance: Chance) => ({
  hash: toBase64Url(chance.bytes(32)),
  size: 1 + chance.below(400_000),
  type: 'image/jpeg',
  name: '',
  description: '',
  photo: {
    width: 1600,
    height: 1200,
    thumbnail: { hash: toBase64Url(chance.bytes(32)), size: 1 + chance.below(20_000) }
  }
});

const newId = <Kind extends string>(chance: Chance): Id<Kind> => idFrom<Kind>(chance.bytes(16));

const textOf = (chance: Chance): RichText => [
  { kind: 'heading', level: 2, inlines: [{ text: chance.pick(words) }] },
  { kind: 'paragraph', inlines: [{ text: chance.pick(words) }] }
];

function anyOf<T extends { readonly id: string }>(doc: Y.Doc, kind: RecordKind<T>, chance: Chance): T | null {
  // Maps keep the order things arrived in, which differs between phones: sorted, a seed replays.
  const all = readRecords(doc, kind).sort((a, b) => (a.id < b.id ? -1 : 1));
  return all[chance.below(all.length)] ?? null;
}
