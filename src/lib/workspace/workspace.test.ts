import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { refuseWrites } from '../../../tests/adversarial/storage-lab';
import { founding, nowhere, setDevice } from '../../../tests/lab/workspaces';
import { thingNamed } from '../../../tests/lab/things';
import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isOut } from '../domain/custody/state';
import { whereaboutsOf } from '../domain/custody/whereabouts';
import type { CollectiveId, DeviceId, ItemId } from '../domain/ids';
import { makeSeed } from '../identity/seed';
import { newId } from './chance';
import type { Collective } from './collective';
import { ReadsOnly } from './commands/writing';
import { exampleContent } from './example/content';
import { homeBookings } from './home-bookings';
import type { Stores } from './stores';
import { Workspace } from './workspace';

const device = setDevice();
const { opened } = device;
let stores: Stores;
let workspace: Workspace;
beforeAll(() => ({ stores, workspace } = device));

const yesterday = '2030-01-01';

/** Keeps the state of a collective as that of a day that has passed. */
async function keepState(collective: Collective): Promise<void> {
  const update = Y.encodeStateAsUpdate((await collective.backupSource()).space.doc);
  await stores.history.turnTo(collective.space, '2030-01-02', {
    ...{ day: yesterday, digest: 'any', without: [], update }
  });
}

test('what is written here is counted by kind, what screens read of it apart', async () => {
  const before = await workspace.kept();
  const collective = await opened(workspace.createCollective({ ...founding, purpose: 'p'.repeat(1500) }));
  await collective.projected();
  const after = await workspace.kept();
  expect(after.texts - before.texts).toBeGreaterThan(1500);
  expect(after.view - before.view).toBeGreaterThan(1500);
  expect(after.files).toBe(before.files);
  await workspace.removeCollective(collective.id);
  expect((await workspace.kept()).texts).toBeLessThan(before.texts + 1500);
});

test('a collective that was just created can be read at once, and is still there after it was closed', async () => {
  const collective = await opened(workspace.createCollective(founding));
  expect((await collective.profile())?.name).toBe('Le Pré commun');
  expect((await collective.structures()).map(({ name }) => name)).toEqual(['La Remise']);
  expect((await collective.people())[0]).toMatchObject({ name: 'Alice', structure: collective.me.structure });
  const live = await collective.live();
  live.addItem(thingNamed('Barnum'));
  await collective.saved();
  await collective.projected();
  expect((await collective.firstItems(10)).map(({ name }) => name)).toEqual(['Barnum']);
  expect(collective.delivery.value).toEqual({ word: 'saved-here' });
  await collective.close();

  const again = new Workspace(stores, nowhere);
  const reopened = await again.open(collective.id);
  if (!reopened.ok) throw new Error(reopened.problem.kind);
  (await reopened.value.live()).addItem(thingNamed('Sono'));
  await reopened.value.projected();
  expect((await reopened.value.firstItems(10)).map(({ name }) => name)).toEqual(['Barnum', 'Sono']);
  await reopened.value.close();
});

test('a tab that is killed as soon as its collective is there has kept the sheet by which it is recovered', async () => {
  let sheets = 0;
  const keepCollective: Stores['registry']['keepCollective'] = async (...given) => {
    await stores.registry.keepCollective(...given);
    // The tab dies here: what is on the disk now is all that there will ever be.
    sheets = (await stores.registry.invitations(given[0].id)).length;
  };
  const dying = new Workspace({ ...stores, registry: { ...stores.registry, keepCollective } }, nowhere);
  const made = await dying.createCollective(founding);
  expect(made.ok).toBe(true);
  expect(sheets).toBe(1);
  if (made.ok) await dying.removeCollective(made.value);
});

