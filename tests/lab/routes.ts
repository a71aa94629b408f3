import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/**
 * The address of every route of the app, read from its folders so that none is forgotten, with the records of a
 * collective that has some: `/`, `/c/<id>/inventory/<item>`, …
 */
export async function everyRoute(page: Page, collective: string): Promise<readonly string[]> {
  const path = new URL(collective).pathname;
  const names: Record<string, string> = {
    collective: path.split('/')[2]!,
    item: await firstRecord(page, `${collective}/inventory`, 'inventory'),
    meeting: await firstRecord(page, `${collective}/meetings`, 'meetings'),
    article: await firstRecord(page, `${collective}/charter`, 'charter'),
    // A device that is not in.
    device: 'A'.repeat(22),
    // A loan that is not here.
    loan: ['A', 'B'].map((one) => one.repeat(22)).join('.'),
    // Nor such a request.
    request: ['A', 'B'].map((one) => one.repeat(22)).join('.'),
    // Nor such an agreement.
    agreement: ['A', 'B', 'C'].map((one) => one.repeat(22)).join('.'),
    // A stocktake that is not here.
    stocktake: ['A', 'B'].map((one) => one.repeat(22)).join('.'),
    // Nor such a body.
    body: 'A'.repeat(22),
    // One of which nothing is kept.
    day: '2026-01-01',
    // An act that approved nothing here.
    act: 'A'.repeat(43),
    // Somebody who is not in.
    person: 'A'.repeat(22),
    // What a shortcut of the installed app opens.
    place: 'inventory',
    // An address that leads nowhere.
    rest: 'nowhere'
  };
  const folder = fileURLToPath(new URL('../../src/routes', import.meta.url));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)\+page\.svelte$/.test(file)
  );
  return pages.map((file) => addressOf(file, names)).sort();
}

function addressOf(file: string, names: Record<string, string>): string {
  const parts = file
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .map((part) =>
      part.replace(/\[(?:\.{3})?(\w+)(?:=\w+)?\]/, (whole, name: string) => {
        const id = names[name];
        if (id === undefined) throw new Error(`The tests do not know what ${whole} of ${file} stands for.`);
        return id;
      })
    );
  return `/${parts.join('/')}`;
}

async function firstRecord(page: Page, address: string, kind: string): Promise<string> {
  await page.goto(address);
  const links = page.locator(`a[href*="/${kind}/"]`);
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const id = addresses
    .map((href) => new RegExp(`/${kind}/([A-Za-z0-9_-]{22})(/|$)`).exec(href)?.[1])
    .find(Boolean);
  if (id === undefined) throw new Error(`No record is listed at ${address}.`);
  return id;
}
