import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForDelivery } from '../lab/grange';
import { startHubOn } from '../lab/hub';
import { notes, notesText, openMeeting, prepareMeeting } from '../lab/meetings';
import { makeLan, networksPermitted, type Lan } from '../lab/network';
import type { Server } from '../lab/server';
import { alone, joining, type Person } from '../lab/village';

/** Alice and Bob in the notes of one meeting, each on their own phone. */
describe.runIf(networksPermitted())('notes taken together', () => {
  let lan: Lan;
  let hub: Server;
  let alice: Person;
  let bob: Person;

  beforeAll(async () => {
    lan = makeLan(2);
    hub = await startHubOn(lan);
    alice = await alone(lan, hub);
    bob = await joining(lan, alice);
    await prepareMeeting(alice.page, alice.collective, 'Réunion de rentrée');
    await openMeeting(bob.page, bob.collective, 'Réunion de rentrée');
  });

  afterAll(async () => {
    await alice?.browser.close();
    await bob?.browser.close();
    await hub?.kill();
    lan?.remove();
  });

  test('each sees the name of the other beside their cursor', async () => {
    for (const { page } of [alice, bob]) await notes(page).click();
    await notes(alice.page).getByText('Bob').waitFor();
    await notes(bob.page).getByText('Alice').waitFor();
  });

  test('two people who type at once end with the same text, which holds all that both wrote', async () => {
    const [first, second] = ['Ouverture par Alice du tour de table.', 'Bob propose un chantier en mars.'];
    await alice.page.keyboard.type('Points du soir');
    await alice.page.keyboard.press('Enter');
    await expect.poll(() => notesText(bob.page)).toContain('Points du soir');
    await notes(bob.page).click();
    await bob.page.keyboard.press('Control+End');
    await alice.page.keyboard.press('Control+Home');
    await Promise.all([
      alice.page.keyboard.type(first, { delay: 20 }),
      bob.page.keyboard.type(second, { delay: 20 })
    ]);
    await expect.poll(() => notesText(alice.page)).toContain(second);
    await expect.poll(() => notesText(bob.page)).toContain(first);
    expect(await notesText(alice.page)).toBe(await notesText(bob.page));
    expect(await notesText(bob.page)).toContain('Points du soir');
  });

  test('what each wrote while the network was cut is in the text of both afterwards', async () => {
    for (const cable of [0, 1]) lan.cut(cable);
    await alice.page.keyboard.press('Control+Home');
    await alice.page.keyboard.type('Écrit dans la cave. ');
    await bob.page.keyboard.press('Control+End');
    await bob.page.keyboard.type(' Écrit au grenier.');
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'en attente');
    // Longer than either end waits for a sign of life.
    await alice.page.waitForTimeout(12_000);
    for (const cable of [0, 1]) lan.heal(cable);
    await expect.poll(() => notesText(alice.page), { timeout: 60_000 }).toContain('Écrit au grenier.');
    await expect.poll(() => notesText(bob.page), { timeout: 60_000 }).toContain('Écrit dans la cave.');
    expect(await notesText(alice.page)).toBe(await notesText(bob.page));
    for (const { browser } of [alice, bob]) expect(browser.complaints).toEqual([]);
  });
});