test('the collective that has a thing is found, also before anything can be read of it', async () => {
  const [other, home] = [
    await opened(workspace.createCollective(founding)),
    await opened(workspace.createCollective(founding))
  ];
  const item = (await home.live()).addItem(thingNamed('Barnum'));
  await home.projected();
  other.noteOpened(Date.now() + 1_000);
  await other.close();
  expect(await workspace.collectiveWith(item)).toBe(home.id);
  expect(await workspace.collectiveWith(newId())).toBeNull();
  (await home.live()).putInBin('items', item);
  await home.projected();
  expect(await workspace.collectiveWith(item)).toBe(home.id);
  await home.close();

  const { items, cursors } = stores.projection.tables;
  await Promise.all([items.clear(), cursors.clear()]);
  const again = new Workspace(stores, nowhere);
  expect(await again.collectiveWith(item)).toBe(home.id);
  expect(await again.collectiveWith(newId())).toBeNull();
  for (const { id } of await again.collectives()) await again.removeCollective(id);
  expect(await again.collectiveWith(item)).toBeNull();
});

test('who belongs can be read at once, follows what is said, and is found again when its row is lost', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const { person, structure, device } = collective.me;
  expect(await collective.belonging()).toMatchObject({
    structures: [{ structure, mandates: [{ person, role: 'administration' }] }],
    people: [{ person, role: 'administration', devices: [{ device, removedBy: null }] }],
    invitations: [{ isRecovery: true }],
    life: [{ kind: 'founded', by: person, verdict: 'counts' }]
  });
  await collective.invitations.make();
  await expect.poll(async () => (await collective.belonging())?.invitations).toHaveLength(2);
  const before = await collective.belonging();
  await collective.close();

  await stores.projection.tables.belonging.clear();
  const reopened = await new Workspace(stores, nowhere).open(collective.id);
  if (!reopened.ok) throw new Error(reopened.problem.kind);
  expect(await reopened.value.belonging()).toBeNull();
  await reopened.value.projected();
  expect(await reopened.value.belonging()).toEqual(before);
  await reopened.value.close();
});

test('what is damaged of the journal is said, and hides nothing else', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.close();
  const other = await new Dexie('grange-journal').open();
  type Row = { space: string; acts: { bytes: Uint8Array }[] };
  const rows = (await other.table('pages').toArray()) as Row[];
  const row = rows.find(({ space }) => space.startsWith(collective.id))!;
  row.acts.at(-1)!.bytes[60]! ^= 1;
  await other.table('pages').put(row);
  other.close();
  const again = await new Workspace(stores, nowhere).open(collective.id);
  if (!again.ok) throw new Error(again.problem.kind);
  await again.value.live();
  expect(again.value.upkeep.value.damaged).toBe(1);
  expect((await again.value.belonging())?.people).toHaveLength(1);
  await again.value.close();
}); // JRN-28

test('a device that was called removed says so before anything is loaded, and keeps nothing that would go nowhere', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.close();
  await stores.registry.changeCollective(collective.id, { standing: 'removed' });
  const again = await new Workspace(stores, nowhere).open(collective.id);
  if (!again.ok) throw new Error(again.problem.kind);
  expect(again.value.standing.value).toBe('removed');
  const live = await again.value.live();
  expect(() => live.addItem(thingNamed('Barnum'))).toThrow();
  expect(again.value.standing.value).toBe('removed');
  expect(again.value.delivery.value).toEqual({ word: 'saved-here' });
  expect(await again.value.counts()).toMatchObject({ items: 0 });
  await again.value.close();
});

test('what could not be noted of a collective is said, and noted once there is room', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const restore = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange');
  live.editProfile({ name: 'Le Grand Pré' });
  await expect.poll(() => collective.upkeep.value.isBehind).toBe(true);
  restore();
  await expect.poll(async () => (await stores.registry.collective(collective.id))?.name).toBe('Le Grand Pré');
  await expect.poll(() => collective.upkeep.value.isBehind).toBe(false);
  await collective.close();
});

