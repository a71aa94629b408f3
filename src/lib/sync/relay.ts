import type { InstanceId } from './control';
import { kindOf } from './document-message';

/** Whom an edit may come from and go to. */
export interface Neighbour {
  readonly instance: InstanceId | null;
  /** Whom this one said it is connected to. */
  readonly neighbours: ReadonlySet<InstanceId>;
}

/**
 * What is being passed on. y-webrtc does all it does with a message before its handler returns, so that the peer that
 * is telling is the one from whom whatever is passed on meanwhile came. An editor may answer an edit with one of its
 * own meanwhile; that one is nobody else's, and `isFromPeer` is false for it.
 */
export interface Relay {
  readonly source: Neighbour | null;
  readonly isFromPeer: boolean;
}

/** Tells whether a message is worth sending: not back to whom it came from, nor to whom that one sends it (SYN-40). */
export function isNewsTo(peer: Neighbour, message: Uint8Array, { source, isFromPeer }: Relay): boolean {
  if (source === null || !isFromPeer) return true;
  const kind = kindOf(message);
  if (kind !== 'update' && kind !== 'awareness') return true;
  return peer !== source && !(peer.instance !== null && source.neighbours.has(peer.instance));
}
