import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../src/hub/build';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built app, made again first when its sources changed since. */
export async function ensureBuild(): Promise<string> {
  const built = await ensureBuilt(root, (line) => console.log(line));
  if (!built.ok) throw new Error(built.problem.sentence);
  return join(root, 'build');
}

/**
 * A folder with the app's next version: the same but for the page that every route falls back to, so that its
 * worker differs too. Removed when the tests end.
 */
export async function nextVersion(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'grange-next-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(await ensureBuild(), folder, { recursive: true });
  const page = join(folder, '200.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', '<!-- the next version --></body>'));
  const worker = join(folder, 'sw.js');
  const before = readFileSync(worker, 'utf8');
  const after = before.replace(
    /(url:"\/?200\.html",revision:"|revision:"(?=[^"]+",url:"\/?200\.html"))/,
    '$1next'
  );
  if (after === before)
    throw new Error('The worker does not list 200.html: the next version cannot be told apart.');
  writeFileSync(worker, after);
  return folder;
}
