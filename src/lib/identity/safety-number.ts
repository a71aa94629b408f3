import { tagged } from '../domain/bytes';

/** How many groups of five digits two people read to each other: about a hundred bits. */
const groups = 6;

/**
 * The number that two devices show alike when each knows the other's true key, in groups of five digits. Whoever stood
 * between them would have shown each another key, and the numbers would differ.
 */
export async function safetyNumber(one: Uint8Array, other: Uint8Array): Promise<string> {
  const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
  const whole = tagged('grange safety 1', first, second);
  const digest = new DataView(await crypto.subtle.digest('SHA-256', whole));
  // Five bytes make a group: the remainder by 100,000 is then even enough.
  return Array.from({ length: groups }, (_, i) => {
    const number = digest.getUint8(5 * i) * 2 ** 32 + digest.getUint32(5 * i + 1);
    return String(number % 100_000).padStart(5, '0');
  }).join(' ');
}

function isBefore(one: Uint8Array, other: Uint8Array): boolean {
  const at = one.findIndex((byte, i) => byte !== other[i]);
  return at >= 0 && one[at]! < (other[at] ?? 0);
}
