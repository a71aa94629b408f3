import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { err, ok, type Result } from '../lib/domain/result';
import { join as joinWords } from '../lib/i18n/join';
import { relayPost } from '../lib/i18n/relay-post';
import { refusal, type Refusal } from '../hub/refusal';
import type { RelayOptions } from './options';

const words = { join: joinWords.en, relay: relayPost.en };

/** What a relay post is opened with. */
export interface RelayFacts extends Pick<RelayOptions, 'invitation' | 'name' | 'structure' | 'data'> {
  /** Where the app is served on this computer; what is kept belongs to this address. */
  readonly address: string;
  /** The browser to run. */
  readonly chromium: string;
  readonly stop: AbortSignal;
  say(line: string): void;
}

/** How often the page is looked at, and how long it may take to answer, in milliseconds. */
const look = 2_000;
const patience = 30_000;
/** Before a browser that ended is started again. */
const pause = { first: 1_000, most: 60_000 };

/**
 * Keeps the app open in a browser without a screen, as a person would on a computer that has one: joins by the
 * invitation, makes this device a relay post, and stays on its screen. A browser that dies or does not answer is started
 * again. Resolves when it is asked to stop, or with why it cannot begin.
 */
export async function keepOpen(facts: RelayFacts): Promise<Result<void, Refusal>> {
  const { stop, say } = facts;
  mkdirSync(facts.data, { recursive: true, mode: 0o700 });
  let hasBegun = false;
  let isIn = facts.invitation === null;
  for (let failures = 0; !stop.aborted;) {
    const context = await open(facts).catch((cause: unknown) => String(cause));
    if (typeof context === 'string' && !hasBegun)
      return err(
        refusal(`The browser does not start, or runs already with ${facts.data}: ${firstLine(context)}`)
      );
    const ended = () => {
      if (typeof context !== 'string') void context.close().catch(() => undefined);
    };
    stop.addEventListener('abort', ended, { once: true });
    try {
      // Too little memory, or what is left of the one that died: it passes.
      if (typeof context === 'string') throw new Error(context);
      hasBegun = true;
      const page = context.pages()[0] ?? (await context.newPage());
      if (!isIn) {
        const entered = await enter(page, facts);
        if (!entered.ok) return entered;
        isIn = true;
      }
      await page.goto(`${facts.address}/relay`);
      await watch(page, facts, () => (failures = 0));
    } catch (cause) {
      if (!stop.aborted) say(`The browser ended: ${firstLine(String(cause))}`);
    } finally {
      stop.removeEventListener('abort', ended);
      if (typeof context !== 'string') await context.close().catch(() => undefined);
    }
    if (stop.aborted) break;
    const wait = Math.min(pause.most, pause.first * 2 ** failures++);
    say(`Starting again in ${wait / 1000} s.`);
    await pauseFor(wait, stop);
  }
  return ok(undefined);
}

async function open({ address, data, chromium: executablePath, say }: RelayFacts): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) say('Running as root: the browser has no sandbox. Better give it a user of its own.');
  const context = await chromium.launchPersistentContext(join(data, 'browser'), {
    executablePath,
    headless: true,
    // This program says when the browser ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // It has no camera to be allowed: others are told its addresses, which works where names are filtered.
      '--disable-features=WebRtcHideLocalIpsWithMdns'
    ]
  });
  // Nobody is there to be asked whether it may reach hubs of the local network; older browsers ask nothing.
  await context.grantPermissions(['local-network-access'], { origin: address }).catch(() => undefined);
  context.on('weberror', (error) => say(`The app failed: ${firstLine(String(error.error()))}`));
  // The terminal speaks English, and so does what is read from the screen.
  await context.addInitScript(() => localStorage.setItem('grange.language', 'en'));
  return context;
}

/** Joins by the invitation, unless this device did, and makes it a relay post. */
async function enter(page: Page, facts: RelayFacts): Promise<Result<void, Refusal>> {
  const { address, invitation, name, structure, say } = facts;
  await page.goto(`${address}/join`);
  // As it is: it says at which address others meet.
  await page.getByLabel(words.join.link.field, { exact: true }).fill(invitation ?? '');
  await page.getByRole('button', { name: words.join.link.read, exact: true }).click();
  const enterButton = page
    .getByRole('button', { name: words.join.submit })
    .or(page.getByRole('button', { name: words.join.submitDevice }));
  const alreadyIn = page.getByRole('link', { name: words.join.openCollective });
  const unread = page.locator('[aria-invalid="true"]');
  await enterButton.or(alreadyIn).or(unread).first().waitFor();
  if (await unread.isVisible())
    return err(refusal('This invitation cannot be read: copy its link again, in quotation marks.'));
  if (await alreadyIn.isVisible()) {
    await alreadyIn.click();
  } else {
    for (const [label, value] of [
      [words.join.myName, name],
      [words.join.structure, structure]
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      if (await field.isVisible()) await field.fill(value);
    }
    await enterButton.click();
  }
  await page.waitForURL(/\/c\/[A-Za-z0-9_-]{22}/);
  await page.goto(`${/^.*\/c\/[A-Za-z0-9_-]{22}/.exec(page.url())![0]}/exchange/relay`);
  const become = page.getByRole('button', { name: words.relay.become });
  const isOne = page.getByText(words.relay.isOne, { exact: true });
  await become.or(isOne).first().waitFor();
  if (await become.isVisible()) await become.click();
  await isOne.waitFor();
  say('This device is a relay post.');
  return ok(undefined);
}

/** Says what the screen of the relay post says, each time that it changes; rejects when the page gives no answer. */
async function watch(page: Page, { stop, say }: RelayFacts, answered: () => void): Promise<void> {
  const isOver = new AbortController();
  page.once('crash', () => isOver.abort(new Error('the page crashed')));
  page.once('close', () => isOver.abort(new Error('the page was closed')));
  const either = AbortSignal.any([stop, isOver.signal]);
  const lines = page.getByRole('list', { name: words.relay.serving.list }).getByRole('listitem');
  const none = page.getByText(words.relay.serving.none, { exact: true });
  let before = '';
  while (!stop.aborted) {
    const [served, isIdle] = await within(patience, Promise.all([lines.allInnerTexts(), none.isVisible()]));
    const now = isIdle ? words.relay.serving.none : served.map(inOneLine).join('\n');
    if (now !== '' && now !== before) say((before = now));
    answered();
    await pauseFor(look, either);
    isOver.signal.throwIfAborted();
  }
}

const inOneLine = (text: string): string => text.split(/\s*\n\s*/).join(': ');

const firstLine = (text: string): string => text.split('\n')[0]!;

/** Resolves after so many milliseconds, or as soon as it is asked to stop; nothing of it is left then. */
const pauseFor = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, stop.aborted ? 0 : ms);
    stop.addEventListener('abort', done);
  });

/** What is answered; rejects when nothing is within so many milliseconds. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page gives no answer')), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
