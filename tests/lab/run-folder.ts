import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for a run of the tests in browsers, where each finds what another one installed; removed when it ends. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'grange-installed-'));
  process.env.GRANGE_INSTALLED = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
