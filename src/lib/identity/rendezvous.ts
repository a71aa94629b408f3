import { joined, toHex } from '../domain/bytes';
import { fromBase64Url, toBase64Url } from '../domain/base64url';

/** How many bytes of chance an epoch stands on. */
export const epochSecretLength = 32;

/** The longest signal that is sealed, in bytes; a description of a connection takes about 300. */
export const signalLimit = 8 * 1024;

/**
 * Where devices find each other through hubs: what they listen to there, and how they seal what passes. Each is derived
 * from a secret that those who meet share; none leads back to it, nor to another.
 */
export interface Rendezvous {
  /** What hubs see in place of a name: 32 bytes in hexadecimal. */
  readonly topic: string;
  /** AES-GCM, for what passes through hubs. */
  readonly sealKey: CryptoKey;
}

/** A secret for a new epoch, of bytes that nobody can guess. */
export const newEpochSecret = (random: (count: number) => Uint8Array): Uint8Array =>
  random(epochSecretLength);

/** Where the members of a space meet during an epoch; throws when the secret has another length. */
export async function rendezvousOfEpoch(secret: Uint8Array, space: string): Promise<Rendezvous> {
  if (secret.length !== epochSecretLength) throw new RangeError('an epoch secret has 32 bytes');
  return derive(secret, space, 'epoch');
}

/**
 * Where members wait for whoever holds a seed. It follows from the public part of the seed, which is in the inviting
 * act and, with the seed, in the link: a stranger has neither.
 */
export async function rendezvousOfSeed(publicPart: Uint8Array, space: string): Promise<Rendezvous> {
  return derive(publicPart, space, 'seed');
}

async function derive(secret: Uint8Array, space: string, kind: 'epoch' | 'seed'): Promise<Rendezvous> {
  const root = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
  const from = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: utf8(`grange ${kind} 1`),
    info: utf8(`${purpose}\0${space}`)
  });
  const [topic, sealKey] = await Promise.all([
    crypto.subtle.deriveBits(from('topic'), root, 256),
    crypto.subtle.deriveKey(from('seal'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt'
    ])
  ]);
  return { topic: toHex(new Uint8Array(topic)), sealKey };
}

/** Every sealed signal is as long as a multiple of this many bytes, so that its length does not tell what it is. */
const padding = 512;

const ivLength = 12;
const tagLength = 16;

/**
 * Seals a signal for those who meet there, as text in base64url. It opens under the same topic only. Throws
 * when the signal is longer than {@link signalLimit} or ends in a space, which padding would take away.
 */
export async function sealSignal(at: Rendezvous, signal: string): Promise<string> {
  const bytes = utf8(signal);
  if (bytes.length > signalLimit || signal.endsWith(' '))
    throw new RangeError('not a signal that can be sealed');
  const padded = new Uint8Array(Math.ceil(bytes.length / padding) * padding).fill(0x20);
  padded.set(bytes);
  // Never given twice under one key: 96 random bits, and far fewer than 2^32 signals in the life of a secret.
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(gcm(at, iv), at.sealKey, padded);
  return toBase64Url(joined([iv, new Uint8Array(sealed)]));
}

/** The longest text that {@link sealSignal} gives. */
export const sealedLimit = Math.ceil(((ivLength + signalLimit + tagLength) * 4) / 3);

/** The signal that was sealed, or null when it is not of this place, was changed on its way, or is too long. */
export async function openSignal(at: Rendezvous, sealed: string): Promise<string | null> {
  if (sealed.length > sealedLimit) return null;
  const whole = fromBase64Url(sealed);
  if (whole === null || whole.length < ivLength + tagLength) return null;
  try {
    const padded = await crypto.subtle.decrypt(
      gcm(at, whole.subarray(0, ivLength)),
      at.sealKey,
      whole.subarray(ivLength)
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(padded).trimEnd();
  } catch {
    // WebCrypto tells a forged or foreign text from a genuine one by throwing.
    return null;
  }
}

const gcm = (at: Rendezvous, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`grange signal 1\0${at.topic}`)
});

const utf8 = (text: string): Uint8Array<ArrayBuffer> => own(new TextEncoder().encode(text));

/** WebCrypto takes bytes of an unshared buffer only. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