test('a device that confirmed what was written was met, even when states were never compared whole', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.live();
  const [bob, carol] = ['bob', 'carol'] as DeviceId[] as [DeviceId, DeviceId];
  await expect.poll(async () => (await stores.registry.ledger(collective.space))?.count).toBeGreaterThan(0);
  await stores.registry.met(collective.space, bob, 10);
  for (const receipt of [
    { device: bob, count: 1, at: 30 },
    { device: carol, count: 1, at: 20 }
  ])
    await stores.registry.keepReceipt(collective.space, receipt);
  expect(await collective.encounters()).toEqual([
    { device: bob, at: 30 },
    { device: carol, at: 20 }
  ]);
  await collective.close();
});

test('the example is written whole, is the same when it is asked for again, and leaves nothing behind', async () => {
  const content = exampleContent(Date.now());
  const example = await opened(workspace.openExample());
  expect(await workspace.openExample()).toEqual({ ok: true, value: example.id });
  expect(await example.counts()).toEqual({
    items: content.items.length,
    structures: content.structures.length,
    people: content.people.length,
    devices: content.people.length,
    articles: content.articles.length,
    meetings: content.meetings.length
  });
  const [first] = await example.articles();
  expect(first).toMatchObject({ title: content.articles[0]?.title, text: content.articles[0]?.text });
  const structures = new Set((await example.structures()).map(({ id }) => id));
  expect(structures.has(example.me.structure!)).toBe(true);
  // It says that it has no recovery sheet: it lists none.
  await example.live();
  await example.projected();
  const { invitations } = (await example.belonging())!;
  expect(invitations.length).toBeGreaterThan(0);
  expect(invitations.filter(({ isRecovery }) => isRecovery)).toEqual([]);
  const guided = (await example.listedItems()).find(({ name }) => name === content.guides[0]?.thing);
  const { inForce, trained, texts } = await example.guide(guided!.id);
  expect(texts.get(inForce!.words.care!)?.text).toBe(content.guides[0]?.words.care);
  expect(trained).toHaveLength(content.guides[0]!.trained.length);
  await workspace.removeCollective(example.id);
  expect(await stores.projection.counts(example.space)).toMatchObject({ items: 0, people: 0 });
  expect(await workspace.open(example.id)).toEqual({ ok: false, problem: { kind: 'unknown-collective' } });
});

test('undoing an import takes away what it brought, but keeps and names what was changed since', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const before = live.addItem(thingNamed('Échelle'));
  const progress: number[] = [];
  const imported = await live.importItems(
    Array.from({ length: 120 }, (_, i) => thingNamed(`Chaise ${String(i).padStart(3, '0')}`)),
    {
      fileName: 'chaises.csv',
      fingerprint: '120-abc',
      signal: new AbortController().signal,
      onProgress: (done) => progress.push(done)
    }
  );
  if (!imported.ok) throw new Error(imported.problem.kind);
  await collective.projected();
  expect(progress.at(-1)).toBe(120);
  expect(await collective.imports()).toMatchObject([
    { fileName: 'chaises.csv', fingerprint: '120-abc', count: 120, undoneAt: null }
  ]);
  const [, chair] = await collective.firstItems(2);
  const edited = (chair as { id: ItemId }).id;
  live.editItem(edited, { place: 'Salle des fêtes' });
  expect(await live.undoImport(imported.value)).toMatchObject({ removed: 119, kept: [{ id: edited }] });
  await collective.projected();
  expect((await collective.firstItems(10)).map(({ id }) => id).sort()).toEqual([before, edited].sort());
  expect(await collective.bin('items')).toHaveLength(119);
  expect((await collective.imports())[0]?.undoneAt).not.toBeNull();
  await collective.close();
}); // DOC-6, DOC-9

