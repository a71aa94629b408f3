import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { noWords } from '../../domain/guides/forms';
import { replacedNext } from '../../domain/guides/guide';
import type { ItemId } from '../../domain/ids';
import { noFacts } from '../../domain/item';
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

/** A thing of one's own, or of another structure, once whose it is was said. */
async function thing(name: string, structure = collective.me.structure): Promise<ItemId> {
  const id = live.addItem({ ...noFacts, name, structure });
  await expect.poll(async () => (await collective.custody(id)).owner).toBe(structure);
  return id;
}
async function read(id: ItemId) {
  await collective.projected();
  return collective.guide(id);
}
const taught = { ...noWords, use: 'Brancher la prise rouge', contact: 'Zoé, 06 00 00 00 00' };

test('instructions are read cold with their words, in versions, and the same ones are not adopted twice', async () => {
  const mixer = await thing('Bétonnière');
  expect(await read(mixer)).toMatchObject({ inForce: null, versions: [], apart: [], trained: [] });
  const first = await live.adoptGuide(mixer, [], taught);
  if (!first.ok) throw new Error(first.problem.kind);
  expect(await live.adoptGuide(mixer, [first.value], taught)).toEqual({
    ok: false,
    problem: { kind: 'same' }
  });
  const changed = { ...taught, use: 'Brancher la prise bleue' };
  expect((await live.adoptGuide(mixer, replacedNext(await read(mixer)), changed)).ok).toBe(true);
  const { inForce, versions, apart, texts, owners } = await read(mixer);
  expect([owners, inForce?.number, versions.length, apart]).toEqual([[collective.me.structure], 2, 2, []]);
  const words = versions.map(({ words: { use, care } }) => [texts.get(use!)?.text, care]);
  expect(words).toEqual([
    ['Brancher la prise bleue', null],
    ['Brancher la prise rouge', null]
  ]);
});

test('those who were shown how are noted, told to them with what is held of them, and taken back', async () => {
  const mixer = await thing('Perceuse à colonne');
  const { person } = collective.me;
  expect((await live.noteTraining(mixer, person, '2026-03-03')).ok).toBe(true);
  expect((await read(mixer)).trained).toMatchObject([{ person, on: '2026-03-03', by: person }]);
  const held = await live.personData(person);
  expect(held.trainings).toMatchObject([{ thing: mixer, on: '2026-03-03' }]);
  expect((await live.noteTraining(mixer, person, null)).ok).toBe(true);
  expect((await read(mixer)).trained).toEqual([]);
  expect((await live.personData(person)).trainings).toEqual([]);
});

test('a loan tells with which version each thing left', async () => {
  const mixer = await thing('Scie');
  const bare = await thing('Brouette');
  await live.adoptGuide(mixer, [], taught);
  const terms = { structure: null, borrower: 'Zoé', until: null, purpose: '', place: '', remark: '' };
  const lines = [mixer, bare].map((one) => ({ thing: one, quantity: 1, check: null }));
  const lent = await live.lendTogether(lines, terms);
  if (!lent.ok) throw new Error('refused');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await live.adoptGuide(mixer, replacedNext(await read(mixer)), { ...taught, care: 'Souffler les copeaux' });
  await collective.projected();
  const loan = await collective.loan(lent.value, '2026-11-21');
  expect([...loan!.instructions].map(([id, { number }]) => [id, number])).toEqual([[mixer, 1]]);
});

test('of what is another structure’s nothing is said, nor by whoever had their words erased', async () => {
  const theirs = await thing('Sono', idOf('structure', 'voisins'));
  const problem = { kind: 'not-the-owner', owners: [idOf('structure', 'voisins')] };
  expect(live.whyNotGuide(theirs)).toEqual(problem);
  expect(await live.adoptGuide(theirs, [], taught)).toEqual({ ok: false, problem });
  expect(await live.noteTraining(theirs, collective.me.person, '2026-03-03')).toEqual({ ok: false, problem });
  const mine = await thing('Tente');
  await live.adoptGuide(mine, [], taught);
  await (await collective.deciding()).forget(collective.me.person);
  await collective.projected();
  expect(await live.adoptGuide(mine, [], { ...taught, care: 'Sécher' })).toEqual({
    ok: false,
    problem: { kind: 'forgotten' }
  });
  const { inForce, texts } = await read(mine);
  await expect.poll(async () => (await read(mine)).texts.get(inForce!.words.use!)).toBeNull();
  expect(texts).toBeDefined();
});
