import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/** The same picture with its 256 commonest colours, the others as the nearest of these: less than half the weight. */
export function withFewColours(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const known = palette.map(parts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(parts(colour), known)]));
  // Each row begins with the filter it is written by: none.
  const rows = Buffer.alloc(height * (width + 1));
  for (const [i, colour] of pixels.entries())
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = places.get(colour)!;
  const head = Buffer.from(png.subarray(16, 29));
  head[8] = 8;
  head[9] = 3;
  const colours = Buffer.from(known.flat());
  const chunks = [
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ];
  return Buffer.concat([signature, ...chunks]);
}

type Parts = readonly [red: number, green: number, blue: number];

const parts = (colour: number): Parts => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest([red, green, blue]: Parts, palette: readonly Parts[]): number {
  let best = 0;
  let least = Infinity;
  for (const [i, [r, g, b]] of palette.entries()) {
    const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (far < least) [best, least] = [i, far];
  }
  return best;
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The colours of a picture as Chromium writes it: eight bits each, not interlaced, perhaps with how opaque each is. */
function read(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(packed));
  const length = width * size;
  const bytes = new Uint8Array(height * length);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)]!;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < size ? 0 : bytes[at - size]!;
      const up = y === 0 ? 0 : bytes[at - length]!;
      const corner = x < size || y === 0 ? 0 : bytes[at - length - size]!;
      bytes[at] = rows[y * (length + 1) + 1 + x]! + guess(filter, left, up, corner);
    }
    for (let x = 0; x < width; x++) {
      const at = y * length + x * size;
      pixels[y * width + x] = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    }
  }
  return { width, height, pixels };
}

/** What a filter of PNG says that a byte is, from its neighbours. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 0) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
