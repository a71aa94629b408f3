/**
 * How long a slice of work may hold the screen, in milliseconds: what follows each change takes as long again. Each
 * slice is one update of the document, and five hundred of them have y-indexeddb compact it, which holds the screen.
 */
const sliceTime = 16;

/**
 * Does a long work in slices, the next one longer or shorter than the last so that each takes about the same time,
 * and lets the screen breathe between two. Tells whether it went to its end: `signal` stops it between two slices.
 */
export async function inSlices<T>(
  all: readonly T[],
  options: { readonly signal?: AbortSignal; onProgress?(done: number, total: number): void },
  work: (slice: readonly T[]) => void
): Promise<boolean> {
  let size = 10;
  for (let done = 0; done < all.length;) {
    if (options.signal?.aborted) return false;
    const slice = all.slice(done, done + size);
    const before = performance.now();
    work(slice);
    const took = Math.max(0.1, performance.now() - before);
    size = Math.max(5, Math.min(500, size * 2, Math.round((slice.length * sliceTime) / took)));
    done += slice.length;
    options.onProgress?.(done, all.length);
    await breathe();
  }
  return true;
}

/** How long work may go on before the screen is given the hand, in milliseconds: short enough on a slow phone too. */
const breath = 8;

/** To be awaited between two steps of a long work: it lets the screen breathe whenever it has held it long enough. */
export function pace(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < breath) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}

/** Gives the hand back to the browser until it has drawn and answered what was waiting. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
