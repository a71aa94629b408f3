/** Bytes as deflate makes them smaller. */
export const deflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new CompressionStream('deflate-raw'));

/** What was deflated; null when these bytes are something else, or not all of it. */
export const inflated = (bytes: Uint8Array): Promise<Uint8Array | null> =>
  through(bytes, new DecompressionStream('deflate-raw')).catch(() => null);

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  const whole = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(whole).arrayBuffer());
}
