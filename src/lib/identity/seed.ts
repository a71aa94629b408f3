import { fromBase64Url, toBase64Url } from '../domain/base64url';
import type { DeviceId } from '../domain/ids';
import { isSignature, publicKeyLength, signatureLength, verifyingKey } from './device-key';

/**
 * What an invitation's link carries, or the printed recovery sheet: a private key of P-256 with its point, `d`, `x`
 * and `y`, 32 bytes each. Whoever holds it proves so by signing their device key with it, and shows it to nobody.
 */
export type Seed = Uint8Array<ArrayBuffer>;

export const seedLength = 96;

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const byEcdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Makes a seed that nobody can guess. */
export async function makeSeed(): Promise<Seed> {
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { d, x, y } = await crypto.subtle.exportKey('jwk', privateKey);
  const seed = new Uint8Array(seedLength);
  [d, x, y].forEach((part, i) => seed.set(fromBase64Url(part!)!, i * 32));
  return seed;
}

/** What the inviting act publishes: a point of the curve, from which nothing leads back to the seed. */
export function publicPartOf(seed: Seed): Uint8Array<ArrayBuffer> {
  const point = new Uint8Array(publicKeyLength);
  point[0] = 4;
  point.set(seed.subarray(32), 1);
  return point;
}

/** What a seed is signed for: a device of one collective. */
export interface Claim {
  readonly collective: string;
  readonly device: DeviceId;
  readonly signKey: Uint8Array;
}

/** Proves that whoever holds this device key holds the seed; null when the bytes are no seed. */
export async function proveSeed(seed: Seed, claim: Claim): Promise<Uint8Array<ArrayBuffer> | null> {
  if (seed.length !== seedLength) return null;
  const part = (i: number) => toBase64Url(seed.subarray(i * 32, (i + 1) * 32));
  const jwk = { kty: 'EC', crv: 'P-256', d: part(0), x: part(1), y: part(2) };
  const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['sign']).catch(() => null);
  if (key === null) return null;
  return new Uint8Array(await crypto.subtle.sign(byEcdsa, key, claimed(claim)));
}

/** Tells whether a proof was made with the seed behind this public part. */
export async function isSeedProof(publicPart: Uint8Array, claim: Claim, proof: Uint8Array): Promise<boolean> {
  if (proof.length !== signatureLength) return false;
  const key = await verifyingKey(publicPart);
  return key !== null && (await isSignature(key, claimed(claim), proof));
}

/** The collective and the device have a fixed length, so that no two claims give the same bytes. */
function claimed({ collective, device, signKey }: Claim): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`grange seed 1\0${collective}\0${device}\0`);
  const whole = new Uint8Array(head.length + signKey.length);
  whole.set(head);
  whole.set(signKey, head.length);
  return whole;
}
