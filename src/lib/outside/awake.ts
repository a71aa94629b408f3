/** What the browser lends to keep the screen lit; a test gives its own. */
export interface AwakeMeans {
  readonly wakeLock?: {
    request(type: 'screen'): Promise<{
      release(): Promise<void>;
      addEventListener(type: 'release', told: () => void): void;
    }>;
  };
}

/** The page as far as it matters here: whether it is looked at, and when that changes. */
export type Looked = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen lit for as long as the page is looked at; tells each time whether it is. Browsers let go of it when
 * the page is hidden, and refuse it where the battery is low: it is asked for again whenever the page is shown. The
 * function given back stops it.
 */
export function keepAwake(
  told: (isAwake: boolean) => void,
  { wakeLock }: AwakeMeans = navigator,
  page: Looked = document
): () => void {
  let isStopped = false;
  let release: (() => Promise<void>) | null = null;

  async function ask(): Promise<void> {
    if (isStopped || release !== null || page.visibilityState !== 'visible') return;
    if (wakeLock === undefined) return told(false);
    try {
      const lock = await wakeLock.request('screen');
      release = () => lock.release();
      lock.addEventListener('release', () => {
        release = null;
        if (!isStopped) told(false);
      });
      if (isStopped) await lock.release();
      else told(true);
    } catch {
      // Refused here: the screen goes out as it always does.
      if (!isStopped) told(false);
    }
  }

  const look = () => void ask();
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    isStopped = true;
    page.removeEventListener('visibilitychange', look);
    void release?.();
  };
}
