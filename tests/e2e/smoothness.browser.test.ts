import { expect, test } from 'vitest';
import { slowDown } from '../lab/browser';
import { createCollective } from '../lab/grange';
import { chooseFile, importPreviewed } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { setStage } from '../lab/stage';
import { traceTasks } from '../lab/trace';

const stage = setStage();

test('ten thousand rows go in on a processor four times slower, and the screen never stands still', async () => {
  const page = await stage.browser.newPage();
  const collective = await createCollective(page, stage.hub.origin);
  await page.goto(`${collective}/inventory/import`);
  await page.waitForTimeout(2000);
  await slowDown(page, 4);
  const stop = await traceTasks(page);
  await chooseFile(page, largeInventory(10_000));
  await importPreviewed(page, 300_000);
  await page.waitForTimeout(3000);
  const tasks = await stop();
  const longest = Math.max(...tasks.map(({ work }) => work));
  console.log(
    `at a quarter of the speed, the longest task took ${Math.round(longest)} ms of the processor, ` +
      `${Math.round(Math.max(...tasks.map(({ duration }) => duration)))} ms by the clock`
  );
  // The aim of 100 ms is measured by `npm run bench`, on a machine with nothing else to do. Here other programs may
  // take the processor from under the throttled page, so this only catches work that is no longer cut in slices:
  // all rows at once take two seconds.
  expect(longest).toBeLessThan(500);
}, 400_000);
