import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { founding, nowhere } from '../../../tests/lab/workspaces';
import type * as Passphrase from '../identity/passphrase';
import { openBackup } from '../storage/backup-file';
import { eraseDatabase } from '../storage/erasing';
import { keepLock, readLock } from '../storage/lock-store';
import { answerOf } from '../storage/transaction';
import type * as Locking from './locking';
import type * as Opening from './opening';
import { contentProblem } from './backup/content';
import type { Workspace } from './workspace';

/** What a passphrase costs is looked at where it is made. */
vi.mock('../identity/passphrase', async (original) => ({
  ...(await original<typeof Passphrase>()),
  usualStretching: { memory: 8, passes: 1 }
}));

const passphrase = 'grange noisette rivière lampe';

/** The locks that tabs share, as far as Grange asks for them: held by name, alone or together. */
function sharedLocks() {
  const held: { name: string; mode: string }[] = [];
  const isFree = (name: string, mode: string) =>
    held.every((one) => one.name !== name || (one.mode === 'shared' && mode === 'shared'));
  type Work = (lock: object | null) => unknown;
  async function request(
    name: string,
    options: LockOptions | Work,
    work = options as Work
  ): Promise<unknown> {
    const { mode = 'exclusive', ifAvailable = false, signal } = typeof options === 'function' ? {} : options;
    if (ifAvailable && !isFree(name, mode)) return work(null);
    while (!isFree(name, mode)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      signal?.throwIfAborted();
    }
    const lock = { name, mode };
    held.push(lock);
    try {
      return await work(lock);
    } finally {
      held.splice(held.indexOf(lock), 1);
    }
  }
  return { held, request, query: () => Promise.resolve({ held: [...held] }) };
}
let locks: ReturnType<typeof sharedLocks>;

type Page = typeof Opening & typeof Locking;

/** Grange as another page has it, over the same disk. */
async function newPage(): Promise<Page> {
  vi.resetModules();
  return { ...(await import('./opening')), ...(await import('./locking')) };
}

/** The page is gone, and with it what it held. */
async function leave(workspace: Workspace | null): Promise<void> {
  for (const { id } of (await workspace?.collectives()) ?? []) {
    const collective = await workspace!.open(id);
    if (collective.ok) await collective.value.close();
  }
  for (const database of [...(Dexie as unknown as { connections: Dexie[] }).connections])
    database.close({ disableAutoOpen: true });
  locks.held.splice(0, Infinity, ...locks.held.filter(({ name }) => !name.startsWith('grange/')));
}

beforeEach(() => {
  locks = sharedLocks();
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('location', { origin: nowhere });
});
afterEach(async () => {
  await leave(null);
  for (const { name } of await indexedDB.databases()) await eraseDatabase(name!);
  vi.unstubAllGlobals();
});

/** A device that keeps a collective, and is ready to be locked. */
async function readyToLock(before?: (workspace: Workspace) => Promise<unknown>): Promise<void> {
  const page = await newPage();
  const workspace = (await page.openWorkspace())!;
  expect(await workspace.createCollective(founding)).toMatchObject({ ok: true });
  await before?.(workspace);
  expect(await page.beginLocking(workspace, passphrase)).toEqual({ ok: true, value: null });
  await leave(workspace);
}

const names = async (workspace: Workspace | null) => (await workspace!.collectives()).map(({ name }) => name);

const databases = async (isSealed: boolean) =>
  (await indexedDB.databases()).filter(
    ({ name }) => name !== 'grange-lock' && name!.startsWith('sealed:') === isSealed
  );

/** A database that a kill left. */
async function leftOver(name: string): Promise<void> {
  (await answerOf(indexedDB.open(name))).close();
}

