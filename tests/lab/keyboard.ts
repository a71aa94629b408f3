import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Presses Tab until the focus is on what has this name, and asserts that the focus is always seen. */
export async function reach(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByLabel(name, { exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .or(page.getByRole('link', { name, exact: true }));
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluateAll((all) => all.some((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
    expect(await unseenFocus(page), `the focus is seen on the way to ${name}`).toBeNull();
  }
  throw new Error(`Tab does not reach ${name}.`);
}

/**
 * What has the focus without showing it; null where it is seen. A heading that a new page is read from shows none, and
 * may take the focus after the key was pressed: no Tab stops there.
 */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body || focused.tabIndex < 0) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return isSeen ? null : focused.outerHTML.slice(0, 200);
  });
