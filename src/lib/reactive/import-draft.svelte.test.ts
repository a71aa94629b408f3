import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OpenSpreadsheet, SpreadsheetOpener } from '../domain/import/open-spreadsheet';
import { plainOptions } from '../domain/import/testing';
import type { StructureId } from '../domain/ids';
import { ok } from '../domain/result';
import { SpreadsheetDesk } from '../outside/spreadsheet-desk';
import { ImportDraft } from './import-draft.svelte';

const remise = 'remise' as StructureId;

/** Opens files without a worker. `hold` keeps an answer back until it is released. */
function shelf() {
  const state = { open: 0, hold: Promise.resolve(), dies: false };
  const openSpreadsheet: SpreadsheetOpener = async (file, { signal } = {}) => {
    const desk = new SpreadsheetDesk();
    const opened = await desk.open(new Uint8Array(await file.arrayBuffer()));
    await state.hold;
    if (signal?.aborted) return { ok: false, problem: { kind: 'cancelled' } };
    if (!opened.ok) return opened;
    state.open++;
    const answer = async <T>(value: () => T): Promise<T> => {
      const result = value();
      await state.hold;
      if (state.dies) throw new Error('The worker ended.');
      return result;
    };
    const sheet: OpenSpreadsheet = {
      fileName: file.name,
      summary: opened.value,
      chooseSheet: (sheet) => answer(() => desk.chooseSheet(sheet)),
      nameColumnsBy: (row) => answer(() => desk.nameColumnsBy(row)),
      plan: (targets, options) => answer(() => desk.plan(targets, options)),
      page: (from, count) => answer(() => desk.page(from, count)),
      items: (count) => answer(() => desk.items(0, count)),
      close: () => state.open--
    };
    return ok(sheet);
  };
  const { fieldNames } = plainOptions;
  const draft = new ImportDraft(
    { openSpreadsheet, settings: async () => ({ structures: [], fieldNames }) },
    remise
  );
  return { state, draft };
}

const csv = (text: string, name = 'pret.csv') => new File([text], name);
const chairs = 'Nom;Lieu;Remarques\nChaise;Grange;a\nchaise;Grange;b\nTente;Grange;c\n;Grange;d';

test('a file that is opened is planned with the columns as proposed, for one’s own structure', async () => {
  const { draft } = shelf();
  await draft.open(csv(chairs));
  expect(draft.reading).toBeNull();
  expect(draft.fileName).toBe('pret.csv');
  expect(draft.targets).toEqual(['name', 'place', 'remark']);
  expect(draft.plan).toMatchObject({ items: 2, counts: { gathered: 1, ready: 1, refused: 1 } });
  expect(draft.page?.entries.map(({ state }) => state)).toEqual(['refused', 'gathered', 'ready']);
  expect((await draft.handOver()).map(({ structure }) => structure)).toEqual([remise, remise]);
});

test('every choice plans anew', async () => {
  const { draft } = shelf();
  await draft.open(csv(chairs));
  await draft.setGather(false);
  expect(draft.plan?.items).toBe(3);
  await draft.setTarget(2, 'name');
  expect(draft.targets).toEqual(['remark', 'place', 'name']);
  await draft.setHeaderRow(null);
  expect(draft.plan?.counts.ready).toBe(4);
  await draft.setOwner(null);
  expect((await draft.handOver())[0]?.structure).toBeNull();
});

test('an answer that comes after a later choice is forgotten', async () => {
  const { state, draft } = shelf();
  await draft.open(csv(chairs));
  let release = () => {};
  state.hold = new Promise((resolve) => (release = resolve));
  const first = draft.setGather(false);
  state.hold = Promise.resolve();
  await draft.setGather(true);
  release();
  await first;
  expect(draft.plan?.gathering.isOn).toBe(true);
});

