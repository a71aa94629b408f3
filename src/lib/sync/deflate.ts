import { err, ok, type Result } from '../domain/result';
import { joined } from '../domain/bytes';
import type { Carried } from './frames';

/** Below this many bytes, deflating costs more than it spares. */
export const deflatedFrom = 1024;

/** The message as it is to travel: deflated when that makes it smaller. */
export async function deflate(message: Uint8Array): Promise<Carried> {
  const bytes = new Uint8Array(message);
  if (bytes.length < deflatedFrom) return { bytes, deflated: false };
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of readAll(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  )) {
    parts.push(part);
    length += part.length;
  }
  return length < bytes.length ? { bytes: joined(parts), deflated: true } : { bytes, deflated: false };
}

export type InflateProblem = 'too-large' | 'not-deflated';

/**
 * What deflates to a byte inflates to a thousand: a message is given to the decompressor in slices this small, so
 * that a bomb is noticed a few megabytes over the limit and not a few gigabytes.
 */
const slice = 4 * 1024;

/** The message that travelled; `limit` is the largest in bytes, beyond which inflating stops (SYN-22). */
export async function inflate(carried: Carried, limit: number): Promise<Result<Uint8Array, InflateProblem>> {
  if (!carried.deflated) return carried.bytes.length > limit ? err('too-large') : ok(carried.bytes);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of readAll(
      slicesOf(carried.bytes).pipeThrough(new DecompressionStream('deflate-raw'))
    )) {
      length += part.length;
      if (length > limit) return err('too-large');
      parts.push(part);
    }
  } catch {
    // The decompressor throws on anything that was not deflated, or was cut.
    return err('not-deflated');
  }
  return ok(joined(parts));
}

function slicesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + slice));
        at += slice;
        if (at >= bytes.length) controller.close();
      }
    },
    { highWaterMark: 0 }
  );
}

/** Reads a stream to its end; leaving the loop early cancels it. Not every browser iterates over streams by itself. */
async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}
