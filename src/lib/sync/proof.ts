import * as encoding from 'lib0/encoding';
import type { DeviceId } from '../domain/ids';
import type { Epoch } from '../identity/epoch';
import type { InstanceId } from './control';

/** Who made the offer that both ends agreed on, and who answered it. */
export type Role = 'offerer' | 'answerer';

/** What one end of a connection says of itself, and the certificate that the other end sees it hold. */
export interface Party {
  readonly version: number;
  readonly nonce: Uint8Array;
  readonly device: DeviceId;
  readonly instance: InstanceId;
  /** SHA-256 of the DTLS certificate, as in SDP: 32 pairs of capital hexadecimal digits between colons. */
  readonly fingerprint: string;
}

export type Parties = { readonly [R in Role]: Party };

/**
 * Proves that whoever speaks as `role` knows the epoch secret and holds the certificate that the other end sees:
 * a proof passed on by somebody in between names other certificates and fails (SYN-11).
 */
export async function prove(epoch: Epoch, role: Role, parties: Parties): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', epoch.proofKey, transcript(role, parties)));
}

/** Tells, in constant time, whether the proof is that of `role`. */
export const isProof = (epoch: Epoch, role: Role, parties: Parties, mac: Uint8Array): Promise<boolean> =>
  crypto.subtle.verify('HMAC', epoch.proofKey, new Uint8Array(mac), transcript(role, parties));

/** Every field that may vary in length is preceded by it, so that no two sets of facts give the same bytes. */
function transcript(role: Role, parties: Parties): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, 'grange peer proof 1');
  encoding.writeVarString(encoder, role);
  for (const { version, nonce, device, instance, fingerprint } of [parties.offerer, parties.answerer]) {
    encoding.writeVarUint(encoder, version);
    encoding.writeVarUint8Array(encoder, nonce);
    encoding.writeVarString(encoder, device);
    encoding.writeVarString(encoder, instance);
    encoding.writeVarString(encoder, fingerprint);
  }
  return new Uint8Array(encoding.toUint8Array(encoder));
}
