import { appKept, createCollective } from '../lab/grange';
import { launchBrowser, newProfile } from '../lab/browser';
import { startHub } from '../lab/hub';
import { chooseFile, importPreviewed } from '../lab/inventory';
import { usableAt, watch, watched } from '../lab/main-thread';
import { slowMachine } from '../lab/slow-machine';
import { largeInventory } from '../lab/spreadsheets';
import { traceTasks } from '../lab/trace';
import type { Figure } from './figures';

const count = 20_000;
const share = 1 / 4;

/** A large inventory on a quarter of one processor, workers and all: it goes in, and stands on the screen after a restart. */
export async function measureSlowPhone(): Promise<Figure[]> {
  const machine = slowMachine(share);
  if (machine === null) {
    console.warn('SKIPPED: a part of a processor needs control groups, refused here.');
    return [];
  }
  const hub = await startHub();
  const profile = newProfile();
  let browser = await launchBrowser({ profile, machine });
  let page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  const collective = await createCollective(page, hub.origin);
  await appKept(page);
  await page.goto(`${collective}/inventory/import`);
  await page.waitForTimeout(5_000);
  const stop = await traceTasks(page);
  const startedAt = performance.now();
  await chooseFile(page, largeInventory(count));
  await importPreviewed(page, 1_200_000);
  const took = performance.now() - startedAt;
  const tasks = await stop();
  await page.waitForTimeout(60_000);
  await browser.close();
  await hub.kill();

  browser = await launchBrowser({ profile, machine });
  page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await watch(page);
  await page.goto(`${collective}/inventory`);
  await page.waitForTimeout(60_000);
  const seen = await watched(page);
  await browser.close();
  machine.remove();
  const on = `${count} things on a quarter of one processor`;
  return [
    {
      what: `${on}: longest task while they go in, time of the processor`,
      value: Math.max(...tasks.map(({ work }) => work)),
      unit: 'ms',
      aim: 100,
      beside: [
        { what: 'by the clock', value: Math.max(...tasks.map(({ duration }) => duration)) },
        { what: 'the whole import', value: took }
      ]
    },
    {
      what: `${on}: offline start, until the list is there`,
      value: seen.listedAt ?? NaN,
      unit: 'ms',
      beside: [
        { what: 'and nothing holds the screen for more than 100 ms', value: usableAt(seen) },
        {
          what: 'longest task, by the clock',
          value: Math.max(...seen.longTasks.map(({ duration }) => duration))
        }
      ]
    }
  ];
}
