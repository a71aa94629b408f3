import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exchange } from '../../src/lib/i18n/exchange';
import { exchangeFile } from '../../src/lib/i18n/exchange-file';
import { accessibilityFaults } from '../lab/axe';
import { control, goInside, invite, waitForDelivery } from '../lab/grange';
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

  async function save({ page }: Person): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), control(page, words.save).click()]);
    return readFileSync(await download.path(), 'utf8');
  }

  /** Brings a text over the page, in a file that is dropped, or pasted as it is. */
  const drop = ({ page }: Person, content: string) =>
    page.evaluate((said) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([said], 'grange.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, content);
  const paste = ({ page }: Person, content: string) =>
    page.evaluate((said) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', said);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, content);

  async function open({ page }: Person, content: string): Promise<void> {
    const field = page.getByLabel(words.open, { exact: true });
    await field.setInputFiles({ name: 'grange.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  test('brings what one wrote to the other, though the two are cut off', async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    bob = await village.joining(await invite(alice.page, alice.collective));
    await waitForDelivery(alice.page, 'reçu par 1', 60_000);
    village.cut(alice, bob);
    await addItemInside(alice.page, { Nom: 'Tonnelle' });
    await goExchanging(alice);
    file = await save(alice);
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

  test('holds only what the other structure lacks, when that is asked for, and is dropped or pasted too', async () => {
    await goInside(alice.page, 'Inventaire');
    await addItemInside(alice.page, { Nom: 'Pelle' });
    await goExchanging(alice);
    await alice.page
      .getByLabel(words.what.label, { exact: true })
      .selectOption({ label: words.what.lacking('Pot Kommon') });
    expect(await accessibilityFaults(alice.page)).toEqual([]);
    const less = await save(alice);
    await alice.page.getByText(words.saved.downloaded, { exact: true }).waitFor();
    expect(less.length).toBeLessThan(file.length);

    await bob.page.reload();
    await bob.page.getByRole('heading', { name: words.title }).waitFor();
    await drop(bob, less.slice(0, -100));
    await bob.page.getByText(words.problem['not-a-file']).waitFor();
    await drop(bob, less);
    await bob.page.getByText(words.taken(0, true)).waitFor();
    await paste(bob, less);
    await bob.page.getByText(words.taken(0, false)).waitFor();
    await goInside(bob.page, 'Inventaire');
    await seeItem(bob.page, 'Pelle', 20_000);
  }); // SYN-122
});
