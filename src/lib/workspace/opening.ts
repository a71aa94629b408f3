import { err, ok, type Result } from '../domain/result';
import { takeFromBehind } from '../identity/behind-passphrase';
import { inTheClear, type AtRest } from '../storage/at-rest';
import { eraseAll, keepLock, readLock, type DeviceLock, type Moving } from '../storage/lock-store';
import { sharedLocks } from '../storage/shared-locks';
import type { RestoringProblem } from './backup/restore';
import { openStores } from './stores';
import { Workspace } from './workspace';

/** What is put behind the passphrase of a device. */
export const lockedThing = new TextEncoder().encode('grange lock 1');

let opened: Promise<Workspace> | null = null;
let isHeld = false;

/** What is on this device; null while it is locked. Rejects where the browser keeps nothing at all. */
export async function openWorkspace(): Promise<Workspace | null> {
  if (opened === null && (await readLock()) !== null) return null;
  return (opened ??= open(inTheClear));
}

/** Which way what this device keeps is on; null where nothing is. */
export const movingOf = async (): Promise<Moving['way'] | null> => (await readLock())?.moving?.way ?? null;

export type UnlockingProblem =
  | 'wrong-passphrase'
  | 'damaged'
  | 'no-memory'
  /** Grange is open elsewhere in this browser, and would go on as before. */
  | 'other-tabs'
  /** What was to be brought over could not be. */
  | 'not-moved';

/** Opens what is locked by its passphrase, and first ends what was begun: `told` how much of it is done. */
export async function unlock(
  passphrase: string,
  told?: (done: number, total: number) => void
): Promise<Result<null, UnlockingProblem>> {
  const lock = await readLock();
  if (lock === null || opened !== null) return ok(null);
  const key = await takeFromBehind(passphrase, lock.key, lockedThing);
  if (!key.ok) return err(key.problem === 'unreasonable' ? 'damaged' : key.problem);
  const { sealedBy } = await import('../storage/sealed-at-rest');
  const sealed = sealedBy(key.value);
  if (lock.moving === null) opened = open(sealed);
  else {
    const moved = await move(lock, sealed, passphrase, told);
    if (!moved.ok) return moved;
    opened = Promise.resolve(moved.value);
  }
  await opened.catch((cause: unknown) => {
    opened = null;
    throw cause;
  });
  return ok(null);
}

/** Gives up what was begun: all stays as it was before. */
export async function giveUpMoving(): Promise<void> {
  const lock = await readLock();
  if (lock?.moving?.way === 'in') {
    await eraseAll('sealed');
    await keepLock(null);
  } else if (lock?.moving?.way === 'out') {
    await eraseAll('clear');
    await keepLock({ ...lock, moving: null });
  }
}

/** Erases all that this device keeps, lock included: what only it had is lost. */
export async function startAnew(): Promise<void> {
  await eraseAll('sealed');
  await eraseAll('clear');
  await keepLock(null);
}

const isOpenName = 'grange/open';

/** Whether no other tab has Grange open, as far as the browser tells. */
export async function isAlone(): Promise<boolean> {
  const { held = [] } = (await sharedLocks()?.query()) ?? {};
  return held.filter(({ name }) => name === isOpenName).length <= (isHeld ? 1 : 0);
}

async function open(atRest: AtRest): Promise<Workspace> {
  const workspace = new Workspace(await openStores(atRest), location.origin);
  // Held as long as the page lives, so that others know of it.
  if (!isHeld)
    void sharedLocks()?.request(isOpenName, { mode: 'shared' }, () => new Promise(() => undefined));
  isHeld = true;
  // Refused again, it is tried at the next start.
  void workspace.finishLeaving().catch(() => undefined);
  return workspace;
}

/** Brings over what was begun to be: nothing is erased before all of it is there. */
async function move(
  lock: DeviceLock,
  sealed: AtRest,
  passphrase: string,
  told?: (done: number, total: number) => void
): Promise<Result<Workspace, UnlockingProblem>> {
  const { way, content } = lock.moving!;
  if (!(await isAlone())) return err('other-tabs');
  const workspace = await open(way === 'in' ? sealed : inTheClear);
  const restored: Result<unknown, RestoringProblem> = await workspace.restoreBackup(
    content,
    passphrase,
    told,
    true
  );
  if (!restored.ok) return err('not-moved');
  await keepLock(way === 'in' ? { key: lock.key, moving: null } : null);
  await eraseAll(way === 'in' ? 'clear' : 'sealed');
  return ok(workspace);
}
