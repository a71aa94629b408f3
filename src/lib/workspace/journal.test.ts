import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { refuseWrites, sharedTabLocks } from '../../../tests/adversarial/storage-lab';
import { idOf } from '../../../tests/lab/members';
import { onDisk } from '../../../tests/lab/phones';
import type { Head } from '../domain/acts/act';
import type { CustodyBody } from '../domain/custody/acts';
import { custody } from '../domain/custody/family';
import { whereaboutsOf } from '../domain/custody/whereabouts';
import { spaceOf, type CollectiveId, type Id } from '../domain/ids';
import { bodies, type Body, type MembershipKind } from '../domain/membership/kinds';
import { makeDeviceKeys, sign, type DeviceKeys } from '../identity/device-key';
import { makeSeed, proveSeed, publicPartOf, type Seed } from '../identity/seed';
import { toSign } from '../journal/act-codec';
import { collectiveFoundedBy } from '../journal/attest';
import { signAct, type Run } from '../journal/signing';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { openRegistry } from '../storage/registry';
import { CannotSpeak, Journal, type JournalFacts } from './journal';

const barnum = idOf('item', 'barnum');
const farAway = 4_000_000_000_000;

/** A phone: its keys, its disk and the tabs open on it. */
class Phone {
  readonly locks = sharedTabLocks();
  /** Phones share one IndexedDB here, so each keeps the space under a disk of its own. */
  readonly store: JournalStore;
  readonly registry: JournalFacts['registry'];

  constructor(
    readonly name: string,
    readonly keys: DeviceKeys
  ) {
    this.store = onDisk(openJournalStore(), name);
    const registry = openRegistry();
    this.registry = {
      spoken: (space, device) => registry.spoken(`${name}:${space}`, device),
      noteSpoken: (space, said) => registry.noteSpoken(`${name}:${space}`, said)
    };
  }

  open(space: string): Promise<Journal> {
    const { store, registry, keys, locks } = this;
    return Journal.open({ space, store, registry, keys, locks, families: [custody], now: () => 0 });
  }

  get comer() {
    return { device: this.keys.id, keys: this.keys.public, person: idOf('person', this.name) };
  }
}

const phoneOf = async (name: string) => new Phone(name, await makeDeviceKeys());
const say = <Kind extends MembershipKind>(journal: Journal, kind: Kind, body: Body<Kind>) =>
  journal.say(kind, body as never, bodies[kind] as never);
const lend = (journal: Journal, quantity = 1) =>
  journal.say<CustodyBody>(
    'custody.out',
    { thing: barnum, quantity, structure: null, borrower: null, until: null, remark: null },
    custody.kinds['custody.out']!
  );

/** A collective that Alice founds; its space follows from what she says first. */
async function founded(alice: Phone): Promise<{ space: string; journal: Journal; collective: CollectiveId }> {
  const body = {
    ...alice.comer,
    structure: idOf('structure', 'alice'),
    recovery: null,
    chance: crypto.getRandomValues(new Uint8Array(16))
  };
  const founding = await signAct(
    alice.keys,
    { space: '', at: 0, kind: 'membership.found', body: bodies['membership.found'].write(body) },
    { last: null, news: [] }
  );
  const collective = collectiveFoundedBy(founding.act);
  const space = spaceOf(collective);
  const journal = await alice.open(space);
  expect(await journal.take([{ signKey: alice.keys.public.sign, acts: [founding.signed] }])).toBeNull();
  return { space, journal, collective };
}

async function admit(by: Journal, comer: Phone, collective: Id<'collective'>): Promise<Seed> {
  const seed = await makeSeed();
  const facts = {
    seed: publicPartOf(seed),
    person: null,
    structure: null,
    role: 'membre',
    until: farAway,
    uses: 1
  } as const;
  const invitation = await say(by, 'membership.invite', facts);
  const claim = {
    collective,
    device: comer.keys.id,
    signKey: comer.keys.public.sign
  };
  await say(by, 'membership.enrol', {
    ...comer.comer,
    structure: idOf('structure', comer.name),
    invitation: invitation.id,
    proof: (await proveSeed(seed, claim))!,
    seals: []
  });
  return seed;
}

async function lacking(journal: Journal, heads: readonly Head[]): Promise<readonly Run[]> {
  const all: Run[] = [];
  for await (const { runs } of journal.since(heads)) all.push(...runs);
  return all;
}

async function meet(one: Journal, other: Journal): Promise<void> {
  const [forOther, forOne] = [await lacking(one, other.heads), await lacking(other, one.heads)];
  expect(await other.take(forOther)).toBeNull();
  expect(await one.take(forOne)).toBeNull();
}

