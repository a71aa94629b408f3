import 'fake-indexeddb/auto';
import { founding, nowhere, setDevice } from '../../../../tests/lab/workspaces';
import { thingNamed } from '../../../../tests/lab/things';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { spaceOf } from '../../domain/ids';
import { err } from '../../domain/result';
import type * as Passphrase from '../../identity/passphrase';
import { openBackup, writeBackup, type BackupRecord } from '../../storage/backup-file';
import type { Collective } from '../collective';
import type { Stores } from '../stores';
import { Workspace } from '../workspace';
import { restoreBackup } from './restore';

/** What a passphrase costs is looked at where it is made; here it is asked for a dozen times. */
vi.mock('../../identity/passphrase', async (original) => ({
  ...(await original<typeof Passphrase>()),
  usualStretching: { memory: 8, passes: 1 }
}));

const passphrase = 'quatre granges sous la pluie';

const device = setDevice();
const { open } = device;
let stores: Stores;
let workspace: Workspace;
beforeAll(() => ({ stores, workspace } = device));

const founded = (name: string): Promise<Collective> =>
  device.opened(workspace.createCollective({ ...founding, collective: name }));

async function saved(terms: Partial<Parameters<Workspace['saveBackup']>[0]> = {}): Promise<Blob> {
  const made = await workspace.saveBackup({ passphrase, withFiles: true, ...terms });
  if (!made.ok) throw new Error(made.problem);
  return made.value.content;
}

/** What screens show of a collective, whoever the device is. */
async function shown(collective: Collective): Promise<unknown> {
  await collective.projected();
  const belonging = await collective.belonging();
  const { me } = collective;
  return {
    profile: await collective.profile(),
    items: await collective.firstItems(50),
    articles: await collective.articles(),
    people: await collective.people(),
    structures: await collective.structures(),
    me: { person: me.person, structure: me.structure },
    roles: belonging?.people.map(({ person, role }) => ({ person, role })),
    pending: belonging?.pending
  };
}

