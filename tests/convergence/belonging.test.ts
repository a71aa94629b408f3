import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../../src/lib/domain/base64url';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import { spaceOf } from '../../src/lib/domain/ids';
import { currentEpoch, needsEpoch } from '../../src/lib/domain/membership/epochs';
import { rendezvousOfEpoch } from '../../src/lib/identity/rendezvous';
import { sealFor } from '../../src/lib/identity/sealing';
import { sayMembership, sayName } from '../../src/lib/workspace/say-membership';
import { idOf } from '../lab/members';
import type { Phone } from '../lab/phones';
import { actsAfter, gatherPhones, mutual, pause, until } from './gathering';

/** Who is put out and who stays, between phones that meet. */

const someHash = toBase64Url(new Uint8Array(32).fill(7));
const { founder, joining, three, cut, heal } = gatherPhones();

/** Has both decide and one of them put out the third; gives the topic at which all three met before. */
async function putOut(gone: Phone, one: Phone, other: Phone): Promise<string> {
  const [first] = await gone.gatekeeper.secrets();
  const { topic } = await rendezvousOfEpoch(first!.secret, spaceOf(gone.start.collective));
  await one.grant(other, other.structure, 'administration');
  await until(() => other.members.isAdministration(other.device));
  const before = currentEpoch(one.members);
  await one.block(gone);
  await until(() =>
    [one, other].every(({ members }) => currentEpoch(members) !== before && !needsEpoch(members))
  );
  return topic;
}

const announcesAt = (topic: string, { session }: Phone): boolean =>
  session.places.value.some(({ at, announces }) => announces && at.topic === topic);

