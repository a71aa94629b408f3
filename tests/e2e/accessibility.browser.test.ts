import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';

import { devtoolsOf } from '../lab/browser';
import { openExample } from '../lab/grange';
import { everyRoute } from '../lab/routes';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
let routes: readonly string[];

beforeAll(async () => {
  page = await stage.browser.newPage();
  routes = await everyRoute(page, await openExample(page, stage.hub.origin));
});

test.each([
  { width: 360, height: 640 },
  { width: 1280, height: 800 }
])('axe finds nothing on any route, by day and by night, $width pixels wide', async ({ width, height }) => {
  await page.setViewportSize({ width, height });
  const faults: Record<string, readonly string[]> = {};
  for (const route of routes) {
    await open(route);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await accessibilityFaults(page);
      if (found.length > 0) faults[`${route}, ${colorScheme}`] = found;
    }
  }
  expect(faults).toEqual({});
});

test('no route scrolls sideways at 360 nor at 320 pixels, nor with the text twice as large', async () => {
  const devtools = await devtoolsOf(page);
  const sticking: Record<string, readonly string[]> = {};
  for (const route of routes) {
    await open(route);
    for (const { width, text } of [
      { width: 360, text: 1 },
      { width: 320, text: 1 },
      { width: 360, text: 2 }
    ]) {
      await page.setViewportSize({ width, height: 640 });
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 * text } });
      const found = await sidewaysOverflow(page);
      if (found.length > 0) sticking[`${route} at ${width} px, text ${text} x`] = found;
    }
  }
  expect(sticking).toEqual({});
});

async function open(route: string): Promise<void> {
  await page.goto(stage.hub.origin + route);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