describe('a backup, restored where nothing is left', () => {
  test('gives back what screens showed, on a new device of the same person, alone', async () => {
    const collective = await founded('Le Pré commun');
    const live = await collective.live();
    const item = live.addItem(thingNamed('Barnum'));
    live.addItem(thingNamed('Sono'));
    await collective.saved();
    await collective.attach(
      item,
      new File([new Uint8Array([37, 80, 68, 70])], 'Notice.pdf', { type: 'application/pdf' })
    );
    await stores.registry.keepSetting('publicAddress', 'https://grange.example');
    const before = await shown(collective);
    const { device } = collective.me;
    const file = await saved();
    await workspace.removeCollective(collective.id);
    await stores.registry.keepSetting('publicAddress', null);

    const told: [number, number][] = [];
    const restored = await workspace.restoreBackup(file, passphrase, (...progress) => told.push(progress));
    expect(restored).toMatchObject({
      ok: true,
      value: { collectives: [{ id: collective.id, name: 'Le Pré commun', wasHere: false }] }
    });
    expect(told).toEqual([
      [1, 2],
      [2, 2]
    ]);
    const again = await open(collective.id);
    expect(await shown(again)).toEqual(before);
    expect(again.me.device).not.toBe(device);
    expect(await stores.registry.setting('publicAddress')).toBe('https://grange.example');
    const { attachments } = await again.attached(item);
    expect(attachments.map(({ hash }) => hash)).toHaveLength(1);
    expect(await stores.files.read(spaceOf(again.id), attachments[0]!.hash)).toEqual(
      new Uint8Array([37, 80, 68, 70])
    );

    // It decides, writes and lends; the old device may have let others in since: it is not put out before they are met.
    const people = (await again.belonging())!.people;
    const [alice] = people;
    expect(alice?.role).toBe('administration');
    expect(alice?.devices.map(({ device, removedBy }) => [device, removedBy === null])).toEqual([
      [device, true],
      [again.me.device, true]
    ]);
    (await again.live()).addItem(thingNamed('Gradin'));
    await again.saved();
    await again.projected();
    expect((await again.firstItems(10)).map(({ name }) => name)).toEqual(['Barnum', 'Gradin', 'Sono']);
    expect(await (await again.invitations.make())!.link).toContain('https://grange.example');
    await again.close();

    // After a restart, too.
    const later = await new Workspace(stores, nowhere).open(collective.id);
    if (!later.ok) throw new Error(later.problem.kind);
    expect((await later.value.firstItems(10)).map(({ name }) => name)).toEqual(['Barnum', 'Gradin', 'Sono']);
    expect(later.value.standing.value).toBe('in');
    await later.value.close();
    await new Workspace(stores, nowhere).removeCollective(collective.id);
  });

  test('whose device was here and is no more puts that one out when it is next opened', async () => {
    const collective = await founded('Le Pré d’ici');
    const { device } = collective.me;
    const file = await saved();
    await workspace.removeCollective(collective.id);
    expect(await workspace.restoreBackup(file, passphrase, undefined, true)).toMatchObject({ ok: true });
    const devices = async (there: Collective) =>
      (await there.belonging())!.people[0]!.devices.map(({ device, removedBy }) => [
        device,
        removedBy === null
      ]);
    const begun = await open(collective.id);
    const { me } = begun;
    expect(begun.isBack).toBe(false);
    expect(await devices(begun)).toEqual([
      [device, true],
      [me.device, true]
    ]);
    await begun.close();

    const later = await new Workspace(stores, nowhere).open(collective.id);
    if (!later.ok) throw new Error(later.problem.kind);
    await later.value.live();
    await expect
      .poll(() => devices(later.value))
      .toEqual([
        [device, false],
        [me.device, true]
      ]);
    await later.value.close();
    await workspace.removeCollective(collective.id);
  });

  test('brings back each of several collectives, and leaves alone what is here', async () => {
    const [one, other] = [await founded('Un'), await founded('Deux')];
    const file = await saved({ withFiles: false });
    await workspace.removeCollective(one.id);
    (await other.live()).addItem(thingNamed('Tréteau'));
    await other.saved();
    const restored = await workspace.restoreBackup(file, passphrase);
    if (!restored.ok) throw new Error(restored.problem.kind);
    expect([...restored.value.collectives].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { id: other.id, name: 'Deux', wasHere: true },
      { id: one.id, name: 'Un', wasHere: false }
    ]);
    await other.projected();
    expect((await other.firstItems(10)).map(({ name }) => name)).toEqual(['Tréteau']);
    for (const { id } of [one, other]) await workspace.removeCollective(id);
  });

  test('can be restored again, and again', async () => {
    const collective = await founded('Encore');
    const file = await saved();
    for (let i = 0; i < 3; i++) {
      await workspace.removeCollective(collective.id);
      expect(await workspace.restoreBackup(file, passphrase)).toMatchObject({ ok: true });
      expect((await (await open(collective.id)).belonging())?.people[0]?.role).toBe('administration');
    }
    await workspace.removeCollective(collective.id);
  });

  test('is made again without the passphrase, with what is new; the device cannot open it', async () => {
    const collective = await founded('Deux fois');
    await saved();
    (await collective.live()).addItem(thingNamed('Échelle'));
    const acts = (await collective.backupSource()).space.journal.chains.acts.length;
    const file = await saved({ passphrase: null });
    expect((await collective.backupSource()).space.journal.chains.acts.length).toBe(acts);
    expect((await stores.registry.setting('backup'))?.last).toBeNull();
    await workspace.noteBackup({ content: file, at: 12, withFiles: true, collectives: [], ways: [] });
    expect((await stores.registry.setting('backup'))?.last).toEqual({
      at: 12,
      size: file.size,
      withFiles: true,
      ways: []
    });
    await workspace.removeCollective(collective.id);
    expect(await workspace.restoreBackup(file, 'autre chose')).toEqual({
      ok: false,
      problem: { kind: 'wrong-passphrase' }
    });
    expect(await workspace.restoreBackup(file, passphrase)).toMatchObject({ ok: true });
    const again = await open(collective.id);
    await again.projected();
    expect((await again.firstItems(10)).map(({ name }) => name)).toEqual(['Échelle']);
    await workspace.removeCollective(collective.id);
  });

  test('brings nobody back any more where it was taken back, which is known without opening anything', async () => {
    const [one, other] = [await founded('Gardée'), await founded('Révoquée')];
    const made = await workspace.saveBackup({ passphrase, withFiles: true });
    if (!made.ok) throw new Error(made.problem);
    await workspace.noteBackup(made.value);
    await Promise.all([one.projected(), other.projected()]);
    expect(await workspace.lastBackup()).toMatchObject({ at: made.value.at, revokedIn: [] });
    const way = made.value.ways.find(({ collective }) => collective === other.id)!;
    expect(await (await other.deciding()).revoke(way.act)).toBe('counts');
    await other.projected();
    expect((await workspace.lastBackup())?.revokedIn).toEqual([{ id: other.id, name: 'Révoquée' }]);

    // The next one brings back again, everywhere.
    const again = await workspace.saveBackup({ passphrase: null, withFiles: true });
    if (!again.ok) throw new Error(again.problem);
    await workspace.noteBackup(again.value);
    await other.projected();
    expect((await workspace.lastBackup())?.revokedIn).toEqual([]);
    for (const { id } of [one, other]) await workspace.removeCollective(id);
  });

  test('leaves out the example, and asks for a passphrase the first time', async () => {
    await stores.registry.keepSetting('backup', null);
    expect(await workspace.saveBackup({ passphrase: null, withFiles: true })).toEqual({
      ok: false,
      problem: 'no-passphrase'
    });
  });

  test('stops when asked to, and nothing was noted as saved', async () => {
    const collective = await founded('Arrêt');
    await stores.registry.keepSetting('backup', null);
    await expect(
      workspace.saveBackup({ passphrase, withFiles: true, signal: AbortSignal.abort(new Error('stop')) })
    ).rejects.toThrow('stop');
    expect((await stores.registry.setting('backup'))?.last).toBeNull();
    await workspace.removeCollective(collective.id);
  });
});

