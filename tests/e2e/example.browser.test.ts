import { home } from '../../src/lib/i18n/home';
import { expect, test } from 'vitest';

import { control, openExample } from '../lab/grange';
import { items } from '../lab/inventory';
import { setStage } from '../lab/stage';

const stage = setStage();

test('the example opens with an inventory, a charter and past meetings, says what it is, and goes in one gesture', async () => {
  const page = await stage.browser.newPage();
  const collective = await openExample(page, stage.hub.origin);
  await page
    .getByText(/exemple/i)
    .first()
    .waitFor();
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => items(page).getByRole('listitem').count()).toBeGreaterThan(10);
  await page.goto(`${collective}/charter`);
  await expect
    .poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).count())
    .toBeGreaterThan(2);
  await page.goto(`${collective}/meetings`);
  await expect
    .poll(() => page.getByRole('main').locator('a[href*="/meetings/"]').count())
    .toBeGreaterThanOrEqual(2);

  await page.goto(collective);
  await control(page, home.fr.example.remove).click();
  await page.waitForURL(`${stage.hub.origin}/`);
  await page.getByText(home.fr.example.removed).waitFor();
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => items(page).getByRole('listitem').count()).toBe(0);
});
