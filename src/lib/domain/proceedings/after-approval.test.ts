import { expect, test } from 'vitest';
import fc from 'fast-check';
import { idOf } from '../../../../tests/lab/members';
import type { Block, RichText } from '../rich-text';
import { amendmentsFor, laterMeetings, writtenSince } from './after-approval';

const said = (text: string): Block => ({ kind: 'paragraph', inlines: [{ text }] });
const list = (...items: readonly string[]): Block => ({
  ...{ kind: 'list', ordered: false },
  items: items.map((item) => [said(item)])
});

test.each<[string, RichText, RichText, RichText]>([
  ['nothing', [said('a')], [said('a')], []],
  ['what is added', [said('a')], [said('a'), said('b')], [said('b')]],
  ['what is changed', [said('a'), said('b')], [said('a'), said('B')], [said('B')]],
  ['nothing where something is taken out', [said('a'), said('b')], [said('b')], []],
  ['nothing where it is put in another order', [said('a'), said('b')], [said('b'), said('a')], []],
  ['what is said once more', [said('a')], [said('a'), said('a')], [said('a')]],
  ['no empty lines', [said('a')], [said('a'), said(''), { kind: 'heading', level: 2, inlines: [] }], []],
  ['a list that grew, whole', [list('a')], [list('a', 'b')], [list('a', 'b')]],
  [
    'nothing, in whichever order its fields are',
    [{ kind: 'paragraph', inlines: [{ text: 'a', bold: true, link: 'https://a.example' }] }],
    [{ inlines: [{ link: 'https://a.example', bold: true, text: 'a' }], kind: 'paragraph' }],
    []
  ]
])('of notes, since their minutes were approved, is told: %s', (_, frozen, now, since) => {
  expect(writtenSince(frozen, now)).toEqual(since);
});

test('whatever was written is in the minutes or told', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c').map(said));
  fc.assert(
    fc.property(text, text, (frozen, more) => {
      const since = writtenSince(frozen, [...more, ...frozen]);
      expect([...since].sort(bySaying)).toEqual([...more].sort(bySaying));
    })
  );
});
const bySaying = (a: Block, b: Block) => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('minutes are approved at a later meeting that has a day, the nearest first', () => {
  const meeting = (name: string, date: string, deletedAt: number | null = null) => ({
    ...{ id: idOf('meeting', name), date, deletedAt }
  });
  const may = meeting('may', '2026-05-07');
  const [july, june] = [meeting('july', '2026-07-02'), meeting('june', '2026-06-04')];
  const others = [meeting('april', '2026-04-02'), meeting('some day', ''), meeting('gone', '2026-06-01', 1)];
  expect(laterMeetings([july, may, ...others, june], may)).toEqual([june, july]);
});

test('what was written since becomes as few amendments as hold it, and nothing of it is lost', () => {
  expect(amendmentsFor([])).toEqual([]);
  expect(amendmentsFor([said('a'), list('b', 'c')])).toEqual(['a\n\n- b\n- c']);
  const bare = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (all) => {
      const texts = amendmentsFor(all.map(said), 20);
      expect(texts.every((text) => text !== '' && text.length <= 20)).toBe(true);
      expect(bare(texts.join(''))).toBe(bare(all.join('')));
    })
  );
});
