import { expect, test } from 'vitest';
import { attachments } from '../../src/lib/i18n/attachments';
import { settings } from '../../src/lib/i18n/settings';
import { control, invite } from '../lab/grange';
import { addItem, items, openItem } from '../lab/inventory';
import { attachFile, photosOf, photoWithPlace, seeImage } from '../lab/photos';
import { inVillage } from '../lab/village';

const t = attachments.fr;

inVillage('a photo on one phone', 2, (village) => {
  test('comes to the other: small at once, whole when somebody asks and the first is there again', async () => {
    const alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    const bob = await village.joining(await invite(alice.page, alice.collective));
    await bob.page.goto(`${village.hub.origin}/settings`);
    await bob.page.getByLabel(settings.fr.files.label, { exact: true }).selectOption('0');
    await openItem(alice.page, alice.collective, 'Barnum');
    const bytes = await photoWithPlace(alice.page);
    await attachFile(alice.page, t.addPhoto, { name: 'IMG_1.jpg', type: 'image/jpeg', bytes });
    await alice.page.getByText(t.added(1), { exact: true }).waitFor();

    await bob.page.goto(`${bob.collective}/inventory`);
    await seeImage(items(bob.page).getByRole('listitem').filter({ hasText: 'Barnum' }));
    await openItem(bob.page, bob.collective, 'Barnum');
    await photosOf(bob.page).click();
    const dialog = bob.page.getByRole('dialog', { name: t.photo(1, 1) });
    await dialog.getByText(t.noRoom).waitFor();
    village.cut(alice);
    await control(bob.page, t.fetch).click();
    await dialog.getByText(t.elsewhere).waitFor();
    village.heal(alice);
    const width = () =>
      dialog
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth, null, { timeout: 5000 });
    await expect.poll(() => width().catch(() => 0), { timeout: 30_000 }).toBe(960);
  });
});