describe('a removal', () => {
  test('cuts off the removed alone, at once; those who stay go on, under a new epoch', async () => {
    const [alice, bob, carol] = await three();
    const before = currentEpoch(alice.members);
    const since = alice.room!.peers.value.find(({ device }) => device === bob.device)!.since;
    await alice.block(carol);
    await until(() => !alice.meets(carol) && !bob.meets(carol));
    await until(() => carol.gatekeeper.standingOf(carol.device) === 'removed');
    await until(() => [alice, bob].every(({ members }) => currentEpoch(members) !== null));
    expect(currentEpoch(alice.members)).not.toBe(before);
    alice.write('after', 'secret');
    await until(() => bob.reads('after') === 'secret');
    expect(alice.room!.peers.value.find(({ device }) => device === bob.device)?.since).toBe(since);
    await pause(1000);
    expect([carol.reads('after'), carol.meets(alice), carol.meets(bob)]).toEqual([undefined, false, false]);
    expect(carol.journal.membership.members.epochs.size).toBe(1);
    expect(carol.gatekeeper.turnedAway.value).toBe('removed');
  }); // SYN-19, JRN-22

  test('reaches who comes back before anything new does, though somebody speaks meanwhile: nothing is passed on to the removed', async () => {
    const [alice, bob, carol] = await three();
    // More than comes at once: the removal is told last.
    const many = await actsAfter(alice, { devices: 1, many: 600 });
    for (const other of ['bob', 'carol']) cut('alice', other);
    await until(() => !alice.meets(bob) && !alice.meets(carol));
    expect(await alice.journal.take(many)).toBe(null);
    await alice.block(bob);
    alice.write('after', 'secret');
    expect(mutual(bob, carol)).toBe(true);
    alice.session.listen({
      welcomed: () => {
        void sayName(alice.journal, { write: () => Promise.resolve(someHash) }, '');
      }
    });
    heal('alice', 'carol');
    await until(() => carol.reads('after') === 'secret');
    await until(() => !carol.members.has(bob.device));
    await pause(500);
    expect(bob.reads('after')).toBe(undefined);
  }); // SYN-86

  test('of somebody who was away is told them when they come back, and nothing else', async () => {
    const [alice, bob, carol] = await three();
    await carol.close();
    await alice.block(carol);
    await until(() => !bob.members.has(carol.device));
    alice.write('after', 'secret');
    await carol.open();
    await until(() => carol.gatekeeper.turnedAway.value === 'removed');
    await until(() => carol.gatekeeper.standingOf(carol.device) === 'removed');
    expect(carol.reads('after')).toBeUndefined();
  }); // SYN-18

  test('is believed by whoever was away when its author came', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    const { structure } = alice;
    const sheet = await alice.invite({ structure, role: 'administration' });
    await until(() => mutual(alice, bob) && bob.members.invites.has(sheet.act));
    await alice.close();
    const dora = await joining('dora', sheet);
    await until(() => mutual(bob, dora));
    await bob.close();
    await dora.block(alice);
    await until(() => !dora.members.has(alice.device) && !needsEpoch(dora.members));
    await dora.invite();
    // Of all that comes at once the signature of the last act answers for the others, that one included.
    await bob.open();
    await until(() => mutual(bob, dora) && !bob.members.has(alice.device));
    await dora.close();
    await alice.open();
    await until(() => alice.gatekeeper.turnedAway.value !== null);
    expect(alice.gatekeeper.turnedAway.value).toBe('removed');
  }); // SYN-18

  test('is not known to whoever comes in by the removed meanwhile: the others do not know them', async () => {
    const [alice, bob, carol] = await three();
    const link = await carol.invite({ structure: carol.structure });
    await carol.close();
    await alice.block(carol);
    await until(() => !bob.members.has(carol.device) && !needsEpoch(bob.members));
    await Promise.all([alice.close(), bob.close()]);
    await carol.open();
    const victor = await joining('victor', link);
    await until(() => mutual(carol, victor));
    await carol.close();
    await bob.open();
    await until(() => victor.gatekeeper.turnedAway.value !== null);
    expect(victor.gatekeeper.turnedAway.value).toBe('unknown');
    expect(victor.gatekeeper.standingOf(victor.device)).toBe('in');
  }); // SYN-18

  test('is caught up with by a member who was away on the old epoch', async () => {
    const [alice, bob, carol] = await three();
    await bob.close();
    await alice.block(carol);
    await until(() => currentEpoch(alice.members) !== null && !needsEpoch(alice.members));
    alice.write('after', 'Barnum');
    await bob.open();
    await until(() => mutual(alice, bob) && bob.reads('after') === 'Barnum');
    await until(() => !bob.members.has(carol.device));
    await until(() => currentEpoch(bob.members) === currentEpoch(alice.members));
  }); // JRN-22

  test('hides from whoever was put out who meets, once those who decide know the new epoch', async () => {
    const [alice, bob, carol] = await three();
    const old = await putOut(carol, alice, bob);
    await until(() => !announcesAt(old, bob));
    // He decides as well: for all that Alice knows he may have begun an epoch of his own, until he says something.
    await bob.invite();
    await until(() => mutual(alice, bob) && alice.members.invites.size === bob.members.invites.size);
    await carol.close();
    await bob.close();
    await pause(500);
    const hub = new WebSocket(alice.world.hub);
    await new Promise((resolve) => (hub.onopen = resolve));
    hub.send(JSON.stringify({ type: 'subscribe', topics: [old] }));
    const overheard: string[] = [];
    hub.onmessage = ({ data }) => overheard.push(String(data));
    await pause(100);
    await bob.open();
    await until(() => mutual(alice, bob));
    await pause(2000);
    hub.close();
    expect(overheard).toEqual([]);
  }); // SYN-8

  test('has nobody say any longer that they are there under the old epoch, whatever the last who decides has said', async () => {
    const [alice, bob, carol] = await three();
    const old = await putOut(carol, alice, bob);
    expect(announcesAt(old, alice)).toBe(true);
    await bob.journal.say<CustodyBody>(
      'custody.out',
      {
        thing: idOf('item', 'tent'),
        quantity: 1,
        structure: null,
        borrower: null,
        until: null,
        remark: null
      },
      custody.kinds['custody.out']!
    );
    await until(() => !announcesAt(old, alice));
  }); // SYN-8

  test('two at once, apart, do not split those who stay', async () => {
    const [alice, bob, carol] = await three();
    const dave = await joining('dave', await alice.invite());
    await until(() => mutual(alice, bob, carol, dave));
    await alice.grant(bob, bob.structure, 'administration');
    await until(() => bob.members.isAdministration(bob.device));
    cut('alice', 'bob');
    for (const one of ['carol', 'dave']) for (const other of ['alice', 'bob']) cut(one, other);
    await until(() => !alice.meets(bob));
    await Promise.all([alice.block(carol), bob.block(dave)]);
    await until(() => [alice, bob].every(({ members }) => !needsEpoch(members)));
    heal('alice', 'bob');
    await until(() => mutual(alice, bob));
    await until(
      () =>
        [alice, bob].every(
          ({ members }) => !needsEpoch(members) && !members.has(carol.device) && !members.has(dave.device)
        ),
      25_000
    );
    await until(() => currentEpoch(alice.members) === currentEpoch(bob.members));
    bob.write('both', 'here');
    await until(() => alice.reads('both') === 'here');
  }, 60_000); // JRN-22
});

describe('a secret that is none', () => {
  test('in an epoch keeps nobody from opening the collective', async () => {
    const [alice, bob, carol] = await three();
    const space = spaceOf(alice.start.collective);
    // Of an administration whose app is not ours: a byte is missing.
    const seals = [...alice.members.devices.values()].map(async ({ device, keys }) => {
      const sealed = await sealFor({ space, device }, keys.seal, new Uint8Array(31));
      return { device, ...sealed! };
    });
    await sayMembership(alice.journal, 'membership.epoch', { seals: await Promise.all(seals) });
    await until(() => mutual(alice, bob, carol) && bob.members.epochs.size === alice.members.epochs.size);
    await bob.close();
    await bob.open();
    await until(() => mutual(alice, bob, carol));
  });

  test('keeps no newcomer whom it was given to from opening the collective', async () => {
    const alice = await founder();
    // Any member lets newcomers in, with what this one's app makes of the secrets.
    const { secrets } = alice.gatekeeper;
    alice.gatekeeper.secrets = async () =>
      (await secrets.call(alice.gatekeeper)).map(({ epoch, secret }) => ({
        epoch,
        secret: secret.slice(0, 16)
      }));
    const bob = await joining('bob', await alice.invite());
    await until(() => bob.members.has(bob.device));
    await bob.close();
    await bob.open();
    expect(await bob.gatekeeper.secrets()).toEqual([]);
  });
});
