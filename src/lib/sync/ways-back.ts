import type { DeviceId } from '../domain/ids';
import type { ForetoldEnd } from './line';

/** How a device comes back to another that holds a door open for it. */
export interface WayBack {
  /** Who holds the door. */
  readonly device: DeviceId;
  /** When it was told, in milliseconds since 1970. */
  readonly at: number;
  /** Where it is, as it told. */
  readonly code: string;
  /** By what it knows who comes. */
  readonly end: ForetoldEnd;
}

/** Where ways back outlive the tab. */
export interface WaysBackPort {
  /** The oldest first. */
  all(): Promise<readonly WayBack[]>;
  /** Keeps one, in place of the one to the same device. */
  keep(way: WayBack): void;
  forget(device: DeviceId): void;
}

/** Keeps nothing: who closes the app is told of no door any more. */
export const noWaysBack: WaysBackPort = {
  all: () => Promise.resolve([]),
  keep: () => undefined,
  forget: () => undefined
};
