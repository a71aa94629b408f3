import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { idFrom, type ItemId, type StocktakeId } from '../../domain/ids';
import { noFacts } from '../../domain/item';
import { justFound } from '../../domain/stocktakes/forms';
import { reportOf } from '../../domain/stocktakes/report';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
});
afterAll(() => collective.close());

const thing = (name: string, quantity: number | null = 1, place = 'Hangar'): ItemId =>
  live.addItem({ ...noFacts, name, quantity, place, structure: collective.me.structure });
async function begin(place: string | null = null): Promise<StocktakeId> {
  const begun = await live.openStocktake({ structure: collective.me.structure, place });
  if (!begun.ok) throw new Error(begun.problem.kind);
  return begun.value;
}
async function read(id: StocktakeId) {
  await collective.projected();
  const found = await collective.stocktake(id);
  if (found === null) throw new Error('not here');
  return found;
}
const rowsOf = async (id: StocktakeId) =>
  (await read(id)).stocktake.counts.map(({ thing, found, due, known }) => [thing, found, due, known]);

test('each count says what should have been there by what is known: what is out, moved or deleted is not', async () => {
  const [sono, chairs, stored] = [thing('Sono'), thing('Chaises', 40), thing('Tente', 1, 'Cave')];
  const gone = thing('Vieux barnum');
  live.putInBin('items', gone);
  const lending = { structure: null, borrower: 'Zoé', until: null, remark: '' };
  await live.lend(sono, { quantity: 1, ...lending });
  await live.lend(chairs, { quantity: 12, ...lending });
  await live.move(chairs, { quantity: 2, reason: 'broken', remark: '' });
  const stocktake = await begin('hangar');
  for (const one of [sono, chairs, stored, gone]) await live.noteFound(stocktake, one, justFound(1));
  expect(await rowsOf(stocktake)).toEqual([
    [sono, 1, 0, 'out'],
    [chairs, 1, 26, 'here'],
    [stored, 1, 0, 'elsewhere'],
    [gone, 1, 0, 'bin']
  ]);
  expect(await live.noteFound(stocktake, idFrom(new Uint8Array(16)), justFound(1))).toEqual({
    ok: false,
    problem: { kind: 'no-such-thing' }
  });
});

test('it is read cold with its words, and closed with what was not found, after which nothing is counted', async () => {
  const [lamp, ladder] = [thing('Lampe', 2), thing('Échelle')];
  const stocktake = await begin('Hangar');
  await live.noteFound(stocktake, lamp, { found: 1, place: 'Dans le camion', remark: 'L’autre est cassée' });
  const shown = await read(stocktake);
  expect([...shown.texts.values()].map((one) => one?.text).sort()).toEqual(
    ['Dans le camion', 'Hangar', 'L’autre est cassée'].sort()
  );
  expect((await live.closeStocktake(stocktake, [ladder])).ok).toBe(true);
  expect(await live.noteFound(stocktake, ladder, justFound(1))).toEqual({
    ok: false,
    problem: { kind: 'closed' }
  });
  expect(await live.closeStocktake(stocktake, [])).toEqual({ ok: false, problem: { kind: 'closed' } });
  const report = reportOf((await read(stocktake)).stocktake, new Map());
  expect(report.map(({ thing, group }) => [thing, group])).toEqual([
    [lamp, 'missing'],
    [ladder, 'missing']
  ]);
  const { all, texts } = await collective.stocktakes();
  const known = all.find(({ id }) => id === stocktake);
  expect(known?.closed).not.toBeNull();
  expect(texts.get(known!.opened.place!)?.text).toBe('Hangar');
  expect(all[0]!.closed).toBeNull();
});

test('more than fit one act are named by several when it is closed, each once', async () => {
  const many = Array.from({ length: 600 }, (_, i) => thing(`Verre ${i}`));
  const stocktake = await begin();
  expect((await live.closeStocktake(stocktake, many)).ok).toBe(true);
  const { stocktake: closed } = await read(stocktake);
  expect(new Set(closed.counts.filter(({ isLate }) => !isLate).map(({ thing }) => thing)).size).toBe(600);
  expect(closed.counts).toHaveLength(600);
});

test('its close has the state of the document kept under the act, which is looked at and brought back', async () => {
  const tent = thing('Tente de réception');
  const stocktake = await begin();
  const closed = await live.closeStocktake(stocktake, [tent]);
  if (!closed.ok) throw new Error(closed.problem.kind);
  const state = async () => (await collective.approvedStates()).find(({ act }) => act === closed.value);
  await expect.poll(state).toMatchObject({ family: 'stocktakes', subject: stocktake });
  live.editItem(tent, { place: 'Grenier' });
  const earlier = await live.earlier(closed.value);
  expect(earlier!.differences.value).toMatchObject([{ id: tent, how: 'changed', fields: ['place'] }]);
  earlier!.bringBack(earlier!.differences.value);
  expect(earlier!.differences.value).toEqual([]);
  earlier!.close();
});
