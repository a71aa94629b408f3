import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The camera of a phone: what it looks at can be changed while it films. */
export class Camera {
  readonly #folder = mkdtempSync(join(tmpdir(), 'grange-camera-'));
  readonly #film = join(this.#folder, 'code.y4m');

  constructor() {
    writeFileSync(this.#film, filmOf([]));
  }

  /** What a browser is started with that grants it to whoever asks. */
  get args(): readonly string[] {
    return [...this.argsOfAsker, '--use-fake-ui-for-media-stream'];
  }

  /** What one is started with that asks its person. */
  get argsOfAsker(): readonly string[] {
    return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${this.#film}`];
  }

  /** Looks at the code of this name on another screen from here on. */
  async lookAt(page: Page, name: string): Promise<void> {
    // Written over in place: every film is as long, and the browser goes on reading the file that it opened.
    writeFileSync(this.#film, filmOf(await codeShown(page, name)), { flag: 'r+' });
  }

  /** Looks at nothing. */
  lookAway(): void {
    writeFileSync(this.#film, filmOf([]), { flag: 'r+' });
  }

  discard(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** The squares of a code as the page draws it. */
const codeShown = (page: Page, name: string): Promise<boolean[][]> =>
  page.getByRole('img', { name, exact: true }).evaluate((svg) => {
    const quiet = 4;
    const width = Number(svg.getAttribute('viewBox')?.split(' ')[2]) - 2 * quiet;
    const rows = Array.from({ length: width }, () => Array<boolean>(width).fill(false));
    const path = svg.querySelector('path')?.getAttribute('d') ?? '';
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
      rows[Number(y) - quiet]![Number(x) - quiet] = true;
    return rows;
  });

/** A film of a code, as a camera that does not move would take it: YUV4MPEG2, 640 by 480, two pictures. */
function filmOf(rows: readonly (readonly boolean[])[]): Buffer {
  const [width, height] = [640, 480];
  const side = Math.floor(440 / (rows.length + 8));
  const left = Math.floor((width - side * rows.length) / 2);
  const top = Math.floor((height - side * rows.length) / 2);
  const light = Buffer.alloc(width * height, 235);
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = 0; line < side; line++) {
        const start = (top + y * side + line) * width + left + x * side;
        light.fill(16, start, start + side);
      }
    })
  );
  const picture = [Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)];
  return Buffer.concat([Buffer.from('YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n'), ...picture, ...picture]);
}
