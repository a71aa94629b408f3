/** Where a page runs, as far as it says so itself. */
export interface BrowserKind {
  readonly platform: 'ios' | 'android' | 'desktop';
  /** Whose rules decide how long data is kept: on iPhones and iPads, those of Apple hold in every browser. */
  readonly engine: 'chromium' | 'firefox' | 'apple' | 'other';
  /**
   * The app whose built-in browser this is, by the name people know, or `other`; null in a browser of its own.
   * Built-in browsers neither install a page nor keep what it writes for the real one.
   */
  readonly inApp: string | null;
}

/** First match wins: Messenger and Instagram also carry the marks of Facebook. */
const apps: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Instagram/, 'Instagram'],
  [/Messenger|Orca-Android/, 'Messenger'],
  [/\bFB(?:AN|AV|IOS|_IAB)\b|\[FB/, 'Facebook'],
  [/WhatsApp/, 'WhatsApp'],
  [/LinkedInApp/, 'LinkedIn'],
  [/musical_ly|BytedanceWebview|TikTok|\btrill_/i, 'TikTok'],
  [/Snapchat/, 'Snapchat'],
  [/\bLine\//, 'Line'],
  [/Telegram-Android|TelegramBot/, 'Telegram'],
  [/MicroMessenger/, 'WeChat'],
  [/Twitter for|TwitterAndroid/, 'X'],
  [/Pinterest\//, 'Pinterest'],
  [/\bGSA\//, 'Google']
];

/**
 * Reads a browser's user agent. `touchPoints` tells an iPad, which says it is a Mac, from a Mac; `standalone` a page
 * started from the home screen, which on iOS carries the same user agent as a built-in browser.
 */
export function browserKind(userAgent: string, touchPoints: number, standalone: boolean): BrowserKind {
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  const platform = isApple ? 'ios' : /Android/.test(userAgent) ? 'android' : 'desktop';
  return {
    platform,
    engine: engineOf(userAgent, platform),
    inApp: standalone ? null : appOf(userAgent, platform)
  };
}

function engineOf(userAgent: string, platform: BrowserKind['platform']): BrowserKind['engine'] {
  if (platform === 'ios') return 'apple';
  if (/Chrome\//.test(userAgent)) return 'chromium';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Macintosh.*AppleWebKit/.test(userAgent) ? 'apple' : 'other';
}

function appOf(userAgent: string, platform: BrowserKind['platform']): string | null {
  const known = apps.find(([mark]) => mark.test(userAgent));
  if (known !== undefined) return known[1];
  // What Android and iOS themselves write when a page is shown inside an app.
  const isAndroidView = platform === 'android' && /; wv\)/.test(userAgent);
  const isAppleView = platform === 'ios' && /AppleWebKit/.test(userAgent) && !/Safari\//.test(userAgent);
  return isAndroidView || isAppleView ? 'other' : null;
}
