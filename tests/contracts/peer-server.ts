import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { bundle } from '../lab/bundle';
import type * as scenarios from './peer-page';

type Scenarios = typeof scenarios;

const shell = `<!doctype html><title>Peer</title><a href="mailto:bob@example.org">Bob</a>
<script type="module">import * as scenarios from '/page.js'; globalThis.scenarios = scenarios;</script>`;

/** `peer-page.ts` with y-webrtc in it. */
export const bundlePeerPage = (): Promise<string> => bundle(new URL('./peer-page.ts', import.meta.url), 'es');

/** An origin of its own on this machine, whose page runs the scenarios. */
export async function servePeerPage(script: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : shell);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

export async function openPeerPage(page: Page, origin: string): Promise<Page> {
  await page.goto(origin);
  await page.waitForFunction('globalThis.scenarios');
  return page;
}

/** Runs one of the scenarios in the page. */
export function runIn<Name extends keyof Scenarios>(
  page: Page,
  name: Name,
  ...args: Parameters<Scenarios[Name]>
): Promise<Awaited<ReturnType<Scenarios[Name]>>> {
  type Runnable = Record<string, (...args: unknown[]) => never>;
  return page.evaluate(
    ({ name, args }) => (globalThis as unknown as { scenarios: Runnable }).scenarios[name]!(...args),
    { name, args: args as unknown[] }
  );
}
