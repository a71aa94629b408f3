import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, type Browser } from './browser';
import { startHub } from './hub';
import { tellScreensOfFailures } from './screens';
import type { Server } from './server';

/** One hub and one browser, for all the stories of a file. */
export interface Stage {
  hub: Server;
  browser: Browser;
}

/**
 * Sets the stage before the first story of a file and clears it after the last, when nothing must have been
 * complained of by any page, nor asked of another origin.
 */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.hub = await startHub();
    stage.browser = await launchBrowser();
  });
  tellScreensOfFailures(() => [stage.browser]);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.hub?.kill();
    expect(stage.browser.complaints).toEqual([]);
    expect(stage.browser.strayRequests).toEqual([]);
  });
  return stage;
}
