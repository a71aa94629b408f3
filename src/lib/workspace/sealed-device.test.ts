import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { thingNamed } from '../../../tests/lab/things';
import { founding, nowhere } from '../../../tests/lab/workspaces';
import type { CollectiveId } from '../domain/ids';
import { inTheClear, type AtRest } from '../storage/at-rest';
import { guardOf } from '../storage/guard';
import { sealedBy } from '../storage/sealed-at-rest';
import { answerOf, openExisting } from '../storage/transaction';
import type { Collective } from './collective';
import { openStores, type Stores } from './stores';
import { Workspace } from './workspace';

/** A device that is on, until it is put off. */
class Device {
  readonly #held: Collective[] = [];
  private constructor(
    readonly stores: Stores,
    readonly workspace: Workspace
  ) {}

  static async on(atRest: AtRest): Promise<Device> {
    const stores = await openStores(atRest);
    return new Device(stores, new Workspace(stores, nowhere));
  }

  async open(id: CollectiveId): Promise<Collective> {
    const opened = await this.workspace.open(id);
    if (!opened.ok) throw new Error(opened.problem.kind);
    this.#held.push(opened.value);
    return opened.value;
  }

  async putOff(): Promise<void> {
    for (const collective of this.#held) await collective.close();
    const { registry, journal, files, history, projection } = this.stores;
    for (const store of [registry, journal, files, history, projection]) store.close();
  }
}

const canary = {
  collective: 'Canari du pré',
  person: 'Canarie Alice',
  structure: 'Canari du nom',
  thing: 'Canari de la grange',
  borrower: 'Canari du village',
  day: 'Canari de la veille',
  file: 'Canari du fichier',
  hub: 'https://canari.example'
};

/** Founds a collective and says each canary in a kind of thing of its own. */
async function live(device: Device): Promise<CollectiveId> {
  const { stores, workspace } = device;
  const made = await workspace.createCollective({ ...founding, ...canary });
  if (!made.ok) throw new Error(made.problem.kind);
  const collective = await device.open(made.value);
  const commands = await collective.live();
  const thing = commands.addItem(thingNamed(canary.thing, { structure: collective.me.structure }));
  const lending = { quantity: 1, structure: null, borrower: canary.borrower, until: null, remark: '' };
  expect(await commands.lend(thing, lending)).toMatchObject({ ok: true });
  const said = (text: string) => new TextEncoder().encode(text);
  await stores.files.keep(collective.space, said(canary.file));
  const before = { day: '2036-12-23', digest: canary.day, without: [], update: said(canary.day) };
  await stores.history.turnTo(collective.space, '2036-12-24', before);
  await workspace.keepSetting('publicAddress', canary.hub);
  await collective.saved();
  await collective.projected();
  return made.value;
}

/** All that lies in the databases of the browser, as one text. */
async function onDisk(): Promise<string> {
  let all = '';
  const read = (value: unknown): void => {
    if (value instanceof Uint8Array) all += new TextDecoder('latin1').decode(value);
    else if (typeof value !== 'object' || value === null) all += `${String(value)}\n`;
    else Object.values(value).forEach(read);
  };
  for (const { name } of await indexedDB.databases()) {
    all += `${name!}\n`;
    const database = (await openExisting(name!))!;
    for (const store of database.objectStoreNames)
      for (const ask of ['getAll', 'getAllKeys'] as const)
        read(await answerOf(database.transaction(store).objectStore(store)[ask]()));
    database.close();
  }
  return all;
}

const found = async (): Promise<string[]> => {
  const disk = await onDisk();
  return Object.keys(canary).filter((name) => disk.includes(canary[name as keyof typeof canary]));
};

afterEach(async () => {
  for (const { name } of await indexedDB.databases())
    await answerOf(indexedDB.deleteDatabase(name!) as IDBRequest<unknown>);
});

test('what is written without a lock can be read on the disk: the test that follows would see it', async () => {
  const device = await Device.on(inTheClear);
  await live(device);
  const seen = await found();
  await device.putOff();
  expect(seen).toEqual(Object.keys(canary));
});

test('nothing that is written under a lock can be read on the disk, and all of it comes back with the key', async () => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const device = await Device.on(sealedBy(key));
  const id = await live(device);
  await device.putOff();
  expect(await found()).toEqual([]);

  const again = await Device.on(sealedBy(key));
  expect((await again.workspace.collectives()).map(({ name }) => name)).toEqual([canary.collective]);
  const collective = await again.open(id);
  const commands = await collective.live();
  await collective.projected();
  const [thing] = (await collective.firstItems(5)) ?? [];
  expect(thing?.name).toBe(canary.thing);
  expect((await collective.custody(thing!.id)).outings).toMatchObject([{ quantity: 1 }]);
  // What it signs with came back too.
  const more = commands.addItem(thingNamed('Sono', { structure: collective.me.structure }));
  const lending = { quantity: 1, structure: null, borrower: 'Zoé', until: null, remark: '' };
  expect(await commands.lend(more, lending)).toMatchObject({ ok: true });
  const { files, history } = again.stores;
  expect(new TextDecoder().decode((await history.read(collective.space, '2036-12-23'))!)).toBe(canary.day);
  expect((await files.used()) > 0).toBe(true);
  expect(await again.workspace.setting('publicAddress')).toBe(canary.hub);
  expect(await found()).toEqual([]);
  await again.putOff();
});

test('with another key there is nothing to be had', async () => {
  const device = await Device.on(sealedBy(new Uint8Array(32).fill(1)));
  const id = await live(device);
  await device.putOff();
  const thief = await Device.on(sealedBy(new Uint8Array(32).fill(2)));
  const [row] = await thief.stores.registry.collectives().catch(() => []);
  expect(row?.name).toBeUndefined();
  expect(await thief.stores.files.held(`${id}/main`)).toEqual(new Map());
  await thief.putOff();
});

test('a document is not kept in the clear where it is to be sealed, nor sealed elsewhere', () => {
  expect(() => guardOf('sealed:canari/collectif')).toThrow(TypeError);
  expect(() => guardOf('canari/collectif', sealedBy(new Uint8Array(32)))).toThrow(TypeError);
});
