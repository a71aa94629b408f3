import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { backup } from '../../src/lib/i18n/backup';
import { control } from './grange';

/** A backup as it lies in the folder of downloads. */
export interface BackupFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const t = backup.fr;

/** Makes a backup on the page of settings, which is open, and takes it. */
export async function takeBackup(page: Page, passphrase: string): Promise<BackupFile> {
  await page.getByLabel(t.passphrase, { exact: true }).fill(passphrase);
  await control(page, t.save).click();
  await control(page, t.download).waitFor({ timeout: 300_000 });
  const download = page.waitForEvent('download');
  await control(page, t.download).click();
  const saved = await download;
  await page.getByText(t.handed).waitFor();
  return {
    name: saved.suggestedFilename(),
    mimeType: 'text/plain',
    buffer: await readFile(await saved.path())
  };
}

/** Chooses a backup, or one at a path, on the page of settings, which is open, and asks for it with a passphrase. */
export async function restoreBackup(
  page: Page,
  file: BackupFile | string,
  passphrase: string
): Promise<void> {
  await page.getByLabel(t.restore).setInputFiles(file);
  await page.getByLabel(t.restorePassphrase).fill(passphrase);
  await control(page, t.go).click();
}
