import type { Page } from 'playwright-core';

/** What a page's main thread went through, in milliseconds since the page began to load. */
export interface Watch {
  /** When the list of things first stood on the screen; null while it does not. */
  readonly listedAt: number | null;
  /** Every task longer than 50 ms. */
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[];
}

/** Makes every page of this tab note its long tasks and when the first rows of its list are drawn. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { listedAt: null as number | null, longTasks: [] as { start: number; duration: number }[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.longTasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    const look = new MutationObserver(() => {
      if (document.querySelector('main li, body > ul > li') === null) return;
      look.disconnect();
      // The frame after the next is the first that surely shows it.
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.listedAt = performance.now())));
    });
    look.observe(document, { childList: true, subtree: true });
  });
}

export const watched = (page: Page): Promise<Watch> =>
  page.evaluate(() => (globalThis as unknown as { seen: Watch }).seen);

/** When the list stood on the screen and no task longer than 100 ms was left to come: milliseconds. */
export function usableAt({ listedAt, longTasks }: Watch): number {
  const blocking = longTasks
    .filter(({ duration }) => duration > 100)
    .map(({ start, duration }) => start + duration);
  return Math.max(listedAt ?? NaN, ...blocking);
}
