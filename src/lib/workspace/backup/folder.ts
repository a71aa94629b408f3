import {
  isFolderDue,
  tooManyInFolder,
  type FolderSaving,
  type FolderTrouble
} from '../../domain/folder-saving';
import type { Result } from '../../domain/result';
import type { Registry } from '../../storage/registry';
import type { KeptFolder } from '../../storage/registry-rows';
import { sharedLocks } from '../../storage/shared-locks';
import type { SavedBackup, SavingProblem } from './save';

export interface FolderFacts {
  readonly registry: Pick<Registry, 'setting' | 'changeSetting'>;
  /** Makes a backup behind the passphrase of before; rejects when the storage refuses. */
  save(): Promise<Result<SavedBackup, SavingProblem>>;
  /** Notes that it was taken. */
  note(saved: SavedBackup): Promise<void>;
  /** What a backup of a moment is called as a file. */
  nameOf(at: number): Promise<string>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The lock of the tab that saves into the folder. */
const lock = 'grange/backup-folder';

/**
 * Saves a backup into the folder if that is due, or with `asks` at once, as the person asks from a touch or a click. One tab
 * does it. What goes wrong in the folder is noted, to be said, and tried again later. Rejects when this device's
 * own storage refuses.
 */
export async function saveInFolder(facts: FolderFacts, asks: boolean): Promise<void> {
  const work = () => saveNow(facts, asks);
  const locks = sharedLocks();
  if (locks === undefined) return work();
  await locks.request(lock, { ifAvailable: true }, (held) => (held === null ? undefined : work()));
}

async function saveNow(facts: FolderFacts, asks: boolean): Promise<void> {
  const kept = await facts.registry.setting('backupFolder');
  if (kept === null || (!asks && !isFolderDue(kept satisfies FolderSaving, facts.now()))) return;
  const change = changing(facts, kept);
  const { writingTrouble, folderTrouble } = await import('../../outside/folder');
  const closed = await writingTrouble(kept.folder, asks).catch(folderTrouble);
  if (closed !== null) return void (await change({ trouble: closed }));
  const saved = await facts.save().catch(() => null);
  if (saved === null) return void (await change({ trouble: 'failed', failedAt: facts.now() }));
  // Behind no passphrase nothing can be saved, and where nothing is there is nothing to save.
  if (!saved.ok || saved.value.collectives.length === 0) return;
  const written = await write(kept, saved.value, await facts.nameOf(saved.value.at), change);
  if (written === 'saved') await facts.note(saved.value);
  else if (written !== 'forgotten') await change({ trouble: written, failedAt: facts.now() });
}

/** Notes what became of the folder; false, and nothing, if it was forgotten meanwhile, or another was chosen. */
function changing({ registry }: FolderFacts, { chosenAt }: KeptFolder) {
  return (changes: Partial<KeptFolder>): Promise<boolean> =>
    registry.changeSetting('backupFolder', (now) =>
      now.chosenAt === chosenAt ? { ...now, ...changes } : null
    );
}

/**
 * Writes a backup beside the ones of before, and only then makes place among these: no file that was not written here is
 * ever touched. Tells what came of it.
 */
async function write(
  { folder, files: before, unfinished }: KeptFolder,
  { content, at }: SavedBackup,
  wanted: string,
  change: (changes: Partial<KeptFolder>) => Promise<boolean>
): Promise<'saved' | 'forgotten' | FolderTrouble> {
  const { freeNameIn, writeInFolder, removeFromFolder, folderTrouble } = await import('../../outside/folder');
  let name: string;
  try {
    if (unfinished !== null) await removeFromFolder(folder, unfinished);
    name = await freeNameIn(folder, wanted);
  } catch (cause) {
    return folderTrouble(cause);
  }
  if (!(await change({ unfinished: name }))) return 'forgotten';
  try {
    await writeInFolder(folder, name, content);
  } catch (cause) {
    // What was begun is in the way; if it cannot go now, it does the next time.
    await removeFromFolder(folder, name).catch(() => undefined);
    return folderTrouble(cause);
  }
  const files = [...before, name];
  await change({ files, unfinished: null, last: at, trouble: null, failedAt: null });
  const old = tooManyInFolder(files);
  try {
    for (const one of old) await removeFromFolder(folder, one);
  } catch {
    // They stay until the next time.
    return 'saved';
  }
  if (old.length > 0) await change({ files: files.slice(old.length) });
  return 'saved';
}
