import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer, loadConfigFromFile } from 'vite';
import { devtoolsOf } from '../lab/browser';
import { createCollective, invite, join } from '../lab/grange';
import { notes, openMeeting, prepareMeeting } from '../lab/meetings';
import type * as crowd from './crowd';
import { median, percentile, type Figure } from './figures';
import { joinRaw, makeGround, stockCall } from './ground';
import { pressedOn, shownOn, watchKeys, watchSigns } from './keystroke';

const sizes = [2, 5, 10] as const;
const crowds = [20, 50] as const;
const most = sizes.at(-1)!;
const meeting = 'Mesure';
const keys = 40;
/** Between two keys, so that each is an edit of its own, in milliseconds. */
const pause = 500;
/** How long the phones of a room are given until all are connected to all, in milliseconds. */
const patience = 60_000;

/** Rooms of real browsers, one on each machine, then of phones simulated in this process: what one edit costs them. */
export async function measureRoom(stockFolder: string): Promise<Figure[]> {
  const ground = await makeGround(stockFolder, most);
  console.log(`In a room: ${ground.name}`);
  const phones = [];
  for (let index = 0; index < most; index++) phones.push(await ground.phone(index));

  const pages: Page[] = [];
  const costs: number[] = [];
  let alone = NaN;
  let link = '';
  for (const [index, phone] of phones.entries()) {
    const page = await phone.newPage();
    await watchChannels(page);
    if (index === 0) {
      const collective = await createCollective(page, ground.hub.origin);
      link = await invite(page, collective);
      await prepareMeeting(page, collective, meeting);
      await notes(page).click();
      await page.keyboard.type('Prêt.');
      await page.waitForTimeout(5_000);
      alone = await heapOf(page);
    } else {
      const collective = await join(page, link, {
        person: `Membre ${index}`,
        structure: `Structure ${index}`
      });
      await openMeeting(page, collective, meeting);
      await notes(page).getByText('Prêt.').waitFor();
    }
    pages.push(page);
    if (!sizes.some((size) => size === pages.length)) continue;
    await connected(pages);
    costs.push(await costOf(pages, () => pages[0]!.keyboard.press('#')));
  }
  const together = await heapOf(pages[0]!);
  const delays = await keystrokes(pages);
  const [a, b] = [await phones[0]!.newPage(), await phones[1]!.newPage()];
  for (const page of [a, b]) await page.goto(ground.stock.origin);
  await joinRaw(a, b);
  await stockCall(b, 'answer');
  const oneWay = (await stockCall(a, 'echo', 100)).map((time) => time / 2);
  for (const page of [a, b, ...pages]) await page.close();

  const stocks: number[] = [];
  const stockPages: Page[] = [];
  let stockAlone = NaN;
  for (const phone of phones) {
    const page = await phone.newPage();
    await watchChannels(page);
    await page.goto(ground.stock.origin);
    await stockCall(page, 'share', 'room', ground.signalling, 0);
    stockPages.push(page);
    if (stockPages.length === 1) stockAlone = await heapOf(page);
    if (!sizes.some((size) => size === stockPages.length)) continue;
    await connected(stockPages);
    stocks.push(await costOf(stockPages, () => stockCall(stockPages[0]!, 'write')));
  }
  const stockTogether = await heapOf(stockPages[0]!);
  for (const phone of phones) await phone.close();
  await ground.clear();

  const simulated = await simulate();
  return [
    ...sizes.map((size, i) => ({
      what: `Messages for one edit, ${size} browsers`,
      value: costs[i]!,
      unit: '' as const,
      aim: size - 1,
      beside: [{ what: 'stock y-webrtc', value: stocks[i]!, note: `(n(n-1) = ${size * (size - 1)})` }]
    })),
    ...simulated,
    {
      what: `Keystroke to the ${most - 1} other screens, median`,
      value: median(delays),
      unit: 'ms',
      beside: [{ what: 'raw data channel, one way', value: median(oneWay) }]
    },
    {
      what: `Keystroke to the ${most - 1} other screens, 95 of 100`,
      value: percentile(delays, 0.95),
      unit: 'ms',
      beside: [{ what: 'raw data channel, one way', value: percentile(oneWay, 0.95) }]
    },
    {
      what: `JavaScript heap of one phone in a room of ${most}`,
      value: together / 1000,
      unit: 'kB',
      beside: [
        { what: 'the same phone alone', value: alone / 1000 },
        { what: `stock y-webrtc on a bare page, in a room of ${most}`, value: stockTogether / 1000 },
        { what: 'the same alone', value: stockAlone / 1000 }
      ]
    }
  ];
}