test('undoing an import leaves what is out of it, until it has come back', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const imported = await live.importItems(
    ['Banc', 'Barnum'].map((name) => thingNamed(name)),
    { fileName: 'fête.csv', fingerprint: '', signal: new AbortController().signal, onProgress: () => {} }
  );
  if (!imported.ok) throw new Error(imported.problem.kind);
  await collective.projected();
  const barnum = (await collective.listedItems()).find(({ name }) => name === 'Barnum')!.id;
  const lending = { quantity: 1, structure: null, borrower: 'Zoé', until: null, remark: '' };
  const out = await live.lend(barnum, lending);
  if (!out.ok) throw new Error(out.problem.kind);
  expect(await live.undoImport(imported.value)).toEqual({
    removed: 1,
    kept: [{ id: barnum, name: 'Barnum', why: 'out' }]
  });
  await live.giveBack(barnum, out.value, { quantity: 1, state: 'good', remark: '' });
  expect(await live.undoImport(imported.value)).toEqual({ removed: 1, kept: [] });
  await collective.close();
}); // DOC-9

test('what somebody changes or deletes while an import is undone stays as they left it', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const imported = await live.importItems(
    Array.from({ length: 120 }, (_, i) => thingNamed(`Chaise ${String(i).padStart(3, '0')}`)),
    { fileName: 'chaises.csv', fingerprint: '', signal: new AbortController().signal, onProgress: () => {} }
  );
  if (!imported.ok) throw new Error(imported.problem.kind);
  await collective.projected();
  const last = (await collective.listedItems()).slice(-2).map(({ id }) => id) as [ItemId, ItemId];
  const undoing = live.undoImport(imported.value);
  const begun = Date.now();
  while (Date.now() === begun);
  live.editItem(last[0], { place: 'Salle des fêtes' });
  live.putInBin('items', last[1]);
  expect(await undoing).toMatchObject({ removed: 118, kept: [{ id: last[0] }] });
  expect(await live.restoreImport(imported.value)).toBe(118);
  await collective.projected();
  expect((await collective.bin('items')).map(({ id }) => id)).toEqual([last[1]]);
  await collective.close();
}); // DOC-9

test('an import that was undone comes back whole, but for what somebody had deleted before or deletes since', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const imported = await live.importItems(
    ['Banc', 'Barnum', 'Chaise', 'Table'].map((name) => thingNamed(name)),
    { fileName: 'fête.csv', fingerprint: '', signal: new AbortController().signal, onProgress: () => {} }
  );
  if (!imported.ok) throw new Error(imported.problem.kind);
  await collective.projected();
  const ids = new Map((await collective.firstItems(4)).map(({ id, name }) => [name, id]));
  expect(await live.restoreImport(imported.value)).toBe(0);
  live.putInBin('items', ids.get('Barnum')!);
  expect(await live.undoImport(imported.value)).toMatchObject({ removed: 3 });
  await collective.projected();
  expect(await collective.imports()).toMatchObject([{ count: 0, removed: 3 }]);

  live.takeOutOfBin('items', ids.get('Table')!);
  await new Promise((resolve) => setTimeout(resolve, 2));
  live.putInBin('items', ids.get('Table')!);
  await collective.projected();
  expect(await collective.imports()).toMatchObject([{ count: 0, removed: 2 }]);
  expect(await live.restoreImport(imported.value)).toBe(2);
  await collective.projected();
  expect((await collective.firstItems(4)).map(({ name }) => name)).toEqual(['Banc', 'Chaise']);
  expect((await collective.bin('items')).map(({ name }) => name).sort()).toEqual(['Barnum', 'Table']);
  expect(await collective.imports()).toMatchObject([{ count: 2, removed: 0, undoneAt: null }]);
  expect(await live.undoImport(imported.value)).toMatchObject({ removed: 2, kept: [] });
  await collective.close();
}); // DOC-9

