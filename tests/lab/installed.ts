import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, newProfile, type Browser, type BrowserOptions } from './browser';
import { appKept } from './grange';

/** Where all the tests of a run find what was installed once; a folder of this process where no run says one. */
const shelf = process.env.GRANGE_INSTALLED ?? mkdtempSync(join(tmpdir(), 'grange-installed-'));
if (process.env.GRANGE_INSTALLED === undefined)
  process.on('exit', () => rmSync(shelf, { recursive: true, force: true }));

/** What a page wrote of its own, beside the app that the worker keeps: no two phones have that from one another. */
const written = ['IndexedDB', 'Local Storage', 'Session Storage', 'Sessions', 'File System'];

/**
 * A new profile in which the app of this origin is kept already and nothing else, as on a phone on which its door was
 * opened before. To keep the app is the half of what a short story takes: it is done once, and copied.
 */
export async function installedProfile(
  origin: string,
  place: Pick<BrowserOptions, 'namespace' | 'host'> = {}
): Promise<string> {
  const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
  const made = join(shelf, name);
  if (!existsSync(made)) await install(origin, place, made);
  const profile = newProfile();
  cpSync(made, profile, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return profile;
}

/** A phone on which the app of this origin is kept already and nothing else; whoever takes it closes it. */
export const launchInstalled = async (origin: string, options?: BrowserOptions): Promise<Browser> =>
  launchBrowser({ profile: await installedProfile(origin), ...options });

async function install(
  origin: string,
  place: Pick<BrowserOptions, 'namespace' | 'host'>,
  made: string
): Promise<void> {
  const profile = newProfile();
  const browser = await launchBrowser({ ...place, profile });
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  await appKept(page);
  await browser.close();
  for (const folder of written) rmSync(join(profile, 'Default', folder), { recursive: true, force: true });
  const beside = `${made}-${process.pid}`;
  cpSync(profile, beside, { recursive: true });
  try {
    renameSync(beside, made);
  } catch {
    // Another file of tests was first: theirs is as good.
    rmSync(beside, { recursive: true });
  }
}
