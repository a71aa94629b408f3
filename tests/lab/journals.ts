import { spaceOf, type CollectiveId } from '../../src/lib/domain/ids';
import type { Role } from '../../src/lib/domain/membership/kinds';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { makeSeed, proveSeed, publicPartOf } from '../../src/lib/identity/seed';
import type { Run } from '../../src/lib/journal/signing';
import { openJournalStore, type JournalStore } from '../../src/lib/storage/journal-store';
import { belongingCommands, type BelongingCommands } from '../../src/lib/workspace/belonging';
import { foundCollective } from '../../src/lib/workspace/founding';
import { Journal } from '../../src/lib/workspace/journal';
import { sayMembership } from '../../src/lib/workspace/say-membership';
import { sharedTabLocks } from '../adversarial/storage-lab';
import { idOf } from './members';

/** What every clock shows, in milliseconds since 1970. */
export const clock = 3_600_000;

/** Somebody's phone: what it knows and what it can say of who belongs. */
export interface Member {
  readonly name: string;
  readonly keys: DeviceKeys;
  readonly journal: Journal;
  readonly says: BelongingCommands;
  readonly collective: CollectiveId;
}

async function memberOf(name: string, collective: CollectiveId, keys: DeviceKeys): Promise<Member> {
  const store = onDisk(openJournalStore(), name);
  const space = spaceOf(collective);
  const journal = await Journal.open({
    space,
    store,
    keys,
    families: [],
    now: () => clock,
    locks: sharedTabLocks()
  });
  return { name, keys, collective, journal, says: belongingCommands(journal, keys.id, () => clock) };
}

/** Phones share one IndexedDB here, so each keeps the space under a disk of its own. */
function onDisk(store: JournalStore, disk: string): JournalStore {
  const at = (space: string) => `${disk}:${space}`;
  return {
    ...store,
    load: (space, marks) => store.load(at(space), marks),
    lastOf: (space, author) => store.lastOf(at(space), author),
    keep: (space, acts, keys) => store.keep(at(space), acts, keys)
  };
}

/** A collective that Alice founds, with others whom she brought in, each with a structure of their own; all know all. */
export async function collectiveOf(...others: readonly [name: string, role: Role][]): Promise<Member[]> {
  const [person, structure] = [idOf('person', 'alice'), idOf('structure', 'alice')];
  const { collective, keys, founding } = await foundCollective(person, structure, 0);
  const alice = await memberOf('alice', collective, keys);
  await alice.journal.take([founding]);
  const all = [alice];
  for (const [name, role] of others) all.push(await bring(alice, collective, name, role));
  await meet(...all);
  return all;
}

async function bring(by: Member, collective: CollectiveId, name: string, role: Role): Promise<Member> {
  const [seed, keys] = [await makeSeed(), await makeDeviceKeys()];
  const { id: invitation } = await sayMembership(by.journal, 'membership.invite', {
    seed: publicPartOf(seed),
    person: null,
    structure: null,
    role,
    until: 4_000_000_000_000,
    uses: 1
  });
  const claim = { collective, device: keys.id, signKey: keys.public.sign };
  await sayMembership(by.journal, 'membership.enrol', {
    device: keys.id,
    keys: keys.public,
    person: idOf('person', name),
    structure: idOf('structure', name),
    invitation,
    proof: (await proveSeed(seed, claim))!,
    seals: []
  });
  return memberOf(name, collective, keys);
}

/** Everyone comes to know what any of them knows. */
export async function meet(...members: readonly Member[]): Promise<void> {
  for (const one of members)
    for (const other of members) {
      const runs: Run[] = [];
      for await (const some of one.journal.since(other.journal.heads)) runs.push(...some.runs);
      if (one !== other && (await other.journal.take(runs)) !== null) throw new Error('acts were not taken');
    }
}
