import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { agreedThing } from '../../domain/agreements/forms';
import { partyFacts, questions, type Party } from '../../domain/agreements/terms';
import type { ItemId, StructureId } from '../../domain/ids';
import { noFacts, type ItemFacts } from '../../domain/item';
import { wholeDays } from '../../domain/span';
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

/** As many sheets of one thing, the one that stays first. */
function sheets(...facts: readonly Partial<ItemFacts>[]): readonly ItemId[] {
  const ids = facts.map(() => live.addItem({ ...noFacts, name: 'Chaises' })).sort();
  ids.forEach((id, i) => live.editItem(id, { structure: collective.me.structure, ...facts[i] }));
  return ids;
}
const read = async (id: ItemId) => {
  await collective.projected();
  return collective.item(id);
};
const lending = { quantity: 1, structure: null, borrower: 'Zoé', until: null, remark: '' };
const said = async (what: Promise<{ readonly ok: boolean }>) =>
  expect(await what).toMatchObject({ ok: true });

test('two sheets become one, which says how many there are by an act; it is gone back on exactly', async () => {
  const [a, b] = sheets({ place: 'Grange' }, { place: 'Cave', model: 'Fermob' }) as [ItemId, ItemId];
  await said(live.count(a, { quantity: 6, remark: '' }));
  await said(live.count(b, { quantity: 8, remark: '' }));
  const before = [await read(a), await read(b)];
  const merged = await live.merge({ things: [b, a], choices: { place: b }, quantity: 14 });
  if (!merged.ok) throw new Error(merged.problem.kind);
  expect(await read(a)).toMatchObject({ place: 'Cave', model: 'Fermob', quantity: 14, deletedAt: null });
  expect(await read(b)).toMatchObject({ sameAs: a, quantity: 8 });
  expect((await collective.custody(a)).counts.map(({ quantity }) => quantity)).toEqual([6, 14]);
  expect((await collective.listedItems()).map(({ id }) => id)).not.toContain(b);
  await merged.value();
  expect([await read(a), await read(b)]).toEqual(before);
  expect((await collective.custody(a)).counts.map(({ quantity }) => quantity)).toEqual([6, 14, 6]);
});

test('the same thing that was noted twice needs no count, and a count of somebody else stays when it is gone back on', async () => {
  const [a, b] = sheets({}, {}) as [ItemId, ItemId];
  const noted = await live.merge({ things: [a, b], choices: {}, quantity: null });
  if (!noted.ok) throw new Error(noted.problem.kind);
  expect((await collective.custody(a)).counts).toEqual([]);
  await noted.value();
  const merged = await live.merge({ things: [a, b], choices: {}, quantity: 3 });
  if (!merged.ok) throw new Error(merged.problem.kind);
  await said(live.count(a, { quantity: 5, remark: '' }));
  await merged.value();
  expect(await read(a)).toMatchObject({ quantity: 5 });
});

test('who may not count the kept one is told whose it is, and nothing is done', async () => {
  const [a, b] = sheets({}, {}) as [ItemId, ItemId];
  const voisins = idOf('structure', 'voisins');
  await collective.saved();
  live.editItem(a, { structure: voisins });
  await expect.poll(() => live.whyNotCount(a)).toEqual({ kind: 'not-the-owner', owners: [voisins] });
  expect(await live.merge({ things: [a, b], choices: {}, quantity: 2 })).toEqual({
    ok: false,
    problem: { kind: 'not-the-owner', owners: [voisins] }
  });
  expect(await read(b)).toMatchObject({ deletedAt: null, sameAs: null });
  await said(live.merge({ things: [a, b], choices: {}, quantity: null }));
});

test('what is out, waits for an incident or was counted in an open stocktake is not hidden', async () => {
  const [a, b] = sheets({}, {}) as [ItemId, ItemId];
  const refused = async (kind: string) => {
    expect(live.whyNotMerge([a, b])).toEqual({ kind, thing: b });
    expect(await live.merge({ things: [a, b], choices: {}, quantity: null })).toMatchObject({ ok: false });
    expect(await read(b)).toMatchObject({ deletedAt: null });
  };
  const out = await live.lend(b, lending);
  if (!out.ok) throw new Error(out.problem.kind);
  await refused('out');
  await said(live.giveBack(b, out.value, { quantity: 1, state: 'good', remark: '' }));
  const incident = await live.report(b, {
    ...{ what: 'damage', quantity: 1, stopsLending: false, from: null, remark: '' }
  });
  if (!incident.ok) throw new Error(incident.problem.kind);
  await refused('incident');
  await said(live.settle(b, incident.value, { end: 'fixed', cost: null, payer: null, remark: '' }));
  const stocktake = await live.openStocktake({ structure: null, place: null });
  if (!stocktake.ok) throw new Error(stocktake.problem.kind);
  await said(live.noteFound(stocktake.value, b, { found: 1, place: '', remark: '' }));
  await refused('stocktake');
  await said(live.closeStocktake(stocktake.value, []));
  expect(live.whyNotMerge([a, b])).toBeNull();
  await said(live.lend(a, lending));
  await said(live.merge({ things: [a, b], choices: {}, quantity: null }));
  expect(live.whyNotMerge([a, b])).toEqual({ kind: 'gone', thing: b });
});

