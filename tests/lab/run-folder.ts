import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for a run of the tests in browsers, where each finds what another one installed, removed when it ends; and ports of
 * its own, for what is installed is kept by origin: another run at the same time has others.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'grange-installed-'));
  process.env.GRANGE_INSTALLED = folder;
  process.env.GRANGE_PORTS = String(20_000 + ((process.pid * 8) % 10_000));
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
