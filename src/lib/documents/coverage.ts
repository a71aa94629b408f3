import { toHex } from '../domain/bytes';
import * as Y from 'yjs';

/**
 * What a document must hold to have received all that was written here: a state vector for what was added, and an
 * update without additions for what was deleted, because state vectors do not move on deletions.
 */
export interface Coverage {
  readonly stateVector: Uint8Array;
  readonly deletions: Uint8Array;
}

const nothing = new Uint8Array([0, 0]);

/** The coverage of a document as it is now; `deletions` are those gathered by {@link withDeletions}, or all of them. */
export const coverageOf = (doc: Y.Doc, deletions: Uint8Array = allDeletions(doc)): Coverage => ({
  stateVector: Y.encodeStateVector(doc),
  deletions
});

/** Adds the deletions of one update to those already gathered. */
export function withDeletions(gathered: Uint8Array | null, update: Uint8Array): Uint8Array {
  const only = Y.diffUpdate(update, Y.encodeStateVector(Y.parseUpdateMeta(update).to));
  if (only.length <= 2) return gathered ?? nothing;
  return gathered === null || gathered.length <= 2 ? only : Y.mergeUpdates([gathered, only]);
}

/** The state vector that reaches as far as both. */
export function furthest(a: Uint8Array, b: Uint8Array): Uint8Array {
  const clocks = Y.decodeStateVector(a);
  for (const [client, clock] of Y.decodeStateVector(b))
    clocks.set(client, Math.max(clock, clocks.get(client) ?? 0));
  return Y.encodeStateVector(clocks);
}

/** The state vector of what all of these hold; of nothing when there are none. */
export function heldByAll([first, ...others]: readonly Uint8Array[]): Uint8Array {
  const clocks = first === undefined ? new Map<number, number>() : Y.decodeStateVector(first);
  for (const other of others) {
    const theirs = Y.decodeStateVector(other);
    for (const [client, clock] of clocks) clocks.set(client, Math.min(clock, theirs.get(client) ?? 0));
  }
  return Y.encodeStateVector(clocks);
}

/** Every deletion a document knows of, as an update without additions. */
export const allDeletions = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));

/** Tells whether a document holds everything that the coverage names. */
export function covers(doc: Y.Doc, coverage: Coverage): boolean {
  for (const [client, clock] of Y.decodeStateVector(coverage.stateVector))
    if (Y.getState(doc.store, client) < clock) return false;
  for (const [client, ranges] of Y.decodeUpdate(coverage.deletions).ds.clients)
    for (const { clock, len } of ranges) if (!isDeletedRange(doc, client, clock, len)) return false;
  return true;
}

/** Bytes: the length of the state vector on four bytes, big end first, the state vector, the deletions. */
export function encodeCoverage({ stateVector, deletions }: Coverage): Uint8Array {
  const bytes = new Uint8Array(4 + stateVector.length + deletions.length);
  new DataView(bytes.buffer).setUint32(0, stateVector.length);
  bytes.set(stateVector, 4);
  bytes.set(deletions, 4 + stateVector.length);
  return bytes;
}

/** The coverage in those bytes, or null when they are something else. */
export function decodeCoverage(bytes: Uint8Array): Coverage | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (4 + length > bytes.length) return null;
  const coverage = { stateVector: bytes.slice(4, 4 + length), deletions: bytes.slice(4 + length) };
  try {
    Y.decodeStateVector(coverage.stateVector);
    if (Y.decodeUpdate(coverage.deletions).structs.length > 0) return null;
    return coverage;
  } catch {
    // Yjs throws whatever its decoder stumbled on; the bytes are simply not a coverage.
    return null;
  }
}

function isDeletedRange(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || Y.getState(doc.store, client) < clock + length) return false;
  for (
    let i = Y.findIndexSS(structs, clock);
    i < structs.length && structs[i]!.id.clock < clock + length;
    i++
  )
    if (!structs[i]!.deleted) return false;
  return true;
}

/** A short text that is the same for two documents that hold the same additions and the same deletions. */
export async function digestOf(doc: Y.Doc): Promise<string> {
  const hash = await crypto.subtle.digest(
    'SHA-256',
    Y.encodeSnapshot(Y.snapshot(doc)) as Uint8Array<ArrayBuffer>
  );
  return toHex(new Uint8Array(hash, 0, 16));
}