test('what terms name that wait for a signature is not hidden, and what was declined is free', async () => {
  const [a, b] = sheets({}, {}) as [ItemId, ItemId];
  const party = (structure: StructureId | null, name: string): Party<string> => ({
    ...(Object.fromEntries(partyFacts.map((fact) => [fact, null])) as Record<
      (typeof partyFacts)[number],
      null
    >),
    ...{ structure, name }
  });
  const id = await live.proposeAgreement(null, {
    ...{ form: 'provision', without: [], use: null, from: null, until: null, clauses: [] },
    lender: party(collective.me.structure, 'La Remise'),
    borrower: party(null, 'Comité des fêtes'),
    things: [agreedThing({ ...noFacts, name: 'Chaises', id: b }, 1, 0)],
    answers: questions.map((question) => ({ question, answer: null }))
  });
  if (!id.ok) throw new Error(id.problem.kind);
  expect(live.whyNotMerge([a, b])).toEqual({ kind: 'agreement', thing: b });
  await collective.projected();
  const { act } = (await collective.agreement(id.value, '2027-01-15'))!.view.shown;
  await said(live.declineAgreement(id.value, act, 'Trop tôt.'));
  expect(live.whyNotMerge([a, b])).toBeNull();
});

test('a label leads through all that was joined, and what is taken out of the bin stands for itself again', async () => {
  const [a, b, c] = sheets({}, {}, {}) as [ItemId, ItemId, ItemId];
  await said(live.merge({ things: [b, c], choices: {}, quantity: null }));
  await said(live.merge({ things: [a, b], choices: {}, quantity: null }));
  await collective.projected();
  expect((await collective.kept(c))?.id).toBe(a);
  expect(await device.workspace.keptThing(collective.id, c)).toBe(a);
  expect((await collective.joined(a)).map(({ id }) => id).sort()).toEqual([b, c]);
  const putBack = live.takeOutOfBin('items', b);
  await collective.projected();
  expect((await collective.kept(c))?.id).toBe(b);
  expect(await collective.joined(a)).toEqual([]);
  putBack();
  await collective.projected();
  expect((await collective.kept(b))?.id).toBe(a);
});

test('undoing an import leaves the sheet that others were joined to', async () => {
  const [mine] = sheets({}) as [ItemId];
  const options = { fileName: 'a.csv', fingerprint: 'x', signal: new AbortController().signal };
  const rows = [{ ...noFacts, name: 'Chaises' }];
  const imported = await live.importItems(rows, { ...options, onProgress: () => undefined });
  if (!imported.ok) throw new Error(imported.problem.kind);
  await collective.projected();
  const brought = (await collective.listedItems()).find(({ importId }) => importId === imported.value)!.id;
  await said(live.merge({ things: [mine, brought], choices: {}, quantity: null }));
  await live.undoImport(imported.value);
  const kept = mine < brought ? mine : brought;
  expect(await read(kept)).toMatchObject({ deletedAt: null });
});

test('what was told apart is read by everybody, until it is gone back on', async () => {
  const things = sheets({}, {});
  const goBack = live.tellApart(things);
  await collective.projected();
  expect(await collective.apart()).toEqual([things]);
  goBack();
  await collective.projected();
  expect(await collective.apart()).toEqual([]);
});

test('making one of many sheets of one thing is no alarm, and hiding other things behind one is', async () => {
  const alarms = async () => {
    await collective.projected();
    return (await collective.bulkDeletions(0)).flatMap(({ records }) => records.map(({ id }) => id));
  };
  const chairs = sheets(...Array.from({ length: 30 }, () => ({})));
  await said(live.merge({ things: chairs, choices: {}, quantity: 30 }));
  expect(await alarms()).toEqual([]);
  const others = sheets(...Array.from({ length: 30 }, (_, i) => ({ name: `Chose ${i}` })));
  await said(live.merge({ things: others, choices: {}, quantity: null }));
  expect((await alarms()).sort()).toEqual(others.slice(1));
});

test('a sheet that is asked for is not hidden, until what was asked for is given up', async () => {
  const [a, b] = sheets({}, {}) as [ItemId, ItemId];
  const request = await live.requestBooking({
    ...{ rows: [{ thing: b, quantity: 1 }], times: [wholeDays('2099-05-08', '2099-05-08')] },
    ...{ structure: collective.me.structure, borrower: '', purpose: '', need: 'useful', use: 'usual' },
    ...{ audience: 'members', people: null, instead: null, despite: [] }
  });
  expect(request.ok).toBe(true);
  expect(await live.merge({ things: [a, b], choices: {}, quantity: null })).toEqual({
    ok: false,
    problem: { kind: 'booking', thing: b }
  });
  await collective.projected();
  const [bookable] = await collective.bookings.bookables([b]);
  await said(live.cancelBookings(b, [bookable!.booked[0]!.booking], 'Il pleut'));
  expect((await live.merge({ things: [a, b], choices: {}, quantity: null })).ok).toBe(true);
});
