import type { DeviceId } from '../domain/ids';
import { publicKeyLength, sealingKey } from './device-key';

/** A secret that one device alone can open: a key that was made for it and thrown away, and the sealed bytes. */
export interface Sealed {
  readonly key: Uint8Array;
  readonly sealed: Uint8Array;
}

/** For whom a secret is sealed, and in which space: it opens nowhere else. */
export interface Recipient {
  readonly space: string;
  readonly device: DeviceId;
}

/** Who can open what was sealed for them: a device has such keys. */
export interface Opener {
  readonly id: DeviceId;
  readonly seal: { readonly privateKey: CryptoKey };
  readonly public: { readonly seal: Uint8Array };
}

/** Seals a secret for a device, whose seal key is a point of 65 bytes; null when it is none. */
export async function sealFor(
  recipient: Recipient,
  sealKey: Uint8Array,
  secret: Uint8Array
): Promise<Sealed | null> {
  const theirs = await sealingKey(sealKey);
  if (theirs === null) return null;
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const key = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const shared = await sharedKey(once.privateKey, theirs, recipient, key, sealKey);
  const sealed = await crypto.subtle.encrypt(gcm, shared, new Uint8Array(secret));
  return { key, sealed: new Uint8Array(sealed) };
}

/** The secret that was sealed for this device, or null when it was sealed for another, or changed. */
export async function openSealed(
  keys: Opener,
  space: string,
  { key, sealed }: Sealed
): Promise<Uint8Array | null> {
  if (key.length !== publicKeyLength) return null;
  const theirs = await sealingKey(key);
  if (theirs === null) return null;
  const recipient = { space, device: keys.id };
  const shared = await sharedKey(keys.seal.privateKey, theirs, recipient, key, keys.public.seal);
  const opened = await crypto.subtle.decrypt(gcm, shared, new Uint8Array(sealed)).catch(() => null);
  return opened === null ? null : new Uint8Array(opened);
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** Each key seals one secret only. */
const gcm: AesGcmParams = { name: 'AES-GCM', iv: new Uint8Array(12) };

async function sharedKey(
  mine: CryptoKey,
  theirs: CryptoKey,
  { space, device }: Recipient,
  once: Uint8Array,
  sealKey: Uint8Array
): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256);
  const root = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const names = new TextEncoder().encode(`${space}\0${device}\0`);
  const info = new Uint8Array(names.length + once.length + sealKey.length);
  info.set(names);
  info.set(once, names.length);
  info.set(sealKey, names.length + once.length);
  const salt = new TextEncoder().encode('grange seal 1');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(hkdf, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
