import type { StructureId } from '../domain/ids';

/**
 * The sign of a structure is a cement tile: a quarter of 2 x 2 cells, mirrored both ways. A cell is empty (0), full
 * (1), or half full along a diagonal, by its corner: top left (2), top right (3), bottom right (4), bottom left (5).
 * Each one of this list was looked at: it stays readable at 16 pixels and is nothing like an emblem.
 */
const quarters =
  `0232 2024 3312 2352 1034 2510 5244 2152 4253 4314 5232 4543 3422 2455 1422 0223 1223 2544 3324 1244 3445 4255
   4045 3214 0434 5154 3023 4403 5523 3255 1402 4025 4204 4245 1234 4522 1202 0242 5543 0235 4342 3423 3435 1245
   4234 3452 2532 2125 1344 4323 0255 5434 2514 4452 3414 4355 0414 0225 2245 4425 1425 5351 2251 4524`.split(
    /\s+/
  );

const mirrored = { across: [0, 1, 3, 2, 5, 4], down: [0, 1, 5, 4, 3, 2] } as const;

/** The figure of a structure's tile as an SVG path on an 8 x 8 grid: always the same for one id, on every phone. */
export function tilePath(structure: StructureId): string {
  const quarter = [...quarters[spread(structure) % quarters.length]!].map(Number);
  let path = '';
  for (let y = 0; y < 4; y++) {
    for (let x = 0; x < 4; x++) {
      let cell = quarter[(y < 2 ? y : 3 - y) * 2 + (x < 2 ? x : 3 - x)]!;
      if (x >= 2) cell = mirrored.across[cell]!;
      if (y >= 2) cell = mirrored.down[cell]!;
      path += cellPath(cell, x * 2, y * 2);
    }
  }
  return path;
}

function cellPath(cell: number, x: number, y: number): string {
  switch (cell) {
    case 1:
      return `M${x} ${y}h2v2h-2z`;
    case 2:
      return `M${x} ${y}h2l-2 2z`;
    case 3:
      return `M${x} ${y}h2v2z`;
    case 4:
      return `M${x + 2} ${y + 2}h-2l2-2z`;
    case 5:
      return `M${x} ${y + 2}v-2l2 2z`;
    default:
      return '';
  }
}

/** FNV-1a: neighbours in the alphabet fall far apart. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
