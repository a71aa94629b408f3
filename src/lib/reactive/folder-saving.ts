import type { Rhythm } from '../domain/folder-saving';
import type { Workspace } from '../workspace/workspace';

/** How often it is looked whether a backup is due, in milliseconds, while the app is open. */
const every = 10 * 60_000;
/** What is opened first is left alone for so long. */
const calm = 5_000;

const nameOf = async (at: number): Promise<string> => (await import('./backup-name')).backupName(at);

/**
 * Saves backups into the folder that was chosen for them, when they are due, for as long as the page lives. What goes wrong
 * is noted, and said by screens.
 */
export function followFolder(workspace: Pick<Workspace, 'backupFolder'>): void {
  // What this device's own storage refuses, it refuses everywhere, and screens say so; this is tried again.
  const look = () => void workspace.backupFolder.save(nameOf).catch(() => undefined);
  setTimeout(look, calm);
  setInterval(look, every);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

/**
 * Has the person choose a folder, from a touch or a click, and saves a first backup there; tells whether they chose one, or
 * the browser would not have it. Rejects when the storage refuses.
 */
export async function chooseFolder(
  { outside, backupFolder }: Pick<Workspace, 'outside' | 'backupFolder'>,
  rhythm: Rhythm
): Promise<'chosen' | 'none' | 'refused'> {
  const folder = await outside.chooseFolder().catch(() => 'refused' as const);
  if (folder === 'refused') return folder;
  if (folder === null) return 'none';
  await backupFolder.use(folder, rhythm, nameOf);
  return 'chosen';
}

/** Saves there at once, from a touch or a click: the browser may ask the person whether that is allowed. */
export const saveThereNow = (workspace: Pick<Workspace, 'backupFolder'>): Promise<void> =>
  workspace.backupFolder.save(nameOf, true);
