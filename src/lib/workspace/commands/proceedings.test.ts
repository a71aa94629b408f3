import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import type { MeetingId, VoterId } from '../../domain/ids';
import { approvedOf, signaturesOf } from '../../domain/proceedings/leading';
import { minutesOf } from '../../domain/proceedings/minutes';
import { outcomeOf } from '../../domain/proceedings/votes';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
let meeting: MeetingId;
let voter: VoterId;

beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
  voter = collective.me.structure!;
  meeting = live.addMeeting({ title: 'Comité', date: '2026-05-07', time: '18:30', place: 'La Remise' });
  await collective.saved();
});
afterAll(() => collective.close());

const rule = { share: null, base: 'cast', isChairDeciding: false } as const;
const read = async () => {
  await collective.projected();
  return collective.proceedings.of(meeting);
};
const open = () =>
  live.openMeeting(
    meeting,
    {
      ...{ body: null, votersAre: 'structures', voters: [voter] },
      quorum: { share: null, countsProxies: false },
      proxies: { isAllowed: true, most: 1 }
    },
    { secretary: collective.me.person, chair: collective.me.person }
  );

test('nothing is put to the vote before the meeting is opened, nor without words', async () => {
  const asking = { point: null, mode: 'majority', way: 'phones', words: 'Oui ?', rule } as const;
  expect(await live.putVote(meeting, asking)).toEqual({ ok: false, problem: { kind: 'not-opened' } });
  expect(await open()).toMatchObject({ ok: true });
  expect(await live.putVote(meeting, { ...asking, words: '' })).toEqual({
    ok: false,
    problem: { kind: 'missing-words' }
  });
});

test('a vote is answered by who is there, with its words read cold', async () => {
  const vote = await live.putVote(meeting, {
    ...{ point: null, mode: 'majority', way: 'phones', words: 'Nous réparons le vélo', rule }
  });
  if (!vote.ok) throw new Error(vote.problem.kind);
  const cast = () => live.castVote(meeting, vote.value, { voter, choice: 'for' });
  expect(await cast()).toEqual({ ok: false, problem: { kind: 'not-there' } });
  const { person, structure } = collective.me;
  const structures = [structure!];
  expect(await live.attend(meeting, person, { structures, presence: 'present', by: 'phone' })).toMatchObject({
    ok: true
  });
  expect(await live.attendByName(meeting, 'Mme Leroy', { structures, presence: 'present' })).toMatchObject({
    ok: true
  });
  expect(await cast()).toMatchObject({ ok: true });
  expect(await live.proceed(meeting, 'meeting.close', {})).toEqual({
    ok: false,
    problem: { kind: 'votes-open' }
  });
  expect(await open()).toMatchObject({ ok: true });
  expect(await live.closeVote(meeting, vote.value)).toMatchObject({ ok: true });
  expect(await open()).toEqual({ ok: false, problem: { kind: 'decided' } });
  expect(await cast()).toEqual({ ok: false, problem: { kind: 'over' } });
  const { proceedings, texts } = await read();
  const [known] = proceedings.votes;
  expect(outcomeOf(known!, known!.closed!.electorate)).toMatchObject({ isCarried: true });
  expect(texts.get(known!.proposals[0]!.words)).toBe('Nous réparons le vélo');
  expect([...texts.values()]).toContain('Mme Leroy');
});

test('an objection says why', async () => {
  const vote = await live.putVote(meeting, {
    ...{ point: null, mode: 'consent', way: 'phones', words: 'Une charte', rule: null }
  });
  if (!vote.ok) throw new Error(vote.problem.kind);
  const object = (words: string) => live.castVote(meeting, vote.value, { voter, choice: 'objects', words });
  expect(await object(' ')).toEqual({ ok: false, problem: { kind: 'missing-words' } });
  expect(await object('Trop tôt')).toMatchObject({ ok: true });
  expect(await live.closeVote(meeting, vote.value, true)).toMatchObject({ ok: true });
});

describe('minutes that are approved', () => {
  test('are kept byte for byte, and signed by whoever wrote them', async () => {
    const { proceedings } = await read();
    const facts = { collective: 'Le Préau', body: '', points: [], followUps: [], proceedings };
    const record = (await collective.meeting(meeting))!;
    const minutes = minutesOf({ ...facts, meeting: record, structureName: () => 'Préau', textOf: () => '' })!;
    expect(await live.approveMinutes(meeting, minutes, null)).toEqual({
      ok: false,
      problem: { kind: 'not-closed' }
    });
    expect(await live.proceed(meeting, 'meeting.close', {})).toMatchObject({ ok: true });
    expect(await live.signMinutes(meeting, 'secretary', collective.me.person)).toEqual({
      ok: false,
      problem: { kind: 'not-approved' }
    });
    expect(await live.approveMinutes(meeting, minutes, null)).toMatchObject({ ok: true });
    expect(await live.signMinutes(meeting, 'secretary', collective.me.person)).toMatchObject({ ok: true });
    const done = (await read()).proceedings;
    const [approved, signatures] = [approvedOf(done), signaturesOf(done)];
    expect(signatures).toMatchObject([{ as: 'secretary', isPaper: false }]);
    expect(await collective.proceedings.minutes(approved!.hash)).toEqual({ kind: 'intact', minutes });
    expect(await live.proceed(meeting, 'meeting.reopen', {})).toEqual({
      ok: false,
      problem: { kind: 'approved' }
    });
  });

  test('of which one byte was altered on this device are told so, and never shown', async () => {
    const approved = approvedOf((await read()).proceedings);
    await alterOneByte(approved!.hash);
    expect(await collective.proceedings.minutes(approved!.hash)).toEqual({ kind: 'altered' });
  });
});

/** Turns one bit of a file, as a failing disk or a curious hand would. */
async function alterOneByte(hash: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('grange-files');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const store = database.transaction('pieces', 'readwrite').objectStore('pieces');
  const done = new Promise((resolve) => (store.transaction.oncomplete = resolve));
  store.openCursor().onsuccess = ({ target }) => {
    const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
    if (cursor === null) return;
    const row = cursor.value as Record<string, unknown>;
    if (row.hash === hash) {
      const field = Object.keys(row).find((name) => row[name] instanceof Uint8Array)!;
      const bytes = row[field] as Uint8Array;
      bytes[20]! ^= 1;
      cursor.update({ ...row, [field]: bytes });
    }
    cursor.continue();
  };
  await done;
  database.close();
}
