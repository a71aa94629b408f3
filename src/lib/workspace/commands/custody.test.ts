import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { idOf } from '../../../../tests/lab/members';
import { noFacts, type ItemFacts } from '../../domain/item';
import type { Lending } from '../../domain/custody/forms';
import type { Collective } from '../collective';

const device = setDevice();
let collective: Collective;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
});
afterAll(() => collective.close());

const facts = (changes: Partial<ItemFacts> = {}): ItemFacts => ({
  ...noFacts,
  name: 'Chaises',
  quantity: 2,
  ...changes
});
const lending: Lending = { quantity: 1, structure: null, borrower: 'Zoé', until: '2026-11-20', remark: '' };
const owned = () => facts({ structure: collective.me.structure });

test('what goes out and comes back is read cold, with the words that were said', async () => {
  const live = await collective.live();
  const chairs = live.addItem(owned());
  const out = await live.lend(chairs, lending);
  if (!out.ok) throw new Error(out.problem.kind);
  expect(
    await live.giveBack(chairs, out.value, { quantity: 1, state: 'worn', remark: 'Un pied tordu' })
  ).toMatchObject({ ok: true });
  await collective.projected();
  const { owner, outings } = await collective.custody(chairs);
  expect(owner).toBe(collective.me.structure);
  expect(outings).toMatchObject([{ quantity: 1, until: '2026-11-20', returns: [{ state: 'worn' }] }]);
  const said = await collective.texts([outings[0]!.borrower!, outings[0]!.returns[0]!.remark!]);
  expect([...said.values()].map((one) => one?.text)).toEqual(['Zoé', 'Un pied tordu']);
});

test('what cannot be lent or taken back is refused, and nothing is said', async () => {
  const live = await collective.live();
  const chairs = live.addItem(facts({ quantity: 1 }));
  const out = await live.lend(chairs, lending);
  if (!out.ok) throw new Error(out.problem.kind);
  expect(await live.lend(chairs, lending)).toEqual({ ok: false, problem: { kind: 'none-left' } });
  const back = { quantity: 1, state: 'good', remark: '' } as const;
  expect((await live.giveBack(chairs, out.value, back)).ok).toBe(true);
  expect(await live.giveBack(chairs, out.value, back)).toEqual({ ok: false, problem: { kind: 'all-back' } });
  await collective.projected();
  expect((await collective.custody(chairs)).outings).toHaveLength(1);
  expect([...(await collective.changedThings()).keys()]).not.toContain(chairs);
});

test('what came in, left and was counted changes how many are read, and not the sheet', async () => {
  const live = await collective.live();
  const cups = live.addItem({ ...owned(), name: 'Verres', quantity: 10 });
  const quantity = async () => {
    await collective.projected();
    return (await collective.item(cups))?.quantity;
  };
  expect(await quantity()).toBe(10);
  expect((await live.move(cups, { quantity: 4, reason: 'bought', remark: 'Au vide-grenier' })).ok).toBe(true);
  expect((await live.move(cups, { quantity: 1, reason: 'broken', remark: '' })).ok).toBe(true);
  expect(await quantity()).toBe(13);
  expect((await live.count(cups, { quantity: 12, remark: '' })).ok).toBe(true);
  expect(await quantity()).toBe(12);
  const listed = (await collective.listedItems()).find(({ id }) => id === cups);
  expect(listed?.quantity).toBe(12);
  live.editItem(cups, { structure: idOf('structure', 'voisins') });
  const refusal = { ok: false, problem: { kind: 'not-the-owner', owners: [idOf('structure', 'voisins')] } };
  await expect.poll(() => live.count(cups, { quantity: 1, remark: '' })).toEqual(refusal);
  expect(await live.move(cups, { quantity: 1, reason: 'sold', remark: '' })).toEqual(refusal);
});

