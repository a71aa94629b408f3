import { beforeAll, expect, test } from 'vitest';
import { idFrom, type CollectiveId } from '../domain/ids';
import { typedLines } from '../domain/typed-bytes';
import { openSheet, parseSheet, sealSheet, type ReadSheet } from './return-sheet';
import { makeSeed, type Seed } from './seed';
import { sheetLink } from './sheet-link';

const cost = { memory: 8, passes: 1 };
const passphrase = 'quatre granges sous la pluie';
const collective = idFrom(Uint8Array.from({ length: 16 }, (_, i) => i)) as CollectiveId;
const hubs = ['wss://grange.example/signal', 'ws://192.168.1.4:4747/signal'];
let seed: Seed;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  seed = await makeSeed();
  const sealed = await sealSheet({ collective, seed, hubs }, passphrase, cost);
  if (!sealed.ok) throw new Error(sealed.problem);
  bytes = sealed.value;
});

const read = (text: string): ReadSheet => {
  const sheet = parseSheet(text);
  if (!sheet.ok) throw new Error(sheet.problem.kind);
  return sheet.value;
};

test('what was printed is opened by its passphrase, from the link and from what was typed', async () => {
  const link = sheetLink('https://grange.example', bytes);
  const ways = [
    [link, 'https://grange.example'],
    [`Ma feuille :\n${link.slice(0, 60)}\n${link.slice(60)} voilà`, 'https://grange.example'],
    [link.slice(link.indexOf('/settings')), null],
    [typedLines(bytes).join('\n'), null]
  ] as const;
  for (const [text, origin] of ways) {
    const sheet = read(text);
    expect(sheet).toMatchObject({ collective, hubs, origin });
    expect(await openSheet(sheet, passphrase)).toEqual({ ok: true, value: seed });
  }
});

test('accents typed in another way open it too, and no other passphrase does', async () => {
  const sealed = await sealSheet({ collective, seed, hubs: [] }, 'épinards à l’été', cost);
  if (!sealed.ok) throw new Error(sealed.problem);
  const sheet = read(typedLines(sealed.value).join(' '));
  expect(await openSheet(sheet, 'épinards à l’été'.normalize('NFD'))).toEqual({ ok: true, value: seed });
  expect(await openSheet(sheet, 'epinards a l’ete')).toEqual({
    ok: false,
    problem: { kind: 'wrong-passphrase' }
  });
});

test('a sheet with the hub of its own link is typed in seven lines', async () => {
  const sealed = await sealSheet({ collective, seed, hubs: [] }, passphrase, cost);
  if (!sealed.ok) throw new Error(sealed.problem);
  expect(typedLines(sealed.value)).toHaveLength(7);
});

test('nothing of it can be changed unseen', async () => {
  for (let i = 0; i < bytes.length; i++) {
    const other = bytes.slice();
    other[i]! ^= 1;
    const sheet = parseSheet(sheetLink('https://grange.example', other));
    expect(sheet.ok).toBe(false);
  }
});

test('what is something else is said', () => {
  const kindOf = (text: string) => {
    const sheet = parseSheet(text);
    return sheet.ok ? 'ok' : sheet.problem;
  };
  expect(kindOf('')).toEqual({ kind: 'not-a-sheet' });
  expect(kindOf('https://grange.example/settings#sheet=AAAA')).toEqual({ kind: 'not-a-sheet' });
  expect(kindOf('Bonjour, voici ce que tu voulais')).toEqual({ kind: 'line-wrong', line: 1 });
  const newer = bytes.slice();
  newer[0]! += 1;
  expect(kindOf(sheetLink('', newer))).toEqual({ kind: 'newer-sheet' });
  expect(kindOf(sheetLink('', bytes.slice(0, -3)))).toEqual({ kind: 'not-a-sheet' });
});
