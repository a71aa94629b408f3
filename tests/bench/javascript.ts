import { readFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../lab/browser';
import { ensureBuild } from '../lab/build';
import { createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import type { Figure } from './figures';

/** The JavaScript that a page asks for before its first paint, and all there is. */
export async function measureJavaScript(stockFolder: string): Promise<Figure[]> {
  const folder = await ensureBuild();
  const hub = await startHub();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(hub.origin);
  const first = await beforePaint(page, folder);
  const collective = await createCollective(page, hub.origin);
  await page.goto(`${collective}/inventory`);
  const inventory = await beforePaint(page, folder);
  await browser.close();
  await hub.kill();
  const all = weigh(folder, scriptsIn(folder, '_app'));
  const stock = weigh(stockFolder, scriptsIn(stockFolder, 'assets'));
  const beside = [
    { what: 'yjs, y-indexeddb and y-webrtc as published', value: stock },
    { what: 'all of the app', value: all }
  ];
  return [
    {
      what: 'JavaScript before the first paint of the first page, gzipped',
      value: first,
      unit: 'kB',
      aim: 100,
      beside
    },
    {
      what: 'JavaScript before the first paint of the inventory, gzipped',
      value: inventory,
      unit: 'kB',
      aim: 100,
      beside
    }
  ];
}

async function beforePaint(page: Page, folder: string): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const asked = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < painted)
      .map(({ name }) => new URL(name).pathname);
  });
  return weigh(folder, [...new Set(asked)]);
}

const scriptsIn = (folder: string, part: string): string[] =>
  readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(part, file));

/** In kilobytes of a thousand bytes. */
const weigh = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) /
  1000;
