import type { Page } from 'playwright-core';
import { launchBrowser } from '../lab/browser';

const nowhere = 'http://localhost:9';

/** Runs on a page of an origin of its own, where nothing of the app is. */
export async function onBarePage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.route(`${nowhere}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    );
    await page.goto(`${nowhere}/`);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Gives each of these to a worker of its own, one after the other, which is ended as soon as it answers; gives the last answer. */
export const inWorkers = <Asked, Answer>(
  page: Page,
  program: string,
  asked: readonly Asked[]
): Promise<Answer> =>
  page.evaluate(
    async ({ program, asked }) => {
      const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
      let told: unknown = null;
      for (const one of asked) {
        const worker = new Worker(address);
        told = await new Promise<unknown>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(one);
        });
        worker.terminate();
      }
      URL.revokeObjectURL(address);
      return told;
    },
    { program, asked: asked as readonly unknown[] }
  ) as Promise<Answer>;
