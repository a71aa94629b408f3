import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { ensureChromium } from './chromium';
import type { SlowMachine } from './slow-machine';

export interface BrowserOptions {
  /** A folder that outlives the browser, so that another one starts where this one was; none: a new one, removed. */
  readonly profile?: string;
  /** The network namespace the browser runs in. */
  readonly namespace?: string;
  /** The machine that it runs on, processes and all. */
  readonly machine?: SlowMachine;
  /** The address that `https://grange.test` stands for. */
  readonly host?: string;
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'fr-FR' | 'en-GB';
  readonly args?: readonly string[];
}

/** A browser with a profile of its own, as one phone has. */
export interface Browser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** What pages said on their console or threw, that nobody expected. */
  readonly complaints: readonly string[];
  /** What else they said there that is wrong, as whoever lost the network does: told with a story that failed. */
  readonly noise: readonly string[];
  /** The addresses asked outside the origin of the page that asked. */
  readonly strayRequests: readonly string[];
  newPage(): Promise<Page>;
  /** Ends the browser as a battery does: at once, every process of it, nothing flushed. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The certificate that the hub shows as `grange.test`; its key is public: it protects nothing and opens nothing. */
export const certificate = {
  cert: fileURLToPath(new URL('./certificate/grange.test.crt', import.meta.url)),
  key: fileURLToPath(new URL('./certificate/grange.test.key', import.meta.url))
};

const running = new Set<number>();
const folders = new Set<string>();

/**
 * Starts a Chromium. Pages of another machine come from `https://grange.test`, whose certificate this browser
 * trusts by its key: it is then the secure origin that phones install from, service worker included, which neither
 * a plain-http address nor a certificate error waved through would be.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const own = mkdtempSync(join(tmpdir(), 'grange-browser-'));
  folders.add(own);
  const profile = options.profile ?? join(own, 'profile');
  const pidFile = join(own, 'pid');
  const launcher = join(own, 'launch');
  writeFileSync(launcher, launchScript(pidFile, options), { mode: 0o755 });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: launcher,
    headless: true,
    viewport: { width: options.width ?? 360, height: options.height ?? 640 },
    locale: options.language ?? 'fr-FR',
    acceptDownloads: true,
    args: [...flags(options.host), ...(options.args ?? [])]
  });
  const pid = Number(readFileSync(pidFile, 'utf8'));
  running.add(pid);
  const complaints: string[] = [];
  const noise: string[] = [];
  const strayRequests: string[] = [];
  listen(context, complaints, noise, strayRequests);

  const tidy = () => {
    running.delete(pid);
    folders.delete(own);
    discard(own);
  };
  return {
    context,
    profile,
    complaints,
    noise,
    strayRequests,
    newPage: () => context.newPage(),
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(-pid, 'SIGKILL');
      await closed;
      await until(() => !groupLives(pid));
      tidy();
    },
    close: async () => {
      await context.close();
      tidy();
    }
  };
}

/** A new, empty folder for a profile that several browsers use one after the other; removed when the tests end. */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'grange-profile-'));
  folders.add(folder);
  return folder;
}

/** Makes a page's main thread `rate` times slower; workers keep their speed. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const devtools = await devtoolsOf(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

export const devtoolsOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** A Chromium as a program of its own would find one, which takes pages from `https://grange.test` at `host`. */
export function chromiumOfOthers(folder: string, host: string): string {
  const path = join(folder, 'chromium');
  const options = flags(host).map((flag) => `'${flag}'`);
  writeFileSync(path, `#!/bin/sh\nexec '${ensureChromium()}' ${options.join(' ')} "$@"\n`, { mode: 0o755 });
  return path;
}

/** The launcher keeps its process id across the exec, so the number it leaves is that of the browser's group. */
function launchScript(pidFile: string, { namespace, machine }: BrowserOptions): string {
  const command = namespace === undefined ? '' : `ip netns exec ${namespace} `;
  const enter = machine === undefined ? '' : `echo $$ > '${machine.entry}'\n`;
  return `#!/bin/sh\necho $$ > '${pidFile}'\n${enter}exec ${command}'${ensureChromium()}' "$@"\n`;
}

function flags(host: string | undefined): string[] {
  const always = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--js-flags=--expose-gc'
  ];
  if (process.getuid?.() === 0) always.push('--no-sandbox');
  if (host === undefined) return always;
  const key = new X509Certificate(readFileSync(certificate.cert)).publicKey.export({
    type: 'spki',
    format: 'der'
  });
  const print = createHash('sha256').update(key).digest('base64');
  return [
    ...always,
    `--host-resolver-rules=MAP grange.test ${host}`,
    `--ignore-certificate-errors-spki-list=${print}`
  ];
}

/** What a page says when the server or the network is cut on purpose is no complaint. */
const expected = /net::ERR_|WebSocket connection to|Failed to load resource|Failed to fetch/;
/** Nor that a part of the app was asked of a dead network: such a page is loaded again, and the story sees that it came. */
const mended = /Failed to fetch dynamically imported module/;

function listen(
  context: BrowserContext,
  complaints: string[],
  noise: string[],
  strayRequests: string[]
): void {
  context.on('weberror', (thrown) => {
    const text = thrown.error().stack || String(thrown.error());
    (mended.test(text) ? noise : complaints).push(text);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') (expected.test(message.text()) ? noise : complaints).push(message.text());
  });
  context.on('request', (request) => {
    if (request.isNavigationRequest() || !/^https?:/.test(request.url())) return;
    const asker = request.serviceWorker()?.url() ?? request.frame().url();
    if (!asker.startsWith(new URL(request.url()).origin)) strayRequests.push(request.url());
  });
}

/** A browser that has just ended may still be taking its own files away. */
const discard = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

function groupLives(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
}

process.on('exit', () => {
  for (const pid of running) if (groupLives(pid)) execFileSync('kill', ['-9', '--', `-${pid}`]);
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
