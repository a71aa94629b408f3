import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from '../../src/relay/chromium';

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
