import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { partyFacts, questions, textsOf, type Party, type Terms } from '../../domain/agreements/terms';
import type { StructureId } from '../../domain/ids';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';

const today = '2027-01-15';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
});
afterAll(() => collective.close());

const party = (structure: StructureId | null, name: string): Party<string> => ({
  ...(Object.fromEntries(partyFacts.map((fact) => [fact, null])) as Record<
    (typeof partyFacts)[number],
    null
  >),
  structure,
  name,
  seat: 'Mairie'
});
const terms = (changes: Partial<Terms<string>> = {}): Terms<string> => ({
  ...{ form: 'provision', things: [], without: [], use: null, from: null, until: '2027-12-31' },
  lender: party(collective.me.structure, 'La Remise'),
  borrower: party(null, 'Comité des fêtes'),
  clauses: [{ clause: 'care', text: 'Nettoyer avant de rendre.' }],
  answers: questions.map((question) => ({ question, answer: null })),
  ...changes
});
const proposed = async (of: Parameters<LiveSpace['proposeAgreement']>[0] = null, changes = {}) => {
  const said = await live.proposeAgreement(of, terms(changes));
  if (!said.ok) throw new Error(said.problem.kind);
  await collective.projected();
  return said.value;
};

test('an agreement is proposed, signed by both, and read cold with its words', async () => {
  const id = await proposed();
  const first = (await collective.agreement(id, today))!.view.shown.act;
  expect(await live.signAgreement(id, first, { party: 'lender', means: 'device' })).toMatchObject({
    ok: true
  });
  expect(await live.signAgreement(id, first, { party: 'borrower', means: 'device' })).toEqual({
    ok: false,
    problem: { kind: 'already' }
  });
  await live.signAgreement(id, first, { party: 'borrower', means: 'paper' });
  await collective.projected();
  const read = await collective.agreement(id, today);
  expect(read?.view).toMatchObject({ status: 'active', pending: null });
  const { care } = Object.fromEntries(
    read!.view.shown.terms.clauses.map(({ clause, text }) => [clause, read!.texts.get(text)?.text])
  );
  expect(care).toBe('Nettoyer avant de rendre.');
  expect((await collective.agreements(today)).map((one) => one.id)).toContain(id);
});

test('each version has texts of its own, and is of the same agreement', async () => {
  const id = await proposed();
  expect(await proposed(id, { until: '2028-12-31' })).toBe(id);
  const [first, second] = (await collective.agreement(id, today))!.view.agreement.versions;
  expect(new Set([...textsOf(first!.terms), ...textsOf(second!.terms)]).size).toBe(
    2 * textsOf(first!.terms).length
  );
});

test('what was proposed is taken back with why', async () => {
  const id = await proposed();
  const { act } = (await collective.agreement(id, today))!.view.shown;
  expect(await live.declineAgreement(id, act, 'Trop tôt.')).toMatchObject({ ok: true });
  await collective.projected();
  const read = await collective.agreement(id, today);
  expect(read?.view.status).toBe('declined');
  expect(read?.texts.get(read.view.shown.declined!.reason)?.text).toBe('Trop tôt.');
  expect(await live.signAgreement(id, act, { party: 'lender', means: 'device' })).toMatchObject({
    problem: { kind: 'declined' }
  });
});

test('it is ended with why, and nothing is said of it afterwards', async () => {
  const id = await proposed();
  expect(await live.endAgreement(id, today, 'Le barnum est vendu.')).toMatchObject({ ok: true });
  await collective.projected();
  const read = await collective.agreement(id, today);
  expect(read?.view.status).toBe('ended');
  expect(read?.texts.get(read.view.agreement.ended!.reason)?.text).toBe('Le barnum est vendu.');
  expect(await live.proposeAgreement(id, terms())).toEqual({ ok: false, problem: { kind: 'ended' } });
});

test('nobody proposes for two others', async () => {
  const lender = party('A'.repeat(22) as StructureId, 'Une autre');
  expect(await live.proposeAgreement(null, terms({ lender }))).toEqual({
    ok: false,
    problem: { kind: 'not-a-party' }
  });
});
