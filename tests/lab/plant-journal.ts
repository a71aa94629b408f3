import type { Page } from 'playwright-core';
import { bundle } from './bundle';

let program: Promise<string> | undefined;

/**
 * Plants a long journal in the browser of a page, whose device founded its only collective: true acts, signed, taken and
 * kept by our own code. No tab may have the collective open.
 */
export async function plantJournal(page: Page, many: number, devices = 30): Promise<void> {
  program ??= bundle(new URL('./planting/plant.ts', import.meta.url), 'iife', { name: 'planting' });
  await page.evaluate(`${await program}\nplanting.plant(${many}, ${devices})`);
}
