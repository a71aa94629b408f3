import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ActId } from '../domain/acts/act';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { idFrom, isId, type Id, type PersonId, type StructureId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { publicKeyLength, signatureLength } from '../identity/device-key';
import { sealedLimit } from '../identity/rendezvous';
import { refusals, type RefusalReason, type SeedClaim } from './gate';

/** The version of everything two devices say to each other. */
export const protocolVersion = 2;

export const nonceLength = 32;

/** One opening of the app: a device that is closed and opened again is another instance. */
export type InstanceId = Id<'instance'>;

const idLength = 16;

/** How many connections a neighbour may name. */
const mostNeighbours = 256;

/** What two devices tell each other on the control channel (SYN-30). */
export type ControlMessage =
  | {
      readonly kind: 'hello';
      readonly nonce: Uint8Array;
      readonly signKey: Uint8Array;
      readonly instance: InstanceId;
    }
  /** Somebody's whose protocol is another; never sent. */
  | { readonly kind: 'other-hello'; readonly version: number }
  | { readonly kind: 'proof'; readonly signature: Uint8Array }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'neighbours'; readonly instances: readonly InstanceId[] }
  | {
      readonly kind: 'digest';
      readonly digest: string;
      /** False while something is missing on which received updates depend. */
      readonly isWhole: boolean;
      readonly isAnswer: boolean;
    }
  | {
      readonly kind: 'mark';
      readonly count: number;
      readonly coverage: Uint8Array;
      readonly act: ActId | null;
    }
  | { readonly kind: 'received'; readonly count: number }
  /** What was received is being removed from this device. */
  | { readonly kind: 'erased' }
  | ({ readonly kind: 'claim' } & SeedClaim)
  /** Something that somebody signals to others, on its way. */
  | { readonly kind: 'signal'; readonly topic: string; readonly sealed: string }
  /** One end of a line that is agreed on for later, as a pairing code. */
  | { readonly kind: 'door'; readonly code: string }
  /** `evidence` is the bytes of a run of acts, empty when there is none. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly evidence: Uint8Array };

const codes: { readonly [Kind in SentMessage['kind']]: number } = {
  hello: 1,
  proof: 2,
  welcome: 3,
  ping: 4,
  pong: 5,
  neighbours: 6,
  digest: 7,
  mark: 8,
  received: 9,
  claim: 10,
  refused: 11,
  signal: 12,
  door: 13,
  erased: 14
};

export type SentMessage = Exclude<ControlMessage, { kind: 'other-hello' }>;

/** The bytes of a control message. */
export function encodeControl(message: SentMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, codes[message.kind]);
  switch (message.kind) {
    case 'hello':
      encoding.writeVarUint(encoder, protocolVersion);
      encoding.writeUint8Array(encoder, message.nonce);
      encoding.writeUint8Array(encoder, message.signKey);
      encoding.writeVarString(encoder, message.instance);
      break;
    case 'proof':
      encoding.writeUint8Array(encoder, message.signature);
      break;
    case 'neighbours':
      encoding.writeVarUint(encoder, message.instances.length);
      for (const instance of message.instances) encoding.writeVarString(encoder, instance);
      break;
    case 'digest':
      encoding.writeVarString(encoder, message.digest);
      encoding.writeVarUint(encoder, (message.isWhole ? 1 : 0) | (message.isAnswer ? 2 : 0));
      break;
    case 'mark':
      encoding.writeVarUint(encoder, message.count);
      encoding.writeVarUint8Array(encoder, message.coverage);
      encoding.writeVarUint8Array(encoder, fromBase64Url(message.act ?? '')!);
      break;
    case 'received':
      encoding.writeVarUint(encoder, message.count);
      break;
    case 'claim':
      encoding.writeUint8Array(encoder, message.seed);
      encoding.writeUint8Array(encoder, message.proof);
      encoding.writeUint8Array(encoder, message.sealKey);
      encoding.writeUint8Array(encoder, fromBase64Url(message.person)!);
      encoding.writeVarUint8Array(encoder, fromBase64Url(message.structure ?? '')!);
      break;
    case 'refused':
      encoding.writeVarUint(encoder, refusals.indexOf(message.reason));
      encoding.writeVarUint8Array(encoder, message.evidence);
      break;
    case 'signal':
      encoding.writeVarString(encoder, message.topic);
      encoding.writeVarString(encoder, message.sealed);
      break;
    case 'door':
      encoding.writeVarString(encoder, message.code);
      break;
  }
  return encoding.toUint8Array(encoder);
}

