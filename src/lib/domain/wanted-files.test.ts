import { expect, test } from 'vitest';
import type { Attachment } from './attachments';
import { neededFiles, wantedFiles, whereIs, type HeldFile } from './wanted-files';

const photo = (name: string, size: number, more: Partial<Attachment> = {}): Attachment => ({
  id: name as Attachment['id'],
  item: 'barnum' as Attachment['item'],
  hash: name,
  size,
  type: 'image/jpeg',
  name: '',
  description: '',
  photo: { width: 4, height: 3, thumbnail: { hash: `${name} small`, size: 10 } },
  addedAt: 0,
  addedBy: null,
  deletedAt: null,
  ...more
});
const partly = (received: number): HeldFile => ({ received, isWhole: false, isAsked: false });
const whole: HeldFile = { received: 1, isWhole: true, isAsked: false };

const hashes = (
  attachments: readonly Attachment[],
  held: Readonly<Record<string, HeldFile>> = {},
  room = { most: 10_000, used: 0 }
) =>
  wantedFiles(neededFiles(attachments).values(), new Map(Object.entries(held)), room).map(({ hash }) => hash);

test('thumbnails come first, then the smallest', () => {
  expect(hashes([photo('large', 900), photo('little', 90)])).toEqual([
    'large small',
    'little small',
    'little',
    'large'
  ]);
});

test('what is removed is not needed, unless another record names the same bytes', () => {
  const removed = photo('barnum', 90, { deletedAt: 5 });
  expect(hashes([removed])).toEqual([]);
  expect(hashes([removed, photo('barnum', 90)])).toContain('barnum');
});

test('what is here is not fetched, and what is partly here goes on from where it was', () => {
  const all = [photo('a', 90), photo('b', 80)];
  const held = new Map([
    ['a small', whole],
    ['b small', whole],
    ['a', whole],
    ['b', partly(60)]
  ]);
  expect(wantedFiles(neededFiles(all).values(), held, { most: 100, used: 80 })).toEqual([
    { hash: 'b', size: 80, received: 60 }
  ]);
});

test('what does not fit is left where it is, but for thumbnails and what somebody asked for', () => {
  const all = [photo('a', 400), photo('b', 500), photo('c', 600)];
  const asked = { c: { received: 0, isWhole: false, isAsked: true } };
  expect(hashes(all, asked, { most: 1100, used: 0 })).toEqual(['a small', 'b small', 'c small', 'c', 'a']);
  expect(hashes(all, {}, { most: 0, used: 0 })).toEqual(['a small', 'b small', 'c small']);
});

test('a photo is here, coming, elsewhere, or too large for the room that is left', () => {
  const where = (held: Readonly<Record<string, HeldFile>>, used = 0, isAlways = false) =>
    whereIs({ hash: 'a', size: 400, isAlways }, new Map(Object.entries(held)), { most: 1000, used });
  expect(where({ a: whole })).toEqual({ kind: 'here' });
  expect(where({})).toEqual({ kind: 'elsewhere' });
  expect(where({ a: partly(300) }, 900)).toEqual({ kind: 'coming', received: 300 });
  expect(where({}, 900)).toEqual({ kind: 'no-room' });
  expect(where({ a: { ...partly(0), isAsked: true } }, 900)).toEqual({ kind: 'elsewhere' });
  expect(where({}, 900, true)).toEqual({ kind: 'elsewhere' });
});
