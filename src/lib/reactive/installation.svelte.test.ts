import { expect, test, vi } from 'vitest';

const narrow = Object.assign(new EventTarget(), { matches: false });
vi.stubGlobal('matchMedia', () => narrow);
const { createInstallation } = await import('./installation.svelte');

/** The event that Chromium sends when a page may be installed. */
function offer(outcome: 'accepted' | 'dismissed') {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  return Object.assign(event, { prompt: vi.fn(() => Promise.resolve({ outcome })) });
}

test('the browser’s offer to install is kept for the person’s gesture, and taken up once', async () => {
  const installation = createInstallation(window);
  installation.watch();
  expect(await installation.prompt()).toBe('unavailable');

  const made = offer('accepted');
  window.dispatchEvent(made);
  expect(made.defaultPrevented).toBe(true);
  expect(installation.canPrompt).toBe(true);

  expect(await installation.prompt()).toBe('accepted');
  expect(made.prompt).toHaveBeenCalledOnce();
  expect(installation.canPrompt).toBe(false);
});

test('once installed there is nothing more to propose', () => {
  const installation = createInstallation(window);
  installation.watch();
  window.dispatchEvent(offer('dismissed'));
  window.dispatchEvent(new Event('appinstalled'));
  expect([installation.canPrompt, installation.wasInstalled]).toEqual([false, true]);
});

test('a page moved into a window of its own is the installed app', () => {
  const installation = createInstallation(window);
  installation.watch();
  expect(installation.isStandalone).toBe(false);
  narrow.matches = true;
  narrow.dispatchEvent(new Event('change'));
  expect(installation.isStandalone).toBe(true);
  narrow.matches = false;
});
