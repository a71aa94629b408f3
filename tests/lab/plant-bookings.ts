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
  await page.evaluate(`${await planting()}\nplanting.book(${JSON.stringify(planted)})`);
}

/** Plants so many bookings of all the things of a collective, over a year, in the same way. */
export async function plantYear(page: Page, year: number, many: number): Promise<void> {
  await page.evaluate(`${await planting()}\nplanting.bookYear(${year}, ${many})`);
}

const planting = () =>
  (program ??= bundle(new URL('./planting/book.ts', import.meta.url), 'iife', { name: 'planting' }));
