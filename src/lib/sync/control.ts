import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { isId, type DeviceId, type Id } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';

/** The version of everything two devices say to each other. */
export const protocolVersion = 1;

export const nonceLength = 32;
export const macLength = 32;

/** One opening of the app: a device that is closed and opened again is another instance. */
export type InstanceId = Id<'instance'>;

/** How many connections a neighbour may name. */
const mostNeighbours = 256;

/** What two devices tell each other on the control channel (SYN-30). */
export type ControlMessage =
  | {
      readonly kind: 'hello';
      readonly version: number;
      readonly nonce: Uint8Array;
      readonly device: DeviceId;
      readonly instance: InstanceId;
    }
  | { readonly kind: 'proof'; readonly mac: Uint8Array }
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
  | { readonly kind: 'mark'; readonly count: number; readonly coverage: Uint8Array }
  | { readonly kind: 'received'; readonly count: number };

const codes: { readonly [Kind in ControlMessage['kind']]: number } = {
  hello: 1,
  proof: 2,
  welcome: 3,
  ping: 4,
  pong: 5,
  neighbours: 6,
  digest: 7,
  mark: 8,
  received: 9
};

/** The bytes of a control message. */
export function encodeControl(message: ControlMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, codes[message.kind]);
  switch (message.kind) {
    case 'hello':
      encoding.writeVarUint(encoder, message.version);
      encoding.writeUint8Array(encoder, message.nonce);
      encoding.writeVarString(encoder, message.device);
      encoding.writeVarString(encoder, message.instance);
      break;
    case 'proof':
      encoding.writeUint8Array(encoder, message.mac);
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
      break;
    case 'received':
      encoding.writeVarUint(encoder, message.count);
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
      const nonce = decoding.readUint8Array(decoder, nonceLength).slice();
      const device = decoding.readVarString(decoder);
      const instance = decoding.readVarString(decoder);
      return isId(device) && isId(instance) ? { kind: 'hello', version, nonce, device, instance } : undefined;
    }
    case codes.proof:
      return { kind: 'proof', mac: decoding.readUint8Array(decoder, macLength).slice() };
    case codes.welcome:
      return { kind: 'welcome' };
    case codes.ping:
      return { kind: 'ping' };
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
      return { kind: 'mark', count, coverage: decoding.readVarUint8Array(decoder).slice() };
    }
    case codes.received:
      return { kind: 'received', count: decoding.readVarUint(decoder) };
    default:
      return null;
  }
}
