import { joined } from '../domain/bytes';
import type { DeviceId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { deviceIdOf, publicKeyLength, sealingKey } from './device-key';
import {
  keyBehind,
  saltLength,
  usualStretching,
  type Stretching,
  type StretchingProblem
} from './passphrase';
import { openSealed, sealFor, type Sealed } from './sealing';

/**
 * What a device keeps to make backups of itself: whatever it seals, only the passphrase opens, which is kept nowhere.
 * A device that is stolen gives nobody what its backups hold.
 */
export interface BackupKey {
  /** A point of P-256, 65 bytes: what is sealed is sealed for it. */
  readonly point: Uint8Array<ArrayBuffer>;
  /** Its private half, under the passphrase, and how that was stretched. */
  readonly lock: Uint8Array<ArrayBuffer>;
}

/** Opens what was sealed for a backup key. */
export interface OpenedBackupKey {
  open(sealed: Sealed): Promise<Uint8Array | null>;
}

export type BackupKeyProblem = 'wrong-passphrase' | 'damaged' | StretchingProblem;

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const space = 'grange backup 1';
const ivLength = 12;
const headLength = 4 + 2 + saltLength + ivLength;

/** Makes a new key, behind a passphrase. Fails where the device lacks the memory that takes. */
export async function makeBackupKey(
  passphrase: string,
  cost: Pick<Stretching, 'memory' | 'passes'> = usualStretching
): Promise<Result<BackupKey, StretchingProblem>> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const key = await keyBehind(passphrase, { salt, ...cost });
  if (!key.ok) return key;
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const head = new Uint8Array(headLength);
  new DataView(head.buffer).setUint32(0, cost.memory);
  new DataView(head.buffer).setUint16(4, cost.passes);
  head.set(salt, 6);
  head.set(iv, 6 + saltLength);
  const sealed = await crypto.subtle.encrypt(gcm(iv, head, point), key.value, secret);
  return ok({ point, lock: joined([head, new Uint8Array(sealed)]) });
}

/** Opens a key with its passphrase. */
export async function openBackupKey(
  { point, lock }: BackupKey,
  passphrase: string
): Promise<Result<OpenedBackupKey, BackupKeyProblem>> {
  if (point.length !== publicKeyLength || lock.length <= headLength) return err('damaged');
  const head = lock.slice(0, headLength);
  const view = new DataView(head.buffer);
  const salt = head.slice(6, 6 + saltLength);
  const key = await keyBehind(passphrase, { salt, memory: view.getUint32(0), passes: view.getUint16(4) });
  if (!key.ok) return key;
  const iv = head.slice(6 + saltLength);
  const secret = await crypto.subtle
    .decrypt(gcm(iv, head, point), key.value, lock.slice(headLength))
    .catch(() => null);
  if (secret === null) return err('wrong-passphrase');
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, curve, false, ['deriveBits']);
  const opener = { id: await deviceIdOf(point), seal: { privateKey }, public: { seal: point } };
  return ok({ open: (sealed) => openSealed(opener, space, sealed) });
}

/** Seals up to a few hundred bytes for a key; null when it is none. */
export async function sealForBackup({ point }: BackupKey, secret: Uint8Array): Promise<Sealed | null> {
  if ((await sealingKey(point)) === null) return null;
  const device: DeviceId = await deviceIdOf(point);
  return sealFor({ space, device }, point, secret);
}

const gcm = (iv: Uint8Array<ArrayBuffer>, head: Uint8Array, point: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: joined([head, point])
});
