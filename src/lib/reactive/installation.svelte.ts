import { browserKind, type BrowserKind } from '../domain/browser-kind';

/** What a person answered to the browser's question whether to install; `unavailable` when it could not be asked. */
export type InstallAnswer = 'accepted' | 'dismissed' | 'unavailable';

export interface Installation {
  /** Whether the browser lets the page itself propose to install (Chromium does, Safari and Firefox do not). */
  readonly canPrompt: boolean;
  /** Whether this page runs as the installed app, in a window of its own. */
  readonly isStandalone: boolean;
  /** Whether the app was installed since this page was opened. */
  readonly wasInstalled: boolean;
  readonly platform: BrowserKind['platform'];
  /** Whether this is the browser inside another app, which neither installs nor keeps. */
  readonly isInAppBrowser: boolean;
  /** The name of that other app, where it is known. */
  readonly inAppName: string | null;
  /** Whether the browser promised not to clear what is kept here when the disk fills up. */
  readonly isPersistent: boolean;
  /** Starts to listen to the browser's offers; called once, by the root layout. */
  watch(): Promise<void>;
  /** Asks the browser's question; on a gesture of the person. */
  prompt(): Promise<InstallAnswer>;
  /** Asks the browser to promise; some ask the person, most decide by themselves. Gives back whether it did. */
  keepForGood(): Promise<boolean>;
}

/** Chromium's own event, which no standard describes. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export function createInstallation(page: Window): Installation {
  const { navigator } = page;
  const ownWindow = page.matchMedia('(display-mode: standalone), (display-mode: minimal-ui)');
  const startedFromHome = (navigator as { standalone?: boolean }).standalone === true;

  let offer = $state.raw<InstallOffer | null>(null);
  let wasInstalled = $state(false);
  const startsStandalone = ownWindow.matches || startedFromHome;
  let isStandalone = $state(startsStandalone);
  let isPersistent = $state(false);
  const kind = browserKind(navigator.userAgent, navigator.maxTouchPoints, startsStandalone);

  async function watch(): Promise<void> {
    page.addEventListener('beforeinstallprompt', (event) => {
      // The browser would ask in its own words at its own moment.
      event.preventDefault();
      offer = event as InstallOffer;
    });
    page.addEventListener('appinstalled', () => {
      offer = null;
      wasInstalled = true;
    });
    ownWindow.addEventListener('change', () => {
      isStandalone = ownWindow.matches || startedFromHome;
    });
    isPersistent = (await navigator.storage?.persisted?.()) ?? false;
  }

  async function prompt(): Promise<InstallAnswer> {
    if (offer === null) return 'unavailable';
    const asked = offer;
    // An offer can be taken up once.
    offer = null;
    return (await asked.prompt()).outcome;
  }

  async function keepForGood(): Promise<boolean> {
    isPersistent = (await navigator.storage?.persist?.()) ?? false;
    return isPersistent;
  }

  return {
    get canPrompt() {
      return offer !== null;
    },
    get isStandalone() {
      return isStandalone;
    },
    get wasInstalled() {
      return wasInstalled;
    },
    get isPersistent() {
      return isPersistent;
    },
    platform: kind.platform,
    isInAppBrowser: kind.inApp !== null,
    inAppName: kind.inApp === 'other' ? null : kind.inApp,
    watch,
    prompt,
    keepForGood
  };
}

/** How this page can be installed, and where it runs. */
export const installation = createInstallation(window);
