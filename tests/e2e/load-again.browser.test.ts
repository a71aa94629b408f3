import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { errorPage } from '../../src/lib/i18n/error-page';
import { firstRun } from '../../src/lib/i18n/first-run';
import { newProfile } from '../lab/browser';
import { control } from '../lab/grange';
import { isLong } from '../lab/lived';
import { setStage } from '../lab/stage';

const stage = setStage();

const parts = [
  ['the frame of all pages', /\/nodes\/0\./],
  ['a part of its own', /\/nodes\/([2-9]|\d\d+)\./]
] as const;
/** Both where time is taken: else the one that lacks more is loaded again, and the other goes on lacking. */
const [again, lacking] = isLong ? [parts, parts] : [[parts[0]], [parts[1]]];

/** A page of a phone that keeps nothing of the app yet, and so asks for every part of it. */
async function onNewPhone(story: (page: Page) => Promise<void>): Promise<void> {
  const phone = await stage.another({ profile: newProfile() });
  await story(await phone.newPage());
  expect(phone.complaints).toEqual([]);
  await phone.close();
}

test.each(again)('a page that lacks %s is loaded again by itself, more than once if need be', (_, part) =>
  onNewPhone(async (page) => {
    const refused: string[] = [];
    await page.route(part, (route) => {
      if (refused.length > 2) return route.continue();
      refused.push(route.request().url());
      return route.abort();
    });
    await page.goto(stage.hub.origin);
    await control(page, firstRun.fr.create).waitFor();
    expect(refused).toHaveLength(3);
  })
);

test.each(lacking)('a page that goes on lacking %s says so, and offers to try again', (_, part) =>
  onNewPhone(async (page) => {
    await page.route(part, (route) => route.abort());
    await page.goto(stage.hub.origin);
    await page.getByRole('heading', { level: 1, name: errorPage.fr.failed }).waitFor();
    await page.unroute(part);
    await control(page, errorPage.fr.retry).click();
    await control(page, firstRun.fr.create).waitFor();
  })
);
