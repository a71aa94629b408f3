import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import { inRuns, type Run } from '../../src/lib/journal/signing';
import { newId } from '../../src/lib/workspace/chance';
import { openHub, type CuriousHub } from '../contracts/carrier-hub';
import { longJournal } from '../lab/long-journal';
import { Phone, type Link, type PhoneBackup } from '../lab/phones';
import { MemoryNetwork } from './memory-lines';

/** Phones that meet in one test: real journals, gates and rooms, over a hub and a network in memory. */
export interface Gathering {
  /** Somebody who has just founded a collective. */
  founder(name?: string): Promise<Phone>;
  joining(name: string, link: Link, called?: string): Promise<Phone>;
  /** Somebody on a new phone, `alice/2`, on which they bring back a backup. */
  restoring(name: string, backup: PhoneBackup): Promise<Phone>;
  /** Alice, who founded, Bob and Carol, whom she invited; all are connected, and know what any of them said. */
  three(): Promise<[Phone, Phone, Phone]>;
  /** Cuts the link between two phones. */
  cut(one: string, other: string): void;
  heal(one: string, other: string): void;
}

/** Makes the ground for the phones of each test of a file anew, and closes them all after it. */
export function gatherPhones(): Gathering {
  let hub: CuriousHub;
  let network: MemoryNetwork;
  const phones: Phone[] = [];

  beforeEach(async () => {
    hub = await openHub();
    network = new MemoryNetwork();
  });

  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
    await hub.close();
    await Dexie.delete('grange-journal');
  });

  const world = () => ({ hub: hub.url, network });
  const known = async (made: Promise<Phone>): Promise<Phone> => {
    const phone = await made;
    phones.push(phone);
    return phone;
  };
  const founder = (name = 'alice') => known(Phone.founding(world(), name));
  const joining: Gathering['joining'] = (name, link, called) =>
    known(Phone.joining(world(), name, link, called));

  return {
    founder,
    joining,
    restoring: (name, backup) => known(Phone.restoring(world(), name, backup)),
    three: async () => {
      const alice = await founder();
      const bob = await joining('bob', await alice.invite());
      const carol = await joining('carol', await alice.invite());
      await until(() => mutual(alice, bob, carol) && knowTheSame(alice, bob, carol));
      return [alice, bob, carol];
    },
    cut: (one, other) => network.cut(one, other),
    heal: (one, other) => network.heal(one, other)
  };
}

/** Whether each of these phones is connected to all the others. */
export const mutual = (...all: readonly Phone[]): boolean =>
  all.every((one) => one.meets(...all.filter((other) => other !== one)));

/** Whether all of these phones know the same acts. */
const knowTheSame = (...all: readonly Phone[]): boolean =>
  new Set(
    all.map(({ journal }) =>
      journal.heads
        .map(({ id }) => id)
        .sort()
        .join()
    )
  ).size === 1;

/** Waits for a fact about phones, in milliseconds at most. */
export async function until(fact: () => boolean, within = 20_000): Promise<void> {
  const end = Date.now() + within;
  while (!fact()) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${fact}`);
    await pause(10);
  }
}

/** Lets so many milliseconds pass. */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** So many acts of these devices, signed and not taken by any phone yet; they follow what `phone` said last. */
export async function actsAfter(
  phone: Phone,
  { devices, many }: { devices: number; many: number }
): Promise<Run[]> {
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
