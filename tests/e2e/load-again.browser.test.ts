import { expect, test } from 'vitest';
import { firstRun } from '../../src/lib/i18n/first-run';
import { control } from '../lab/grange';
import { setStage } from '../lab/stage';

// A phone that kept the app would lack no part of it.
const stage = setStage({ isNew: true });

test('a page that lacks a part of the app is loaded again by itself, more than once if need be', async () => {
  const page = await stage.browser.newPage();
  const refused: string[] = [];
  // Neither the frame of all pages nor the page of errors.
  await page.route(/\/nodes\/([2-9]|\d\d+)\./, (route) => {
    if (refused.length > 2) return route.continue();
    refused.push(route.request().url());
    return route.abort();
  });
  await page.goto(stage.hub.origin);
  await control(page, firstRun.fr.create).waitFor();
  expect(refused).toHaveLength(3);
});