test('an import that is cancelled keeps what came in, which can be undone', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const stop = new AbortController();
  const result = await live.importItems(
    Array.from({ length: 1000 }, (_, i) => thingNamed(`Livre ${i}`)),
    {
      fileName: 'livres.csv',
      fingerprint: '',
      signal: stop.signal,
      onProgress: (done) => done >= 100 && stop.abort()
    }
  );
  expect(result).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  await collective.projected();
  const [record] = await collective.imports();
  expect(record!.count).toBeGreaterThanOrEqual(100);
  expect(record!.count).toBeLessThan(1000);
  await live.undoImport(record!.id);
  await collective.projected();
  expect((await collective.counts()).items).toBe(0);
  await collective.close();
});

test('whoever has a collective already is told so, and not made a newcomer in it', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const { link, qr, isReachable } = (await collective.invitations.make())!;
  expect(link.startsWith(`${nowhere}/join#`)).toBe(true);
  expect(qr.length).toBeGreaterThan(20);
  expect(isReachable).toBe(false);
  expect(await workspace.joinCollective(link, { person: 'Bob', structure: 'Le Hangar' })).toEqual({
    ok: false,
    problem: { kind: 'already-member', collective: collective.id }
  });
  expect(await workspace.joinCollective('bonjour', { person: 'Bob', structure: 'Le Hangar' })).toMatchObject({
    ok: false
  });
  await collective.close();
});

test('an invitation tells which collective it leads to, and which structure where it is one that is in', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.live();
  await collective.projected();
  const namesOf = async (terms: Parameters<typeof collective.invitations.make>[0]) => {
    const read = workspace.readInvitation((await collective.invitations.make(terms))!.link);
    return read.ok ? read.value.names : null;
  };
  expect(await namesOf({})).toEqual({ collective: founding.collective, structure: '' });
  expect(await namesOf({ structure: collective.me.structure })).toEqual({
    collective: founding.collective,
    structure: founding.structure
  });
  await collective.close();
});

test('whoever was put out comes in by a new invitation as a new device, with nothing of the old one', async () => {
  const before = await opened(workspace.createCollective(founding));
  const { link } = (await before.invitations.make())!;
  await stores.registry.changeCollective(before.id, { standing: 'removed' });
  const after = await opened(workspace.joinCollective(link, { person: 'Bob', structure: 'Le Hangar' }));
  expect(after.id).toBe(before.id);
  expect(after.me.device).not.toBe(before.me.device);
  expect(after.arrival.value).toBe('waiting');
  expect(await after.structures()).toMatchObject([{ name: 'Le Hangar' }]);
  await after.close();
});

test('a newcomer is in at once, named with their structure, and waits to meet somebody', async () => {
  const elsewhere = {
    collective: 'A'.repeat(22) as CollectiveId,
    seed: await makeSeed(),
    way: 'new-structure' as const,
    hubs: []
  };
  const { invitationLink } = await import('../identity/invitation');
  const collective = await opened(
    workspace.joinCollective(invitationLink(nowhere, elsewhere), { person: 'Bob', structure: 'Le Hangar' })
  );
  expect(collective.arrival.value).toBe('waiting');
  expect(await collective.people()).toMatchObject([{ name: 'Bob', structure: collective.me.structure }]);
  expect(await collective.structures()).toMatchObject([{ name: 'Le Hangar' }]);
  await collective.close();
});

test('on a full disk nothing is created, that is said, and nothing stays behind', async () => {
  const before = (await indexedDB.databases()).length;
  const restore = refuseWrites('QuotaExceededError', ({ mode }) => mode === 'readwrite');
  const refused = await workspace.createCollective(founding);
  restore();
  expect(refused).toMatchObject({
    ok: false,
    problem: { kind: 'storage-refused', failure: { kind: 'full' } }
  });
  expect((await indexedDB.databases()).length).toBe(before);
  const made = await opened(workspace.createCollective(founding));
  await made.close();
});

