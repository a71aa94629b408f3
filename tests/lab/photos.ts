import type { Locator, Page } from 'playwright-core';
import { attachments } from '../../src/lib/i18n/attachments';
import { shots } from '../../src/lib/i18n/shots';

/** Photos as phones take them, and what becomes of them. */

/** A word among what a camera says of itself, to be looked for in bytes. */
export const cameraName = 'APPAREIL-DE-LEA';

/**
 * A photo that a phone took upright, held with its top to the left: of 2000 by 1200 pixels, red on the left and blue on
 * the right, with what says to turn it, where it was taken and with what. Seen upright it is 1200 by 2000, red above.
 */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2000, 1200);
    const brush = canvas.getContext('2d')!;
    for (const [colour, x] of [
      ['#e01010', 0],
      ['#1010e0', 1000]
    ] as const) {
      brush.fillStyle = colour;
      brush.fillRect(x, 0, 1000, 1200);
    }
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await jpeg.arrayBuffer())];
  });
  const jpeg = Buffer.from(drawn);
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** The part of a JPEG that says how the camera was held, its maker, and 48° 51′ 24″ north. */
function exif(): Buffer {
  const tiff = Buffer.alloc(140);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(3, 8);
  entry(10, 0x010f, 2, cameraName.length + 1, 100);
  entry(22, 0x0112, 3, 1, 6);
  entry(34, 0x8825, 4, 1, 50);
  tiff.writeUInt16LE(2, 50);
  entry(52, 1, 2, 2, 'N'.charCodeAt(0));
  entry(64, 2, 5, 3, 116);
  tiff.write(cameraName, 100, 'latin1');
  [48, 1, 51, 1, 24, 1].forEach((part, i) => tiff.writeUInt32LE(part, 116 + 4 * i));
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}

/** Chooses files behind one of the two buttons, as a person would in the window of the system. */
export async function attachFile(
  page: Page,
  button: string,
  file: { readonly name: string; readonly type: string; readonly bytes: Buffer }
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (
    await chooser
  ).setFiles({
    name: file.name,
    mimeType: file.type,
    buffer: file.bytes
  });
}

export const photosOf = (page: Page): Locator =>
  page.getByRole('list', { name: attachments.fr.photos }).getByRole('button');

/** Waits until an image is drawn there. */
export async function seeImage(place: Locator, timeout = 30_000): Promise<void> {
  const image = place.locator('img').first();
  await image.waitFor({ timeout });
  await image.evaluate((element: HTMLImageElement) => element.decode());
}

/** The files that are kept in a browser, each whole, as text of one character a byte. */
export const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    interface Piece {
      readonly hash: string;
      readonly bytes: Uint8Array;
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('grange-files');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const pieces = await new Promise<readonly Piece[]>((resolve, reject) => {
      const reading = database.transaction('pieces').objectStore('pieces').getAll();
      reading.onsuccess = () => resolve(reading.result as Piece[]);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    const files = new Map<string, string>();
    const decoder = new TextDecoder('latin1');
    for (const { hash, bytes } of pieces) files.set(hash, (files.get(hash) ?? '') + decoder.decode(bytes));
    return [...files.values()];
  });

/** Takes a photo for what is noted in this sheet: this one, or any. */
export async function pickShot(dialog: Locator, page: Page, photo?: Buffer): Promise<void> {
  const waiting = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: shots.fr.add }).click();
  const buffer = photo ?? (await photoWithPlace(page));
  await (await waiting).setFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer });
  await dialog.getByRole('button', { name: shots.fr.removeOne(1) }).waitFor();
}

/** The photos of conditions that are drawn in some place. */
export const shotsOf = (place: Locator): Locator =>
  place.getByRole('button', { name: new RegExp(`^${shots.fr.see(1, 1)}`) });
