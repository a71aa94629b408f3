import { afterEach } from 'vitest';
import type { Browser } from './browser';

/**
 * After a story that failed, says what somebody who looked at the screens would have seen, so that it can be
 * understood from the log alone.
 */
export function tellScreensOfFailures(browsers: () => readonly (Browser | undefined)[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const browser of browsers()) if (browser !== undefined) await tell(browser);
  });
}

async function tell({ context, noise }: Browser): Promise<void> {
  for (const page of context.pages()) {
    const text = await page
      .evaluate(() => document.body.innerText)
      .catch((cause: unknown) => `no screen: ${String(cause)}`);
    console.log(`${page.url()}\n${text}\n`);
  }
  if (noise.length > 0) console.log(noise.join('\n'));
}