test('a collective whose view cannot be written is created all the same, and says that it is behind', async () => {
  const restore = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-view');
  const collective = await opened(workspace.createCollective(founding));
  expect(collective.upkeep.value.isBehind).toBe(true);
  expect((await workspace.collectives()).some(({ id }) => id === collective.id)).toBe(true);
  await expect(collective.projected()).rejects.toMatchObject({ failure: { kind: 'full' } });
  restore();
  // A write that was tried a moment before is still refused.
  await expect
    .poll(
      () =>
        collective.projected().then(
          () => true,
          () => false
        ),
      { timeout: 10_000 }
    )
    .toBe(true);
  expect((await collective.profile())?.name).toBe('Le Pré commun');
  await collective.close();
});

test('what is removed from this device while the disk is full is removed at once', async () => {
  const collective = await opened(workspace.openExample());
  const live = await collective.live();
  await stores.files.keep(collective.space, new Uint8Array(9));
  await keepState(collective);
  const restore = refuseWrites('QuotaExceededError', ({ db }) => db.name === collective.space);
  live.addItem(thingNamed('Barnum'));
  await workspace.removeCollective(collective.id);
  restore();
  expect((await workspace.collectives()).some(({ id }) => id === collective.id)).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(collective.space);
  expect(await stores.registry.ledger(collective.space)).toBeNull();
  expect(await stores.files.used()).toBe(0);
  expect(await stores.history.days(collective.space)).toEqual([]);
});

test('whoever is forgotten is so in the states of earlier days that are kept here, too', async () => {
  const collective = await opened(workspace.createCollective({ ...founding, person: 'Zoé' }));
  const live = await collective.live();
  live.renameDevice(collective.me.device, 'Téléphone de Zoé');
  await keepState(collective);
  const holdsName = async () =>
    Buffer.from((await stores.history.read(collective.space, yesterday))!).includes('Téléphone de Zoé');
  expect(await holdsName()).toBe(true);
  expect(await (await collective.deciding()).forget(collective.me.person)).toBe('counts');
  await collective.projected();
  expect(await holdsName()).toBe(false);
  await collective.close();
});

test('what is left of a collective of before is told by its name, and erased on demand', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.close();
  await stores.registry.forgetCollective(collective.id);
  await stores.registry.keepSetting('discarded', [{ id: collective.id, name: 'Le Pré commun' }]);
  expect((await workspace.discarded()).map(({ name }) => name)).toEqual(['Le Pré commun']);
  await workspace.eraseDiscarded();
  expect(await workspace.discarded()).toEqual([]);
  expect((await indexedDB.databases()).some(({ name }) => name?.includes(collective.id))).toBe(false);
});

test('a removal that was cut short is finished at the next start, and the collective is seen no more', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.close();
  await stores.registry.changeCollective(collective.id, { isLeaving: true });
  const next = new Workspace(stores, nowhere);
  expect((await next.collectives()).some(({ id }) => id === collective.id)).toBe(false);
  expect(await next.open(collective.id)).toEqual({ ok: false, problem: { kind: 'unknown-collective' } });
  await next.finishLeaving();
  expect(await stores.registry.collective(collective.id)).toBeNull();
  expect((await indexedDB.databases()).some(({ name }) => name?.includes(collective.id))).toBe(false);
});

test('a removal that the storage refuses is said, and can be tried again', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const restore = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-view');
  await expect(workspace.removeCollective(collective.id)).rejects.toThrow();
  restore();
  expect((await workspace.collectives()).some(({ id }) => id === collective.id)).toBe(true);

  const removal = workspace.removeCollective(collective.id);
  expect(await workspace.open(collective.id)).toEqual({ ok: false, problem: { kind: 'unknown-collective' } });
  await removal;
  expect((await workspace.collectives()).some(({ id }) => id === collective.id)).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(collective.space);
  expect(await stores.projection.counts(collective.space)).toMatchObject({ structures: 0, people: 0 });
  expect(await stores.projection.belonging(collective.space)).toBeNull();
});

test('a collective asked for twice at once is opened once', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.close();
  const elsewhere = new Workspace(stores, nowhere);
  const [first, second] = await Promise.all([elsewhere.open(collective.id), elsewhere.open(collective.id)]);
  expect(first.ok && second.ok && first.value === second.value).toBe(true);
  if (first.ok) await first.value.close();
});

