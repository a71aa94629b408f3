import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { founding, setDevice } from '../../../tests/lab/workspaces';
import { idOf } from '../../../tests/lab/members';
import { thingNamed } from '../../../tests/lab/things';
import { partyFacts, questions, type Party, type Terms } from '../domain/agreements/terms';
import type { StructureId } from '../domain/ids';
import { awaitedFrom } from '../domain/membership/agreements';
import type { OwnStanding } from '../domain/membership/own-standing';
import { Cell } from '../domain/observable';
import type { Collective } from './collective';
import { keepBadge, waitingFor, type Waits } from './waiting';

const today = '2027-01-15';
const device = setDevice();
const { opened } = device;

const party = (structure: StructureId | null, name: string): Party<string> => ({
  ...(Object.fromEntries(partyFacts.map((fact) => [fact, null])) as Record<
    (typeof partyFacts)[number],
    null
  >),
  structure,
  name
});
const terms = ({ me }: Collective): Terms<string> => ({
  ...{ form: 'provision', things: [], without: [], use: null, from: null, until: '2027-12-31' },
  lender: party(me.structure, 'La Remise'),
  borrower: party(null, 'Comité des fêtes'),
  clauses: [],
  answers: questions.map((question) => ({ question, answer: null }))
});

/** Proposes an agreement, which waits for its own side to sign it. */
async function proposed(collective: Collective) {
  const said = await (await collective.live()).proposeAgreement(null, terms(collective));
  if (!said.ok) throw new Error(said.problem.kind);
  await collective.projected();
  return said.value;
}
async function signed(collective: Collective, id: Awaited<ReturnType<typeof proposed>>) {
  const { act } = (await collective.agreement(id, today))!.view.shown;
  await (await collective.live()).signAgreement(id, act, { party: 'lender', means: 'device' });
  await collective.projected();
}

test('what waits is counted until it is done', async () => {
  const collective = await opened(device.workspace.createCollective(founding));
  expect(await waitingFor(collective, today)).toBe(0);
  const [first, second] = [await proposed(collective), await proposed(collective)];
  expect(await waitingFor(collective, today)).toBe(2);
  await signed(collective, first);
  expect(await waitingFor(collective, today)).toBe(1);
  await signed(collective, second);
  expect(await waitingFor(collective, today)).toBe(0);
  await collective.close();
});

test('every kind of what waits is counted, each as often as Accueil shows it', async () => {
  const me = idOf('person', 'alice');
  const second = { act: 'act', structures: [idOf('structure', 'b')] } as never;
  const mandate = { person: me, structure: idOf('structure', 'a'), role: 'administration' };
  const picture = { pending: [second], life: [], people: [], structures: [{ mandates: [mandate] }] } as never;
  const seen: Waits = {
    ...{ isExample: false, standing: new Cell<OwnStanding>('in'), isTooOld: new Cell(false) },
    bookings: {
      thingsToSettle: async () => [],
      bookables: async () => [],
      bookingRules: async () => ({})
    } as never,
    me: { person: me } as never,
    awaited: async () => [1, 2] as never,
    asked: async () => ({ asks: [1], contested: [2], sharings: [3], texts: new Map() }) as never,
    dueAgreements: async () => ({ due: [1, 2, 3], mine: [], texts: new Map() }) as never,
    belonging: async () => picture
  };
  expect(awaitedFrom(picture, me)).toHaveLength(1);
  expect(await waitingFor(seen, today)).toBe(2 + 3 + 3 + 1);
  expect(await waitingFor({ ...seen, belonging: async () => null }, today)).toBe(2 + 3 + 3);
});

test('nothing waits for whoever only reads, or looks at the example', async () => {
  const collective = await opened(device.workspace.createCollective(founding));
  await proposed(collective);
  for (const standing of ['observes', 'promoted', 'removed'] as const) {
    collective.standing.set(standing);
    expect(await waitingFor(collective, today)).toBe(0);
  }
  collective.standing.set('in');
  expect(await waitingFor(collective, today)).toBe(1);
  collective.isTooOld.set(true);
  expect(await waitingFor(collective, today)).toBe(0);
  await collective.close();

  const example = await opened(device.workspace.openExample());
  await example.projected();
  expect(await waitingFor(example, '2099-01-01')).toBe(0);
  await example.close();
});

test('the icon is marked as that changes, once for each number, and cleared at the end', async () => {
  const collective = await opened(device.workspace.createCollective(founding));
  const shown: number[] = [];
  const stop = keepBadge(collective, today, async (count) => void shown.push(count));
  await vi.waitFor(() => expect(shown).toEqual([0]));
  const id = await proposed(collective);
  await vi.waitFor(() => expect(shown).toEqual([0, 1]));
  (await collective.live()).addItem(thingNamed('Sono'));
  await collective.projected();
  await signed(collective, id);
  await vi.waitFor(() => expect(shown).toEqual([0, 1, 0]));
  await proposed(collective);
  await vi.waitFor(() => expect(shown).toEqual([0, 1, 0, 1]));
  stop();
  expect(shown).toEqual([0, 1, 0, 1, 0]);
  await proposed(collective);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(shown).toHaveLength(5);
  await collective.close();
});
