import type { Signal } from './description';
import type { Role } from './proof';

/** Carries frames between two devices, in order and without loss while it lasts. */
export interface Wire {
  /** Bytes given to send that have not left yet. */
  readonly buffered: number;
  /** Throws when the wire is not open. */
  send(frame: Uint8Array<ArrayBuffer>): void;
  onframe: (frame: Uint8Array) => void;
  /** Told when `buffered` has become small. */
  ondrain: () => void;
}

/** A connection between two devices: what a Peer stands on. `rtc-line.ts` makes it of an RTCPeerConnection. */
export interface Line {
  readonly control: Wire;
  readonly document: Wire;
  readonly journal: Wire;
  readonly blobs: Wire;
  /** Whether the other end's offer or answer was taken: nothing that follows can renew the line. */
  readonly isSettled: boolean;
  /** Which end this is and the certificates that both showed; null before both descriptions are known. */
  readonly binding: Binding | null;
  signal(signal: Signal): void;
  /** Closes at once; `close` is not told. */
  close(): void;
}

export interface Binding {
  readonly role: Role;
  readonly fingerprints: { readonly [R in Role]: string };
}

/** What a line tells whoever opened it. */
export interface LineEvents {
  /** Whether the other end may learn only much later how to answer: that nothing comes yet is no failure. */
  readonly isPatient?: boolean;
  signal(signal: Signal): void;
  /** All wires carry. */
  open(): void;
  /** The line ended by itself or by the other end. */
  close(reason: 'gone' | 'unreachable' | 'negotiation'): void;
}

/** What one end of a line shows of itself, which stays the same however often it opens a line. */
export interface Certificate {
  /** SHA-256, as in a {@link Description}. */
  readonly fingerprint: string;
  /** When it is good no more, in milliseconds since 1970. */
  readonly until: number;
  /** What the browser keeps of it, as it is. */
  readonly kept: unknown;
}

/** An end that was told to the other one before it opens: it answers by these names and no other. */
export interface ForetoldEnd {
  readonly ufrag: string;
  readonly password: string;
  readonly certificate: Certificate;
}

/** Where lines come from. */
export interface Lines {
  /** `end`: how this end, which answers, was told of beforehand. */
  open(initiator: boolean, events: LineEvents, end?: ForetoldEnd): Line;
  newCertificate(): Promise<Certificate>;
}
