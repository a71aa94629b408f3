import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, newProfile, type Browser, type BrowserOptions } from './browser';
import { startHub } from './hub';
import { installedProfile, launchInstalled } from './installed';
import { tellScreensOfFailures } from './screens';
import type { Server } from './server';

/** One hub and one phone, for all the stories of a file. */
export interface Stage {
  hub: Server;
  browser: Browser;
  /** Another phone, on which the app is kept and nothing else; whoever takes it closes it. */
  another(options?: BrowserOptions): Promise<Browser>;
  /** Closes the browser and starts it again with what it kept. */
  restart(): Promise<Browser>;
}

/**
 * Sets the stage before the first story of a file and clears it after the last, when nothing must have been
 * complained of by any page, nor asked of another origin. The phone keeps the app already, unless it is new.
 */
export function setStage({ isNew = false } = {}): Stage {
  let profile: string;
  const stage = {
    another: (options) => launchInstalled(stage.hub.origin, options),
    async restart() {
      await stage.browser.close();
      isQuiet(stage.browser);
      return (stage.browser = await launchBrowser({ profile }));
    }
  } as Stage;
  beforeAll(async () => {
    stage.hub = await startHub();
    profile = await (isNew ? newProfile() : installedProfile(stage.hub.origin));
    stage.browser = await launchBrowser({ profile });
  });
  tellScreensOfFailures(() => [stage.browser]);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.hub?.kill();
    isQuiet(stage.browser);
  });
  return stage;
}

function isQuiet({ complaints, strayRequests }: Browser): void {
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
}
