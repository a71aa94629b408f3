import * as encoding from 'lib0/encoding';
import { isSignature, sign, signatureLength, verifyingKey, type DeviceKeys } from '../identity/device-key';
import type { InstanceId } from './control';

/** Who made the offer that both ends agreed on, and who answered it. */
export type Role = 'offerer' | 'answerer';

/** What one end of a connection says of itself, and the certificate that the other end sees it hold. */
export interface Party {
  readonly nonce: Uint8Array;
  /** What the device signs with, from which its id follows. */
  readonly signKey: Uint8Array;
  readonly instance: InstanceId;
  /** SHA-256 of the DTLS certificate, as in SDP: 32 pairs of capital hexadecimal digits between colons. */
  readonly fingerprint: string;
}

export type Parties = { readonly [R in Role]: Party };

/**
 * Proves that whoever speaks as `role` holds the private half of its key and the certificate that the other end sees:
 * a proof passed on by somebody in between names other certificates and fails (SYN-11).
 */
export const prove = (keys: DeviceKeys, role: Role, parties: Parties): Promise<Uint8Array> =>
  sign(keys, transcript(role, parties));

/** Tells whether the proof is that of `role`. */
export async function isProof(role: Role, parties: Parties, proof: Uint8Array): Promise<boolean> {
  const key = proof.length === signatureLength ? await verifyingKey(parties[role].signKey) : null;
  return key !== null && (await isSignature(key, transcript(role, parties), proof));
}

/** Every field that may vary in length is preceded by it, so that no two sets of facts give the same bytes. */
function transcript(role: Role, parties: Parties): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, 'grange peer proof 2');
  encoding.writeVarString(encoder, role);
  for (const { nonce, signKey, instance, fingerprint } of [parties.offerer, parties.answerer]) {
    encoding.writeVarUint8Array(encoder, nonce);
    encoding.writeVarUint8Array(encoder, signKey);
    encoding.writeVarString(encoder, instance);
    encoding.writeVarString(encoder, fingerprint);
  }
  return new Uint8Array(encoding.toUint8Array(encoder));
}
