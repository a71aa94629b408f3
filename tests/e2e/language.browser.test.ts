import { expect, test } from 'vitest';
import { firstRun } from '../../src/lib/i18n/first-run';
import { setStage } from '../lab/stage';

const stage = setStage();

test('the language changes at once, for every screen, and stays after a reload', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.hub.origin}/settings`);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  const language = page.getByLabel('Langue', { exact: true });
  await language.selectOption({ label: 'English' });
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.goto(stage.hub.origin);
  await page.getByText(firstRun.en.create).first().waitFor();
});

test('who has chosen nothing reads French, whatever their browser speaks', async () => {
  const english = await stage.another({ language: 'en-GB' });
  const page = await english.newPage();
  await page.goto(stage.hub.origin);
  await page.getByText(firstRun.fr.create).first().waitFor();
  await english.close();
});
