import type { GatheringTime } from './own-end';
import type { Patience } from './rests';

/** How large the messages of one channel may be, in bytes. */
export interface MessageLimits {
  /** On the way, deflated or not. */
  readonly carried: number;
  /** Once inflated. */
  readonly whole: number;
  /** Received but not dealt with yet, or given to send but not sent yet. */
  readonly waiting: number;
}

/** What a session allows its peers, in bytes and milliseconds. */
export interface Limits {
  readonly document: MessageLimits;
  readonly control: MessageLimits;
  readonly journal: MessageLimits;
  readonly texts: MessageLimits;
  /** Connections held at once, those that have not proved anything yet included. */
  readonly peers: number;
  /** From the first signal until the two ends reach each other: on one network that takes a second. */
  readonly reaching: number;
  /** From there, or the last news of who belongs, until both ends have let each other in. */
  readonly handshake: number;
  /** Between two pings; a peer that is silent for three is gone. */
  readonly beat: number;
  /** Between two comparisons with a peer that was level. */
  readonly comparison: number;
  /** How long nothing must have changed before documents are compared: in the middle of a change they differ anyway. */
  readonly quiet: number;
  /** Between two announcements of oneself on the hubs. */
  readonly announcement: number;
  /** What changes often is told at most once in so long. */
  readonly calm: number;
  /** How long a code is shown that people pair devices with; whoever read it may take as long again. */
  readonly code: number;
  /** Until all addresses of this device are known. */
  readonly gathering: GatheringTime;
  /** Between two times that doors are come to, which somebody holds open: whoever is away for a day tries now and then. */
  readonly back: Patience;
  /** Before somebody is tried again with whom a connection failed. */
  readonly rest: Patience;
}

const MiB = 1024 * 1024;

export const usualLimits: Limits = {
  document: { carried: 16 * MiB, whole: 64 * MiB, waiting: 64 * MiB },
  journal: { carried: 16 * MiB, whole: 64 * MiB, waiting: 64 * MiB },
  texts: { carried: 2 * MiB, whole: 2 * MiB, waiting: 16 * MiB },
  control: { carried: 1 * MiB, whole: 4 * MiB, waiting: 4 * MiB },
  peers: 64,
  reaching: 8_000,
  handshake: 10_000,
  beat: 2_000,
  comparison: 30_000,
  quiet: 1_000,
  announcement: 30_000,
  calm: 150,
  code: 60_000,
  gathering: { quiet: 300, most: 3_000 },
  back: { first: 2000, most: 300_000 },
  rest: { first: 1000, most: 60_000 }
};
