import type { DeviceId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { deviceIdOf, publicKeyLength, sealingKey } from './device-key';
import { putBehind, takeFromBehind } from './behind-passphrase';
import type { Stretching, StretchingProblem } from './passphrase';
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

/** Makes a new key, behind a passphrase. Fails where the device lacks the memory that takes. */
export async function makeBackupKey(
  passphrase: string,
  cost?: Pick<Stretching, 'memory' | 'passes'>
): Promise<Result<BackupKey, StretchingProblem>> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const lock = await putBehind(passphrase, secret, point, cost);
  return lock.ok ? ok({ point, lock: lock.value }) : lock;
}

/** Opens a key with its passphrase. */
export async function openBackupKey(
  { point, lock }: BackupKey,
  passphrase: string
): Promise<Result<OpenedBackupKey, BackupKeyProblem>> {
  if (point.length !== publicKeyLength) return err('damaged');
  const secret = await takeFromBehind(passphrase, lock, point);
  if (!secret.ok) return secret;
  const privateKey = await crypto.subtle.importKey('pkcs8', secret.value, curve, false, ['deriveBits']);
  const opener = { id: await deviceIdOf(point), seal: { privateKey }, public: { seal: point } };
  return ok({ open: (sealed) => openSealed(opener, space, sealed) });
}

/** Seals up to a few hundred bytes for a key; null when it is none. */
export async function sealForBackup({ point }: BackupKey, secret: Uint8Array): Promise<Sealed | null> {
  if ((await sealingKey(point)) === null) return null;
  const device: DeviceId = await deviceIdOf(point);
  return sealFor({ space, device }, point, secret);
}
