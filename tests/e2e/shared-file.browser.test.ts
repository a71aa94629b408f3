import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { exchangeFile } from '../../src/lib/i18n/exchange-file';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { setStage } from '../lab/stage';

const words = exchangeFile.fr;
const stage = setStage();

/** What the system does when another app shares a file with the installed one: a form is posted to its address. */
async function share(page: Page, content: string): Promise<void> {
  await page.goto('about:blank');
  await page.evaluate(
    ([action, said]) => {
      const form = Object.assign(document.createElement('form'), {
        action,
        method: 'post',
        enctype: 'multipart/form-data'
      });
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'file' });
      const files = new DataTransfer();
      files.items.add(new File([said!], 'grange.txt', { type: 'text/plain' }));
      input.files = files.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [`${stage.hub.origin}/open/shared`, content] as const
  );
}

test('a file that another app shares opens in the collective that it is of, without a network, and once', async () => {
  const page = await stage.browser.newPage();
  const collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await page.goto(`${collective}/exchange`);
  const [download] = await Promise.all([page.waitForEvent('download'), control(page, words.save).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  const other = await createCollective(page, stage.hub.origin, { collective: 'Le Pré' });
  await stage.hub.kill();

  await share(page, file);
  await page.getByText(words.taken(0, false)).waitFor();
  await expect.poll(() => page.url()).toContain(`${collective}/exchange`);
  await page.reload();
  await page.getByRole('heading', { name: words.title }).waitFor();
  await expect.poll(() => page.evaluate(() => caches.has('grange-shared'))).toBe(false);
  expect(await page.getByText(words.taken(0, false)).count()).toBe(0);

  // What is no such file is said so where one was last. It is shared beside that page: leaving it kills what it still notes.
  await page.goto(`${other}/meetings`);
  await waitForDelivery(page, 'enregistré ici');
  const beside = await stage.browser.newPage();
  await share(beside, 'le compte rendu de mardi');
  await beside.getByText(words.problem['not-a-file']).waitFor();
  await expect.poll(() => beside.url()).toContain(`${other}/exchange`);
});
