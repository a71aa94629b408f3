import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { devtoolsOf } from './browser';

/** What a page looks like on paper. */

/** Pixels of a browser and dots of a printer, to the inch. */
const [onScreen, onPaper] = [96, 300];

/** Where things stand on paper, in millimetres from the corner of what they are in. */
export async function placesOnPaper(
  things: Locator
): Promise<readonly { left: number; top: number; width: number; height: number }[]> {
  const boxes = await things.evaluateAll((all) =>
    all.map((element) => {
      const [box, around] = [element, element.parentElement!].map((one) => one.getBoundingClientRect());
      return {
        left: box!.left - around!.left,
        top: box!.top - around!.top,
        width: box!.width,
        height: box!.height
      };
    })
  );
  const toMillimetres = (pixels: number) => (pixels / onScreen) * 25.4;
  return boxes.map(({ left, top, width, height }) => ({
    left: toMillimetres(left),
    top: toMillimetres(top),
    width: toMillimetres(width),
    height: toMillimetres(height)
  }));
}

/** What the code on a part of the page says once that is printed, read by a program that is not ours; null for none. */
export async function readPrinted(part: Locator): Promise<string | null> {
  const page = part.page();
  await part.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await part.boundingBox())!;
  const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
  const devtools = await devtoolsOf(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    clip: { x: x + left, y: y + top, width, height, scale: onPaper / onScreen },
    captureBeyondViewport: true
  });
  await devtools.detach();
  const picture = await pixelsOf(page, data);
  return jsQR(picture.pixels, picture.width, picture.height)?.data ?? null;
}

/** Unpacks a picture as the browser does. */
async function pixelsOf(page: Page, png: string) {
  const { width, height, rgba } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = picture;
    const pen = new OffscreenCanvas(width, height).getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const letters = Array.from(pen.getImageData(0, 0, width, height).data, (byte) =>
      String.fromCharCode(byte)
    );
    return { width, height, rgba: btoa(letters.join('')) };
  }, png);
  return { width, height, pixels: new Uint8ClampedArray(Buffer.from(rgba, 'base64')) };
}

/** The size of each page that is printed, in points, which are 72 to the inch. */
export async function pagesPrinted(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) =>
    box!
      .split(' ')
      .map((side) => Math.round(Number(side)))
      .join(' ')
  );
}

/** What the printed pages say, read by a program that is not ours; with spaces as one, since lines break where they may. */
export async function textPrinted(page: Page): Promise<string> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
