import type { Page } from 'playwright-core';
import { launchBrowser, type Browser } from './browser';
import { createCollective, invite, join, waitForDelivery } from './grange';
import type { Lan } from './network';
import type { Server } from './server';

/** Somebody, with a phone of their own in the collective. */
export interface Person {
  readonly browser: Browser;
  readonly page: Page;
  /** The address of the collective on their phone. */
  readonly collective: string;
}

/** A phone of the network, with nothing on it yet. */
export const phone = (lan: Lan, index: number): Promise<Browser> =>
  launchBrowser({ namespace: lan.phones[index]!, host: lan.address });

/** Alice, who has just founded a collective on the first phone of the network. */
export async function alone(lan: Lan, hub: Server): Promise<Person> {
  const browser = await phone(lan, 0);
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin, { person: 'Alice', structure: 'La Bifurk' });
  return { browser, page, collective };
}

/** Bob, who has just joined with a link of Alice's, and has all that she has. */
export async function joining(lan: Lan, alice: Person, index = 1): Promise<Person> {
  const browser = await phone(lan, index);
  const page = await browser.newPage();
  const link = await invite(alice.page, alice.collective);
  const collective = await join(page, link, { person: 'Bob', structure: 'Pot Kommon' });
  await waitForDelivery(page, 'reçu par 1');
  return { browser, page, collective };
}
