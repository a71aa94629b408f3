import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForDelivery } from '../lab/grange';
import { startHubOn } from '../lab/hub';
import { exportRows, importFile } from '../lab/inventory';
import { makeLan, networksPermitted, type Lan } from '../lab/network';
import type { Server } from '../lab/server';
import { largeInventory } from '../lab/spreadsheets';
import { alone, joining, type Person } from '../lab/village';

describe.runIf(networksPermitted())('a collective of ten thousand things', () => {
  let lan: Lan;
  let hub: Server;
  let alice: Person;
  let bob: Person | undefined;

  beforeAll(async () => {
    lan = makeLan(2);
    hub = await startHubOn(lan);
    alice = await alone(lan, hub);
    await importFile(alice.page, alice.collective, largeInventory(10_000));
    await waitForDelivery(alice.page, 'enregistré ici');
  });

  afterAll(async () => {
    await alice?.browser.close();
    await bob?.browser.close();
    await hub?.kill();
    lan?.remove();
  });

  test('is whole on the phone of somebody who has just joined', async () => {
    const startedAt = performance.now();
    bob = await joining(lan, alice);
    console.log(
      `joined and level after ${Math.round(performance.now() - startedAt)} ms, browser start included`
    );
    const rows = await exportRows(alice.page, alice.collective);
    expect(rows).toHaveLength(10_001);
    await expect
      .poll(() => exportRows(bob!.page, bob!.collective), { timeout: 60_000, interval: 1000 })
      .toEqual(rows);
    for (const { browser } of [alice, bob]) expect(browser.complaints).toEqual([]);
  });
});
