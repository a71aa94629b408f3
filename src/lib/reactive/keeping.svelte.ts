import type { Keeping } from '../domain/keeping';
import type { Room } from '../domain/space-taken';
import { outside } from '../workspace/outside';
import type { Workspace } from '../workspace/workspace';
import { installation, type Installation } from './installation.svelte';
import { keep, readKept } from './kept';

/** What the browser says of its storage. */
type BrowserStorage = Awaited<ReturnType<typeof outside.browserStorage>>;

export interface KeepingHere {
  /** What is known of how long the browser keeps what is here; null until it answered. */
  readonly facts: Keeping | null;
  /** Whether the window is known to be a private one; null until that was looked into. */
  readonly isPrivate: boolean | null;
  /** Finds it out; called once, by the root layout. */
  watch(): Promise<void>;
  /** Asks the browser for its promise, and notes what it answered: gives back whether it promised. */
  askPromise(workspace: Pick<Workspace, 'keepSetting'>): Promise<boolean>;
  room(): Promise<Room>;
}

export function createKeeping(
  open: () => Promise<BrowserStorage>,
  here: Pick<Installation, 'engine' | 'isStandalone' | 'wasInstalled'>
): KeepingHere {
  let isPromised = $state<boolean | null>(null);
  // An ordinary window stays one, and finding it out takes a moment.
  let isPrivate = $state<boolean | null>(readKept('window') === 'ordinary' ? false : null);
  const isInstalled = () => here.isStandalone || here.wasInstalled;

  return {
    get facts() {
      if (isPromised === null || isPrivate === null) return null;
      return { isPromised, isPrivate, engine: here.engine, isInstalled: isInstalled() };
    },
    get isPrivate() {
      return isPrivate;
    },
    watch: async () => {
      const browser = await open();
      if (isPrivate === null) {
        const found = await browser.isPrivate(here.engine);
        if (found === false) keep('window', 'ordinary');
        isPrivate = found === true;
      }
      isPromised = await browser.isPromised();
    },
    askPromise: async (workspace) => {
      isPromised = await (await open()).askPromise();
      const asked = { isPromised, wasInstalled: isInstalled() };
      // An answer that a full disk does not let be noted is asked for again.
      await workspace.keepSetting('askedToKeep', asked).catch(() => undefined);
      return isPromised;
    },
    room: async () => (await open()).room()
  };
}

/** How long this browser keeps what is on this device. */
export const keeping = createKeeping(outside.browserStorage, installation);
