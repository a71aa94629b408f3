import { tagged } from '../domain/bytes';
import { idFrom, type DeviceId } from '../domain/ids';

/** The keys of one device, made on it; the private halves can be used there and never be taken out. */
export interface DeviceKeys {
  readonly id: DeviceId;
  readonly sign: CryptoKeyPair;
  /** For what others seal for this device. */
  readonly seal: CryptoKeyPair;
  readonly public: DevicePublicKeys;
}

/** What others know of a device: two points of P-256, 65 bytes each. */
export interface DevicePublicKeys {
  readonly sign: Uint8Array;
  readonly seal: Uint8Array;
}

export const publicKeyLength = 65;
export const signatureLength = 64;

const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const sealing = { name: 'ECDH', namedCurve: 'P-256' } as const;
const byEcdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Makes the keys of a new device; they stay where they are used, unless they are to be {@link takenOut}. */
export async function makeDeviceKeys(isToBeTakenOut = false): Promise<DeviceKeys> {
  const [sign, seal] = await Promise.all([
    crypto.subtle.generateKey(signing, isToBeTakenOut, ['sign', 'verify']),
    crypto.subtle.generateKey(sealing, isToBeTakenOut, ['deriveBits'])
  ]);
  const known = { sign: await rawOf(sign.publicKey), seal: await rawOf(seal.publicKey) };
  return { id: await deviceIdOf(known.sign), sign, seal, public: known };
}

/** The keys of a device as bytes, which are for its own disk, and sealed there. */
export interface TakenKeys {
  readonly id: DeviceId;
  readonly public: DevicePublicKeys;
  /** The private halves, in PKCS #8. */
  readonly sign: Uint8Array<ArrayBuffer>;
  readonly seal: Uint8Array<ArrayBuffer>;
}

/** Takes keys out that were made for it; rejects for others. */
export async function takenOut({ id, sign, seal, public: known }: DeviceKeys): Promise<TakenKeys> {
  const [signing, sealing] = await Promise.all(
    [sign, seal].map(({ privateKey }) => crypto.subtle.exportKey('pkcs8', privateKey))
  );
  return { id, public: known, sign: new Uint8Array(signing!), seal: new Uint8Array(sealing!) };
}

/** Puts keys to use again, from where they cannot be taken out. */
export async function putToUse(taken: TakenKeys): Promise<DeviceKeys> {
  const pair = async (
    algorithm: EcKeyImportParams,
    point: Uint8Array,
    secret: Uint8Array,
    publicUses: KeyUsage[],
    privateUses: KeyUsage[]
  ): Promise<CryptoKeyPair> => ({
    publicKey: await crypto.subtle.importKey('raw', new Uint8Array(point), algorithm, true, publicUses),
    privateKey: await crypto.subtle.importKey('pkcs8', new Uint8Array(secret), algorithm, false, privateUses)
  });
  return {
    id: taken.id,
    public: taken.public,
    sign: await pair(signing, taken.public.sign, taken.sign, ['verify'], ['sign']),
    seal: await pair(sealing, taken.public.seal, taken.seal, [], ['deriveBits'])
  };
}

/**
 * The id of the device that signs with a key: it follows from the key, so that nobody has to be believed about which
 * key is whose. 128 bits of a SHA-256: who would pass for somebody else has to find a key that gives the same.
 */
export async function deviceIdOf(signKey: Uint8Array): Promise<DeviceId> {
  return idFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', tagged('grange device 1', signKey))));
}

/** The signature of a device under some bytes, 64 bytes long. */
export const sign = async (keys: DeviceKeys, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(byEcdsa, keys.sign.privateKey, new Uint8Array(bytes)));

/** A key to verify with, or null when the bytes are no point of the curve. */
export async function verifyingKey(signKey: Uint8Array): Promise<CryptoKey | null> {
  if (signKey.length !== publicKeyLength) return null;
  return crypto.subtle
    .importKey('raw', new Uint8Array(signKey), signing, false, ['verify'])
    .catch(() => null);
}

/** A key to seal for, or null when the bytes are no point of the curve. */
export async function sealingKey(sealKey: Uint8Array): Promise<CryptoKey | null> {
  if (sealKey.length !== publicKeyLength) return null;
  return crypto.subtle.importKey('raw', new Uint8Array(sealKey), sealing, false, []).catch(() => null);
}

/** Tells whether a signature under some bytes was made with the private half of a key. */
export const isSignature = (key: CryptoKey, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  crypto.subtle.verify(byEcdsa, key, new Uint8Array(signature), new Uint8Array(bytes));

const rawOf = async (key: CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));
