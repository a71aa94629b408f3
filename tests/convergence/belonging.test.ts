import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBase64Url } from '../../src/lib/domain/base64url';
import { custody, type CustodyBody } from '../../src/lib/domain/custody';
import { currentEpoch, needsEpoch } from '../../src/lib/domain/membership/epochs';
import { inRuns, type Run } from '../../src/lib/journal/signing';
import { parseJournalMessage } from '../../src/lib/sync/journal-message';
import { newId } from '../../src/lib/workspace/chance';
import { sayCustody } from '../../src/lib/workspace/say-custody';
import { sayMembership, sayName } from '../../src/lib/workspace/say-membership';
import { openHub, type CuriousHub } from '../contracts/carrier-hub';
import { longJournal } from '../lab/long-journal';
import { idOf } from '../lab/members';
import { Phone, type World } from '../lab/phones';
import { MemoryNetwork } from './memory-lines';

/** Who belongs, between phones that meet: real journals, gates and rooms, over a network in memory. */

let hub: CuriousHub;
let network: MemoryNetwork;
let world: World;
const phones: Phone[] = [];

beforeEach(async () => {
  hub = await openHub();
  network = new MemoryNetwork();
  world = { hub: hub.url, network };
});

afterEach(async () => {
  await Promise.all(phones.splice(0).map((phone) => phone.close()));
  await hub.close();
  await Dexie.delete('grange-journal');
});

const known = async (made: Promise<Phone>): Promise<Phone> => {
  const phone = await made;
  phones.push(phone);
  return phone;
};
const founder = (name = 'alice') => known(Phone.founding(world, name));
const joining = (name: string, link: Parameters<typeof Phone.joining>[2], called?: string) =>
  known(Phone.joining(world, name, link, called));

