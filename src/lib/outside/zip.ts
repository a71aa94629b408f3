import { crc32 } from '../domain/crc32';

/** One file of a zip, as the directory at the end of the zip tells it. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, once it is unpacked. */
  readonly size: number;
  /** Whether it takes a password. */
  readonly isLocked: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly at: number;
}

/** What a zip says that it holds, without unpacking any of it; null when its directory cannot be read. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) return null;
      const nameLength = view.getUint16(at + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        size: view.getUint32(at + 24, true),
        isLocked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true)
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
  return entries;
}

/**
 * One file of a zip, unpacked; null when it is damaged. It takes no more room than its entry says: one that turns out
 * to hold more is damaged, too.
 */
export async function unzip(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) return null;
  const unpacked =
    entry.method === 8 ? await inflate(packed, entry.size) : entry.method === 0 ? packed : null;
  return unpacked?.length === entry.size && crc32(unpacked) === entry.checksum ? unpacked : null;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** The directory says at its end where it begins; a remark of up to 64 KiB may follow. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

/** A byte may inflate to a thousand: given in slices this small, too much is noticed a few megabytes too late. */
const slice = 8 * 1024;

async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const inflated = new Uint8Array(size);
  let length = 0;
  let at = 0;
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      controller.enqueue(new Uint8Array(packed.subarray(at, (at += slice))));
      if (at >= packed.length) controller.close();
    }
  });
  const reader = slices.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return inflated.subarray(0, length);
      if (length + value.length > size) {
        await reader.cancel();
        return null;
      }
      inflated.set(value, length);
      length += value.length;
    }
  } catch {
    // The decompressor throws on anything that was not deflated, or was cut.
    return null;
  }
}