async function two() {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  const { space, journal, collective } = await founded(alice);
  await admit(journal, bob, collective);
  const bobs = await bob.open(space);
  await meet(journal, bobs);
  return { space, collective, alice, bob, journal, bobs };
}

afterEach(async () => {
  for (const name of ['grange-journal', 'grange']) await Dexie.delete(name);
});

test('what two phones say reaches both, and is there after a restart', async () => {
  const { space, alice, bob, journal, bobs } = await two();
  expect(bobs.membership.members.has(bob.keys.id)).toBe(true);
  await lend(bobs);
  await lend(journal);
  await meet(journal, bobs);
  for (const one of [journal, bobs, await alice.open(space), await bob.open(space)])
    expect(whereaboutsOf(one.fold.stateOf(custody, barnum), 1, '2026-11-21')).toMatchObject({
      quantityOut: 2,
      isOutTwice: true
    });
});

test('another tab learns what this one kept, by itself', async () => {
  const { space, alice, journal } = await two();
  const tab = await alice.open(space);
  await lend(journal);
  await expect.poll(() => tab.fold.stateOf(custody, barnum).outings).toHaveLength(1);
}); // SYN-84

test('whoever listens is told which subjects changed', async () => {
  const { journal, bobs } = await two();
  const told: string[] = [];
  journal.listen((subjects) => told.push(...subjects));
  await lend(bobs);
  await meet(journal, bobs);
  expect(told).toEqual([`custody/${barnum}`]);
});

