import type { AfterNavigate } from '@sveltejs/kit';

/**
 * Puts the focus where reading begins when another page opens: its heading, or its main part while the heading is
 * being read from the store. A change of filters in the same page moves nothing.
 */
export function focusPage({ from, to, type }: AfterNavigate): void {
  if (type === 'enter' || from?.url.pathname === to?.url.pathname) return;
  const main = document.getElementById('main');
  const start = main?.querySelector<HTMLElement>('h1[tabindex]') ?? main;
  start?.focus({ preventScroll: true });
}
