import { beforeAll, expect, test } from 'vitest';
import { invite, waitForDelivery } from '../lab/grange';
import { notes, notesText, openMeeting, prepareMeeting } from '../lab/meetings';
import { inVillage, type Person } from '../lab/village';

/** Alice and Bob in the notes of one meeting, each on their own phone. */
inVillage('notes taken together', 2, (village) => {
  let alice: Person;
  let bob: Person;

  beforeAll(async () => {
    alice = await village.founder();
    bob = await village.joining(await invite(alice.page, alice.collective));
    await prepareMeeting(alice.page, alice.collective, 'Réunion de rentrée');
    await openMeeting(bob.page, bob.collective, 'Réunion de rentrée');
  });

  const agree = () =>
    expect.poll(async () => (await notesText(alice.page)) === (await notesText(bob.page))).toBe(true);

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
    await agree();
    await expect.poll(() => notesText(bob.page)).toContain('Points du soir');
  });

  test('what each wrote while the network was cut is in the text of both afterwards', async () => {
    village.cut(alice, bob);
    await alice.page.keyboard.press('Control+Home');
    await alice.page.keyboard.type('Écrit dans la cave. ');
    await bob.page.keyboard.press('Control+End');
    await bob.page.keyboard.type(' Écrit au grenier.');
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'en attente');
    // Longer than either end waits for a sign of life.
    await alice.page.waitForTimeout(12_000);
    village.heal(alice, bob);
    await expect.poll(() => notesText(alice.page), { timeout: 60_000 }).toContain('Écrit au grenier.');
    await expect.poll(() => notesText(bob.page), { timeout: 60_000 }).toContain('Écrit dans la cave.');
    await agree();
  });
});
