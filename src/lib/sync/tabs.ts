import { sessionNamed } from './session';

/** What y-webrtc passes to whoever subscribed; the second argument is not used. */
type Subscriber = (data: unknown, origin: unknown) => void;

interface Room {
  readonly subscribers: Set<Subscriber>;
  readonly channel: BroadcastChannel;
}

const rooms = new Map<string, Room>();

/** What is to be published in a room, in order. */
const queues = new Map<string, Promise<void>>();

const channelName = (room: string): string => `grange/tabs/${room}`;

/** Listens to the other tabs of this browser. */
export function subscribe(name: string, subscriber: Subscriber): Subscriber {
  let room = rooms.get(name);
  if (room === undefined) {
    const subscribers = new Set<Subscriber>();
    const channel = new BroadcastChannel(channelName(name));
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      for (const subscriber of subscribers) subscriber(data, 'broadcastchannel');
    };
    room = { subscribers, channel };
    rooms.set(name, room);
  }
  room.subscribers.add(subscriber);
  return subscriber;
}

/** Listens no more; tells whether it did. */
export function unsubscribe(name: string, subscriber: Subscriber): boolean {
  const room = rooms.get(name);
  if (room === undefined || !room.subscribers.delete(subscriber)) return false;
  if (room.subscribers.size === 0) {
    room.channel.close();
    rooms.delete(name);
  }
  return true;
}

/**
 * Tells the other tabs, in order, once everything written in this one is committed; never this tab itself, which
 * would only read again what it wrote. In a room without a session nobody vouches for the writes: nothing is told.
 */
export function publish(name: string, data: unknown): void {
  const session = sessionNamed(name);
  if (session === null) return;
  const before = queues.get(name) ?? Promise.resolve();
  const published = before
    .then(() => session.durable())
    .then(
      () => post(name, data),
      // The storage gave up: what it could not write stays here.
      () => undefined
    );
  queues.set(name, published);
  void published.then(() => {
    if (queues.get(name) === published) queues.delete(name);
  });
}

function post(name: string, data: unknown): void {
  const room = rooms.get(name);
  if (room !== undefined) return room.channel.postMessage(data);
  // The last word of a tab that has stopped listening.
  const channel = new BroadcastChannel(channelName(name));
  channel.postMessage(data);
  channel.close();
}
