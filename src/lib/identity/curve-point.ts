import { p256 } from '@noble/curves/nist.js';

/**
 * The point of P-256 that belongs to a private number, `x` and `y`, 32 bytes each; null for a number that has none. Browsers
 * give it only together with a new number; this is for one that was typed from paper.
 */
export function pointOf(secret: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!p256.utils.isValidSecretKey(secret)) return null;
  // The first byte says that both are there.
  return p256.getPublicKey(secret, false).slice(1);
}