async function until(fact: () => boolean, within = 20_000): Promise<void> {
  const end = Date.now() + within;
  while (!fact()) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const someHash = toBase64Url(new Uint8Array(32).fill(7));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mutual = (...all: readonly Phone[]) =>
  all.every((one) => one.meets(...all.filter((other) => other !== one)));

async function three(): Promise<[Phone, Phone, Phone]> {
  const alice = await founder();
  const bob = await joining('bob', await alice.invite());
  const carol = await joining('carol', await alice.invite());
  await until(() => mutual(alice, bob, carol));
  return [alice, bob, carol];
}

/** So many acts of these devices, signed and not taken by any phone yet; they follow what `phone` said last. */
async function acts(phone: Phone, { devices, many }: { devices: number; many: number }): Promise<Run[]> {
  const { collective, keys: founder } = phone.start;
  const last = phone.journal.chains.endOf(founder.id)!;
  const things = [newId<'item'>()];
  const said = await longJournal({
    collective,
    founder,
    structure: phone.structure,
    last,
    devices,
    things,
    many
  });
  const keys = new Map(said.keys.map((one) => [one.id, one.public.sign]));
  return inRuns([...said.belonging, ...said.acts]).map((run) => ({
    signKey: keys.get(run[0]!.act.author)!,
    acts: run.map(({ signed }) => signed)
  }));
}

describe('an invitation', () => {
  test('lets a newcomer in, who then has the journal and the document', async () => {
    const alice = await founder();
    alice.write('tent', 'Barnum');
    const invitation = await alice.invite();
    const bob = await joining('bob', invitation);
    await until(() => mutual(alice, bob) && bob.reads('tent') === 'Barnum');
    expect(bob.members.devices.get(bob.device)?.invitation).toBe(invitation.act);
    expect(bob.journal.heads.map(({ id }) => id).sort()).toEqual(
      alice.journal.heads.map(({ id }) => id).sort()
    );
    expect(needsEpoch(alice.members)).toBe(false);
  }); // SYN-18

  test('brings a newcomer a long journal once, however often it says where it stands (SYN-80)', async () => {
    const alice = await founder();
    const invitation = await alice.invite();
    const runs = await acts(alice, { devices: 3, many: 4_000 });
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

  test('is answered by any member, and not by the one who made it alone', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    await until(() => mutual(alice, bob));
    const forCarol = await alice.invite();
    await until(() => bob.members.invites.has(forCarol.act));
    await alice.close();
    const carol = await joining('carol', forCarol);
    await until(() => mutual(bob, carol));
    await alice.open();
    await until(() => mutual(alice, bob, carol));
    expect(alice.members.invites.get(forCarol.act)?.enrolled).toEqual([carol.device]);
  }); // SYN-18

  test('lets in whom a member who was away does not know, as soon as they meet', async () => {
    const alice = await founder();
    const away = await joining('away', await alice.invite());
    await until(() => mutual(alice, away));
    await away.close();
    const newcomer = await joining('newcomer', await alice.invite());
    await until(() => mutual(alice, newcomer));
    await alice.close();
    await away.open();
    await until(() => mutual(away, newcomer));
    expect(away.members.has(newcomer.device)).toBe(true);
  }); // SYN-83

  test('brings another phone of a person, whom others know at once, and who has the same say', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    await until(() => mutual(alice, bob));
    const other = await joining('bob again', await bob.invite({ person: bob.person }));
    await until(() => mutual(alice, bob, other));
    expect(other.members.personOf(other.device)).toBe(bob.person);
    expect(alice.members.devicesOf(bob.person).map(({ device }) => device)).toEqual([
      bob.device,
      other.device
    ]);
    await bob.block(other);
    await until(() => !alice.meets(other) && alice.meets(bob));
    await until(() => other.gatekeeper.turnedAway.value === 'removed');
  });

  test.each([
    [
      'that was taken back',
      async (alice: Phone) => {
        const invitation = await alice.invite();
        await sayMembership(alice.journal, 'membership.revoke', { invitation: invitation.act });
        return invitation;
      }
    ],
    ['whose time is over', (alice: Phone) => alice.invite({ until: Date.now() - 1000 })],
    [
      'that was used as often as it may',
      async (alice: Phone) => {
        const invitation = await alice.invite();
        const first = await joining('first', invitation);
        await until(() => mutual(alice, first));
        return invitation;
      }
    ],
    [
      'that nobody made',
      async (alice: Phone) => {
        const forged = await (await founder('mallory')).invite();
        return { ...forged, collective: alice.start.collective };
      }
    ]
  ])('%s opens nothing', async (_, make) => {
    const alice = await founder();
    const bob = await joining('bob', await make(alice));
    await pause(1000);
    expect(bob.journal.heads).toEqual([]);
    expect(bob.members.devices.size).toBe(0);
    expect(alice.members.devices.has(bob.device)).toBe(false);
  });
});

test('a structure that lost all its phones comes back by an invitation that two administrations agree on', async () => {
  const [alice, bob, lost] = await three();
  await alice.grant(bob, bob.structure, 'administration');
  await until(() => bob.members.isAdministration(bob.device) && lost.members.isAdministration(bob.device));
  alice.write('tent', 'Barnum');
  await until(() => lost.reads('tent') === 'Barnum');
  await lost.close();
  const link = await alice.invite({ person: lost.person });
  await until(() => bob.members.pending.has(link.act));
  const back = await joining('carol again', link);
  await pause(1000);
  expect([back.journal.heads, back.reads('tent')]).toEqual([[], undefined]);
  await sayMembership(bob.journal, 'membership.second', { act: link.act });
  await until(() => mutual(alice, bob, back) && back.reads('tent') === 'Barnum');
  for (const { members } of [alice, bob, back]) {
    expect(members.personOf(back.device)).toBe(lost.person);
    expect(members.roleIn(lost.person, lost.structure)).toBe('membre');
  }
  await alice.block(lost);
  await lost.open();
  await until(() => lost.gatekeeper.turnedAway.value === 'removed');
  expect([alice, bob].every((one) => one.meets(back) && !one.meets(lost))).toBe(true);
}, 60_000);

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
    const many = await acts(alice, { devices: 1, many: 600 });
    for (const other of ['bob', 'carol']) network.cut('alice', other);
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
    network.heal('alice', 'carol');
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

  test('two at once, apart, do not split those who stay', async () => {
    const [alice, bob, carol] = await three();
    const dave = await joining('dave', await alice.invite());
    await until(() => mutual(alice, bob, carol, dave));
    await alice.grant(bob, bob.structure, 'administration');
    await until(() => bob.members.isAdministration(bob.device));
    network.cut('alice', 'bob');
    for (const one of ['carol', 'dave']) for (const other of ['alice', 'bob']) network.cut(one, other);
    await until(() => !alice.meets(bob));
    await Promise.all([alice.block(carol), bob.block(dave)]);
    await until(() => [alice, bob].every(({ members }) => !needsEpoch(members)));
    network.heal('alice', 'bob');
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
  for (const m of ['dave', 'erin']) network.cut('bob', m);
  const names = ['dave', 'erin'];
  let turn = 0;
  const flap = setInterval(() => {
    const n = names[turn++ % 2]!;
    network.cut('alice', n);
    network.heal('alice', n);
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

describe('what somebody is called', () => {
  test.each(['membre', 'observation'] as const)(
    'is said by themselves as soon as they are let in, and read by all, whether %s',
    async (role) => {
      const alice = await founder();
      const bob = await joining('bob', await alice.invite({ role }), 'Bob Martin');
      const carol = await joining('carol', await alice.invite());
      await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
      await expect.poll(() => carol.nameOf(bob.person)).toBe('Bob Martin');
      expect(alice.members.names.has(alice.person)).toBe(false);
    }
  );

  test('stays as they said it, when they open the app again and when they change it', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
    const said = bob.journal.chains.acts.length;
    await bob.close();
    await bob.open();
    expect(bob.journal.chains.acts).toHaveLength(said);
    await sayName(bob.journal, bob.texts, 'Robert');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Robert');
  });
});

describe('somebody who is forgotten', () => {
  test('is called nothing any more on any phone, one that was away included, and their remarks are gone', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    const carol = await joining('carol', await alice.invite());
    await expect.poll(() => carol.nameOf(bob.person)).toBe('Bob Martin');
    const remark = await bob.texts.write('Fragile, dixit Bob');
    const out = {
      thing: idOf('item', 'tent'),
      quantity: 1,
      structure: null,
      borrower: null,
      until: '2026-12-01',
      remark
    };
    await sayCustody(bob.journal, 'custody.out', out as CustodyBody);
    await expect.poll(async () => (await carol.texts.of([remark])).size).toBe(1);
    const name = bob.members.names.get(bob.person)!;
    await carol.close();
    await alice.block(bob);
    await sayMembership(alice.journal, 'membership.forget', { person: bob.person });
    await expect.poll(async () => (await alice.texts.of([remark, name])).size).toBe(0);
    await carol.open();
    await until(() => carol.members.forgotten.has(bob.person));
    await expect.poll(async () => (await carol.texts.of([remark, name])).size).toBe(0);
    expect(carol.members.names.has(bob.person)).toBe(false);
    expect(await carol.texts.lacking()).toEqual(new Set());
    // What was said stays said.
    expect(carol.journal.fold.stateOf(custody, idOf('item', 'tent')).outings).toHaveLength(1);
  });

  test('is called by their name again everywhere when whoever had them forgotten turns out to be out', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite({ role: 'administration' }), 'Bob');
    const carol = await joining('carol', await alice.invite({ structure: alice.structure }), 'Carol');
    const dave = await joining('dave', await alice.invite({ structure: alice.structure }), 'Dave');
    await until(() => mutual(alice, bob, carol, dave));
    await expect.poll(() => dave.nameOf(carol.person)).toBe('Carol');
    await expect.poll(() => alice.nameOf(carol.person)).toBe('Carol');
    // Whoever puts somebody out names the last that they said.
    const heads = ({ journal }: Phone) =>
      journal.heads
        .map(({ id }) => id)
        .sort()
        .join();
    await until(() => [bob, carol, dave].every((one) => heads(one) === heads(alice)));
    for (const other of ['bob', 'carol', 'dave']) network.cut('alice', other);
    await until(() => !alice.meets(bob) && !alice.meets(carol) && !alice.meets(dave));
    await bob.block(carol);
    await sayMembership(bob.journal, 'membership.forget', { person: carol.person });
    await until(() => dave.members.forgotten.has(carol.person));
    await alice.block(bob);
    network.heal('alice', 'dave');
    await until(() => !dave.members.has(bob.device));
    expect(dave.members.has(carol.device)).toBe(true);
    expect(dave.members.forgotten.has(carol.person)).toBe(false);
    expect(await alice.nameOf(carol.person)).toBe('Carol');
    await expect.poll(() => dave.nameOf(carol.person), { timeout: 20_000 }).toBe('Carol');
  }, 60_000);

  test('is not brought back by somebody who has the texts still', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
    await sayMembership(bob.journal, 'membership.forget', { person: bob.person });
    const carol = await joining('carol', await alice.invite());
    await until(() => carol.members.forgotten.has(bob.person));
    await sayName(bob.journal, bob.texts, 'Robert');
    await until(() => carol.journal.chains.endOf(bob.device)?.kind === 'membership.name');
    await pause(300);
    const hash = (carol.journal.chains.endOf(bob.device)!.body as { text: Uint8Array }).text;
    expect((await carol.texts.of([toBase64Url(hash)])).size).toBe(0);
    expect(carol.members.names.has(bob.person)).toBe(false);
  });
});

