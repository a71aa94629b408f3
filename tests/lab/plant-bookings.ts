import type { Page } from 'playwright-core';
import type { Span } from '../../src/lib/domain/span';
import { bundle } from './bundle';

/** What the device of a browser asks for in the name of its structure, and lends itself. */
export interface PlantedBooking extends Span {
  /** The name of its sheet. */
  readonly thing: string;
  readonly quantity?: number;
  /** How many it is given; none refuses, and what is left out waits for an answer. */
  readonly given?: number;
}

let program: Promise<string> | undefined;

/**
 * Plants bookings in the browser of a page, whose device founded its only collective: true acts, said and kept by our own code,
 * more than there is too, as when several phones said them apart. No tab may have the collective open.
 */
export async function plantBookings(page: Page, planted: readonly PlantedBooking[]): Promise<void> {
  program ??= bundle(new URL('./planting/book.ts', import.meta.url), 'iife', { name: 'planting' });
  await page.evaluate(`${await program}\nplanting.book(${JSON.stringify(planted)})`);
}