test('what is being brought over cannot be given up by another tab meanwhile: it would be erased on both sides', async () => {
  await readyToLock();
  const page = await newPage();
  expect(await page.openWorkspace()).toBeNull();
  const other = await newPage();
  const answers: unknown[] = [];
  const asked: Promise<void>[] = [];
  const moved = await page.unlock(passphrase, () => {
    for (const work of [other.giveUpMoving, other.startAnew, page.giveUpMoving])
      asked.push(work().then((answer) => void answers.push(answer)));
  });
  await Promise.all(asked);
  expect(moved).toEqual({ ok: true, value: null });
  expect(answers).toEqual(Array(3).fill({ ok: false, problem: 'other-tabs' }));
  const workspace = await page.openWorkspace();
  expect(await names(workspace)).toEqual([founding.collective]);
  await leave(workspace);
});

test('what could not be brought over is not tried again in the same page, and can be given up', async () => {
  await readyToLock();
  const lock = (await readLock())!;
  await keepLock({ ...lock, moving: { way: 'in', content: new Blob(['abîmé']) } });
  const page = await newPage();
  await page.openWorkspace();
  expect(await page.unlock(passphrase)).toEqual({ ok: false, problem: 'not-moved' });
  expect(await page.unlock(passphrase)).toEqual({ ok: false, problem: 'not-moved' });
  expect(await page.giveUpMoving()).toEqual({ ok: true, value: null });
  await leave(null);

  const after = await newPage();
  const workspace = await after.openWorkspace();
  expect(await names(workspace)).toEqual([founding.collective]);
  expect(await databases(true)).toEqual([]);
  expect(await readLock()).toBeNull();
  await leave(workspace);
});

test('whoever forgot the passphrase starts anew, and nothing is left of what was there', async () => {
  await readyToLock();
  const page = await newPage();
  await page.openWorkspace();
  await page.unlock(passphrase);
  await leave(await page.openWorkspace());

  const after = await newPage();
  expect(await after.openWorkspace()).toBeNull();
  expect(await after.unlock('une autre phrase de passe')).toEqual({ ok: false, problem: 'wrong-passphrase' });
  expect(await after.startAnew()).toEqual({ ok: true, value: null });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['grange-lock']);
  const anew = await newPage();
  const workspace = await anew.openWorkspace();
  expect(await names(workspace)).toEqual([]);
  await leave(workspace);
});

test('whoever gives up makes their backups behind the passphrase that they had', async () => {
  await readyToLock((workspace) =>
    workspace.saveBackup({ passphrase: 'celle de mes sauvegardes', withFiles: true })
  );
  const page = await newPage();
  await page.openWorkspace();
  await page.giveUpMoving();
  await leave(null);
  const after = await newPage();
  const workspace = (await after.openWorkspace())!;
  const saved = await workspace.saveBackup({ passphrase: null, withFiles: true });
  if (!saved.ok) throw new Error(saved.problem);
  expect(await openBackup(saved.value.content, 'celle de mes sauvegardes', contentProblem)).toMatchObject({
    ok: true
  });
  await leave(workspace);
});

test('what a kill left in the clear once all was sealed is erased when the device is opened', async () => {
  await readyToLock();
  const page = await newPage();
  await page.openWorkspace();
  await page.unlock(passphrase);
  await leave(await page.openWorkspace());
  await leftOver('grange');
  await leftOver('pre-commun/collectif');

  const after = await newPage();
  expect(await after.openWorkspace()).toBeNull();
  expect(await after.unlock(passphrase)).toEqual({ ok: true, value: null });
  await vi.waitFor(async () => expect(await databases(false)).toEqual([]));
  const workspace = await after.openWorkspace();
  expect(await names(workspace)).toEqual([founding.collective]);
  await leave(workspace);
});

test('what was left sealed by a key that is gone is erased, and a lock can be set', async () => {
  await leftOver('sealed:grange');
  await readyToLock(() => vi.waitFor(async () => expect(await databases(true)).toEqual([])));
});

test('a tab that was opened while the lock was made ready keeps it from being set', async () => {
  const page = await newPage();
  const workspace = (await page.openWorkspace())!;
  await workspace.createCollective(founding);
  const other = await newPage();
  const begun = page.beginLocking(workspace, passphrase, () => void other.openWorkspace());
  expect(await begun).toEqual({ ok: false, problem: 'other-tabs' });
  expect(await readLock()).toBeNull();
  await leave(workspace);
});
