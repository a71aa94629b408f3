import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';

/** y-webrtc's own numbers: its messages on the document channel begin with one of these. */
const sync = 0;
const awareness = 1;

/** The largest presence message, in bytes: some hundred names and cursors. */
const awarenessLimit = 256 * 1024;

/**
 * Up to this many bytes an update is decoded before it is applied, which takes as long as applying it: a first sync of
 * ten thousand things would wait half a second more. Of a larger one Yjs decodes all additions before it applies any.
 */
const triedBelow = 256 * 1024;

/** What y-webrtc says on the document channel: the question and the answer of a comparison, an edit, who is where. */
export type DocumentMessageKind = 'step-1' | 'step-2' | 'update' | 'awareness';

/**
 * Reads a message before anything is done with it, and tells what it is; null when it is malformed or none that a peer
 * may send. y-webrtc's fourth message, which names the other tabs of one browser, is such a one:
 * from a peer it would make this device deaf to whoever it names (SYN-24).
 */
export function readDocumentMessage(message: Uint8Array): DocumentMessageKind | null {
  try {
    const decoder = decoding.createDecoder(message);
    const kind = read(decoder, message.length);
    return decoding.hasContent(decoder) ? null : kind;
  } catch {
    // lib0, Yjs and JSON throw whatever they stumbled on; the message is malformed.
    return null;
  }
}

function read(decoder: decoding.Decoder, length: number): DocumentMessageKind | null {
  switch (decoding.readVarUint(decoder)) {
    case sync: {
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === syncProtocol.messageYjsSyncStep1) {
        Y.decodeStateVector(body);
        return 'step-1';
      }
      if (step !== syncProtocol.messageYjsSyncStep2 && step !== syncProtocol.messageYjsUpdate) return null;
      if (body.length <= triedBelow) Y.decodeUpdate(body);
      return step === syncProtocol.messageYjsUpdate ? 'update' : 'step-2';
    }
    case awareness:
      if (length > awarenessLimit) return null;
      return isAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder))) ? 'awareness' : null;
    default:
      return null;
  }
}

function isAwareness(decoder: decoding.Decoder): boolean {
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (typeof state !== 'object' || Array.isArray(state)) return false;
  }
  return true;
}

/** What to look at of a message of one's own: y-webrtc wrote it. */
export function kindOf(message: Uint8Array): DocumentMessageKind | null {
  if (message[0] === awareness) return 'awareness';
  if (message[0] !== sync) return null;
  return message[1] === 0 ? 'step-1' : message[1] === 1 ? 'step-2' : 'update';
}

/** The question that opens a comparison: what I have, so that you send what I lack. */
export function stepOne(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sync);
  syncProtocol.writeSyncStep1(encoder, doc);
  return encoding.toUint8Array(encoder);
}
