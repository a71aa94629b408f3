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
    expect(await focusIsSeen(page), `the focus is seen on the way to ${name}`).toBe(true);
  }
  throw new Error(`Tab does not reach ${name}.`);
}

const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return true;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
