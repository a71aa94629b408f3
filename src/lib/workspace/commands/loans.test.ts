import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import type { Terms } from '../../domain/custody/forms';
import type { ItemId } from '../../domain/ids';
import { noFacts } from '../../domain/item';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';

const today = '2026-11-21';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
});
afterAll(() => collective.close());

const thing = (name: string, quantity = 1): ItemId =>
  live.addItem({ ...noFacts, name, quantity, structure: collective.me.structure });
const terms = (changes: Partial<Terms> = {}): Terms => ({
  ...{ structure: null, borrower: 'Zoé', until: '2026-12-01', remark: 'Fragile' },
  ...{ purpose: 'Le bal', place: 'La place' },
  ...changes
});
const line = (thing: ItemId, quantity = 1) => ({ thing, quantity, check: null });
const complete = {
  condition: 'good',
  missing: ['housse'],
  meter: 12,
  seen: [],
  remark: '',
  photos: []
} as const;

test('several things leave as one loan, which is read cold with its words, each written once', async () => {
  const [sono, chairs] = [thing('Sono'), thing('Chaises', 40)];
  const lines = [{ ...line(sono), check: complete }, line(chairs, 30)];
  const lent = await live.lendTogether(lines, terms());
  if (!lent.ok) throw new Error('refused');
  await collective.projected();
  const read = await collective.loan(lent.value, today);
  expect(read?.view).toMatchObject({
    ...{ isOver: false, until: '2026-12-01', holdsDeposit: false },
    loan: { opened: { lender: collective.me.structure, borrower: null } },
    things: [
      { thing: sono, outing: { quantity: 1 }, check: { condition: 'good', meter: 12 } },
      { thing: chairs, outing: { quantity: 30 }, check: null }
    ]
  });
  expect([...(read?.items.values() ?? [])].map((item) => item?.name)).toEqual(['Sono', 'Chaises']);
  expect([...(read?.texts.values() ?? [])].map((one) => one?.text).sort()).toEqual(
    ['Fragile', 'La place', 'Le bal', 'Zoé', 'housse'].sort()
  );
  expect([...(await collective.loansByOut()).values()]).toEqual([lent.value, lent.value]);
  for (const { thing, outing, stillOut } of read!.view.things)
    await live.giveBack(thing, outing.act, { quantity: stillOut, state: 'good', remark: '' });
  await collective.projected();
  expect((await collective.loan(lent.value, today))?.view.isOver).toBe(true);
  expect((await collective.loans(today)).map(({ id, isOver }) => [id, isOver])).toEqual([[lent.value, true]]);
});

test('where one of them cannot go none goes, and which one is told', async () => {
  const [tent, ladder] = [thing('Tente'), thing('Échelle')];
  await live.lendTogether([line(ladder)], terms());
  await collective.projected();
  const before = (await collective.loans(today)).length;
  expect(await live.lendTogether([line(tent), line(ladder)], terms())).toEqual({
    ok: false,
    problem: [{ thing: ladder, refusal: { kind: 'none-left' } }]
  });
  await collective.projected();
  expect((await collective.custody(tent)).outings).toEqual([]);
  expect(await collective.loans(today)).toHaveLength(before);
});

test('a deposit goes on by what follows, and nothing else is said', async () => {
  const lent = await live.lendTogether([line(thing('Barnum'))], terms());
  if (!lent.ok) throw new Error('refused');
  const said = { kind: 'cheque', amount: 15_000, remark: 'Banque postale' } as const;
  const of = await live.deposit(lent.value, null, { ...said, step: 'received' });
  if (!of.ok) throw new Error(of.problem.kind);
  expect(await live.deposit(lent.value, of.value, { ...said, step: 'promised' })).toEqual({
    ok: false,
    problem: { kind: 'already' }
  });
  expect((await live.deposit(lent.value, of.value, { ...said, step: 'returned' })).ok).toBe(true);
  await collective.projected();
  const { view, texts } = (await collective.loan(lent.value, today))!;
  expect(view.loan.deposits.map(({ steps }) => steps.map(({ step }) => step))).toEqual([
    ['received', 'returned']
  ]);
  expect([...texts.values()].map((one) => one?.text)).toContain('Banque postale');
});