test('in the example a few things are out, one is late, two are promised the same, and one waits for an answer', async () => {
  const example = await opened(workspace.openExample());
  await example.live();
  await example.projected();
  const { clashes, toAnswer } = await homeBookings(example, Date.now());
  expect(clashes.map(({ clash }) => clash.missing)).toEqual([1]);
  expect(toAnswer).toHaveLength(1);
  const out = new Map([...(await example.changedThings())].filter(([, state]) => isOut(state)));
  const names = await Promise.all(
    [...out.keys()].map(async (id) => (await example.item(id as ItemId))?.name)
  );
  expect(names.sort()).toEqual([
    'Bancs de brasserie',
    'Enceinte portative avec micro',
    'Guirlandes lumineuses'
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const late = [...out.values()].filter((state) => whereaboutsOf(state, 100, today).late.length > 0);
  expect(late).toHaveLength(1);
  expect(late[0]!.owner).toBe(example.me.structure);
  const words = await example.texts([late[0]!.outings[0]!.borrower!]);
  expect([...words.values()][0]?.text).toBe('La fanfare du bourg');
  await example.close();
});

test('a relay post that was put out, or only reads from there on, can cease to be one', async () => {
  const collective = await opened(workspace.createCollective(founding));
  await collective.setRelayPost(true);
  collective.standing.set('removed');
  await collective.setRelayPost(false);
  expect(collective.isRelayPost.value).toBe(false);
  expect((await workspace.collectives()).find(({ id }) => id === collective.id)?.isRelayPost).toBe(false);
  await expect(collective.setRelayPost(true)).rejects.toThrow(ReadsOnly);
});

test('what another app shared opens in no invented collective', async () => {
  const collective = await opened(workspace.createCollective(founding));
  collective.noteOpened(Date.now() + 1000);
  const example = await opened(workspace.openExample());
  example.noteOpened(Date.now() + 2000);
  await expect.poll(async () => (await workspace.collectives())[0]?.id).toBe(example.id);
  expect(await workspace.sharedFor()).toBe(collective.id);
});

test('a file that is taken from its thing comes back whole, however late that is taken back', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const item = (await collective.live()).addItem(thingNamed('Barnum'));
  const attachedNow = async () => {
    await collective.saved();
    await collective.projected();
    return (await collective.attached(item)).attachments;
  };
  await collective.attach(item, new File(['%PDF'], 'notice.pdf', { type: 'application/pdf' }));
  const [notice] = await attachedNow();
  const putBack = await collective.detach(notice!);
  expect(await attachedNow()).toEqual([]);
  await stores.files.drop(collective.space, [notice!.hash]);
  await putBack();
  expect(await attachedNow()).toEqual([notice]);
  expect(await collective.file(notice!.hash)).toEqual(new TextEncoder().encode('%PDF'));
});

test('what somebody deletes in great numbers is pointed out, and can be put back at once', async () => {
  const collective = await opened(workspace.createCollective(founding));
  const live = await collective.live();
  const ids = Array.from({ length: 21 }, (_, i) => live.addItem(thingNamed(`Table ${i}`)));
  for (const id of ids.slice(1)) live.putInBin('items', id);
  await collective.projected();
  expect(await collective.bulkDeletions(0)).toEqual([]);
  live.putInBin('items', ids[0]!);
  await collective.projected();
  const [found] = await collective.bulkDeletions(0);
  expect(found?.by).toBe(collective.me.person);
  expect(found?.records.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(await collective.bulkDeletions(Date.now() + 1000)).toEqual([]);
  live.takeAllOutOfBin(found!.records);
  await collective.projected();
  expect(await collective.firstItems(50)).toHaveLength(21);
  expect(await collective.bulkDeletions(0)).toEqual([]);
  await workspace.removeCollective(collective.id);
});
