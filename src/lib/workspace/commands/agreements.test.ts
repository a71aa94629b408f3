import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partyFacts, questions, type Party, type Terms } from '../../domain/agreements/terms';
import type { StructureId } from '../../domain/ids';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';
import { openStores, type Stores } from '../stores';
import { Workspace } from '../workspace';

/** Nobody answers there: what is said here is only here. */
const origin = 'http://localhost:9';
const today = '2027-01-15';

let stores: Stores;
let collective: Collective;
let live: LiveSpace;
beforeAll(async () => {
  stores = await openStores();
  const workspace = new Workspace(stores, origin);
  const made = await workspace.createCollective({
    ...{ collective: 'Le Pré commun', purpose: '', structure: 'La Remise', person: 'Alice' }
  });
  const opened = made.ok ? await workspace.open(made.value) : made;
  if (!opened.ok) throw new Error(opened.problem.kind);
  collective = opened.value;
  live = await collective.live();
});
afterAll(async () => {
  await collective.close();
  stores.registry.close();
  stores.projection.close();
});

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

test('what a new version leaves as it was keeps its name, and what it changes gets another', async () => {
  const id = await proposed();
  await proposed(id, {
    clauses: [
      { clause: 'care', text: 'Nettoyer avant de rendre.' },
      { clause: 'place', text: 'La place' }
    ],
    until: '2028-12-31'
  });
  const [first, second] = (await collective.agreement(id, today))!.view.agreement.versions;
  expect(second!.terms.clauses[0]).toEqual(first!.terms.clauses[0]);
  expect(second!.terms.lender).toEqual(first!.terms.lender);
  expect(second!.terms.clauses[1]?.text).not.toBe(first!.terms.clauses[0]?.text);
});

test('it is ended with why, and nothing is said of it afterwards', async () => {
  const id = await proposed();
  expect(await live.endAgreement(id, 'Le barnum est vendu.')).toMatchObject({ ok: true });
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
