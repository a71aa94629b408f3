import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';

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

describe.each([
  { colorScheme: 'light', width: 360, height: 640 },
  { colorScheme: 'dark', width: 360, height: 640 },
  { colorScheme: 'light', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 1280, height: 800 }
] as const)('$colorScheme, $width px wide', ({ colorScheme, width, height }) => {
  test('axe finds nothing on any route', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const faults: Record<string, readonly string[]> = {};
    for (const route of routes) {
      await open(route);
      const found = await accessibilityFaults(page);
      if (found.length > 0) faults[route] = found;
    }
    expect(faults).toEqual({});
  });
});

test('no route scrolls sideways at 360 nor at 320 pixels, nor with the text twice as large', async () => {
  const sticking: Record<string, readonly string[]> = {};
  for (const { width, zoom } of [
    { width: 360, zoom: 1 },
    { width: 320, zoom: 1 },
    { width: 360, zoom: 2 }
  ]) {
    await page.setViewportSize({ width, height: 640 });
    for (const route of routes) {
      await open(route);
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${zoom * 100}%`);
      const found = await sidewaysOverflow(page);
      if (found.length > 0) sticking[`${route} at ${width} px, text ${zoom} x`] = found;
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
