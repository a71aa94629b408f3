import type { AfterNavigate } from '@sveltejs/kit';

/**
 * Puts the focus where reading begins when another page opens. A change of filters in the same page moves nothing,
 * nor does a page that already put the focus somewhere itself.
 */
export function focusPage({ from, to, type }: AfterNavigate): void {
  if (type === 'enter' || from?.url.pathname === to?.url.pathname) return;
  const main = document.getElementById('main');
  if (main?.contains(document.activeElement) && document.activeElement !== main) return;
  focusStart();
}

/** Puts the focus on the heading of the page, or on its main part while the heading is being read from the store. */
export function focusStart(): void {
  const main = document.getElementById('main');
  (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
}

/** Takes the focus from the main part to its heading, for a heading that comes after its page. */
export function focusLateHeading(heading: HTMLElement): void {
  if (document.activeElement?.id === 'main') heading.focus({ preventScroll: true });
}

/** Scrolls as little as it takes for the field that is written in not to lie under the lintel or the sill. */
export function keepFieldInSight(): void {
  const field = document.querySelector('main :is(input, select, textarea):focus');
  field?.scrollIntoView({ block: 'nearest' });
}
