import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { collectiveOf } from '../../../tests/lab/journals';
import { longJournal } from '../../../tests/lab/long-journal';
import { idOf } from '../../../tests/lab/members';
import { spaceOf } from '../domain/ids';
import { currentEpoch, epochsOf, needsEpoch } from '../domain/membership/epochs';
import { makeDeviceKeys, type DeviceKeys } from '../identity/device-key';
import { openSealed } from '../identity/sealing';
import { makeSeed, proveSeed, publicPartOf } from '../identity/seed';
import { inRuns } from '../journal/signing';
import { sayMembership } from './say-membership';
import { startEpoch, tendEpochs } from './tend-epochs';

afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete('grange-journal');
});

/** Alice, who founded, and so many devices that she let in, all of which have spoken since. */
async function many(devices: number) {
  const [alice] = await collectiveOf();
  const { collective, keys: founder, journal } = alice!;
  const said = await longJournal({
    collective,
    founder,
    structure: idOf('structure', 'alice'),
    last: journal.chains.endOf(founder.id)!,
    devices,
    things: [idOf('item', 'tent')],
    many: 2 * devices
  });
  const signKeys = new Map(said.keys.map((one) => [one.id, one.public.sign]));
  const runs = inRuns([...said.belonging, ...said.acts]).map((run) => ({
    signKey: signKeys.get(run[0]!.act.author)!,
    acts: run.map(({ signed }) => signed)
  }));
  expect(await journal.take(runs)).toBe(null);
  const space = spaceOf(collective);
  const members = () => journal.membership.members;
  const secretsOf = (keys: DeviceKeys) =>
    Promise.all(epochsOf(members(), keys.id).map((seal) => openSealed(keys, space, seal)));
  return { collective, founder, journal, space, keys: said.keys, members, secretsOf };
}

test('more devices than one act has room for are given one secret, in as many acts as that takes', async () => {
  const { founder, journal, space, keys, members, secretsOf } = await many(401);
  await startEpoch(space, journal, founder);
  expect([needsEpoch(members()), members().epochs.size]).toEqual([false, 1]);
  const [first] = await secretsOf(keys[0]!);
  expect(first?.length).toBe(32);
  expect(await secretsOf(keys.at(-1)!)).toEqual([first]);
});

test('whoever came in without it is given the secret that the others have', async () => {
  const { collective, founder, journal, space, keys, members, secretsOf } = await many(3);
  await startEpoch(space, journal, founder);
  const epoch = currentEpoch(members());
  const stop = tendEpochs(space, journal, founder);
  const [seed, comer] = [await makeSeed(), await makeDeviceKeys()];
  const terms = { structure: idOf('structure', 'alice'), person: null, uses: 1 };
  const { id: invitation } = await sayMembership(journal, 'membership.invite', {
    ...{ ...terms, seed: publicPartOf(seed), role: 'membre' },
    until: 4_000_000_000_000
  });
  await sayMembership(journal, 'membership.enrol', {
    ...{ device: comer.id, keys: comer.public, person: idOf('person', 'bob'), invitation, seals: [] },
    structure: terms.structure,
    proof: (await proveSeed(seed, { collective, device: comer.id, signKey: comer.public.sign }))!
  });
  await expect.poll(() => needsEpoch(members())).toBe(false);
  expect(currentEpoch(members())).toBe(epoch);
  expect(await secretsOf(comer)).toEqual(await secretsOf(keys[0]!));
  stop();
});

test('whoever is put out while secrets are sealed is given none that the others go on with', async () => {
  const { founder, journal, space, keys, members } = await many(3);
  const [bob, gone] = keys as [DeviceKeys, DeviceKeys];
  const sealing = gateway();
  const generateKey = crypto.subtle.generateKey.bind(crypto.subtle) as (
    ...given: unknown[]
  ) => Promise<never>;
  vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(async (...given: unknown[]) => {
    await sealing.pass();
    return generateKey(...given);
  });
  const stop = tendEpochs(space, journal, founder);
  await expect.poll(() => sealing.waiting).toBeGreaterThan(0);
  const end = journal.chains.endOf(gone.id)!;
  const cuts = [{ device: gone.id, seq: end.seq, act: end.id }];
  await sayMembership(journal, 'membership.remove', { people: [], structures: [], cuts });
  expect(members().belongs(gone.id)).toBe(false);
  sealing.open();
  await expect.poll(() => needsEpoch(members())).toBe(false);
  const holders = members()
    .epochs.get(currentEpoch(members())!)!
    .seals.map(({ device }) => device);
  expect(holders).toContain(bob.id);
  expect(holders).not.toContain(gone.id);
  stop();
});

/** Where whoever comes waits until it is opened. */
function gateway() {
  let isOpen = false;
  const waiting: (() => void)[] = [];
  return {
    get waiting() {
      return waiting.length;
    },
    pass: () => (isOpen ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve))),
    open: () => {
      isOpen = true;
      for (const go of waiting) go();
    }
  };
}
