import { expect, test } from 'vitest';
import { articleTitleLimit } from '../../domain/charter';
import { nameLimit, parseFounding, parseNewcomer } from '../../domain/collective';
import { parseGuide } from '../../domain/guides/forms';
import { formOf, parseItem, type ItemFacts } from '../../domain/item';
import { bodyForm, parseBody } from '../../domain/bodies/forms';
import { meetingForm, meetingLimits, noMeeting, parseMeeting } from '../../domain/meetings/meeting';
import { isBlank, plainText, safeLink, type Inline, type RichText } from '../../domain/rich-text';
import { minuteAt } from '../../domain/span';
import { exampleContent } from './content';

const now = Date.UTC(2026, 10, 21, 9);
const content = exampleContent(now);
const keys = new Set(content.structures.map(({ key }) => key));
const people = new Set(content.people.map(({ key }) => key));

test('the example tells everywhere that it is one, and founds like any collective', () => {
  expect(content.profile.isExample).toBe(true);
  expect(content.profile.purpose).toContain('exemple');
  for (const person of content.people) {
    const structure = content.structures.find(({ key }) => key === person.structure)?.name ?? '';
    expect(parseNewcomer({ person: person.name, structure })).toEqual({
      ok: true,
      value: { person: person.name, structure }
    });
  }
  const founding = {
    collective: content.profile.name,
    purpose: content.profile.purpose,
    structure: 'x',
    person: 'x'
  };
  expect(parseFounding(founding)).toEqual({ ok: true, value: founding });
});

test('four tiers-lieux, ten people, and things in each', () => {
  expect(keys.size).toBe(4);
  expect(people.size).toBe(10);
  expect(people).toContain(content.visitor);
  for (const key of keys) {
    expect(content.items.filter(({ structure }) => structure === key).length).toBeGreaterThan(15);
    expect(content.people.some(({ structure }) => structure === key)).toBe(true);
  }
  for (const { name } of content.structures) expect(name.length).toBeLessThanOrEqual(nameLimit);
});

test.each(content.items.map((item) => [item.name, item] as const))('the form would accept: %s', (_, item) => {
  const { addedAt, addedBy, ...facts } = item;
  expect(parseItem(formOf(facts as unknown as ItemFacts))).toEqual({ ok: true, value: facts });
  expect(keys).toContain(item.structure);
  expect(people).toContain(addedBy);
  expect(addedAt).toBeLessThan(now);
});

test('every thing has a category, a place, a description, and a name of its own', () => {
  for (const item of content.items)
    for (const fact of [item.category, item.place, item.description]) expect(fact).not.toBe('');
  expect(new Set(content.items.map(({ name }) => name)).size).toBe(content.items.length);
});

test('what nobody counted keeps its words as a remark', () => {
  const uncounted = content.items.filter(({ quantity }) => quantity === null);
  expect(uncounted.length).toBeGreaterThan(3);
  for (const { remark } of uncounted) expect(remark).toMatch(/^Quantité/);
});

test('the charter has ten articles, each with a title and a text', () => {
  expect(content.articles).toHaveLength(10);
  for (const { title, text, addedBy } of content.articles) {
    expect(title.length).toBeLessThanOrEqual(articleTitleLimit);
    expect(isBlank(text)).toBe(false);
    expect(people).toContain(addedBy);
  }
});

test('whatever the day, two meetings are behind with their notes and one is ahead', () => {
  for (let days = 0; days < 400; days++) {
    const at = now + days * 86_400_000;
    const today = new Date(at).toISOString().slice(0, 10);
    const [first, second, next] = exampleContent(at).meetings;
    expect([first!.date < second!.date, second!.date < today, today < next!.date]).toEqual([
      true,
      true,
      true
    ]);
    expect([isBlank(first!.notes), isBlank(second!.notes)]).toEqual([false, false]);
    for (const meeting of [first!, second!, next!])
      expect(meeting.addedAt).toBeLessThan(Date.parse(meeting.date));
  }
});

test('the form would accept each meeting and each point of its agenda', () => {
  for (const { title, date, time, place, agenda, addedBy } of content.meetings) {
    expect(parseMeeting(meetingForm({ ...noMeeting, title, date, time, place }))).toEqual({
      ok: true,
      value: { ...noMeeting, title, date, time, place }
    });
    expect(people).toContain(addedBy);
    expect(agenda.length).toBeGreaterThan(3);
    for (const point of agenda) {
      expect(point.title.length).toBeLessThanOrEqual(meetingLimits.agendaTitle);
      expect(point.minutes).toBeLessThanOrEqual(meetingLimits.minutes);
    }
  }
});

