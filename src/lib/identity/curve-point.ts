/** The field of P-256 and the point that all others are made from (SEC 2, 2.4.2). */
const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const generator: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n
};
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/**
 * The point of P-256 that belongs to a private number, `x` and `y`, 32 bytes each; null for a number that has none. Browsers
 * give it only together with a new number; this is for one that was typed from paper. It takes as long as the number lets
 * it: nobody is to measure that.
 */
export function pointOf(secret: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const number = secret.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  if (secret.length !== 32 || number === 0n || number >= order) return null;
  let sum: Point | null = null;
  for (let bit = 255n; bit >= 0n; bit--) {
    if (sum !== null) sum = plus(sum, sum);
    if ((number >> bit) & 1n) sum = sum === null ? generator : plus(sum, generator);
  }
  const point = new Uint8Array(64);
  for (let i = 0, { x, y } = sum!; i < 32; i++, x >>= 8n, y >>= 8n) {
    point[31 - i] = Number(x & 255n);
    point[63 - i] = Number(y & 255n);
  }
  return point;
}

/** On the way to a number below the order, no point meets its own opposite. */
function plus(a: Point, b: Point): Point {
  const slope =
    a.x === b.x && a.y === b.y ? (3n * a.x * a.x - 3n) * inverse(2n * a.y) : (b.y - a.y) * inverse(b.x - a.x);
  const x = modulo(slope * slope - a.x - b.x);
  return { x, y: modulo(slope * (a.x - x) - a.y) };
}

const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime;

/** By Euclid's algorithm. */
function inverse(value: bigint): bigint {
  let [a, b, s, t] = [prime, modulo(value), 0n, 1n];
  while (b > 1n) {
    const times = a / b;
    [a, b, s, t] = [b, a - times * b, t, s - times * t];
  }
  return modulo(t);
}
