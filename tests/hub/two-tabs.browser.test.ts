import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { devtoolsOf } from '../lab/browser';
import { ensureBuild } from '../lab/build';
import { appKept, control } from '../lab/grange';
import { startHub } from '../lab/hub';
import { setStage } from '../lab/stage';

const stage = setStage();
const port = () => Number(new URL(stage.hub.origin).port);

test('after the very first visit, what was not opened yet opens without a network, the page not even reloaded', async () => {
  const page = await stage.browser.newPage();
  await page.goto(stage.hub.origin);
  await appKept(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await stage.hub.kill();
  await control(page, 'Créer un collectif').click();
  await page.getByLabel('Nom du collectif', { exact: true }).waitFor();
  await stage.hub.restart();
});

test('a tab goes on whole with its version when another tab takes the next one', async () => {
  const [alice, bob] = [await stage.browser.newPage(), await stage.browser.newPage()];
  for (const page of [alice, bob]) await page.goto(stage.hub.origin);
  await mark(bob);

  await stage.hub.kill();
  stage.hub = await startHub(await otherChunks(), port());
  await alice.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect
    .poll(() => workersOf(alice), { timeout: 60_000 })
    .toEqual({ active: 'activated', waiting: true });
  await alice.evaluate(async () =>
    (await navigator.serviceWorker.ready).waiting!.postMessage({ type: 'SKIP_WAITING' })
  );
  await expect
    .poll(() => workersOf(bob), { timeout: 60_000 })
    .toEqual({ active: 'activated', waiting: false });

  // The browser's own cache may have kept the old files too, or not: it is not counted on.
  await (await devtoolsOf(bob)).send('Network.clearBrowserCache');
  const asked: string[] = [];
  bob.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await control(bob, 'Créer un collectif').click();
  await bob.getByLabel('Nom du collectif', { exact: true }).waitFor();
  expect(asked.some((path) => path.startsWith('/_app/immutable/nodes/'))).toBe(true);
  expect(await isMarked(bob), 'nothing reloaded').toBe(true);

  await bob.reload();
  await bob.getByLabel('Nom du collectif', { exact: true }).waitFor();
  expect(await bob.content()).toContain('.next.js');
});

/** What became of the versions of this origin, seen from a page. */
const workersOf = (page: Page) =>
  page.evaluate(async () => {
    const { active, waiting } = await navigator.serviceWorker.ready;
    return { active: active?.state, waiting: waiting !== null };
  });

const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { sameDocument: true }));
const isMarked = (page: Page) => page.evaluate(() => 'sameDocument' in globalThis);

/** A folder with a version whose every route has a file of another name, as when each of them changed. */
async function otherChunks(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'grange-chunks-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(await ensureBuild(), folder, { recursive: true });
  for (const path of filesUnder(folder).filter((path) => /\.(js|html)$/.test(path))) {
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
  }
  for (const path of filesUnder(folder)) {
    renameSync(path, renamed(path));
  }
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(url:"200\.html",revision:")/, '$1next'));
  return folder;
}

/** The text with the new names; the page's policy lets its inline script run by its hash, which follows. */
function renamed(text: string): string {
  const changed = text.replace(/((?:nodes\/|\.\/)\d+\.[\w-]+|entry\/app\.[\w-]+)\.js/g, '$1.next.js');
  return changed.replace(inlineHash(text), inlineHash(changed));
}

function inlineHash(page: string): string {
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  return createHash('sha256').update(script).digest('base64');
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
