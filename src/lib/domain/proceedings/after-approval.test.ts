import { expect, test } from 'vitest';
import fc from 'fast-check';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import type { Block, RichText } from '../rich-text';
import {
  amendmentsFor,
  amendmentsSince,
  approvalsDue,
  decisionsApart,
  laterMeetings,
  writtenSince
} from './after-approval';
import { decisionOf } from './minutes';
import { ask, attend, cast, close, entrust, open, room, say, stateOf, words as hashOf } from './testing';

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
const words = ({ ref }: { readonly ref: string }) => `Action : ${ref}`;
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
  expect(amendmentsFor([], words)).toEqual([]);
  expect(amendmentsFor([said('a'), list('b', 'c')], words)).toEqual(['a\n\n- b\n- c']);
  const entry: Block = { kind: 'entry', of: 'action', ref: 'keys' };
  expect(amendmentsFor([entry], words)).toEqual(['Action : keys']);
  const bare = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (all) => {
      const texts = amendmentsFor(all.map(said), words, 20);
      expect(texts.every((text) => text !== '' && text.length <= 20)).toBe(true);
      expect(bare(texts.join(''))).toBe(bare(all.join('')));
    })
  );
});

test('a decision that was closed apart, or otherwise, is told beside the minutes', () => {
  const [alice, bob] = room('alice', 'bob') as [Phone, Phone];
  open(alice, ['alice', 'bob']);
  for (const one of [alice, bob]) attend(one, one.name);
  entrust(alice, 'secretary', 'bob');
  const [bikes, keys] = [ask(alice, {}, 'bikes'), ask(alice, {}, 'keys')];
  meet(alice, bob);
  cast(alice, bikes, 'for');
  close(alice, bikes);
  const decided = stateOf(alice).votes.flatMap(
    (vote) =>
      decisionOf(
        vote,
        null,
        () => ({ structure: '' }),
        () => ''
      ) ?? []
  );
  const minutes = { decisions: decided };
  const textOf = () => '';
  expect(decisionsApart(minutes, stateOf(alice), textOf)).toEqual([]);
  close(bob, keys, { isWithdrawn: true });
  meet(alice, bob);
  expect(decisionsApart(minutes, stateOf(alice), textOf).map(({ id }) => id)).toEqual([keys]);
  const otherwise = { decisions: decided.map((one) => ({ ...one, result: 'rejected' as const })) };
  expect(decisionsApart(otherwise, stateOf(alice), textOf).map(({ id }) => id)).toEqual([bikes, keys]);
});

test('a meeting has before it what earlier ones of the same body left: minutes, then amendments that came after', () => {
  const [alice] = room('alice') as [Phone];
  open(alice, ['alice']);
  const meeting = (name: string, date: string, body: string | null = 'committee') => ({
    ...{ id: idOf('meeting', name), date, deletedAt: null },
    body: body === null ? null : idOf('body', body)
  });
  const [may, june] = [meeting('may', '2026-05-07'), meeting('june', '2026-06-04')];
  const due = (at = june) => approvalsDue(at, [june, may], new Map([[may.id, stateOf(alice)]]));
  expect(due()).toEqual([]);
  say(alice, 'meeting.close', {});
  expect(due()).toEqual([{ meeting: may.id, amendments: null }]);
  expect(due(meeting('june', '2026-06-04', null))).toEqual([]);
  expect(due(meeting('april', '2026-04-02'))).toEqual([]);
  say(alice, 'minutes.approve', { hash: hashOf('octets'), size: 9, at: null });
  expect(due()).toEqual([]);
  const amendment = say(alice, 'minutes.amend', { words: hashOf('Il manque…'), isLate: true });
  expect(due()).toEqual([{ meeting: may.id, amendments: 1 }]);
  say(alice, 'minutes.settle', { amendment, isTaken: true, words: null });
  expect(due()).toEqual([]);
  expect(amendmentsSince(stateOf(alice))).toMatchObject([{ settled: { isTaken: true } }]);
});
