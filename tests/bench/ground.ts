import { fileURLToPath } from 'node:url';
import { certificate, launchBrowser, type Browser } from '../lab/browser';
import { startHub, startHubOn } from '../lab/hub';
import { makeLan, networksPermitted } from '../lab/network';
import { freePort, startServer, type Server } from '../lab/server';
import type { Bench } from './stock/page';
import type { Page } from 'playwright-core';

/** Where the measures between phones are taken: machines on a bridge, or one where that is not permitted. */
export interface Ground {
  readonly name: string;
  readonly hub: Server;
  /** The page of the packages as published. */
  readonly stock: Server;
  /** The address of a signalling server, the hub's. */
  readonly signalling: string;
  phone(index: number): Promise<Browser>;
  clear(): Promise<void>;
}

const folderServer = fileURLToPath(new URL('../lab/serve-folder.ts', import.meta.url));

export async function makeGround(stockFolder: string, phones = 2): Promise<Ground> {
  const lan = networksPermitted() ? makeLan(phones) : null;
  const hub = lan === null ? await startHub() : await startHubOn(lan);
  const stock =
    lan === null
      ? await serveStock(stockFolder)
      : await startServer(
          'https://grange.test:4748',
          folderServer,
          [stockFolder, lan.address, '4748', certificate.cert, certificate.key],
          lan.hub
        );
  return {
    name: lan === null ? 'one machine (namespaces are not permitted here)' : `${phones} machines on a bridge`,
    hub,
    stock,
    signalling: `${hub.origin.replace(/^http/, 'ws')}/signal`,
    phone: (index) =>
      lan === null ? launchBrowser() : launchBrowser({ namespace: lan.phones[index]!, host: lan.address }),
    clear: async () => {
      await hub.kill();
      await stock.kill();
      lan?.remove();
    }
  };
}

/** Serves the page of the published packages on this machine. */
export async function serveStock(folder: string): Promise<Server> {
  const port = await freePort();
  return startServer(`http://localhost:${port}`, folderServer, [folder, 'localhost', String(port)]);
}

/** Calls a function of the stock page. */
export function stockCall<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...args: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(
    ([name, args]) =>
      (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => never> }).bench[
        name as string
      ]!(...(args as unknown[])),
    [name, args] as const
  );
}

/** Joins two stock pages by a bare data channel. */
export async function joinRaw(a: Page, b: Page): Promise<void> {
  const offer = await stockCall(a, 'describe', null);
  await stockCall(a, 'accept', await stockCall(b, 'describe', offer));
}
