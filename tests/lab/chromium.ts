import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

/** The Chromium or Chrome of this machine: CHROMIUM_PATH first, then the usual names, then Playwright's own copy. */
export function findChromium(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return [...candidates, chromium.executablePath()].find(isExecutable) ?? null;
}

/** As `findChromium`, but installs one where there is none; throws one sentence that says what to do if it cannot. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  for (const install of [installWithApt, installWithPlaywright]) {
    install();
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'No Chromium was found nor could be installed: install Chromium or Chrome, or give its path in CHROMIUM_PATH.'
  );
}

function installWithApt(): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log('No Chromium here: installing the one of Debian…');
  attempt('apt-get', ['update', '-q']);
  attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
}

function installWithPlaywright(): void {
  console.log('No Chromium here: downloading the one of Playwright…');
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  attempt(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

/** A way that fails leaves room for the next one: what matters is whether a browser is there afterwards. */
function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
  } catch (failure) {
    console.log(`${command} did not manage: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
