import { launchBrowser, newProfile } from '../lab/browser';
import { appKept, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile, waitForCount } from '../lab/inventory';
import { usableAt } from '../lab/main-thread';
import { plantJournal } from '../lab/plant-journal';
import { largeInventory } from '../lab/spreadsheets';
import { starts } from './cold-start';
import { median, type Figure } from './figures';

const things = 1_000;
const acts = 50_000;
const rates = [1, 4] as const;

/**
 * From a browser that was closed, with the server dead, to the list of things on the screen and no long task left, in a
 * collective whose things went out and came back so many times, and in one where nothing was ever said.
 */
export async function measureJournalStart(): Promise<Figure[]> {
  const hub = await startHub();
  const [none, long] = [await collectiveWith(hub.origin, 0), await collectiveWith(hub.origin, acts)];
  await hub.kill();
  const figures: Figure[] = [];
  for (const rate of rates) {
    const short = await starts(none.profile, none.inventory, rate);
    const full = await starts(long.profile, long.inventory, rate);
    const listed = [short, full].map((all) => median(all.map(({ listedAt }) => listedAt ?? NaN)));
    const usable = [short, full].map((all) => median(all.map(usableAt)));
    const longest = Math.max(
      0,
      ...full.flatMap(({ longTasks }) => longTasks.map(({ duration }) => duration))
    );
    figures.push(
      {
        what: `Cold offline start with ${acts} acts, ${things} things, CPU ${rate}x: usable`,
        value: usable[1]!,
        unit: 'ms',
        beside: [
          { what: 'list on screen', value: listed[1]! },
          { what: 'longest task', value: longest }
        ]
      },
      {
        what: `The same beside a journal of no acts, CPU ${rate}x: ratio`,
        value: usable[1]! / usable[0]!,
        unit: '',
        aim: 1.3,
        beside: [
          { what: 'of the list on screen', value: listed[1]! / listed[0]! },
          { what: 'usable without acts', value: null, note: `${Math.round(usable[0]!)} ms` }
        ]
      }
    );
  }
  return figures;
}

async function collectiveWith(origin: string, many: number): Promise<{ profile: string; inventory: string }> {
  const profile = newProfile();
  const browser = await launchBrowser({ profile });
  const page = await browser.newPage();
  const collective = await createCollective(page, origin);
  await importFile(page, collective, largeInventory(things));
  await goInside(page, 'Inventaire');
  await waitForCount(page, things);
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
  if (many > 0) {
    await page.goto(`${origin}/hub.json`);
    await plantJournal(page, many);
    await page.goto(`${collective}/inventory`);
    await waitForCount(page, things);
    // As whoever has used it for years: what the acts came to was written once.
    await page.waitForTimeout(20_000);
  }
  await browser.close();
  return { profile, inventory: `${collective}/inventory` };
}
