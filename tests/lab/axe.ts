import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What alone may differ between day and night. */
export const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 A and AA on the page as it is: one line for each fault, with where it is. */
export async function accessibilityFaults(page: Page, rules = levels): Promise<readonly string[]> {
  await atRest(page);
  // A page that was only led elsewhere has it still.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await run(page, { runOnly: rules });
  const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })));
  const told: string[] = [];
  for (const { id, target, failureSummary } of faults) {
    const at = target.join(' ');
    if (id === 'target-size' && !(await isTooSmall(page, at))) continue;
    told.push(`${id} at ${at}: ${failureSummary ?? ''}`);
  }
  return told;
}

/** Whether something is too small to be touched wherever the page stands: what lies half behind a bar can be scrolled. */
async function isTooSmall(page: Page, target: string): Promise<boolean> {
  const place = page.locator(target).first();
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { violations } = await run(page, { runOnly: ['target-size'] }, target);
  await page.evaluate(() => scrollTo(0, 0));
  return violations.length > 0;
}

const run = (page: Page, options: { readonly runOnly: readonly string[] }, within?: string) =>
  page.evaluate(
    ([options, within]) =>
      (
        globalThis as unknown as { axe: { run(where: unknown, options: object): Promise<AxeResults> } }
      ).axe.run(within ?? document, { ...options, resultTypes: ['violations'] }),
    [options, within] as const
  );

/** Resolves once nothing fades in any more: half drawn, a text has no contrast yet. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished)
    )
  );

/** The elements that stick out of the page sideways, or an empty list when nothing scrolls that way. */
export const sidewaysOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.closest('svg') === element || element.closest('svg') === null)
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${element.getBoundingClientRect().right}`
      )
      .slice(0, 5);
  });

/** Finds nothing wrong with what a page shows: nothing that axe refuses, and nothing beside the screen. */
export async function isSeemly(page: Page): Promise<void> {
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
}
