import { expect, test } from 'vitest';
import { spaceOf, type DeviceId } from '../../src/lib/domain/ids';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { signAct, type Run } from '../../src/lib/journal/signing';
import { encodeJournalMessage } from '../../src/lib/sync/journal-message';
import type { Phone } from '../lab/phones';
import { gatherPhones, mutual, pause, until } from './gathering';

/** What somebody may do who holds nothing but a link that lets nobody in any more. */

const { joining, three } = gatherPhones();

/** One act of somebody whom nobody ever let in. */
async function actOf(keys: DeviceKeys, space: string): Promise<Run> {
  const said = await signAct(keys, { space, at: 0, kind: 'x', body: null }, { last: null, news: [] });
  return { signKey: keys.public.sign, acts: [said.signed] };
}

/** Three who belong, and somebody with a link that was used up, who shows no claim and takes the others for members. */
async function stranger() {
  const [alice, bob, carol] = await three();
  const link = await alice.invite();
  const dave = await joining('dave', link);
  await until(() => mutual(alice, bob, carol, dave));
  const eve = await joining('eve', link);
  Object.defineProperty(eve.gatekeeper, 'claim', { get: () => null });
  eve.gatekeeper.standingOf = () => 'in';
  return { alice, bob, eve, space: spaceOf(alice.start.collective) };
}

const authors = ({ journal }: Phone): readonly DeviceId[] => journal.chains.acts.map(({ author }) => author);

test('what a stranger says, or brings of others who do not belong, is on no phone', async () => {
  const { alice, bob, eve, space } = await stranger();
  const other = await makeDeviceKeys();
  const said = [await actOf(eve.start.keys, space), await actOf(other, space)];
  const told: number[] = [];
  alice.session.listen({ heardJournal: (peer) => void (peer.device === eve.device && told.push(1)) });
  eve.session.listen({
    letIn: (peer) => peer.sendJournal(encodeJournalMessage({ kind: 'news', runs: said }))
  });
  await until(() => told.length > 0);
  await pause(500);
  expect(alice.gatekeeper.standingOf(eve.device)).toBe('unknown');
  for (const phone of [alice, bob])
    for (const device of [eve.device, other.id]) expect(authors(phone)).not.toContain(device);
}, 60_000); // SYN-18

test('a stranger who refuses a member tells them nothing of where they stand', async () => {
  const { alice, eve } = await stranger();
  let refused = 0;
  eve.session.listen({
    letIn: (peer) => {
      if (peer.device !== alice.device) return;
      peer.say({ kind: 'refused', reason: 'unknown', evidence: new Uint8Array() });
      refused++;
    }
  });
  const ended: DeviceId[] = [];
  alice.session.listen({ left: ({ device }) => void (device !== null && ended.push(device)) });
  await until(() => refused > 0 && ended.includes(eve.device));
  expect(alice.gatekeeper.standingOf(alice.device)).toBe('in');
  expect(alice.gatekeeper.turnedAway.value).toBeNull();
}, 60_000); // SYN-18

test('a stranger who sends without end holds no place for longer than it takes to shake hands a few times', async () => {
  const { alice, eve } = await stranger();
  const nothing = new Uint8Array([99]);
  const timer = setInterval(() => {
    for (const peer of eve.session.peers) {
      peer.stillComing();
      if (peer.isLetIn) peer.sendJournal(nothing);
    }
  }, 200);
  try {
    const held = () => [...alice.session.peers].find(({ device }) => device === eve.device);
    await until(() => held() !== undefined);
    const peer = held();
    // Ten times the time to shake hands.
    await pause(8_000);
    expect(held() === peer).toBe(false);
  } finally {
    clearInterval(timer);
  }
}, 60_000); // SYN-18
