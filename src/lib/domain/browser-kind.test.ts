import { describe, expect, test } from 'vitest';
import { browserKind } from './browser-kind';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const pixel = 'Mozilla/5.0 (Linux; Android 14; Pixel 6a';
const chromeView =
  'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36';

const agents: readonly [where: string, agent: string, platform: string, inApp: string | null][] = [
  ['Safari on an iPhone', `${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 'ios', null],
  ['Chrome on an iPhone', `${iphone} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, 'ios', null],
  ['Firefox on an iPhone', `${iphone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 'ios', null],
  ['Chrome on Android', `${pixel}) ${chromeView.replace('Version/4.0 ', '')}`, 'android', null],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
    'android',
    null
  ],
  [
    'Samsung Internet',
    `${pixel}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
    'android',
    null
  ],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    'desktop',
    null
  ],
  [
    'Safari on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'desktop',
    null
  ],
  [
    'Facebook on an iPhone',
    `${iphone} Mobile/22B83 [FBAN/FBIOS;FBAV/490.0.0.43;FBDV/iPhone14,5;FBLC/fr_FR]`,
    'ios',
    'Facebook'
  ],
  [
    'Facebook on Android',
    `${pixel}; wv) ${chromeView} [FB_IAB/FB4A;FBAV/490.0.0.63.82;]`,
    'android',
    'Facebook'
  ],
  ['Messenger on an iPhone', `${iphone} Mobile/22B83 [FBAN/MessengerForiOS;FBAV/483.0]`, 'ios', 'Messenger'],
  [
    'Messenger on Android',
    `${pixel}; wv) ${chromeView} [FB_IAB/Orca-Android;FBAV/483.0;]`,
    'android',
    'Messenger'
  ],
  [
    'Instagram on an iPhone',
    `${iphone} Mobile/22B83 Instagram 358.0.0.21 (iPhone14,5; iOS 18_1; fr_FR; [FBAN/IG])`,
    'ios',
    'Instagram'
  ],
  [
    'Instagram on Android',
    `${pixel}; wv) ${chromeView} Instagram 358.0.0.51.97 Android`,
    'android',
    'Instagram'
  ],
  ['WhatsApp on Android', `${pixel}; wv) ${chromeView} WhatsApp/2.24.23.78`, 'android', 'WhatsApp'],
  ['WhatsApp on an iPhone', `${iphone} Mobile/15E148 WhatsApp/24.23.78`, 'ios', 'WhatsApp'],
  ['LinkedIn on an iPhone', `${iphone} Mobile/15E148 [LinkedInApp]/9.30.1`, 'ios', 'LinkedIn'],
  [
    'TikTok on Android',
    `${pixel}; wv) ${chromeView} trill_370504 BytedanceWebview/d8a21c6`,
    'android',
    'TikTok'
  ],
  ['TikTok on an iPhone', `${iphone} Mobile/15E148 musical_ly_37.5.0 JsSdk/2.0`, 'ios', 'TikTok'],
  ['Line on an iPhone', `${iphone} Mobile/15E148 Safari Line/14.19.1`, 'ios', 'Line'],
  [
    'Snapchat on Android',
    `${pixel}; wv) ${chromeView}Snapchat/13.17.0.41 (Pixel 6a; Android 14)`,
    'android',
    'Snapchat'
  ],
  ['an unknown app on Android', `${pixel}; wv) ${chromeView}`, 'android', 'other'],
  ['an unknown app on an iPhone', `${iphone} Mobile/15E148`, 'ios', 'other']
];

describe('the kind of browser', () => {
  test.each(agents)('%s', (_, agent, platform, inApp) => {
    expect(browserKind(agent, 5, false)).toMatchObject({ inApp });
    expect(browserKind(agent, 0, false).platform).toBe(platform);
  });

  test('an iPad says it is a Mac, and its screen gives it away', () => {
    const ipad =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15';
    expect(browserKind(ipad, 5, false)).toMatchObject({ platform: 'ios', inApp: null });
    expect(browserKind(ipad, 0, false)).toMatchObject({ platform: 'desktop', inApp: null });
  });

  test('what was started from the home screen is in no other app', () => {
    expect(browserKind(`${iphone} Mobile/15E148`, 5, true)).toMatchObject({ platform: 'ios', inApp: null });
  });

  test('Apple’s rules hold in every browser of an iPhone, and in Safari on a Mac', () => {
    const engineIn = (where: string) =>
      browserKind(agents.find(([name]) => name === where)![1], 0, false).engine;
    expect(
      ['Safari on an iPhone', 'Chrome on an iPhone', 'Firefox on an iPhone', 'Safari on a Mac'].map(engineIn)
    ).toEqual(['apple', 'apple', 'apple', 'apple']);
    expect(['Chrome on Android', 'Samsung Internet'].map(engineIn)).toEqual(['chromium', 'chromium']);
    expect(['Firefox on Android', 'Firefox on Linux'].map(engineIn)).toEqual(['firefox', 'firefox']);
    const chromeOnMac =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
    expect(browserKind(chromeOnMac, 0, false).engine).toBe('chromium');
    const webOfGnome =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Safari/605.1.15';
    expect(browserKind(webOfGnome, 0, false).engine).toBe('other');
  });
});
