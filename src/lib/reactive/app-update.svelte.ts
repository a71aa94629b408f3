import { trustedScriptUrl } from '../workspace/outside';
import { afterFirstPaint } from './first-paint';

/** Whether this device can open Grange without a network: `ready` once every file of it is kept. */
export type Offline = 'unsupported' | 'preparing' | 'ready' | 'failed';

/**
 * What became of a newer version: it `waits` on this device, or another tab already took it (`taken-elsewhere`) and
 * this one still runs the old version, whole, until it is reloaded.
 */
export type Newer = 'none' | 'waits' | 'taken-elsewhere';

/** What came of looking for a newer version. */
export type Look = 'found' | 'none' | 'unreached';

export interface AppUpdate {
  readonly offline: Offline;
  readonly newer: Newer;
  /** Whether a notice should propose to reload. */
  readonly available: boolean;
  /** Starts to keep the app on this device and to look for newer versions; called once, by the root layout. */
  watch(): Promise<void>;
  /** Looks for a newer version now; whether one is on its way, or the network was missing. */
  look(): Promise<Look>;
  /** Goes over to the newer version and reloads this page; only ever on the person's gesture. */
  apply(): void;
}

/** The parts of the browser this leans on, so that tests can set the scene. */
export interface Surroundings {
  readonly workers: ServiceWorkerContainer | undefined;
  /** Settles once the first screen is drawn: until then the network is the screen's. */
  firstPaint(): Promise<void>;
  /** Calls back whenever the person comes back to this page or the network does. */
  onReturn(back: () => void): void;
  /** Milliseconds since 1970: `performance.now` stands still in many a browser while the phone sleeps. */
  now(): number;
  reload(): void;
}

const betweenChecks = 60 * 60_000;

export function createAppUpdate({ workers, firstPaint, onReturn, now, reload }: Surroundings): AppUpdate {
  let offline = $state<Offline>(workers === undefined ? 'unsupported' : 'preparing');
  let newer = $state<Newer>('none');
  let registration: ServiceWorkerRegistration | undefined;
  let applying = false;

  async function watch(): Promise<void> {
    if (workers === undefined) return;
    let wasServed = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      // The very first worker takes over the page it came with: nothing is newer then.
      if (wasServed && !applying) newer = 'taken-elsewhere';
      wasServed = true;
    });
    await firstPaint();
    try {
      registration = await workers.register(trustedScriptUrl('/sw.js'), {
        scope: '/',
        updateViaCache: 'none'
      });
    } catch {
      // No network at the first visit, or a browser set to keep nothing: the app works, and says what it lacks.
      offline = workers.controller === null ? 'failed' : 'ready';
      return;
    }
    follow(registration);
    lookAgainOnReturn();
  }

  function follow(registered: ServiceWorkerRegistration): void {
    const look = () => {
      if (registered.active !== null) offline = 'ready';
      if (registered.active !== null && registered.waiting !== null && newer === 'none') newer = 'waits';
    };
    const followInstalling = () => {
      const worker = registered.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'redundant' && registered.active === null) offline = 'failed';
        look();
      });
    };
    registered.addEventListener('updatefound', followInstalling);
    followInstalling();
    look();
  }

  function lookAgainOnReturn(): void {
    let lookedAt = now();
    onReturn(async () => {
      const since = now() - lookedAt;
      if (since >= 0 && since < betweenChecks) return;
      // Without a network there is nothing to know; the next return asks again.
      if ((await look()) !== 'unreached') lookedAt = now();
    });
  }

  async function look(): Promise<Look> {
    if (registration === undefined) return 'unreached';
    try {
      await registration.update();
    } catch {
      return 'unreached';
    }
    return newer !== 'none' || (registration.installing ?? registration.waiting) !== null ? 'found' : 'none';
  }

  function apply(): void {
    const waiting = registration?.waiting ?? null;
    if (waiting === null) return reload();
    applying = true;
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') reload();
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  }

  return {
    get offline() {
      return offline;
    },
    get newer() {
      return newer;
    },
    get available() {
      return newer !== 'none';
    },
    watch,
    look,
    apply
  };
}

/** Keeps the app on this device, and tells when a newer version is there. */
export const appUpdate = createAppUpdate({
  // While developing, files change under the page: nothing is kept.
  workers: import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
  firstPaint: afterFirstPaint,
  onReturn(back) {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back());
    window.addEventListener('online', back);
  },
  now: Date.now,
  reload: () => location.reload()
});
