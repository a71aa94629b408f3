import { bucket, type Bucket, type Rate } from '../lib/domain/bucket';

/** What one connection may ask of the hub; more is refused, and whoever insists is sent away. */
export interface SignallingLimits {
  readonly topics: number;
  /** In UTF-16 units. */
  readonly topicLength: number;
  readonly subscribers: number;
  readonly messages: Rate;
  /** Characters times the connections they are passed on to: what a message costs the hub. */
  readonly outgoing: Rate;
  /** Refused messages before the connection is ended. */
  readonly offences: Rate;
}

export const usualLimits: SignallingLimits = {
  topics: 256,
  topicLength: 256,
  subscribers: 512,
  messages: { burst: 600, perSecond: 60 },
  outgoing: { burst: 32 * 2 ** 20, perSecond: 2 * 2 ** 20 },
  offences: { burst: 10, perSecond: 0.1 }
};

export interface Outcome<Connection> {
  readonly send: readonly { readonly to: Connection; readonly text: string }[];
  /** Whether the connection has offended too often. */
  readonly end: boolean;
}

/**
 * The signalling protocol of y-webrtc: who listens to which topic, and what is passed on to whom. It knows nothing
 * of sockets and keeps nothing but the topics of the connections that are open.
 */
export interface Signalling<Connection> {
  enter(connection: Connection, now: number): void;
  /** Takes one message at `now` (milliseconds) and tells what to send. */
  receive(connection: Connection, text: string, now: number): Outcome<Connection>;
  leave(connection: Connection): void;
  /** Topics that somebody listens to. */
  readonly topicCount: number;
}

interface Member {
  readonly topics: Set<string>;
  readonly messages: Bucket;
  readonly outgoing: Bucket;
  readonly offences: Bucket;
}

type Send<Connection> = Outcome<Connection>['send'];

export function createSignalling<Connection>(limits: SignallingLimits = usualLimits): Signalling<Connection> {
  const members = new Map<Connection, Member>();
  const listeners = new Map<string, Set<Connection>>();

  const isTopic = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && value.length <= limits.topicLength;

  /** Adds what may be added; null when something was refused. */
  function subscribe(
    connection: Connection,
    member: Member,
    topics: readonly unknown[]
  ): Send<Connection> | null {
    let refused = false;
    for (const topic of topics) {
      const among = isTopic(topic) ? listeners.get(topic) : undefined;
      const isFull = member.topics.size >= limits.topics || (among?.size ?? 0) >= limits.subscribers;
      if (!isTopic(topic) || (isFull && !member.topics.has(topic))) {
        refused = true;
        continue;
      }
      member.topics.add(topic);
      listeners.set(topic, (among ?? new Set()).add(connection));
    }
    return refused ? null : [];
  }

  function unsubscribe(connection: Connection, member: Member, topics: Iterable<unknown>): Send<Connection> {
    for (const topic of topics) {
      if (!isTopic(topic) || !member.topics.delete(topic)) continue;
      const among = listeners.get(topic);
      among?.delete(connection);
      if (among?.size === 0) listeners.delete(topic);
    }
    return [];
  }

  function publish(member: Member, topic: unknown, data: unknown, now: number): Send<Connection> | null {
    if (!isTopic(topic)) return null;
    const receivers = [...(listeners.get(topic) ?? [])];
    const text = encoded({ type: 'publish', topic, data, clients: receivers.length });
    if (text === null || !member.outgoing.take(text.length * receivers.length, now)) return null;
    return receivers.map((to) => ({ to, text }));
  }

  /** What to send in answer, or null when the message is refused. */
  function answer(
    connection: Connection,
    member: Member,
    text: string,
    now: number
  ): Send<Connection> | null {
    if (!member.messages.take(1, now)) return null;
    const message = decoded(text);
    if (message?.type === 'ping') return [{ to: connection, text: '{"type":"pong"}' }];
    if (message?.type === 'publish') return publish(member, message.topic, message.data, now);
    if (!Array.isArray(message?.topics)) return null;
    if (message.type === 'subscribe') return subscribe(connection, member, message.topics);
    if (message.type === 'unsubscribe') return unsubscribe(connection, member, message.topics);
    return null;
  }

  return {
    enter(connection, now) {
      members.set(connection, {
        topics: new Set(),
        messages: bucket(limits.messages, now),
        outgoing: bucket(limits.outgoing, now),
        offences: bucket(limits.offences, now)
      });
    },
    receive(connection, text, now) {
      const member = members.get(connection);
      if (member === undefined) return { send: [], end: true };
      const send = answer(connection, member, text, now);
      return send === null ? { send: [], end: !member.offences.take(1, now) } : { send, end: false };
    },
    leave(connection) {
      const member = members.get(connection);
      if (member !== undefined) unsubscribe(connection, member, [...member.topics]);
      members.delete(connection);
    },
    get topicCount() {
      return listeners.size;
    }
  };
}

function decoded(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : null;
  } catch {
    // Not JSON: garbage, like anything else that is not a message.
    return null;
  }
}

function encoded(message: object): string | null {
  try {
    return JSON.stringify(message);
  } catch {
    // Nested so deep that it can be read but not written again.
    return null;
  }
}
