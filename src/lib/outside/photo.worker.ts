import { fitted, isHeic, madePhoto, type AttachProblem, type DrawnPhoto } from '../domain/attachments';
import { err, ok, type Result } from '../domain/result';

/** From the best to the least that still looks like something. */
const qualities = [0.85, 0.75, 0.6, 0.45];

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // What goes wrong here is a bug: it ends the worker, which tells whoever waits.
  make(data).then(postMessage, (cause: unknown) => reportError(cause));
});

async function make(file: Blob): Promise<Result<DrawnPhoto, AttachProblem>> {
  let picture: ImageBitmap;
  try {
    // The browser turns it upright itself.
    picture = await createImageBitmap(file);
  } catch {
    const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
    return err({ kind: 'unreadable-image', isHeic: isHeic(head) });
  }
  const whole = await draw(picture, madePhoto.whole);
  const thumbnail = await draw(whole.canvas, madePhoto.thumbnail);
  const { width, height } = whole.canvas;
  return ok({ type: 'image/jpeg', width, height, whole: whole.bytes, thumbnail: thumbnail.bytes });
}

/** Draws a picture within a square, smaller still until it weighs no more than it may. */
async function draw(
  picture: ImageBitmap | OffscreenCanvas,
  { side, size }: { readonly side: number; readonly size: number }
): Promise<{ canvas: OffscreenCanvas; bytes: Uint8Array<ArrayBuffer> }> {
  const { width, height } = fitted(picture.width, picture.height, side);
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d', { alpha: false });
  if (brush === null) throw new Error('no canvas to draw on');
  brush.imageSmoothingQuality = 'high';
  // What is transparent would be black.
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, width, height);
  brush.drawImage(picture, 0, 0, width, height);
  for (const quality of qualities) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= size) return { canvas, bytes: new Uint8Array(await jpeg.arrayBuffer()) };
  }
  return draw(picture, { side: Math.round(Math.max(width, height) * 0.75), size });
}