describe('an honest phone is never accused', () => {
  test('with two tabs that speak at once', async () => {
    const { space, alice, journal, bobs } = await two();
    const tab = await alice.open(space);
    await Promise.all([lend(journal), lend(tab), lend(journal), lend(tab)]);
    await lend(journal);
    await meet(journal, bobs);
    await meet(tab, bobs);
    expect(bobs.membership.members.has(alice.keys.id)).toBe(true);
    expect(bobs.fold.stateOf(custody, barnum).outings).toHaveLength(5);
    expect(bobs.heads).toHaveLength(1);
  }); // JRN-19

  test('when the storage refused what others said, and it speaks after having seen it', async () => {
    const { space, bob, alice, journal, bobs } = await two();
    await lend(journal);
    const runs = await lacking(journal, bobs.heads);
    const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-journal');
    await expect(bobs.take(runs)).rejects.toThrow();
    makeRoom();
    await lend(bobs, 2);
    const again = await bob.open(space);
    await lend(again, 3);
    await meet(journal, again);
    for (const one of [journal, again, await alice.open(space)]) {
      expect(one.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([1, 2, 3]);
      expect(one.chains.forks.size).toBe(0);
    }
  }); // JRN-19

  test('when what it said last cannot be read any more: it says nothing rather than two things', async () => {
    const { space, bob, journal, bobs } = await two();
    await lend(journal);
    await meet(journal, bobs);
    await lend(bobs, 2);
    const damaged: JournalStore = {
      ...bob.store,
      load: async (...given) => {
        const loaded = await bob.store.load(...given);
        return { ...loaded, acts: loaded.acts.filter(({ author }) => author === bob.keys.id) };
      }
    };
    const { keys, locks } = bob;
    const again = await Journal.open({
      space,
      store: damaged,
      keys,
      locks,
      families: [custody],
      now: () => 0
    });
    await expect(lend(again, 3)).rejects.toThrow(CannotSpeak);
    await meet(journal, again);
    await lend(again, 3);
    await meet(journal, again);
    expect(journal.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([1, 2, 3]);
  }); // JRN-19

  test('when the storage refused what it had signed, and it says something else in its place', async () => {
    const { space, alice, journal, bobs } = await two();
    const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-journal');
    await expect(lend(journal, 3)).rejects.toThrow();
    makeRoom();
    expect(journal.fold.stateOf(custody, barnum).outings).toEqual([]);
    await lend(journal, 2);
    await meet(await alice.open(space), bobs);
    expect(bobs.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([2]);
    expect(bobs.heads).toHaveLength(1);
  }); // JRN-19
});

test('what somebody brought before it was known that they belong is taken once it is', async () => {
  const { space, collective, journal, bobs } = await two();
  const carol = await phoneOf('carol');
  await admit(journal, carol, collective);
  const carols = await carol.open(space);
  await meet(journal, carols);
  const from = {};
  for (const quantity of [1, 2]) await lend(carols, quantity);
  const own = (await lacking(carols, journal.heads)).filter(({ acts }) => acts.length === 2);
  expect(await bobs.take(own, from, { isStranger: true })).toBeNull();
  expect(await bobs.take(await lacking(journal, bobs.heads))).toBeNull();
  expect(bobs.fold.stateOf(custody, barnum).outings).toEqual([]);
  const before = carols.heads;
  await lend(carols, 3);
  expect(await bobs.take(await lacking(carols, before), from)).toBeNull();
  expect(bobs.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([1, 2, 3]);
}); // SYN-18

describe('a journal that vanishes', () => {
  test('under an open app is written again from memory by one of its tabs, and goes on', async () => {
    const { space, bob, journal, bobs } = await two();
    await lend(bobs, 1);
    await meet(journal, bobs);
    const tab = await bob.open(space);
    await Dexie.delete('grange-journal');
    await Promise.all([lend(bobs, 2), lend(tab, 3)]);
    await lend(bobs, 4);
    const again = await bob.open(space);
    expect([...again.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)].sort()).toEqual([
      1, 2, 3, 4
    ]);
    expect(again.membership.members.has(bob.keys.id)).toBe(true);
    const { acts } = await bob.store.load(space);
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  }); // JRN-18

  test('while the app is closed has nothing said before all that was said has come back', async () => {
    const { space, bob, journal, bobs } = await two();
    await lend(bobs, 1);
    await lend(bobs, 2);
    await meet(journal, bobs);
    bobs.close();
    await Dexie.delete('grange-journal');
    const again = await bob.open(space);
    await expect(lend(again, 3)).rejects.toThrow(CannotSpeak);
    const all = await lacking(journal, []);
    const isOwn = ({ acts }: Run) => acts.length > 1 && acts.length < 3;
    const cut = all.map((run) => (isOwn(run) ? { ...run, acts: run.acts.slice(0, 1) } : run));
    expect(await again.take(cut)).toBeNull();
    expect(again.fold.stateOf(custody, barnum).outings).toHaveLength(1);
    await expect(lend(again, 3)).rejects.toThrow(CannotSpeak);
    await meet(journal, again);
    await lend(again, 3);
    await meet(journal, again);
    expect(journal.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([1, 2, 3]);
    expect(journal.chains.forks.size).toBe(0);
  }); // JRN-19
});

describe('one flipped bit on the disk', () => {
  /** What was said 5 becomes 4. */
  async function flip(): Promise<void> {
    const other = await new Dexie('grange-journal').open();
    type Row = { space: string; acts: { bytes: Uint8Array }[] };
    const rows = (await other.table('pages').toArray()) as Row[];
    for (const row of rows.filter(({ space }) => space.startsWith('bob:'))) {
      for (const { bytes } of row.acts) {
        const at = Buffer.from(bytes).indexOf('quantity');
        const value = at + 'quantity'.length;
        if (at >= 0 && bytes[value] === 5) bytes[value] = 4;
      }
      await other.table('pages').put(row);
    }
    other.close();
  }

  test('in the middle of what was said here keeps nobody from going on, though all vanishes next', async () => {
    const { space, bob, journal, bobs } = await two();
    for (const quantity of [1, 5, 2]) await lend(bobs, quantity);
    await meet(journal, bobs);
    bobs.close();
    await flip();
    const again = await bob.open(space);
    await meet(again, journal);
    await Dexie.delete('grange-journal');
    await lend(again, 3);
    again.close();
    const later = await bob.open(space);
    await lend(later, 4);
    expect(later.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([
      1, 5, 2, 3, 4
    ]);
  }); // JRN-19, JRN-28

  test('is not believed, nor passed on, and is said until others brought back what it hid', async () => {
    const { space, bob, journal, bobs } = await two();
    await lend(bobs, 5);
    await meet(journal, bobs);
    bobs.close();
    await flip();
    const again = await bob.open(space);
    expect(again.fold.stateOf(custody, barnum).outings).toEqual([]);
    expect(again.damaged.value).toBeGreaterThan(0);
    await expect(lend(again, 1)).rejects.toThrow(CannotSpeak);
    await again.heal();
    expect(again.damaged.value).toBeGreaterThan(0);
    await meet(again, journal);
    expect(again.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([5]);
    expect(again.damaged.value).toBe(0);
    await lend(again, 1);
    again.close();

    const later = await bob.open(space);
    await meet(later, journal);
    expect(journal.fold.stateOf(custody, barnum).outings.map(({ quantity }) => quantity)).toEqual([5, 1]);
    expect([journal, later].map(({ chains }) => chains.forks.size)).toEqual([0, 0]);
    expect(later.damaged.value).toBe(0);
    await later.heal();
    expect((await bob.store.load(space)).damage).toEqual({ lost: [], unreadable: [] });
  }); // JRN-28

  test('of the key of an author hides what they said until it comes with its key', async () => {
    const { space, alice, bob, journal, bobs } = await two();
    await lend(journal);
    await meet(journal, bobs);
    bobs.close();
    const other = await new Dexie('grange-journal').open();
    const key = [`bob:${space}`, alice.keys.id];
    const row = (await other.table('keys').get(key)) as { signKey: Uint8Array };
    row.signKey[7]! ^= 1;
    await other.table('keys').put(row);
    other.close();
    const again = await bob.open(space);
    expect(again.damaged.value).toBeGreaterThan(0);
    expect(await lacking(again, [])).toEqual([]);
    await meet(journal, again);
    expect(again.fold.stateOf(custody, barnum).outings).toHaveLength(1);
    expect(again.damaged.value).toBe(0);
  }); // JRN-28
});

test('what the storage refuses is neither passed on nor shown, until it takes it', async () => {
  const { bob, space, journal, bobs } = await two();
  await lend(journal);
  const runs = await lacking(journal, bobs.heads);
  const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-journal');
  await expect(bobs.take(runs)).rejects.toThrow();
  expect(bobs.fold.stateOf(custody, barnum).outings).toEqual([]);
  expect((await lacking(bobs, [])).flatMap(({ acts }) => acts)).toHaveLength(3);
  makeRoom();
  await bobs.take(runs);
  expect(bobs.fold.stateOf(custody, barnum).outings).toHaveLength(1);
  expect((await bob.open(space)).fold.stateOf(custody, barnum).outings).toHaveLength(1);
}); // JRN-18, SYN-82

describe('a hostile peer is refused', () => {
  const lastRun = async (journal: Journal, heads = journal.heads): Promise<Run> => {
    await lend(journal);
    const [run] = await lacking(journal, heads);
    return run!;
  };

  test('with an altered body, or another signature', async () => {
    const { journal, bobs, bob } = await two();
    const { signKey, acts } = await lastRun(journal);
    const { bytes, signature } = acts[0]!;
    const altered = bytes.slice();
    altered[altered.length - 1]! ^= 1;
    expect(await bobs.take([{ signKey, acts: [{ bytes: altered, signature }] }])).not.toBeNull();
    const byBob = { bytes, signature: await sign(bob.keys, toSign(bytes)) };
    expect(await bobs.take([{ signKey, acts: [byBob] }])).toEqual({ kind: 'not-signed' });
    expect(await bobs.take([{ signKey: bob.keys.public.sign, acts: [byBob] }])).toEqual({
      kind: 'not-signed'
    });
    expect(bobs.fold.stateOf(custody, barnum).outings).toEqual([]);
  }); // JRN-5, SYN-81

  test('with acts of another collective', async () => {
    const { journal, bobs } = await two();
    const other = await founded(await phoneOf('mallory'));
    await lend(other.journal);
    expect(await bobs.take(await lacking(other.journal, []))).toEqual({ kind: 'other-space' });
    expect(bobs.heads).toEqual(journal.heads);
  }); // JRN-16

  test('who lets somebody in without the seed: kept, and counting for nobody', async () => {
    const { journal, bobs, collective } = await two();
    const mallory = await phoneOf('mallory');
    const seed = {
      seed: publicPartOf(await makeSeed()),
      person: null,
      structure: null,
      role: 'membre',
      until: farAway,
      uses: 1
    } as const;
    const invitation = await say(journal, 'membership.invite', seed);
    const claim = {
      collective,
      device: mallory.keys.id,
      signKey: mallory.keys.public.sign
    };
    const forged = await say(journal, 'membership.enrol', {
      ...mallory.comer,
      structure: idOf('structure', 'mallory'),
      invitation: invitation.id,
      proof: (await proveSeed(await makeSeed(), claim))!,
      seals: []
    });
    await meet(journal, bobs);
    for (const one of [journal, bobs]) {
      expect(one.membership.verdicts.get(forged.id)).toBe('unproved');
      expect(one.membership.members.has(mallory.keys.id)).toBe(false);
    }
  }); // JRN-17

  test('who says two things at one place: everyone keeps both, and nothing of theirs counts from there', async () => {
    const { space, bob, journal, bobs } = await two();
    const carols = await (await phoneOf('carol')).open(space);
    await meet(journal, carols);
    // A copy of Bob's phone, which does not know what he says next.
    const copy = new Phone('copy', bob.keys);
    const copied = await copy.open(space);
    await meet(journal, copied);
    const [one, other] = [await lend(bobs, 1), await lend(copied, 2)];
    await meet(journal, bobs);
    await meet(carols, copied);
    await meet(journal, carols);
    await meet(bobs, journal);
    for (const by of [journal, carols, bobs]) {
      expect(by.fold.stateOf(custody, barnum).outings).toEqual([]);
      expect([one, other].map(({ id }) => by.fold.verdictOf(id))).toEqual(['no-standing', 'no-standing']);
    }
  }); // JRN-8
});
