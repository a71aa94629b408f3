import type { Cell, Observable } from '../domain/observable';
import type { DeviceId } from '../domain/ids';
import type { HubStatus } from './session';

/** Another device that is connected now. */
export interface ConnectedDevice {
  readonly device: DeviceId;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
}

/** What the leading tab knows of the outside. */
export interface RoomStatus {
  readonly peers: readonly ConnectedDevice[];
  readonly hubs: readonly HubStatus[];
  /** How many are heard and not reached. */
  readonly missed: number;
}

/** How often the leading tab shows that it lives, and how long its silence is borne, in milliseconds. */
const sign = 4000;
const borne = 12_000;

type Message = { readonly kind: 'ask' } | { readonly kind: 'status'; readonly status: RoomStatus };

/**
 * Shows in every tab of this browser what the leading one knows. A tab that somebody looks at and that hears nothing
 * from the leader, which a phone may have put to sleep, says so by `onSilence`. The function given back stops it.
 */
export function mirrorStatus(
  name: string,
  status: Cell<RoomStatus>,
  isLeader: Observable<boolean>,
  onSilence: () => void
): () => void {
  const channel = new BroadcastChannel(name);
  let heardAt = performance.now();
  const post = (message: Message) => channel.postMessage(message);
  const tell = () => {
    if (isLeader.value) post({ kind: 'status', status: status.value });
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'ask') return tell();
    heardAt = performance.now();
    if (!isLeader.value) status.set(data.status);
  };
  const stops = [status.subscribe(tell), isLeader.subscribe(tell)];
  const pulse = setInterval(() => {
    tell();
    const isSeen = typeof document === 'undefined' || document.visibilityState === 'visible';
    // A tab that nobody looked at was asleep itself: it listens a while before it judges.
    if (!isSeen || isLeader.value) heardAt = performance.now();
    else if (performance.now() - heardAt > borne) onSilence();
  }, sign);
  post({ kind: 'ask' });

  return () => {
    clearInterval(pulse);
    for (const stop of stops) stop();
    channel.close();
  };
}
