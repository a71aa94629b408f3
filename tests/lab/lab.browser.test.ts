import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificate, launchBrowser, newProfile, type Browser } from './browser';
import { makeLan, networksPermitted, type Lan } from './network';
import { startServer, type Server } from './server';

/** What the other tests take for granted of their own ground: what is cut is cut, what is secure is secure. */
describe.runIf(networksPermitted())('the laboratory', () => {
  let lan: Lan;
  let server: Server;
  let alice: Browser;
  let bob: Browser;

  beforeAll(async () => {
    const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    lan = makeLan(2);
    const args = [here('./page'), lan.address, '4747', certificate.cert, certificate.key];
    server = await startServer('https://grange.test:4747', here('./serve-folder.ts'), args, lan.hub);
    alice = await launchBrowser({ namespace: lan.phones[0]!, host: lan.address });
    bob = await launchBrowser({ namespace: lan.phones[1]!, host: lan.address });
  });

  afterAll(async () => {
    await alice?.close();
    await bob?.close();
    await server?.kill();
    lan?.remove();
  });

  test('a page of another machine is a secure one, with a service worker', async () => {
    const page = await alice.newPage();
    await page.goto(server.origin);
    const worker = page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      return (await navigator.serviceWorker.ready).active !== null && isSecureContext;
    });
    expect(await worker).toBe(true);
    await page.close();
  });

  test('two browsers reach each other without camera permission, and no longer when a cable is pulled', async () => {
    const [a, b] = [await alice.newPage(), await bob.newPage()];
    await Promise.all([a.goto(server.origin), b.goto(server.origin)]);
    await pair(a, b);
    await run(a, "say('one')");
    await expect.poll(() => run(b, 'heard')).toEqual(['one']);

    lan.cut(1);
    await run(a, "say('two')");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await run(b, 'heard')).toEqual(['one']);
    expect(await reaches(b)).toBe(false);

    lan.heal(1);
    await expect.poll(() => run(b, 'heard'), { timeout: 20_000 }).toEqual(['one', 'two']);
    expect(await reaches(b)).toBe(true);
  });

  test('a killed browser is gone at once, and another opens on its profile', async () => {
    const profile = newProfile();
    const killed = await launchBrowser({ profile });
    const page = killed.context.pages()[0]!;
    await killed.kill();
    expect(page.isClosed()).toBe(true);
    const next = await launchBrowser({ profile });
    expect(next.context.pages()).toHaveLength(1);
    await next.close();
  });

  const reaches = (page: Page) =>
    page.evaluate(() =>
      fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(2000) }).then(
        () => true,
        () => false
      )
    );
});

const run = (page: Page, script: string): Promise<unknown> => page.evaluate(script);

async function pair(a: Page, b: Page): Promise<void> {
  const offer = await run(a, 'describe(null)');
  const answer = await run(b, `describe(${JSON.stringify(offer)})`);
  await run(a, `accept(${JSON.stringify(answer)})`);
}
