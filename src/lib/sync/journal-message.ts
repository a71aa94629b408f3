import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import type { ActId, Head } from '../domain/acts/act';
import { idFrom } from '../domain/ids';
import { publicKeyLength, signatureLength } from '../identity/device-key';
import type { Run, SignedAct } from '../journal/signing';
import type { Evidence } from './gate';

/** What two devices tell each other on the journal's channel (SYN-80). */
export type JournalMessage =
  /** Where the chains that I know end: tell me what I lack. */
  | { readonly kind: 'heads'; readonly heads: readonly Head[] }
  /** What you lack, as you asked; so many acts are still to follow. */
  | { readonly kind: 'acts'; readonly runs: readonly Run[]; readonly rest: number }
  /** What was said just now, unasked. */
  | { readonly kind: 'news'; readonly runs: readonly Run[] };

const codes = { heads: 1, acts: 2, news: 3 } as const;
const idLength = 16;
const hashLength = 32;
/** So many chains, ends of forked ones included, and so many acts at once. Of chains beyond, what is here is told again. */
const mostHeads = 10_000;
const mostActs = 10_000;

export function encodeJournalMessage(message: JournalMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, codes[message.kind]);
  if (message.kind === 'heads') {
    const heads = message.heads.slice(0, mostHeads);
    encoding.writeVarUint(encoder, heads.length);
    for (const { author, seq, id } of heads) {
      encoding.writeUint8Array(encoder, fromBase64Url(author)!);
      encoding.writeVarUint(encoder, seq);
      encoding.writeUint8Array(encoder, fromBase64Url(id)!);
    }
  } else {
    if (message.kind === 'acts') encoding.writeVarUint(encoder, message.rest);
    encoding.writeVarUint(encoder, message.runs.length);
    for (const run of message.runs) writeRun(encoder, run);
  }
  return encoding.toUint8Array(encoder);
}

/** The message in those bytes; null when its kind is of a later version, undefined when they are none (SYN-81). */
export function parseJournalMessage(bytes: Uint8Array): JournalMessage | null | undefined {
  try {
    return readMessage(decoding.createDecoder(bytes));
  } catch {
    // The decoder throws where the bytes end too soon.
    return undefined;
  }
}

/** One run alone, and those that stand behind it: the evidence against a removed device. */
export function encodeEvidence(run: Evidence): Uint8Array {
  const encoder = encoding.createEncoder();
  writeRun(encoder, run);
  encoding.writeVarUint(encoder, run.behind.length);
  for (const one of run.behind) writeRun(encoder, one);
  return encoding.toUint8Array(encoder);
}

/** The runs in those bytes, or null when they are none. */
export function parseEvidence(bytes: Uint8Array): Evidence | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const run = readRun(decoder);
    // Nothing stands behind it where an earlier version says it.
    return { ...run, behind: (decoding.hasContent(decoder) ? readRuns(decoder) : undefined) ?? [] };
  } catch {
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): JournalMessage | null | undefined {
  switch (decoding.readVarUint(decoder)) {
    case codes.heads: {
      const count = decoding.readVarUint(decoder);
      if (count > mostHeads) return undefined;
      const heads = Array.from({ length: count }, () => ({
        author: idFrom<'device'>(decoding.readUint8Array(decoder, idLength)),
        seq: decoding.readVarUint(decoder),
        id: toBase64Url(decoding.readUint8Array(decoder, hashLength)) as ActId
      }));
      return { kind: 'heads', heads };
    }
    case codes.acts: {
      const rest = decoding.readVarUint(decoder);
      const runs = readRuns(decoder);
      return runs === undefined ? undefined : { kind: 'acts', runs, rest };
    }
    case codes.news: {
      const runs = readRuns(decoder);
      return runs === undefined ? undefined : { kind: 'news', runs };
    }
    default:
      return null;
  }
}

function readRuns(decoder: decoding.Decoder): readonly Run[] | undefined {
  const count = decoding.readVarUint(decoder);
  return count > mostActs ? undefined : Array.from({ length: count }, () => readRun(decoder));
}

function writeRun(encoder: encoding.Encoder, { signKey, acts }: Run): void {
  encoding.writeUint8Array(encoder, signKey);
  encoding.writeVarUint(encoder, acts.length);
  for (const { bytes, signature } of acts) {
    encoding.writeVarUint8Array(encoder, bytes);
    encoding.writeUint8Array(encoder, signature);
  }
}

/** Throws when the bytes end too soon, or name more acts than a run may have. */
function readRun(decoder: decoding.Decoder): Run {
  const signKey = decoding.readUint8Array(decoder, publicKeyLength).slice();
  const count = decoding.readVarUint(decoder);
  if (count > mostActs) throw new RangeError('too many acts');
  const acts: SignedAct[] = Array.from({ length: count }, () => ({
    bytes: decoding.readVarUint8Array(decoder).slice(),
    signature: decoding.readUint8Array(decoder, signatureLength).slice()
  }));
  return { signKey, acts };
}
