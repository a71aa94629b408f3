import { err, ok, type Result } from '../domain/result';
import { takeFromBehind } from '../identity/behind-passphrase';
import { inTheClear, type AtRest } from '../storage/at-rest';
import { eraseAll, keepLock, readLock, type Moving } from '../storage/lock-store';
import { sharedLocks } from '../storage/shared-locks';
import type { RestoringProblem } from './backup/restore';
import { openStores } from './stores';
import { Workspace } from './workspace';

/** What is put behind the passphrase of a device. */
export const lockedThing = new TextEncoder().encode('grange lock 1');

let opened: Promise<Workspace> | null = null;
let isHeld = false;
/** Whether moving came to nothing in this page, which still holds open what it had begun: another page has to go on. */
let isSpent = false;

/** What is on this device; null while it is locked. Rejects where the browser keeps nothing at all. */
export async function openWorkspace(): Promise<Workspace | null> {
  if (opened !== null) return opened;
  let lock = await readLock();
  if (lock?.moving?.isGivenUp === true) {
    await whileAlone(finishGivingUp);
    lock = await readLock();
  }
  return lock === null ? (opened ??= openRest(inTheClear)) : null;
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
  if (isSpent) return err('not-moved');
  const key = await takeFromBehind(passphrase, lock.key, lockedThing);
  if (!key.ok) return err(key.problem === 'unreasonable' ? 'damaged' : key.problem);
  const { sealedBy } = await import('../storage/sealed-at-rest');
  const sealed = sealedBy(key.value);
  if (lock.moving !== null) return whileAlone(() => move(sealed, passphrase, told));
  opened = openRest(sealed);
  await opened.catch((cause: unknown) => {
    opened = null;
    throw cause;
  });
  return ok(null);
}

/**
 * Gives up what was begun: all stays as it was before, once the page is loaded again. This one may still hold what it had
 * begun, and would write it anew.
 */
export const giveUpMoving = (): Promise<Result<null, 'other-tabs'>> =>
  whileAlone(async () => {
    const lock = await readLock();
    if (lock !== null && lock.moving !== null)
      await keepLock({ ...lock, moving: { ...lock.moving, isGivenUp: true } });
    return ok(null);
  });

async function finishGivingUp(): Promise<Result<null, never>> {
  const lock = await readLock();
  if (lock?.moving?.isGivenUp !== true) return ok(null);
  await eraseAll(lock.moving.way === 'in' ? 'sealed' : 'clear');
  await keepLock(lock.moving.way === 'in' ? null : { ...lock, moving: null });
  return ok(null);
}

/** Erases all that this device keeps, lock included: what only it had is lost. */
export const startAnew = (): Promise<Result<null, 'other-tabs'>> =>
  whileAlone(async () => {
    await eraseAll('sealed');
    await eraseAll('clear');
    await keepLock(null);
    return ok(null);
  });

const isOpenName = 'grange/open';

/** How long a browser may still count a tab that was closed, in milliseconds. */
const closing = 2000;

/** Whether no other tab has Grange open, as far as the browser tells; one that is being closed is waited for. */
export async function isAlone(): Promise<boolean> {
  for (const until = Date.now() + closing; ;) {
    const { held = [] } = (await sharedLocks()?.query()) ?? {};
    if (held.filter(({ name }) => name === isOpenName).length <= (isHeld ? 1 : 0)) return true;
    if (Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Does a work where no other tab has Grange open, nor moves what is kept, nor gives that up. */
async function whileAlone<T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | 'other-tabs'>> {
  const inTurn = async (lock: Lock | null) =>
    lock === null || !(await isAlone()) ? err('other-tabs' as const) : work();
  const locks = sharedLocks();
  return locks === undefined ? work() : locks.request('grange/moving', { ifAvailable: true }, inTurn);
}

/** Opens what is kept where it belongs; what a kill left elsewhere once all had been brought over is erased. */
async function openRest(atRest: AtRest): Promise<Workspace> {
  const workspace = await open(atRest);
  // Refused, it is tried at the next start.
  void eraseAll(atRest.isSealed ? 'clear' : 'sealed').catch(() => undefined);
  return workspace;
}

async function open(atRest: AtRest): Promise<Workspace> {
  // Held as long as the page lives, so that others know of it.
  if (!isHeld)
    void sharedLocks()?.request(isOpenName, { mode: 'shared' }, () => new Promise(() => undefined));
  isHeld = true;
  const workspace = new Workspace(await openStores(atRest), location.origin);
  // Refused again, it is tried at the next start.
  void workspace.finishLeaving().catch(() => undefined);
  return workspace;
}

/** Brings over what was begun to be: nothing is erased before all of it is there. */
async function move(
  sealed: AtRest,
  passphrase: string,
  told?: (done: number, total: number) => void
): Promise<Result<null, UnlockingProblem>> {
  const lock = await readLock();
  // Another tab ended it meanwhile, or gave it up.
  if (lock === null || lock.moving === null || lock.moving.isGivenUp === true) return err('other-tabs');
  const { way, content } = lock.moving;
  isSpent = true;
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
  opened = Promise.resolve(workspace);
  return ok(null);
}
