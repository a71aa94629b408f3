import type { Page } from 'playwright-core';
import { createCollective, invite } from '../lab/grange';
import { plantJournal } from '../lab/plant-journal';
import { median, type Figure } from './figures';
import { joinRaw, stockCall, type Ground } from './ground';

const many = 50_000;

/** What a page saw of its connections, and of its own main thread. */
interface Connections {
  /** When the first channel opened, in milliseconds since the page began to load. */
  openedAt: number | null;
  /** When the last act came. */
  heardAt: number;
  readonly all: RTCPeerConnection[];
  readonly longTasks: { start: number; duration: number }[];
}

/** From the first channel that opens until a newcomer has kept a journal of fifty thousand acts, and folded it. */
export async function measureJournalSync(ground: Ground): Promise<Figure[]> {
  const [alice, bob] = [await ground.phone(0), await ground.phone(1)];
  const [a, b] = [await alice.newPage(), await bob.newPage()];
  const collective = await createCollective(a, ground.hub.origin);
  const link = await invite(a, collective);
  await a.goto(`${ground.hub.origin}/hub.json`);
  await plantJournal(a, many);
  await watchConnections(a);
  await a.goto(collective);
  await foldedDigest(a);
  await a.waitForTimeout(10_000);

  await watchConnections(b);
  await b.goto(link);
  await b.getByLabel('Mon nom', { exact: true }).fill('Bob');
  await b.getByLabel('Nom de ma structure', { exact: true }).fill('Pot Kommon');
  await b.getByRole('button', { name: 'Rejoindre le collectif' }).click();
  for (
    let digest = null;
    digest === null || digest !== (await foldedDigest(a));
    digest = await foldedDigest(b)
  )
    await b.waitForTimeout(50);
  const folded = await b.evaluate(() => performance.now());
  await b.waitForTimeout(3_000);
  const { openedAt, heardAt, longTasks } = await connections(b);
  const sending = Math.max(0, ...(await connections(a)).longTasks.map(({ duration }) => duration));
  const arriving = longTasks.filter(({ start }) => start > openedAt!).map(({ duration }) => duration);
  const bytes = await journalBytes(b);

  const [rawA, rawB] = [await alice.newPage(), await bob.newPage()];
  for (const page of [rawA, rawB]) await page.goto(ground.stock.origin);
  await joinRaw(rawA, rawB);
  await stockCall(rawB, 'answer');
  const moves: number[] = [];
  for (let round = 0; round < 5; round++) moves.push(await stockCall(rawA, 'move', bytes));
  const raw = median(moves);
  await alice.close();
  await bob.close();
  return [
    {
      what: `Sync of ${many} acts with a newcomer: all kept, and folded`,
      value: folded - openedAt!,
      unit: 'ms',
      beside: [
        { what: 'all arrived', value: heardAt - openedAt! },
        { what: 'raw data channel, same bytes', value: raw, note: `(${(bytes / 1e6).toFixed(1)} MB)` }
      ]
    },
    {
      what: `Longest task of the main thread while ${many} acts arrive`,
      value: Math.max(0, ...arriving),
      unit: 'ms',
      aim: 100,
      beside: [{ what: 'of whoever sends them, its own start included', value: sending }]
    }
  ];
}

const watchConnections = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const connections: Connections = { openedAt: null, heardAt: 0, all: [], longTasks: [] };
    Object.assign(globalThis, { connections });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        connections.longTasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.all.push(this);
      }
      override createDataChannel(label: string, options?: RTCDataChannelInit) {
        const channel = super.createDataChannel(label, options);
        channel.addEventListener('open', () => (connections.openedAt ??= performance.now()));
        channel.addEventListener('message', ({ data }) => {
          if (channel.id === 2 && data.byteLength > 1_000) connections.heardAt = performance.now();
        });
        return channel;
      }
    };
  });

const connections = (page: Page): Promise<Omit<Connections, 'all'>> =>
  page.evaluate(() => {
    const { openedAt, heardAt, longTasks } = (globalThis as unknown as { connections: Connections })
      .connections;
    return { openedAt, heardAt, longTasks };
  });

/** How many bytes came on the journal's channel, as they travelled. */
const journalBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let bytes = 0;
    for (const connection of (globalThis as unknown as { connections: Connections }).connections.all)
      (await connection.getStats()).forEach((stats) => {
        if (stats.type === 'data-channel' && stats.dataChannelIdentifier === 2) bytes += stats.bytesReceived;
      });
    return bytes;
  });

/** Of which acts the states that the screens of a page read are. */
const foldedDigest = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open('grange-view');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('stateCursors').objectStore('stateCursors').getAll();
          reading.onsuccess = () => resolve(reading.result[0]?.digest ?? null);
          reading.onerror = () => reject(reading.error);
          database.close();
        };
      })
  );
