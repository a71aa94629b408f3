import { expect, test } from 'vitest';
import { slowDown } from '../lab/browser';
import { createCollective } from '../lab/grange';
import { importFile } from '../lab/inventory';
import { longestTask, watch, watched } from '../lab/main-thread';
import { largeInventory } from '../lab/spreadsheets';
import { setStage } from '../lab/stage';

const stage = setStage();

test('ten thousand rows go in on a processor four times slower, and the screen never stands still', async () => {
  const page = await stage.browser.newPage();
  const collective = await createCollective(page, stage.hub.origin);
  await watch(page);
  await page.goto(`${collective}/inventory/import`);
  await slowDown(page, 4);
  await importFile(page, collective, largeInventory(10_000), 300_000);
  await page.waitForTimeout(3000);
  const longest = longestTask(await watched(page));
  console.log(`longest task of the main thread: ${Math.round(longest)} ms at a quarter of the speed`);
  // The aim is 100 ms and `npm run bench` holds it to that; here other programs share the processor with it.
  expect(longest).toBeLessThan(200);
}, 400_000);