/** The message in those bytes, null when its kind is of a later version, or that they are none (SYN-31). */
export function parseControl(bytes: Uint8Array): Result<ControlMessage | null, 'malformed'> {
  try {
    const message = read(decoding.createDecoder(bytes));
    return message === undefined ? err('malformed') : ok(message);
  } catch {
    // The decoder throws where the bytes end too soon.
    return err('malformed');
  }
}

/** Undefined when a field is not what it should be. */
function read(decoder: decoding.Decoder): ControlMessage | null | undefined {
  switch (decoding.readVarUint(decoder)) {
    case codes.hello: {
      const version = decoding.readVarUint(decoder);
      // What follows is of that version too.
      if (version !== protocolVersion) return { kind: 'other-hello', version };
      const nonce = decoding.readUint8Array(decoder, nonceLength).slice();
      const signKey = decoding.readUint8Array(decoder, publicKeyLength).slice();
      const instance = decoding.readVarString(decoder);
      return isId(instance) ? { kind: 'hello', nonce, signKey, instance } : undefined;
    }
    case codes.proof:
      return { kind: 'proof', signature: decoding.readUint8Array(decoder, signatureLength).slice() };
    case codes.welcome:
      return { kind: 'welcome' };
    case codes.ping:
      return { kind: 'ping' };
    case codes.erased:
      return { kind: 'erased' };
    case codes.pong:
      return { kind: 'pong' };
    case codes.neighbours: {
      const count = decoding.readVarUint(decoder);
      if (count > mostNeighbours) return undefined;
      const instances = Array.from({ length: count }, () => decoding.readVarString(decoder));
      return instances.every(isId) ? { kind: 'neighbours', instances } : undefined;
    }
    case codes.digest: {
      const digest = decoding.readVarString(decoder);
      const flags = decoding.readVarUint(decoder);
      if (!/^[0-9a-f]{32}$/.test(digest)) return undefined;
      return { kind: 'digest', digest, isWhole: (flags & 1) !== 0, isAnswer: (flags & 2) !== 0 };
    }
    case codes.mark: {
      const count = decoding.readVarUint(decoder);
      const coverage = decoding.readVarUint8Array(decoder).slice();
      // An earlier version names no act.
      const named = decoding.hasContent(decoder) ? decoding.readVarUint8Array(decoder) : new Uint8Array();
      if (named.length !== 0 && named.length !== hashLength) return undefined;
      return {
        kind: 'mark',
        count,
        coverage,
        act: named.length === 0 ? null : (toBase64Url(named) as ActId)
      };
    }
    case codes.received:
      return { kind: 'received', count: decoding.readVarUint(decoder) };
    case codes.claim: {
      const seed = decoding.readUint8Array(decoder, publicKeyLength).slice();
      const proof = decoding.readUint8Array(decoder, signatureLength).slice();
      const sealKey = decoding.readUint8Array(decoder, publicKeyLength).slice();
      const person: PersonId = idFrom(decoding.readUint8Array(decoder, idLength));
      const named = decoding.readVarUint8Array(decoder);
      const structure: StructureId | null = named.length === 0 ? null : idFrom(named);
      return named.length !== 0 && named.length !== idLength
        ? undefined
        : { kind: 'claim', seed, proof, sealKey, person, structure };
    }
    case codes.refused: {
      // A reason of a later version says no more than that.
      const reason = refusals[decoding.readVarUint(decoder)] ?? 'unknown';
      return { kind: 'refused', reason, evidence: decoding.readVarUint8Array(decoder).slice() };
    }
    case codes.signal: {
      const topic = decoding.readVarString(decoder);
      const sealed = decoding.readVarString(decoder);
      return isTopic(topic) && sealed.length <= sealedLimit ? { kind: 'signal', topic, sealed } : undefined;
    }
    case codes.door: {
      const code = decoding.readVarString(decoder);
      return code.length <= longestCode ? { kind: 'door', code } : undefined;
    }
    default:
      return null;
  }
}

const hashLength = 32;

/** The longest words that a browser may make up, and four addresses, are fewer letters. */
const longestCode = 2000;

const isTopic = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