test('links in the notes may be followed, and no markup is left in a text', () => {
  for (const text of richTexts()) {
    expect(plainText(text)).not.toMatch(/\*\*|\]\(/);
    for (const { link } of inlinesOf(text)) if (link !== undefined) expect(safeLink(link)).toBe(link);
  }
});

test('a figure of the source documents stands beside its year', () => {
  const paragraphs = content.meetings.flatMap(({ notes }) => notes.map((block) => plainText([block])));
  for (const figure of ['5\u00a0000\u00a0m²', '240\u00a0000\u00a0€', '190\u00a0000\u00a0€', '180 emplois'])
    expect(paragraphs.find((paragraph) => paragraph.includes(figure))).toMatch(/En 20\d\d/);
});

test('the French is set as printers set it', () => {
  for (const text of texts()) {
    expect(text).not.toMatch(/ [;:!?»]|« |['"]|\.\.\./);
    expect(text).not.toMatch(/\w·\w/);
  }
});

function* richTexts(): Generator<RichText> {
  for (const { text } of content.articles) yield text;
  for (const { notes } of content.meetings) yield notes;
}

function* texts(): Generator<string> {
  yield content.profile.name;
  yield content.profile.purpose;
  for (const { name } of [...content.structures, ...content.people]) yield name;
  for (const { name, category, place, description, remark } of content.items)
    yield* [name, category, place, description, remark];
  for (const { title } of content.articles) yield title;
  for (const { borrower, remark, back } of content.outings)
    yield* [typeof borrower === 'object' ? borrower.words : '', remark, back?.remark ?? ''];
  for (const { words } of content.guides) yield* Object.values(words);
  for (const { title, place, agenda } of content.meetings)
    yield* [title, place, ...agenda.map((point) => point.title)];
  for (const text of richTexts()) for (const inline of inlinesOf(text)) yield inline.text;
}

function inlinesOf(text: RichText): Inline[] {
  return text.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(inlinesOf);
    return block.kind === 'entry' ? [] : [...block.inlines];
  });
}

test('whatever the day, a few things of the visitor are out, one of them late, and never more than there are', () => {
  const home = content.people.find(({ key }) => key === content.visitor)?.structure;
  for (const outing of content.outings) {
    const item = content.items.find(({ name }) => name === outing.thing);
    expect(item?.structure).toBe(home);
    expect(outing.quantity).toBeLessThanOrEqual(item?.quantity ?? 0);
    expect(outing.back?.quantity ?? 0).toBeLessThanOrEqual(outing.quantity);
    expect([outing.at, outing.back?.at ?? 0].every((at) => at < now)).toBe(true);
  }
  const today = new Date(now).toISOString().slice(0, 10);
  expect(content.outings.filter(({ until, back }) => back === null && until < today)).toHaveLength(1);
  expect(content.outings.filter(({ until, back }) => back === null && until >= today)).not.toEqual([]);
});

test('the form would accept how a thing of the visitor is used, and who was shown how is asked for', () => {
  const home = content.people.find(({ key }) => key === content.visitor)?.structure;
  expect(content.guides.length).toBeGreaterThan(0);
  for (const { thing, words, at, trained } of content.guides) {
    expect(content.items.find(({ name }) => name === thing)).toMatchObject({
      structure: home,
      needsTraining: true
    });
    expect(parseGuide(words)).toEqual({ ok: true, value: words });
    expect(at).toBeLessThan(now);
    for (const { person, on } of trained) {
      expect(people).toContain(person);
      expect(on < new Date(now).toISOString().slice(0, 10)).toBe(true);
    }
  }
});

test('whatever the day, what is booked is of a thing in the list, answered by its owner, and still to come', () => {
  for (let days = 0; days < 14; days++) {
    const at = now + days * 86_400_000;
    for (const { thing, quantity, by, times, answer, ...booking } of exampleContent(at).bookings) {
      const item = content.items.find(({ name }) => name === thing);
      expect(quantity).toBeLessThanOrEqual(item?.quantity ?? 0);
      expect(people).toContain(by);
      expect(booking.at).toBeLessThan(answer?.at ?? at);
      if (answer !== null)
        expect(content.people.find(({ key }) => key === answer.by)?.structure).toBe(item?.structure);
      for (const { from, to } of times) {
        expect(from).toBeGreaterThan(minuteAt(at));
        expect(to).toBeGreaterThan(from);
      }
    }
  }
});

test('the form would accept each body as it is', () => {
  for (const { name, rules } of content.bodies)
    expect(parseBody(bodyForm(name, rules))).toEqual({ ok: true, value: { name, rules } });
});