/** The edits that a page sent, and the channels on which it ever sent something that y-webrtc says. */
interface Sent {
  edits: number;
  readonly channels: Set<RTCDataChannel>;
}

/** Counts the edits that y-webrtc sends, ours on the channel that is named for it and behind a header of one byte. */
const watchChannels = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const sent: Sent = { edits: 0, channels: new Set() };
    Object.assign(globalThis, { sent });
    const ours = ['control', 'document', 'journal', 'blobs'];
    const { send } = RTCDataChannel.prototype as unknown as { send(data: Uint8Array): void };
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: Uint8Array) {
      const isOurs = ours.includes(this.label);
      if (!isOurs || this.label === 'document') {
        sent.channels.add(this);
        const message = isOurs ? data.subarray(1) : data;
        if (message[0] === 0 && message[1] === 2) sent.edits++;
      }
      send.call(this, data);
    } as typeof RTCDataChannel.prototype.send;
  });

const sentBy = (page: Page): Promise<{ edits: number; open: number }> =>
  page.evaluate(() => {
    const { edits, channels } = (globalThis as unknown as { sent: Sent }).sent;
    return {
      edits,
      open: [...channels].filter(({ readyState }) => readyState === 'open').length
    };
  });

/** Waits until all are connected to all, or says aloud that they are not, as happens to stock. */
async function connected(pages: readonly Page[]): Promise<void> {
  const until = performance.now() + patience;
  const wanted = pages.length * (pages.length - 1);
  let open = 0;
  while (open < wanted && performance.now() < until) {
    await pages[0]!.waitForTimeout(500);
    open = (await Promise.all(pages.map(sentBy))).reduce((sum, { open }) => sum + open, 0);
  }
  if (open !== wanted) console.warn(`${open} ends of connections are open of ${wanted}`);
  await pages[0]!.waitForTimeout(5_000);
}

/** How many messages carry one edit, sent by whichever of the pages. */
async function costOf(pages: readonly Page[], edit: () => Promise<void>): Promise<number> {
  const all = async () => (await Promise.all(pages.map(sentBy))).reduce((sum, { edits }) => sum + edits, 0);
  const before = await all();
  const made = 10;
  for (let i = 0; i < made; i++) {
    await edit();
    await pages[0]!.waitForTimeout(pause);
  }
  await pages[0]!.waitForTimeout(1_000);
  return ((await all()) - before) / made;
}

/** From each key that goes down on the first page to its letter on each of the others. */
async function keystrokes([first, ...others]: readonly Page[]): Promise<readonly number[]> {
  await watchKeys(first!);
  for (const page of others) await watchSigns(page);
  const before = (await notes(first!).textContent())!.split('#').length - 1;
  for (let key = 0; key < keys; key++) {
    await first!.keyboard.press('#');
    await first!.waitForTimeout(pause);
  }
  const pressed = await pressedOn(first!);
  const delays: number[] = [];
  for (const page of others) {
    await page.waitForFunction(
      (all) => (globalThis as unknown as { shown: number[] }).shown.length >= all,
      before + keys
    );
    const shown = await shownOn(page);
    delays.push(...shown.slice(before).map((at, i) => at - pressed[i]!));
  }
  return delays;
}

/** What is in use on the heap of a page once all is collected that nothing holds, in bytes. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await devtoolsOf(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

/** Rooms of phones in this process. Vite runs them, as it does the tests: y-webrtc stands on our edges. */
async function simulate(): Promise<Figure[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'production' }, `${root}/vite.config.ts`);
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    resolve: loaded!.config.resolve!,
    ssr: { noExternal: ['y-webrtc', 'y-indexeddb'] },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null }
  });
  const { messagesPerEdit } = (await vite.ssrLoadModule('/tests/bench/crowd.ts')) as typeof crowd;
  const figures: Figure[] = [];
  for (const count of crowds)
    figures.push({
      what: `Messages for one edit, ${count} simulated phones`,
      value: await messagesPerEdit(count),
      unit: '',
      aim: count - 1,
      beside: [{ what: 'stock y-webrtc, n(n-1)', value: count * (count - 1) }]
    });
  await vite.close();
  return figures;
}
