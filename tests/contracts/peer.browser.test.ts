import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../vite.config';
import { launchBrowser, type Browser } from '../lab/browser';
import { openHub, type CuriousHub } from './carrier-hub';
import type * as scenarios from './peer-page';

type Scenarios = typeof scenarios;

const folder = mkdtempSync(join(tmpdir(), 'grange-peer-'));
let browser: Browser;
let page: Page;
let hub: CuriousHub;
let script: string;
let server: Server;

const shell = `<!doctype html><title>Peer</title>
<script type="module">import * as scenarios from '/page.js'; globalThis.scenarios = scenarios;</script>`;

/** The scenarios with y-webrtc in them, built as the app is, with the aliases that the app is built with. */
async function bundle(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: config.resolve,
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./peer-page.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'page'
      }
    }
  });
  return readFileSync(
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.js'))!
    ),
    'utf8'
  );
}

/** Serves the scenarios on a free port of this machine. */
async function serve(script: string): Promise<number> {
  server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : shell);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  [script, browser, hub] = await Promise.all([bundle(), launchBrowser(), openHub()]);
  page = await browser.newPage();
  await page.goto(`http://localhost:${await serve(script)}/`);
  await page.waitForFunction('globalThis.scenarios');
});

afterAll(async () => {
  await browser?.close();
  await hub?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a scenario in the page. */
async function run<Name extends keyof Scenarios>(
  name: Name,
  ...args: Parameters<Scenarios[Name]>
): Promise<Awaited<ReturnType<Scenarios[Name]>>> {
  return page.evaluate(
    ({ name, args }) =>
      (globalThis as unknown as { scenarios: Record<string, (...args: unknown[]) => never> }).scenarios[
        name
      ]!(...args),
    { name, args: args as unknown[] }
  );
}

describe('the connection between two devices', () => {
  test('carries a message of 1.5 MB whole and in order, both ways', async () => {
    const { milliseconds, ...facts } = await run('largeMessage');
    expect(facts).toEqual({ whole: true, inOrder: true, devices: true });
    expect(milliseconds).toBeLessThan(5000);
  }); // SYN-20

  test('gives not one byte of a document to whoever has another secret, nor takes one', async () => {
    for (const end of await run('wrongSecret'))
      expect(end).toMatchObject({ events: ['close'], documentBytes: 0, data: 0, device: null, threw: true });
  }); // SYN-11

  test('ends when a document is sent before the proofs', async () => {
    expect(await run('impatientDocument')).toEqual({ reasons: ['out-of-turn'], events: ['close'], data: 0 });
  }); // SYN-12

  test('ends when somebody in between passes every frame on, because each sees another certificate', async () => {
    const { passed, reasons, events } = await run('inBetween');
    expect(reasons).toContain('unproved');
    expect(events).toEqual(['close', 'close']);
    expect(passed.control).toBeGreaterThanOrEqual(4);
    expect(passed.document).toBe(0);
  }); // SYN-11

  test('never comes about when a signal names another certificate', async () => {
    expect(await run('swappedFingerprint')).toEqual(['close', 'close']);
  }); // SYN-10

  test('is closed once, before the call that closes it returns, and at once for the other end', async () => {
    const facts = await run('closing');
    expect(facts).toMatchObject({
      wasSynchronous: true,
      alice: ['connect', 'close'],
      bob: ['connect', 'close']
    });
    expect(facts.reasons).toEqual(['gone']);
    expect(facts.noticedAfter).toBeLessThan(2000);
  }); // SYN-16

  test('is given up after three beats without a frame', async () => {
    const { stayed, noticedAfter, reasons } = await run('silence');
    expect({ stayed, reasons }).toEqual({ stayed: true, reasons: ['silent'] });
    expect(noticedAfter).toBeLessThan(5 * 200);
  }); // SYN-17

  test('stops inflating a bomb early', async () => {
    const { reasons, data, milliseconds } = await run('bomb');
    expect({ reasons, data }).toEqual({ reasons: ['too-large'], data: 0 });
    expect(milliseconds).toBeLessThan(2000);
  }); // SYN-22

  test('carries nothing that is not committed, and keeps the order', async () => {
    expect(await run('durableFirst')).toEqual({ before: 0, afterOne: 1, inOrder: true });
  }); // SYN-23

  test('ends when the storage gives up, rather than carry what is not committed', async () => {
    expect(await run('refusedStorage')).toEqual({ reasons: ['cannot-send'], documentBytes: 0, data: 0 });
  }); // SYN-23

  test('ends at a malformed message of a member, before anything reads it', async () => {
    for (const outcome of Object.values(await run('malformed'))) expect(outcome).toEqual([['malformed'], 0]);
  }); // SYN-24

  test('ends, and nothing else, when what reads a message throws', async () => {
    expect(await run('throwingReader')).toEqual({ reasons: ['malformed'], source: null });
  }); // SYN-24
});

describe('y-webrtc as it is built into the app', () => {
  test('makes its connections of our Peer, and brings no other', async () => {
    expect(await run('whosePeer', hub.url)).toEqual([true, true]);
    expect(script).not.toMatch(/simple-peer|simplepeer|trickleIce/i);
  });

  test('brings two rooms that start at the same moment together, every time', async () => {
    for (let i = 0; i < 15; i++)
      expect(await run('rooms', hub.url, 2)).toMatchObject({ met: true, told: true });
  });

  test('brings ten rooms together in a full mesh', async () => {
    const { met, told, meetingTook } = await run('rooms', hub.url, 10);
    expect({ met, told }).toEqual({ met: true, told: true });
    console.log(`ten rooms met in ${Math.round(meetingTook)} ms`);
  });

  test('leaves no complaint on the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
