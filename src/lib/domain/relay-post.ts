import type { Device } from './collective';
import type { DeviceId } from './ids';

/** A device that its owner keeps open, as this one sees it. */
export interface RelayPost {
  readonly device: DeviceId;
  readonly isOpen: boolean;
  /** When it was last met, in milliseconds since 1970; null when this device never did. */
  readonly metAt: number | null;
}

/** The relay posts of the others: the open ones first, then those met last. */
export function relayPosts(
  devices: readonly Device[],
  connected: readonly { readonly device: DeviceId }[],
  encounters: readonly { readonly device: DeviceId; readonly at: number }[],
  mine: DeviceId
): readonly RelayPost[] {
  return devices
    .filter(({ id, isIn, isRelayPost }) => isIn && isRelayPost && id !== mine)
    .map(({ id }) => ({
      device: id,
      isOpen: connected.some(({ device }) => device === id),
      metAt: encounters.find(({ device }) => device === id)?.at ?? null
    }))
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (b.metAt ?? 0) - (a.metAt ?? 0));
}
