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
  readonly engine: BrowserKind['engine'];
  /** Whether this is the browser inside another app, which neither installs nor keeps. */
  readonly isInAppBrowser: boolean;
  /** The name of that other app, where it is known. */
  readonly inAppName: string | null;
  /** Starts to listen to the browser's offers; called once, by the root layout. */
  watch(): void;
  /** Asks the browser's question; on a gesture of the person. */
  prompt(): Promise<InstallAnswer>;
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
  const kind = browserKind(navigator.userAgent, navigator.maxTouchPoints, startsStandalone);

  function watch(): void {
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
  }

  async function prompt(): Promise<InstallAnswer> {
    if (offer === null) return 'unavailable';
    const asked = offer;
    // An offer can be taken up once.
    offer = null;
    return (await asked.prompt()).outcome;
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
    platform: kind.platform,
    engine: kind.engine,
    isInAppBrowser: kind.inApp !== null,
    inAppName: kind.inApp === 'other' ? null : kind.inApp,
    watch,
    prompt
  };
}

/** How this page can be installed, and where it runs. */
export const installation = createInstallation(window);
