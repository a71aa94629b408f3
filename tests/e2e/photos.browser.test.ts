import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { attachments } from '../../src/lib/i18n/attachments';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem, items, openItem } from '../lab/inventory';
import { attachFile, cameraName, keptFiles, photosOf, photoWithPlace, seeImage } from '../lab/photos';
import { setStage } from '../lab/stage';

/** A phone that has Grange; from the first story on it has no network. */
const stage = setStage();
const t = attachments.fr;
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Barnum' });
  await waitForDelivery(page, 'enregistré ici');
  await stage.hub.kill();
});

test('a photo taken without network is there after a restart, upright, and does not say where it was taken', async () => {
  await openItem(page, collective, 'Barnum');
  const taken = await photoWithPlace(page);
  expect(taken.toString('latin1')).toContain(cameraName);
  await attachFile(page, t.addPhoto, { name: 'IMG_1.jpg', type: 'image/jpeg', bytes: taken });
  await page.getByText(t.added(1), { exact: true }).waitFor();
  await seeImage(photosOf(page));
  const kept = await keptFiles(page);
  expect(kept).toHaveLength(2);
  for (const file of kept) {
    expect(file.slice(0, 2)).toBe('\u00ff\u00d8');
    expect(file).not.toContain('Exif');
    expect(file).not.toContain(cameraName);
  }
  await waitForDelivery(page, 'enregistré ici');

  page = await (await stage.restart()).newPage();
  await page.goto(`${collective}/inventory`);
  await seeImage(items(page).getByRole('listitem').filter({ hasText: 'Barnum' }));
  await openItem(page, collective, 'Barnum');
  await photosOf(page).first().click();
  const dialog = page.getByRole('dialog', { name: t.photo(1, 1) });
  await seeImage(dialog);
  const seen = await dialog.locator('img').evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
    const brush = canvas.getContext('2d')!;
    brush.drawImage(image, 0, 0);
    const isRed = (y: number) => {
      const [red, , blue] = brush.getImageData(canvas.width / 2, y, 1, 1).data;
      return red! > blue!;
    };
    return { size: [canvas.width, canvas.height], red: [isRed(50), isRed(canvas.height - 50)] };
  });
  expect(seen).toEqual({ size: [960, 1600], red: [true, false] });
  await page.keyboard.press('Escape');
});

test('photos are looked at, described, removed and brought back with the keyboard', async () => {
  const taken = await photoWithPlace(page);
  await attachFile(page, t.addPhoto, { name: 'IMG_2.jpg', type: 'image/jpeg', bytes: taken });
  await expect.poll(() => photosOf(page).count()).toBe(2);
  await photosOf(page).first().focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('dialog').getByRole('heading');
  await expect.poll(() => heading.textContent()).toBe(t.photo(1, 2));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heading.textContent()).toBe(t.photo(2, 2));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heading.textContent()).toBe(t.photo(1, 2));
  await page.getByLabel(t.shows, { exact: true }).fill('Monté sur la place');
  await seeImage(page.getByRole('dialog'));
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('img', { name: 'Monté sur la place' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');

  await page.keyboard.press('Enter');
  await control(page, t.remove).click();
  await page.getByText(t.removed).waitFor();
  await expect.poll(() => photosOf(page).count()).toBe(1);
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.getByRole('button', { name: t.undo, exact: true }).click();
  await page.getByRole('img', { name: 'Monté sur la place' }).waitFor();
  await seeImage(photosOf(page).first());
});

test('a photo opened again in the moment in which it was closed stays open', async () => {
  const opener = photosOf(page).first();
  await opener.click();
  const dialog = page.getByRole('dialog', { name: t.photo(1, 2) });
  await dialog.waitFor();
  await opener.evaluate(async (button: HTMLButtonElement) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')!.requestClose();
    // As between two keys, and sooner than the browser tells that the dialog was closed.
    await new Promise<void>(queueMicrotask);
    button.click();
  });
  // The browser tells that a dialog was closed in a task of its own: by two frames later it has.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.isVisible()).toBe(false);
});

test('a notice is attached and opened again, and what is no image is refused in words', async () => {
  const bytes = Buffer.from('%PDF-1.4 notice');
  await attachFile(page, t.addFile, { name: 'Notice.pdf', type: 'application/pdf', bytes });
  await page
    .getByRole('list', { name: t.files })
    .getByRole('listitem')
    .filter({ hasText: 'Notice.pdf' })
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await control(page, 'Notice.pdf').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Notice.pdf');
  expect(await readFile(await file.path())).toEqual(bytes);
  await attachFile(page, t.addPhoto, { name: 'note.jpg', type: 'image/jpeg', bytes });
  const problem = { kind: 'unreadable-image', isHeic: false } as const;
  await page
    .getByRole('alert')
    .filter({ hasText: t.problem(problem, 'note.jpg', String) })
    .waitFor();
});
