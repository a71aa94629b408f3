import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exchange } from '../../src/lib/i18n/exchange';
import { exchangeFile } from '../../src/lib/i18n/exchange-file';
import { accessibilityFaults } from '../lab/axe';
import { control, goInside, invite } from '../lab/grange';
import { addItem, addItemInside, seeItem } from '../lab/inventory';
import { inVillage, type Person } from '../lab/village';

const words = exchangeFile.fr;

/** Two phones that met once, and then only people walk from one to the other. */
inVillage('a file that people carry', 2, (village) => {
  let [alice, bob] = [] as unknown as [Person, Person];
  let file: string;

  const goExchanging = async ({ page }: Person) => {
    await goInside(page, 'Plus');
    await control(page, new RegExp(`^${exchange.fr.title}`)).click();
    await page.getByRole('heading', { name: words.title }).waitFor();
  };

  async function open({ page }: Person, content: string): Promise<void> {
    const field = page.getByLabel(words.open, { exact: true });
    await field.setInputFiles({ name: 'grange.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  test('brings what one wrote to the other, though the two are cut off', async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    bob = await village.joining(await invite(alice.page, alice.collective));
    // The app itself has to be on both phones by then.
    for (const { page } of [alice, bob])
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    village.cut(alice, bob);
    await addItemInside(alice.page, { Nom: 'Tonnelle' });
    await goExchanging(alice);
    const [download] = await Promise.all([
      alice.page.waitForEvent('download'),
      control(alice.page, words.save).click()
    ]);
    file = readFileSync(await download.path(), 'utf8');
    for (const canary of ['Barnum', 'Tonnelle', 'Alice']) expect(file).not.toContain(canary);
    await goExchanging(bob);
    await open(bob, file);
    await bob.page.getByText(words.taken(0, true)).waitFor();
    expect(await accessibilityFaults(bob.page)).toEqual([]);
    await goInside(bob.page, 'Inventaire');
    await seeItem(bob.page, 'Tonnelle', 20_000);
  }); // SYN-120

  test('and says what was already here, what was cut, and what is no such file', async () => {
    await goExchanging(bob);
    await open(bob, file);
    await bob.page.getByText(words.taken(0, false)).waitFor();
    await open(bob, file.slice(0, -200));
    await bob.page.getByText(words.problem['not-a-file']).waitFor();
    await open(bob, 'Barnum;1;La Bifurk');
    await bob.page.getByText(words.problem['not-a-file']).waitFor();
  });
});
