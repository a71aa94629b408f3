import { deflateRawSync } from 'node:zlib';
import { joined } from '../../src/lib/domain/bytes';
import { crc32 } from '../../src/lib/domain/crc32';

/** What a zip made for a test says of one of its files, where that is not the truth. */
export interface ZipLie {
  readonly size?: number;
  readonly checksum?: number;
  readonly isLocked?: boolean;
  readonly method?: number;
}

/** A zip of these files, deflated, with lies about some of them. */
export function zipOf(
  files: { readonly [name: string]: string | Uint8Array },
  lies: { readonly [name: string]: ZipLie } = {}
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { size = bytes.length, checksum = crc32(bytes), isLocked = false, method = 8 } = lies[name] ?? {};
    const packed = method === 8 ? new Uint8Array(deflateRawSync(bytes)) : bytes;
    const named = new TextEncoder().encode(name);
    const facts = [
      ...[20, isLocked ? 1 : 0, method, 0, 0].flatMap(short),
      ...[checksum, packed.length, size].flatMap(long),
      ...[named.length, 0].flatMap(short)
    ];
    parts.push(Uint8Array.from([...long(0x04034b50), ...facts]), named, packed);
    const place = [...[0, 0, 0].flatMap(short), ...[0, at].flatMap(long)];
    directory.push(Uint8Array.from([...long(0x02014b50), ...short(20), ...facts, ...place]), named);
    at += 30 + named.length + packed.length;
  }
  const listed = joined(directory);
  const count = Object.keys(files).length;
  const end = [
    ...long(0x06054b50),
    ...[0, 0, count, count].flatMap(short),
    ...[listed.length, at].flatMap(long)
  ];
  return joined([...parts, listed, Uint8Array.from([...end, ...short(0)])]);
}

const short = (number: number): readonly number[] => [number & 255, (number >> 8) & 255];
const long = (number: number): readonly number[] => [...short(number & 0xffff), ...short(number >>> 16)];
