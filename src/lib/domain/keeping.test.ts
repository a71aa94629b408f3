import { describe, expect, test } from 'vitest';
import { howToAsk, keepingNotice, keepingRisk, type Keeping } from './keeping';

const here = (facts: Partial<Keeping> = {}): Keeping => ({
  isPromised: false,
  isPrivate: false,
  engine: 'chromium',
  isInstalled: false,
  ...facts
});
const day = 24 * 3600_000;
const now = 1_795_000_000_000;

describe('what may take everything away', () => {
  test('a private window before all else, whatever the browser promised', () => {
    expect(keepingRisk(here({ isPrivate: true, isPromised: true }))).toBe('private');
    expect(keepingRisk(here({ isPrivate: true, engine: 'apple' }))).toBe('private');
  });

  test('Safari after seven days, until the app is installed', () => {
    expect(keepingRisk(here({ engine: 'apple' }))).toBe('seven-days');
    expect(keepingRisk(here({ engine: 'apple', isPromised: true }))).toBe('seven-days');
    expect(keepingRisk(here({ engine: 'apple', isInstalled: true }))).toBe('full-disk');
  });

  test('a full disk where nothing was promised, installed or not, and nothing where it was', () => {
    expect(keepingRisk(here())).toBe('full-disk');
    expect(keepingRisk(here({ isInstalled: true }))).toBe('full-disk');
    expect(keepingRisk(here({ isPromised: true }))).toBe(null);
    expect(keepingRisk(here({ engine: 'apple', isInstalled: true, isPromised: true }))).toBe(null);
  });
});

describe('the promise', () => {
  const refused = { isPromised: false, wasInstalled: false };

  test('is asked for by itself where the browser decides alone, on a touch where it asks the person', () => {
    expect(howToAsk(here(), true, null)).toBe('now');
    expect(howToAsk(here({ engine: 'apple' }), true, null)).toBe('now');
    expect(howToAsk(here({ engine: 'firefox' }), true, null)).toBe('on-touch');
    expect(howToAsk(here({ engine: 'other' }), true, null)).toBe('on-touch');
  });

  test('is not asked for before there is something of one’s own, in a private window, or once it is there', () => {
    expect(howToAsk(here(), false, null)).toBe(null);
    expect(howToAsk(here({ isPrivate: true }), true, null)).toBe(null);
    expect(howToAsk(here({ isPromised: true }), true, null)).toBe(null);
  });

  test('is asked for once, and once more where the app was installed since', () => {
    expect(howToAsk(here(), true, refused)).toBe(null);
    expect(howToAsk(here({ isInstalled: true }), true, refused)).toBe('now');
    expect(howToAsk(here({ isInstalled: true }), true, { ...refused, wasInstalled: true })).toBe(null);
    expect(howToAsk(here({ engine: 'firefox', isInstalled: true }), true, refused)).toBe(null);
  });
});

describe('the first page of a collective', () => {
  test('tells of Safari’s seven days until the app is installed, once something of one’s own is here', () => {
    const asked = { isPromised: false, wasInstalled: false };
    expect(keepingNotice(here({ engine: 'apple' }), true, asked, null, now)).toBe('seven-days');
    expect(keepingNotice(here({ engine: 'apple' }), false, asked, null, now)).toBe(null);
    expect(keepingNotice(here({ engine: 'apple', isInstalled: true }), true, asked, null, now)).toBe(null);
  });

  test('asks for the touch that Firefox needs, until it was answered', () => {
    expect(keepingNotice(here({ engine: 'firefox' }), true, null, null, now)).toBe('ask');
    const refused = { isPromised: false, wasInstalled: false };
    expect(keepingNotice(here({ engine: 'firefox' }), true, refused, null, now)).toBe(null);
  });

  test('is silent where the browser decides alone, and in a private window, of which the way in has warned', () => {
    expect(keepingNotice(here(), true, null, null, now)).toBe(null);
    expect(keepingNotice(here({ engine: 'apple', isPrivate: true }), true, null, null, now)).toBe(null);
  });

  test('what was put off comes back after three days, and is not lost to a clock that goes back', () => {
    const safari = here({ engine: 'apple' });
    const saidAt = (putOffAt: number) => keepingNotice(safari, true, null, putOffAt, now);
    expect(saidAt(now - 2.9 * day)).toBe(null);
    expect(saidAt(now - 3 * day)).toBe('seven-days');
    expect(saidAt(now + 300 * day)).toBe('seven-days');
  });
});
