import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { join as joinWords } from '../../src/lib/i18n/join';
import { launchBrowser, type Browser } from './browser';
import { Camera } from './camera';
import { appKept, createCollective, join, waitForDelivery, type Newcomer } from './grange';
import { startHubOn } from './hub';
import { installedProfile } from './installed';
import { makeLan, networksPermitted, type Lan } from './network';
import { tellScreensOfFailures } from './screens';
import type { Server } from './server';

/** Somebody, with a phone of their own in the collective. */
export interface Person {
  readonly page: Page;
  /** The address of the collective on their phone. */
  readonly collective: string;
  /** Which cable of the network leads to it. */
  readonly cable: number;
}

interface PhoneFacts {
  /** A camera that nobody has allowed the app yet; none when left out. */
  readonly hasCamera?: boolean;
  /** Whether the app was never opened on it; else it keeps the app, and nothing of anybody. */
  readonly isNew?: boolean;
}

/** A network with a hub, and phones that are taken up one after the other. */
export interface Village {
  readonly hub: Server;
  /** The next phone, with nothing on it yet. */
  phone(facts?: PhoneFacts): Promise<Browser>;
  /** The phone whose hotspot this network is: it stands where the hub does. */
  router(facts?: PhoneFacts): Promise<Browser>;
  /** Alice, who has just founded a collective on the next phone, and keeps the app there. */
  founder(facts?: PhoneFacts): Promise<Person>;
  /** Somebody who has just joined with a link on the next phone, Bob unless told otherwise, and has what is there, the app too. */
  joining(link: string, who?: Newcomer): Promise<Person>;
  /** The namespace and the cable of the next phone, for a program that is no browser. */
  machine(): { readonly namespace: string; readonly host: string } & Pick<Person, 'cable'>;
  /** Pulls the cables of some, as walking out of reach does: nothing is told to either end. */
  cut(...people: readonly Pick<Person, 'cable'>[]): void;
  heal(...people: readonly Pick<Person, 'cable'>[]): void;
  /** Lets the phones reach the hub and not each other, or each other again. */
  isolate(isIsolated: boolean): void;
  /** Keeps from the phones what is said to all, or lets it through again. */
  filterMulticast(isFiltered: boolean): void;
  /** Lets no more than so many bits a second through the cable of somebody, each way; null for as many as there are. */
  slow(person: Pick<Person, 'cable'>, bits: number | null): void;
}

/**
 * Tells stories in a village of so many phones, or says aloud that networks are not permitted here. After each story
 * no phone must have complained of anything, nor asked another origin for anything; after the last all is cleared.
 */
export function inVillage(name: string, phones: number, stories: (village: Village) => void): void {
  describe.runIf(networksPermitted())(name, () => {
    let lan: Lan | undefined;
    let hub: Server | undefined;
    const taken: Browser[] = [];
    const cameras: Camera[] = [];
    let machines = 0;

    beforeAll(async () => {
      lan = makeLan(phones);
      hub = await startHubOn(lan);
    });

    tellScreensOfFailures(() => taken);

    afterEach(() => {
      for (const { complaints, strayRequests } of taken)
        expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] });
    });

    afterAll(async () => {
      try {
        await Promise.all(taken.map((browser) => browser.close()));
      } finally {
        await hub?.kill();
        lan?.remove();
        for (const camera of cameras) camera.discard();
      }
    });

    const take = async (place: { readonly namespace: string; readonly host: string }, facts: PhoneFacts) => {
      const camera = facts.hasCamera ? new Camera() : null;
      if (camera !== null) cameras.push(camera);
      const profile = facts.isNew ? undefined : await installedProfile(hub!.origin, place);
      const browser = await launchBrowser({ ...place, profile, args: camera?.argsOfAsker });
      taken.push(browser);
      return browser;
    };

    const village: Village = {
      get hub() {
        return hub!;
      },
      phone: (facts = {}) => take(village.machine(), facts),
      router: (facts = {}) => take({ namespace: lan!.hub, host: lan!.address }, facts),
      founder: async (facts) => {
        const page = await (await village.phone(facts)).newPage();
        const collective = await createCollective(page, hub!.origin);
        await appKept(page);
        return { page, collective, cable: machines - 1 };
      },
      joining: async (link, who) => {
        const page = await (await village.phone()).newPage();
        const collective = await join(page, link, who);
        await waitForDelivery(page, /reçu par/, 60_000);
        await page.getByText(joinWords.fr.arriving.title).waitFor({ state: 'hidden', timeout: 60_000 });
        await appKept(page);
        return { page, collective, cable: machines - 1 };
      },
      machine: () => {
        const cable = machines++;
        return { namespace: lan!.phones[cable]!, host: lan!.address, cable };
      },
      cut: (...people) => people.forEach(({ cable }) => lan!.cut(cable)),
      heal: (...people) => people.forEach(({ cable }) => lan!.heal(cable)),
      isolate: (isIsolated) => lan!.isolate(isIsolated),
      filterMulticast: (isFiltered) => lan!.filterMulticast(isFiltered),
      slow: ({ cable }, bits) => lan!.slow(cable, bits)
    };
    stories(village);
  });
}
