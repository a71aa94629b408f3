import { afterEach, expect, test, vi } from 'vitest';
import { Cell } from '../../src/lib/domain/observable';
import { closeSession, openSession, type Session } from '../../src/lib/sync/session';
import { gateOf, placesOf } from '../lab/gates';
import { publish, subscribe, unsubscribe } from '../../src/lib/sync/tabs';

const sessions: Session[] = [];
const channels: BroadcastChannel[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) closeSession(session);
  for (const channel of channels.splice(0)) channel.close();
});

async function open(id: string, durable: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  sessions.push(
    openSession({
      id,
      gate: await gateOf(),
      places: await placesOf(),
      hubs: new Cell<readonly string[]>([]),
      durable
    })
  );
}

/** Another tab of the same browser, as far as this module can tell. */
function otherTab(id: string): { readonly heard: unknown[]; say(data: unknown): void } {
  const channel = new BroadcastChannel(`grange/tabs/${id}`);
  channels.push(channel);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { heard, say: (data) => channel.postMessage(data) };
}

const until = (fact: () => void) => vi.waitFor(fact, { timeout: 15_000, interval: 5 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('tabs of a room hear each other, and never themselves', async () => {
  await open('room');
  const tab = otherTab('room');
  const elsewhere = otherTab('another room');
  const heard: unknown[] = [];
  const subscriber = subscribe('room', (data) => heard.push(data));
  publish('room', 'mine');
  tab.say('theirs');
  await until(() => expect([tab.heard, heard]).toEqual([['mine'], ['theirs']]));
  await pause(20);
  expect([heard, elsewhere.heard]).toEqual([['theirs'], []]);
  expect(unsubscribe('room', subscriber)).toBe(true);
  expect(unsubscribe('room', subscriber)).toBe(false);
}); // SYN-71

test('nothing is told before it is committed, and the order is kept', async () => {
  const commits: (() => void)[] = [];
  await open('slow', () => new Promise((resolve) => commits.push(resolve)));
  const tab = otherTab('slow');
  for (const data of ['first', 'second']) publish('slow', data);
  await pause(50);
  expect([tab.heard, commits.length]).toEqual([[], 1]);
  commits[0]!();
  await until(() => expect(tab.heard).toEqual(['first']));
  await until(() => expect(commits).toHaveLength(2));
  commits[1]!();
  await until(() => expect(tab.heard).toEqual(['first', 'second']));
}); // SYN-71

test('what the storage gives up is not told, and what follows is', async () => {
  let gaveUp = false;
  await open('full', () => (gaveUp ? Promise.resolve() : Promise.reject(new Error('full'))));
  const tab = otherTab('full');
  publish('full', 'lost');
  await pause(20);
  gaveUp = true;
  publish('full', 'kept');
  await until(() => expect(tab.heard).toEqual(['kept']));
}); // SYN-71

test('in a room without a session nothing is told', async () => {
  const tab = otherTab('nobody');
  publish('nobody', 'unvouched');
  await pause(50);
  expect(tab.heard).toEqual([]);
}); // SYN-71
