import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file in a build that says from which sources it was made. */
export const stampName = 'built-from.json';

const folders = ['src', 'static'];
const files = ['package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** What is beside the app without being in it: tests, notes, and the programs that serve it and keep it open. */
const besides = /\.test\.ts$|\.md$|^src\/(hub|relay)\/.*\.ts$/;

/**
 * Names the sources under `root` that a build is made of, in hexadecimal; the same sources have the same name.
 *
 * @param {string} root
 */
export function sourcesName(root) {
  const hash = createHash('sha256');
  const paths = [...folders.flatMap((folder) => filesUnder(root, folder)), ...files];
  for (const path of paths.filter((path) => !besides.test(path)).sort()) {
    const file = join(root, path);
    if (!existsSync(file)) continue;
    const content = readFileSync(file);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * What a build made of these sources says of itself, in the file `stampName`.
 *
 * @param {string} sources
 */
export const stampOf = (sources) => `${JSON.stringify({ sources })}\n`;

/**
 * Tells whether `root/build` is whole and made of the sources as they are now.
 *
 * @param {string} root
 */
export function isFresh(root) {
  const stamp = join(root, 'build', stampName);
  // The page every route falls back to is written last: without it the build was cut short.
  if (!existsSync(stamp) || !existsSync(join(root, 'build', '200.html'))) return false;
  return readFileSync(stamp, 'utf8') === stampOf(sourcesName(root));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  const from = join(root, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}
