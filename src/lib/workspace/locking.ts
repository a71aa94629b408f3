import { err, ok, type Result } from '../domain/result';
import { putBehind, takeFromBehind } from '../identity/behind-passphrase';
import { eraseAll, keepLock, readLock } from '../storage/lock-store';
import { randomBytes } from './chance';
import { isAlone, lockedThing } from './opening';
import type { Workspace } from './workspace';

export type LockingProblem =
  | 'wrong-passphrase'
  | 'no-memory'
  | 'damaged'
  /** Grange is open elsewhere in this browser, and would go on writing as before. */
  | 'other-tabs'
  /** A collective that was joined has not come yet: it could not be brought over. */
  | 'arriving'
  /** This device is a relay post, which opens by itself. */
  | 'relay-post';

type Told = (done: number, total: number) => void;

/**
 * Makes ready to lock this device: once the page is loaded again and the passphrase given, all is brought over to where it
 * is sealed, under new device keys. Until then nothing changes. Rejects when the storage refuses.
 */
export async function beginLocking(
  workspace: Workspace,
  passphrase: string,
  told?: Told
): Promise<Result<null, LockingProblem>> {
  const hindrance = await hindranceOf(workspace);
  if (hindrance !== null) return err(hindrance);
  const key = await putBehind(passphrase, randomBytes(32), lockedThing);
  if (!key.ok) return err(key.problem === 'unreasonable' ? 'damaged' : key.problem);
  return beginMoving(workspace, 'in', key.value, passphrase, told);
}

/** Makes ready to take the lock away, likewise. */
export async function beginUnlocking(
  workspace: Workspace,
  passphrase: string,
  told?: Told
): Promise<Result<null, LockingProblem>> {
  const hindrance = await hindranceOf(workspace);
  if (hindrance !== null) return err(hindrance);
  const key = (await readLock())?.key;
  const opened = key === undefined ? null : await takeFromBehind(passphrase, key, lockedThing);
  if (opened === null) return err('damaged');
  if (!opened.ok) return err(opened.problem === 'unreasonable' ? 'damaged' : opened.problem);
  return beginMoving(workspace, 'out', key!, passphrase, told);
}

/** Puts the same key behind another passphrase: what is sealed stays as it is. Rejects when the storage refuses. */
export async function changePassphrase(
  before: string,
  after: string
): Promise<Result<null, Extract<LockingProblem, 'wrong-passphrase' | 'no-memory' | 'damaged'>>> {
  const lock = await readLock();
  if (lock === null) return err('damaged');
  const key = await takeFromBehind(before, lock.key, lockedThing);
  if (!key.ok) return err(key.problem === 'unreasonable' ? 'damaged' : key.problem);
  const put = await putBehind(after, key.value, lockedThing);
  if (!put.ok) return err(put.problem === 'unreasonable' ? 'damaged' : put.problem);
  await keepLock({ ...lock, key: put.value });
  return ok(null);
}

async function hindranceOf(workspace: Workspace): Promise<LockingProblem | null> {
  if (!(await isAlone())) return 'other-tabs';
  const collectives = await workspace.collectives();
  if (collectives.some(({ isRelayPost }) => isRelayPost === true)) return 'relay-post';
  return collectives.some(({ isArriving }) => isArriving) ? 'arriving' : null;
}

async function beginMoving(
  workspace: Workspace,
  way: 'in' | 'out',
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
  told?: Told
): Promise<Result<null, LockingProblem>> {
  const saved = await saveApart(workspace, passphrase, told);
  if (!saved.ok) return err(saved.problem === 'no-memory' ? 'no-memory' : 'damaged');
  // What an earlier attempt left there would be taken for what is brought over.
  await eraseAll(way === 'in' ? 'sealed' : 'clear');
  const before = await readLock();
  if (!(await isAlone())) return err('other-tabs');
  await keepLock({ key, moving: { way, content: saved.value.content } });
  // A tab that was opened meanwhile writes what would not be brought over; from here on none is.
  if (await isAlone()) return ok(null);
  await keepLock(before);
  return err('other-tabs');
}

/** A backup that leaves those of the person as they are: theirs go on behind the passphrase that they chose for them. */
async function saveApart(
  workspace: Workspace,
  passphrase: string,
  told?: Told
): ReturnType<Workspace['saveBackup']> {
  const kept = await workspace.setting('backup');
  try {
    return await workspace.saveBackup({ passphrase, withFiles: true, told });
  } finally {
    await workspace.keepSetting('backup', kept);
  }
}
