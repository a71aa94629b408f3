import type { Page } from 'playwright-core';
import { inventory } from '../../src/lib/i18n/inventory';
import { labels } from '../../src/lib/i18n/labels';
import { launchBrowser, newProfile } from '../lab/browser';
import { Camera } from '../lab/camera';
import { appKept, control, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { addItem, importFile, waitForCount } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { median, type Figure } from './figures';

const things = 1_000;
const rounds = 5;
const name = 'Clarinette';

/** From a label before the camera to the sheet of its thing, with no network; beside it the label's link, followed. */
export async function measureScan(): Promise<Figure[]> {
  const hub = await startHub();
  const camera = new Camera();
  const browser = await launchBrowser({ profile: newProfile(), args: camera.args });
  const [page, paper] = [await browser.newPage(), await browser.newPage()];
  const collective = await createCollective(page, hub.origin);
  await importFile(page, collective, largeInventory(things));
  await addItem(page, collective, { Nom: name });
  await isOpen(page);
  const link = `${hub.origin}/i/${page.url().slice(-22)}`;
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
  await paper.goto(`${collective}/inventory/labels?q=${name}`);
  await paper.getByRole('img', { name: labels.fr.code(name) }).waitFor();
  await hub.kill();

  const shown: number[] = [];
  const touched: number[] = [];
  const followed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    camera.lookAway();
    await goToList(page);
    await scan(page);
    await page.getByText(labels.fr.scan.aim).waitFor();
    shown.push(await timed(page, () => camera.lookAt(paper, labels.fr.code(name))));
    await goToList(page);
    touched.push(await timed(page, () => scan(page)));
    followed.push(await timed(page, () => page.goto(link)));
  }
  await browser.close();
  camera.discard();
  return [
    {
      what: `Label before the camera to its sheet, ${things + 1} things`,
      value: median(shown),
      unit: 'ms',
      beside: [
        { what: 'from the touch on Scanner, camera off', value: median(touched) },
        { what: 'its link followed, app to be opened', value: median(followed) }
      ]
    }
  ];
}

async function goToList(page: Page): Promise<void> {
  await goInside(page, 'Inventaire');
  await waitForCount(page, things + 1);
}

const scan = (page: Page) => control(page, inventory.fr.scan).click();

const isOpen = (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();

/** How long it takes from a gesture on until the sheet is on the screen, in milliseconds. */
async function timed(page: Page, gesture: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await gesture();
  await isOpen(page);
  return performance.now() - startedAt;
}
