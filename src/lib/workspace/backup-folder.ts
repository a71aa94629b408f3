import type { Rhythm } from '../domain/folder-saving';
import type { Registry } from '../storage/registry';
import type { FolderFacts } from './backup/folder';
import type { SavingTerms } from './backup/save';

/** What saving into a folder needs of the workspace. */
export interface BackupFolderPort extends Pick<FolderFacts, 'note'> {
  registry(): Registry;
  save(terms: SavingTerms): ReturnType<FolderFacts['save']>;
}

/** The folder into which backups are saved by themselves. What does so is loaded once there is one. */
export class BackupFolder {
  readonly #port: BackupFolderPort;

  constructor(port: BackupFolderPort) {
    this.#port = port;
  }

  /** Saves into a folder that the person chose, the first backup at once. Rejects when the storage refuses. */
  async use(folder: FileSystemDirectoryHandle, rhythm: Rhythm, nameOf: FolderFacts['nameOf']): Promise<void> {
    await this.#port.registry().keepSetting('backupFolder', {
      ...{ folder, rhythm, chosenAt: Date.now() },
      ...{ last: null, files: [], unfinished: null, trouble: null }
    });
    await this.save(nameOf);
  }

  /** Saves as often as this from now on; nothing where no folder is chosen. Rejects when the storage refuses. */
  async changeRhythm(rhythm: Rhythm): Promise<void> {
    await this.#port.registry().changeSetting('backupFolder', (kept) => ({ ...kept, rhythm }));
  }

  /** Saves there no more; what was saved there stays. Rejects when the storage refuses. */
  forget = (): Promise<void> => this.#port.registry().keepSetting('backupFolder', null);

  /**
   * Saves a backup there if that is due; with `asks`, from a touch or a click, at once, and the browser asks the person
   * where it must. Rejects when the storage refuses.
   */
  async save(nameOf: FolderFacts['nameOf'], asks = false): Promise<void> {
    const registry = this.#port.registry();
    if ((await registry.setting('backupFolder')) === null) return;
    const { saveInFolder } = await import('./backup/folder');
    const withFiles = (await registry.setting('backupWithFiles')) ?? true;
    const save = () => this.#port.save({ passphrase: null, withFiles });
    await saveInFolder({ registry, save, note: this.#port.note, nameOf, now: Date.now }, asks);
  }
}
