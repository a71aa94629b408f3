import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { WebSocketServer } from 'ws';
import { hubs } from '../../src/lib/i18n/hubs';
import { outsideServers } from '../../src/lib/i18n/outside-servers';
import { pairing } from '../../src/lib/i18n/pairing';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { launchBrowser, type Browser } from '../lab/browser';
import { control, createCollective } from '../lab/grange';
import { showCode } from '../lab/pairing';
import { startHubWithName } from '../lab/hub';
import { freePort, type Server } from '../lab/server';

const words = hubs.fr;

/** A hub of the local network that a page of elsewhere looks for: it counts who comes. */
let box: WebSocketServer;
let port: number;
let visits = 0;
let hub: Server;
let browser: Browser;

beforeAll(async () => {
  const pagePort = await freePort();
  hub = await startHubWithName(pagePort);
  box = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(box, 'listening');
  ({ port } = box.address() as { port: number });
  box.on('connection', () => visits++);
  browser = await launchBrowser({
    host: '127.0.0.1',
    args: [
      '--host-resolver-rules=MAP grange.test 127.0.0.1,MAP box.local 127.0.0.1',
      `--ip-address-space-overrides=127.0.0.1:${pagePort}=public,127.0.0.1:${port}=local`
    ]
  });
});
afterAll(async () => {
  await browser?.close();
  await hub?.kill();
  box.close();
});

const address = () => `box.local:${port}`;

const listed = (page: Page, label: string) =>
  page.getByRole('region', { name: label }).getByRole('listitem').filter({ hasText: address() });

async function add(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(address());
  await field.press('Enter');
}

test('what the browser will ask is explained before a hub of the local network is dialled, and its refusal too', async () => {
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);
  await page.goto(`${collective}/more/hubs`);
  await listed(page, words.own.title).waitFor({ state: 'detached' });
  await add(page, words.own.label);
  await page.getByText(words.ask.text(address())).waitFor();
  await listed(page, words.own.title).filter({ hasText: words.states['to-ask'] }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(visits).toBe(0);
  // Nobody answers in a browser without a screen: it refuses.
  await control(page, words.ask.go).click();
  await page.getByText(words.refused.text(address())).waitFor();
  await listed(page, words.own.title).filter({ hasText: words.states.refused }).waitFor();
  expect(visits).toBe(0);
  await control(page, pairing.fr.title).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
}); // fault 30

test('once that is allowed, a hub chosen for the collective is dialled at once; it can be removed and put back', async () => {
  await browser.context.grantPermissions(['local-network-access'], { origin: hub.origin });
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);
  await page.goto(`${collective}/more/hubs`);
  await add(page, words.all.label);
  const line = listed(page, words.all.title);
  await line.filter({ hasText: words.states.open }).waitFor();
  expect(visits).toBeGreaterThan(0);
  await control(page, words.removeOf(address())).click();
  await line.waitFor({ state: 'detached' });
  await control(page, words.undo).click();
  await line.filter({ hasText: words.states.open }).waitFor();
  await page.close();
});

test('no server outside is asked for anything, until one was set on this device', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const asked: (string | string[])[] = [];
    Object.assign(window, { asked });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        asked.push(...(configuration?.iceServers ?? []).map(({ urls }) => urls));
      }
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  const collective = await createCollective(page, hub.origin);
  await showCode(page);
  expect(await asked()).toEqual([]);
  await page.goto(`${collective}/more/hubs`);
  const said = outsideServers.fr;
  await page.getByText(said.fold).click();
  const field = page.getByLabel(said.url, { exact: true });
  await field.fill('stun://stun.test');
  await field.press('Enter');
  await page.getByText(said.problem({ kind: 'not-a-server' })).waitFor();
  await field.fill('stun:127.0.0.1:9');
  await field.press('Enter');
  await page.getByText(said.kept).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(collective);
  await showCode(page);
  expect(new Set(await asked())).toEqual(new Set(['stun:127.0.0.1:9']));
  await page.close();
});