describe('an observer', () => {
  test('reads what others write, and what it writes reaches nobody', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    const olga = await joining('olga', await alice.invite({ role: 'observation' }));
    await until(() => mutual(alice, bob, olga));
    alice.write('tent', 'Barnum');
    await until(() => olga.reads('tent') === 'Barnum');
    olga.write('mine', 'unseen');
    await pause(800);
    expect([alice.reads('mine'), bob.reads('mine')]).toEqual([undefined, undefined]);
    expect(alice.gatekeeper.standingOf(olga.device)).toBe('observes');
  }); // SYN-19

  test('whose act says something is believed by nobody', async () => {
    const alice = await founder();
    const olga = await joining('olga', await alice.invite({ role: 'observation' }));
    await until(() => mutual(alice, olga));
    const thing = idOf('item', 'barnum');
    const body = { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null };
    const act = await olga.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
    await until(() => alice.journal.fold.verdictOf(act.id) !== null);
    expect(alice.journal.fold.verdictOf(act.id)).toBe('no-standing');
  });
});

test('fifty acts said apart are on every phone once they meet again, over a link that was cut on the way', async () => {
  const [alice, bob] = await three();
  const thing = idOf('item', 'barnum');
  const body = { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null };
  await alice.close();
  for (let i = 0; i < 50; i++)
    await bob.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
  await alice.open();
  await until(() => alice.journal.chains.acts.some(({ kind }) => kind === 'custody.out'));
  network.cut('alice', 'bob');
  network.heal('alice', 'bob');
  await until(() => alice.journal.fold.stateOf(custody, thing).outings.length === 50);
}); // SYN-80