test('a kill right after a collective is back leaves out none of what was noted of it', async () => {
  const collective = await founded('Interrompu');
  const { id } = collective;
  await stores.registry.keepCompared(id, collective.me.device, 5);
  const noted = async () => [await stores.registry.invitations(id), await stores.registry.compared(id)];
  const before = await noted();
  expect(before).toEqual([[expect.anything()], new Map([[collective.me.device, 5]])]);
  const file = await saved();
  await workspace.removeCollective(id);
  let there: unknown;
  const begin = async () => {
    there = await noted();
    return err({ kind: 'unknown-collective' } as const);
  };
  expect(await restoreBackup({ stores, begin }, file, passphrase)).toMatchObject({ ok: false });
  expect(there).toEqual(before);
  await stores.registry.forgetCollective(id);
});

describe('refused whole', () => {
  test('what a newer version wrote, and what makes no sense', async () => {
    const collective = await founded('Plus tard');
    const file = await saved();
    const opened = await openBackup(file, passphrase);
    if (!opened.ok) throw new Error(opened.problem);
    const records: BackupRecord[] = [];
    for await (const record of opened.value.records()) records.push(record as BackupRecord);
    await workspace.removeCollective(collective.id);
    const { key } = (await stores.registry.setting('backup'))!;
    async function* these(some: readonly BackupRecord[]) {
      yield* some;
    }
    const [head, ...rest] = records;
    const cases: readonly [readonly BackupRecord[], string][] = [
      [[...records, { kind: 'fund' }], 'newer'],
      [[head!, { ...(rest[0] as object), device: 7 }, ...rest.slice(1)], 'damaged'],
      [[head!, rest[0]!, { kind: 'acts', message: new Uint8Array([9]) }, ...rest.slice(1)], 'damaged'],
      [rest, 'damaged'],
      [[head!, ...rest.slice(1)], 'damaged'],
      [[head!, ...rest.slice(0, -1)], 'damaged']
    ];
    for (const [some, kind] of cases) {
      const restored = await workspace.restoreBackup(await writeBackup(key, these(some)), passphrase);
      expect(restored).toMatchObject({ ok: false, problem: { kind } });
      expect(await workspace.collectives()).toEqual([]);
    }
  });
});
