import { joined } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';

/** The largest frame, header included: what every browser passes on without splitting it. */
export const frameSize = 16 * 1024;

const headerLength = 1;
const isLast = 1;
const isDeflated = 2;

/** A message as it travels. */
export interface Carried {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly deflated: boolean;
}

export type FrameProblem = 'empty' | 'unknown-flags' | 'not-full' | 'too-long' | 'too-large' | 'mixed';

/** Cuts a message into frames, all full but the last (SYN-20). */
export function* framesOf({ bytes, deflated }: Carried): Generator<Uint8Array<ArrayBuffer>> {
  const share = frameSize - headerLength;
  for (let at = 0; at < bytes.length; at += share) {
    const part = bytes.subarray(at, at + share);
    const frame = new Uint8Array(headerLength + part.length);
    frame[0] = (at + share >= bytes.length ? isLast : 0) | (deflated ? isDeflated : 0);
    frame.set(part, headerLength);
    yield frame;
  }
}

/** Puts the frames of one channel together again; `limit` is the largest message in bytes. */
export class Reassembly {
  #parts: Uint8Array[] = [];
  #length = 0;
  #deflated = false;

  constructor(readonly limit: number) {}

  /** The message that this frame ends, null when more is to come, or why the peer is not to be trusted (SYN-21). */
  take(frame: Uint8Array): Result<Carried | null, FrameProblem> {
    if (frame.length > frameSize) return err('too-long');
    if (frame.length <= headerLength) return err('empty');
    const flags = frame[0]!;
    if ((flags & ~(isLast | isDeflated)) !== 0) return err('unknown-flags');
    const deflated = (flags & isDeflated) !== 0;
    if (this.#parts.length > 0 && deflated !== this.#deflated) return err('mixed');
    const ends = (flags & isLast) !== 0;
    if (!ends && frame.length !== frameSize) return err('not-full');
    if (this.#length + frame.length - headerLength > this.limit) return err('too-large');

    this.#parts.push(frame.subarray(headerLength));
    this.#length += frame.length - headerLength;
    this.#deflated = deflated;
    if (!ends) return ok(null);
    const bytes = joined(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return ok({ bytes, deflated });
  }
}
