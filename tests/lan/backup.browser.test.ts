import { expect, test } from 'vitest';
import { backup } from '../../src/lib/i18n/backup';
import { standing } from '../../src/lib/i18n/standing';
import { restoreBackup, takeBackup, type BackupFile } from '../lab/backups';
import { goInside, invite, waitForDelivery } from '../lab/grange';
import { addItem, addItemInside, seeItem } from '../lab/inventory';
import { inVillage, type Person } from '../lab/village';

/** A phone falls into the river. Its owner had a backup, and the others go on meanwhile. */
inVillage('a lost phone', 3, (village) => {
  const passphrase = 'quatre granges sous la pluie';
  let alice: Person;
  let bob: Person;
  let file: BackupFile;

  test('what its owner had saved comes back on a new one, and with it what the others wrote since', async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    await alice.page.goto(`${new URL(alice.collective).origin}/settings`);
    // Nobody else is there yet: whom the phone lets in after this, the backup knows nothing of.
    file = await takeBackup(alice.page, passphrase);
    bob = await village.joining(await invite(alice.page, alice.collective));
    await alice.page.goto('about:blank');
    await goInside(bob.page, 'Inventaire');
    await addItemInside(bob.page, { Nom: 'Gradin' });

    const page = await (await village.phone()).newPage();
    await page.goto(`${new URL(alice.collective).origin}/settings`);
    await restoreBackup(page, file, passphrase);
    await page.getByRole('link', { name: backup.fr.openOne('Les Granges de la vallée') }).click();
    await goInside(page, 'Inventaire');
    for (const name of ['Barnum', 'Gradin']) await seeItem(page, name);
    await addItemInside(page, { Nom: 'Sono' });
    await waitForDelivery(page, /reçu par/);
    await goInside(bob.page, 'Inventaire');
    await seeItem(bob.page, 'Sono');
    expect(page.url()).toContain(alice.collective);
  });

  test('the lost phone, found again, is told that it is out, and brings nothing in', async () => {
    await alice.page.goto(alice.collective);
    await alice.page.getByText(standing.fr.removed.title).first().waitFor();
    await alice.page.getByText(standing.fr.removed.replaced).waitFor();
  });
});
