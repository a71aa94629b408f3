import { joined } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';
import {
  keyBehind,
  saltLength,
  usualStretching,
  type Stretching,
  type StretchingProblem
} from './passphrase';

/*
 * A secret behind a passphrase:
 *    4   how much memory the passphrase was stretched with, in KiB
 *    2   how many passes
 *   16   its salt
 *   12   a nonce
 *        the secret under AES-256-GCM, with all that precedes and what it was put there for
 */
const ivLength = 12;
const headLength = 4 + 2 + saltLength + ivLength;

/**
 * Puts a secret behind a passphrase, for something which has to be told to take it out again. Fails where the device lacks
 * the memory that takes.
 */
export async function putBehind(
  passphrase: string,
  secret: Uint8Array<ArrayBuffer>,
  what: Uint8Array,
  cost: Pick<Stretching, 'memory' | 'passes'> = usualStretching
): Promise<Result<Uint8Array<ArrayBuffer>, StretchingProblem>> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const key = await keyBehind(passphrase, { salt, ...cost });
  if (!key.ok) return key;
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const head = new Uint8Array(headLength);
  new DataView(head.buffer).setUint32(0, cost.memory);
  new DataView(head.buffer).setUint16(4, cost.passes);
  head.set(salt, 6);
  head.set(iv, 6 + saltLength);
  const sealed = await crypto.subtle.encrypt(gcm(iv, head, what), key.value, secret);
  return ok(joined([head, new Uint8Array(sealed)]));
}

/** Takes it out. */
export async function takeFromBehind(
  passphrase: string,
  sealed: Uint8Array,
  what: Uint8Array
): Promise<Result<Uint8Array<ArrayBuffer>, 'wrong-passphrase' | 'damaged' | StretchingProblem>> {
  if (sealed.length <= headLength) return err('damaged');
  const head = new Uint8Array(sealed.subarray(0, headLength));
  const view = new DataView(head.buffer);
  const salt = head.slice(6, 6 + saltLength);
  const key = await keyBehind(passphrase, { salt, memory: view.getUint32(0), passes: view.getUint16(4) });
  if (!key.ok) return key;
  const iv = head.slice(6 + saltLength);
  const secret = await crypto.subtle
    .decrypt(gcm(iv, head, what), key.value, new Uint8Array(sealed.subarray(headLength)))
    .catch(() => null);
  return secret === null ? err('wrong-passphrase') : ok(new Uint8Array(secret));
}

const gcm = (iv: Uint8Array<ArrayBuffer>, head: Uint8Array, what: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: joined([head, what])
});
