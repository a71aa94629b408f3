import { expect, test } from 'vitest';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import { parseJournalMessage } from '../../src/lib/sync/journal-message';
import { idOf } from '../lab/members';
import { actsAfter, gatherPhones, mutual, pause, until } from './gathering';

/** How what is said reaches everyone, between phones that meet. */

const { founder, joining, three, cut, heal } = gatherPhones();

test('a newcomer is brought a long journal once, however often they say where they stand (SYN-80)', async () => {
  const alice = await founder();
  const invitation = await alice.invite();
  const runs = await actsAfter(alice, { devices: 3, many: 4_000 });
  expect(await alice.journal.take(runs)).toBe(null);
  const bob = await joining('bob', invitation);
  let brought = 0;
  bob.session.listen({
    heardJournal: (_peer, bytes) => {
      const message = parseJournalMessage(bytes);
      if (message?.kind === 'acts') for (const { acts } of message.runs) brought += acts.length;
    }
  });
  await until(() => mutual(alice, bob) && bob.journal.chains.acts.length > 4_000);
  await pause(1_000);
  expect(bob.room?.arrival.value).toBe(null);
  expect(brought).toBeLessThan(1.2 * bob.journal.chains.acts.length);
});

test('phones that never say where their journal ends hold up nobody’s writing, however often they come and go', async () => {
  const alice = await founder();
  const bob = await joining('bob', await alice.invite());
  const dave = await joining('dave', await alice.invite());
  const erin = await joining('erin', await alice.invite());
  await until(() => mutual(alice, bob, dave, erin));
  for (const mute of [dave, erin])
    mute.session.listen({
      letIn: (peer) => {
        peer.sendJournal = () => undefined;
      }
    });
  for (const m of ['dave', 'erin']) cut('bob', m);
  const names = ['dave', 'erin'];
  let turn = 0;
  const flap = setInterval(() => {
    const n = names[turn++ % 2]!;
    cut('alice', n);
    heal('alice', n);
  }, 350);
  await pause(1500);
  alice.write('k', 'v');
  try {
    // Ten times what it takes, and a tenth of what two phones in turn would be waited for.
    await until(() => bob.reads('k') === 'v', 1000);
  } finally {
    clearInterval(flap);
  }
}, 60_000); // SYN-86

test('fifty acts said apart are on every phone once they meet again, over a link that was cut on the way', async () => {
  const [alice, bob] = await three();
  const thing = idOf('item', 'barnum');
  const body = { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null };
  await alice.close();
  for (let i = 0; i < 50; i++)
    await bob.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
  await alice.open();
  await until(() => alice.journal.chains.acts.some(({ kind }) => kind === 'custody.out'));
  cut('alice', 'bob');
  heal('alice', 'bob');
  await until(() => alice.journal.fold.stateOf(custody, thing).outings.length === 50);
}); // SYN-80