test('what is wrong with a thing stops lending, concerns its owner, and is settled once', async () => {
  const live = await collective.live();
  const drill = live.addItem({ ...owned(), name: 'Perceuse', quantity: 1 });
  const reporting = { what: 'breakdown', quantity: 1, stopsLending: true, from: null } as const;
  const said = await live.report(drill, { ...reporting, remark: 'Ne démarre plus' });
  if (!said.ok) throw new Error(said.problem.kind);
  expect(live.whyNotLend(drill)).toEqual({ kind: 'held-back' });
  await collective.projected();
  const { concerns, texts } = await collective.concerns('2026-11-21');
  expect(concerns).toMatchObject([{ name: 'Perceuse', incident: { act: said.value, what: 'breakdown' } }]);
  expect([...texts.values()].map((one) => one?.text)).toEqual(['Ne démarre plus']);
  const settling = { end: 'fixed', cost: 1500, payer: collective.me.structure, remark: '' } as const;
  expect((await live.settle(drill, said.value, settling)).ok).toBe(true);
  expect(live.whyNotLend(drill)).toBeNull();
  expect(await live.settle(drill, said.value, settling)).toEqual({ ok: false, problem: { kind: 'settled' } });
  await collective.projected();
  expect((await collective.concerns('2026-11-21')).concerns).toEqual([]);
});

test('an import says whose things are, many in one act, and an edit gives one away', async () => {
  const live = await collective.live();
  await live.importItems(
    Array.from({ length: 700 }, (_, i) => ({ ...owned(), name: `Gobelet ${i}` })),
    { fileName: 'a.csv', fingerprint: 'a', signal: new AbortController().signal, onProgress: () => undefined }
  );
  await collective.projected();
  const cups = (await collective.firstItems(2000)).filter(({ name }) => name.startsWith('Gobelet'));
  expect(cups).toHaveLength(700);
  const ownerOf = async (index: number) => (await collective.custody(cups[index]!.id)).owner;
  await expect.poll(() => ownerOf(699)).toBe(collective.me.structure);
  expect(await ownerOf(0)).toBe(collective.me.structure);

  const other = idOf('structure', 'voisins');
  live.editItem(cups[0]!.id, { structure: other });
  await expect.poll(() => ownerOf(0)).toBe(other);
  expect(await live.lend(cups[0]!.id, lending)).toEqual({
    ok: false,
    problem: { kind: 'not-the-owner', owners: [other] }
  });
});

test('the photos of a condition are kept before the act that names them, and stay while it is there', async () => {
  const live = await collective.live();
  const drum = live.addItem({ ...owned(), name: 'Tambour', quantity: 1 });
  const bytes = (length: number) => new Uint8Array(length).fill(length);
  const photo = { type: 'image/jpeg', width: 4, height: 3, whole: bytes(90), thumbnail: bytes(9) } as const;
  const check = {
    condition: 'good',
    missing: [],
    meter: null,
    seen: [],
    remark: '',
    photos: [photo]
  } as const;
  const loan = await live.lendTogether([{ thing: drum, quantity: 1, check }], {
    ...{ structure: null, borrower: 'Zoé', until: null, remark: '', purpose: '', place: '' }
  });
  expect(loan.ok).toBe(true);
  await collective.projected();
  const { shots, outings } = await collective.custody(drum);
  expect(shots).toMatchObject([{ of: outings[0]!.act, photos: [{ size: 90, thumbnail: { size: 9 } }] }]);
  const [shown] = shots[0]!.photos;
  expect(await collective.file(shown!.hash)).toEqual(bytes(90));
  expect([...(await collective.shown(shots[0]!.photos)).values()]).toEqual([
    { kind: 'here' },
    { kind: 'here' }
  ]);
});

test('whose a thing is, is said by the time it is saved: a form that closes then leaves no thing to anybody', async () => {
  const live = await collective.live();
  const lamp = live.addItem({ ...owned(), name: 'Lampe' });
  await collective.saved();
  await collective.projected();
  expect((await collective.custody(lamp)).owner).toBe(collective.me.structure);
});
