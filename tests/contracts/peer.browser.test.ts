import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Browser } from '../lab/browser';
import { openHub, type CuriousHub } from './carrier-hub';
import { bundlePeerPage, openPeerPage, runIn, servePeerPage } from './peer-server';

let browser: Browser;
let page: Page;
let hub: CuriousHub;
let script: string;
let server: Awaited<ReturnType<typeof servePeerPage>>;

beforeAll(async () => {
  [script, browser, hub] = await Promise.all([bundlePeerPage(), launchBrowser(), openHub()]);
  server = await servePeerPage(script);
  page = await openPeerPage(await browser.newPage(), server.origin);
});

afterAll(async () => {
  await browser?.close();
  await hub?.close();
  server?.close();
});

describe('the connection between two devices', () => {
  test('carries a message of 1.5 MB whole and in order, both ways', async () => {
    const { milliseconds, ...facts } = await runIn(page, 'largeMessage');
    expect(facts).toEqual({ whole: true, inOrder: true, devices: true });
    expect(milliseconds).toBeLessThan(5000);
  }); // SYN-20

  test('gives not one byte of a document or journal to a stranger who would let it in, nor takes one', async () => {
    const [alice, mallory] = await runIn(page, 'stranger');
    expect(alice).toMatchObject({
      events: ['close'],
      documentBytes: 0,
      data: 0,
      isLetIn: false,
      threw: true
    });
    expect(mallory).toMatchObject({ events: ['close'], data: 0, threw: true });
    expect([alice!.reasons, mallory!.reasons]).toEqual([['refused'], ['refused']]);
  }); // SYN-12

  test('ends when a document is sent before the proofs', async () => {
    expect(await runIn(page, 'impatientDocument')).toEqual({
      reasons: ['out-of-turn'],
      events: ['close'],
      data: 0
    });
  }); // SYN-12

  test('ends when somebody in between passes every frame on, because each sees another certificate', async () => {
    const { passed, reasons, events } = await runIn(page, 'inBetween');
    expect(reasons).toContain('unproved');
    expect(events).toEqual(['close', 'close']);
    expect(passed.control).toBeGreaterThanOrEqual(4);
    expect(passed.document).toBe(0);
  }); // SYN-11

  test('never comes about when a signal names another certificate', async () => {
    expect(await runIn(page, 'swappedFingerprint')).toEqual(['close', 'close']);
  }); // SYN-10

  test('comes about when both ends offer at the same moment, every time', async () => {
    expect(await runIn(page, 'crossedOffers', 20)).toBe(0);
  });

  test('is closed once, before the call that closes it returns, and at once for the other end', async () => {
    const facts = await runIn(page, 'closing');
    expect(facts).toMatchObject({
      wasSynchronous: true,
      alice: ['connect', 'close'],
      bob: ['connect', 'close']
    });
    expect(facts.reasons).toEqual(['gone']);
    expect(facts.noticedAfter).toBeLessThan(2000);
  }); // SYN-16

  test('is given up after three beats without a frame', async () => {
    const { stayed, noticedAfter, reasons } = await runIn(page, 'silence');
    expect({ stayed, reasons }).toEqual({ stayed: true, reasons: ['silent'] });
    expect(noticedAfter).toBeLessThan(5 * 200);
  }); // SYN-17

  test('stops inflating a bomb early', async () => {
    const { reasons, data, milliseconds } = await runIn(page, 'bomb');
    expect({ reasons, data }).toEqual({ reasons: ['too-large'], data: 0 });
    expect(milliseconds).toBeLessThan(2000);
  }); // SYN-22

  test('carries nothing that is not committed, and keeps the order', async () => {
    expect(await runIn(page, 'durableFirst')).toEqual({ before: 0, afterOne: 1, inOrder: true });
  }); // SYN-23

  test('ends when the storage gives up, rather than carry what is not committed', async () => {
    expect(await runIn(page, 'refusedStorage')).toEqual({
      reasons: ['cannot-send'],
      documentBytes: 0,
      data: 0
    });
  }); // SYN-23

  test('ends at a malformed message of a member, before anything reads it', async () => {
    for (const outcome of Object.values(await runIn(page, 'malformed')))
      expect(outcome).toEqual([['malformed'], 0]);
  }); // SYN-24

  test('ends, and nothing else, when what reads a message throws', async () => {
    expect(await runIn(page, 'throwingReader')).toEqual({ reasons: ['malformed'], source: null });
  }); // SYN-24
});

describe('y-webrtc as it is built into the app', () => {
  test('makes its connections of our Peer, and brings no other', async () => {
    expect(await runIn(page, 'whosePeer', hub.url)).toEqual([true, true]);
    expect(script).not.toMatch(/simple-peer|simplepeer|trickleIce/i);
  });

  test('brings two rooms that start at the same moment together, every time', async () => {
    for (let i = 0; i < 15; i++)
      expect(await runIn(page, 'rooms', hub.url, 2)).toMatchObject({ met: true, told: true });
  });

  test('brings ten rooms together in a full mesh', async () => {
    const { met, told, meetingTook } = await runIn(page, 'rooms', hub.url, 10);
    expect({ met, told }).toEqual({ met: true, told: true });
    console.log(`ten rooms met in ${Math.round(meetingTook)} ms`);
  });

  test('leaves no complaint on the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