test('what is handed over is the latest plan, even when it was asked for before it was ready', async () => {
  const { state, draft } = shelf();
  await draft.open(csv(chairs));
  let release = () => {};
  state.hold = new Promise((resolve) => (release = resolve));
  void draft.setGather(false);
  const items = draft.handOver();
  release();
  expect(await items).toHaveLength(3);
  expect(state.open).toBe(0);
  expect(draft.summary).toBeNull();
});

test('the whole preview is read page by page', async () => {
  const { draft } = shelf();
  await draft.open(csv(`Nom\n${Array.from({ length: 120 }, (_, i) => `Tente ${i}`).join('\n')}`));
  expect(draft.page?.entries).toHaveLength(8);
  await draft.show(50);
  expect(draft.page).toMatchObject({ from: 50, total: 120 });
  expect(draft.page?.entries).toHaveLength(50);
  await draft.setOwner(null);
  expect(draft.page?.from).toBe(50);
  await draft.show(false);
  expect(draft.page?.entries).toHaveLength(8);
});

test('a file that is no table is told, and another may follow', async () => {
  const { draft } = shelf();
  await draft.open(csv('PK\u0003\u0004 xl/', 'stock.xlsx'));
  expect(draft.problem).toEqual({ kind: 'damaged' });
  expect(draft.summary).toBeNull();
  await draft.open(csv(chairs));
  expect(draft.problem).toBeNull();
  expect(draft.plan?.items).toBe(2);
});

test('of a workbook, one sheet at a time is read, planned and known again', async () => {
  const { draft } = shelf();
  const classeur = 'tests/fixtures/spreadsheets/classeur.ods';
  await draft.open(new File([readFileSync(classeur)], 'stock.ods'));
  expect(draft.summary?.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Salle & réserve', 7],
    ['Cuisine', 2],
    ['Listes', 1]
  ]);
  expect(draft.summary?.sheet).toBe(0);
  const { fileName, fingerprint } = draft.source;
  expect(fileName).toBe('stock.ods (Salle & réserve)');

  await draft.setGather(true);
  await draft.show(0);
  await draft.setSheet(1);
  expect(draft.targets).toEqual(['name', 'quantity']);
  expect(draft.plan).toMatchObject({ items: 2, gathering: { isOn: false } });
  expect(draft.showsAll).toBe(false);
  expect(draft.source.fileName).toBe('stock.ods (Cuisine)');
  expect(draft.source.fingerprint).not.toBe(fingerprint);
  expect((await draft.handOver()).map(({ name, quantity }) => [name, quantity])).toEqual([
    ['Marmite', 4],
    ['Louche', 9]
  ]);
});

test('reading stops when one says so, and nothing of the file stays open', async () => {
  const { state, draft } = shelf();
  let release = () => {};
  state.hold = new Promise((resolve) => (release = resolve));
  const opening = draft.open(csv(chairs));
  expect(draft.reading).toEqual({ share: 0 });
  draft.cancelReading();
  expect(draft.reading).toBeNull();
  release();
  await opening;
  expect(draft.problem).toEqual({ kind: 'cancelled' });
  expect(draft.summary).toBeNull();
  expect(state.open).toBe(0);
});

test('a file chosen while another is read takes its place', async () => {
  const { state, draft } = shelf();
  const first = draft.open(csv(chairs));
  await Promise.all([first, draft.open(csv('Nom\nTente\nBarnum\nSono', 'autre.csv'))]);
  expect(draft.fileName).toBe('autre.csv');
  expect(draft.plan?.items).toBe(3);
  expect(draft.reading).toBeNull();
  expect(state.open).toBe(1);
});

test('a worker that ends under the file is a file that cannot be read', async () => {
  const { state, draft } = shelf();
  await draft.open(csv(chairs));
  state.dies = true;
  await draft.setGather(false);
  expect(draft.problem?.kind).toBe('unreadable');
  expect(draft.summary).toBeNull();
  await expect(draft.handOver()).rejects.toThrow();
});
