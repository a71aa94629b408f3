import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { invitationLink, parseInvitation } from '../../src/lib/identity/invitation';
import { makeSeed } from '../../src/lib/identity/seed';
import type { Browser } from '../lab/browser';
import { invite, join } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { inVillage, type Person } from '../lab/village';

/** Mallory sits on the same network, has the app, and knows on which topic of the hub Alice and Bob meet. */
inVillage('a stranger on the same network', 3, (village) => {
  let alice: Person;
  let mallory: Browser;
  let link: string;
  let topic: string;

  beforeAll(async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Canari-7f3a' });
    const page = await (await village.phone()).newPage();
    mallory = await village.phone();
    const asked = topicsOf(page);
    link = await invite(alice.page, alice.collective);
    const home = await join(page, link);
    await page.goto(`${home}/inventory`);
    await seeItem(page, 'Canari-7f3a');
    // The first is where the invitation was listened for, the next where members meet.
    topic = [...asked][1]!;
  });

  test('hears on the hub no name and no text, and has no answer to what it repeats or makes up', async () => {
    const page = await mallory.newPage();
    await page.addInitScript(countWhatArrives);
    await page.goto(village.hub.origin);
    await page.evaluate(eavesdrop, { address: `${village.hub.origin.replace(/^http/, 'ws')}/signal`, topic });
    await alice.page.reload();
    await addItem(alice.page, alice.collective, { Nom: 'Canari-91bc' });
    await expect.poll(() => heardBy(page)).not.toEqual([]);
    await page.waitForTimeout(5000);
    const heard = (await heardBy(page)).join('\n');
    // No word that chance writes in sealed bytes, as it does those of three letters.
    for (const word of ['Canari', 'Alice', 'Bifurk', 'announce', 'candidate', 'fingerprint'])
      expect(heard).not.toContain(word);
    expect(await bytesArrivedAt(page)).toBe(0);
  }); // SYN-1, SYN-3

  test('runs the app on the right topic with a seed of its own, and receives not one byte', async () => {
    const invitation = parseInvitation(link);
    if (!invitation.ok) throw new Error('Alice gave a link that is not an invitation.');
    const forged = invitationLink(village.hub.origin, { ...invitation.value, seed: await makeSeed() });
    const page = await mallory.newPage();
    await page.addInitScript(countWhatArrives);
    // Its own seed leads to another topic: whatever it asks for, the hub is asked for the one of Alice and Bob.
    await page.routeWebSocket(/\/signal/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(String(message).replace(/[0-9a-f]{64}/g, topic)));
    });
    await page.goto(forged);
    await page.getByLabel('Mon nom', { exact: true }).fill('Mallory');
    await page.getByLabel('Nom de ma structure', { exact: true }).fill('Personne');
    await page.getByRole('button', { name: 'Rejoindre le collectif' }).click();
    await page.waitForTimeout(15_000);
    expect(await bytesArrivedAt(page)).toBe(0);
    expect(await page.getByText('Canari').count()).toBe(0);
  }); // SYN-12
});

/** The topics that a page asks a hub for, as its own network would see them if the wire were bare. */
function topicsOf(page: Page): ReadonlySet<string> {
  const topics = new Set<string>();
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      for (const [topic] of String(payload).matchAll(/[0-9a-f]{64}/g)) topics.add(topic);
    })
  );
  return topics;
}

/** Counts, in a page, the bytes that come through any data channel. */
function countWhatArrives(): void {
  const counted = Object.assign(globalThis, { bytesArrived: 0 });
  const Native = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, options);
      channel.addEventListener('message', ({ data }) => {
        counted.bytesArrived += typeof data === 'string' ? data.length : data.byteLength;
      });
      return channel;
    }
  };
}

/** Listens to a topic in a page, says again all that it hears, and announces itself as y-webrtc would in the clear. */
function eavesdrop({ address, topic }: { address: string; topic: string }): void {
  const { heard } = Object.assign(globalThis, { heard: [] as string[] });
  const announce = { type: 'announce', from: crypto.randomUUID() };
  const socket = new WebSocket(address);
  socket.onopen = () => {
    socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
    socket.send(JSON.stringify({ type: 'publish', topic, data: announce }));
  };
  socket.onmessage = ({ data }) => {
    // The hub gives everyone their own words back.
    if (data.includes(announce.from) || heard.includes(data)) return;
    heard.push(data);
    socket.send(data);
  };
}

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
const bytesArrivedAt = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { bytesArrived: number }).bytesArrived);
