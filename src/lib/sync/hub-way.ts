import { sealedLimit } from '../identity/rendezvous';
import { waitAfter, type Patience } from './rests';
import type { HubStatus } from './session';
import { isRecord, parseJson } from './signals';
import type { Way, WayEvents } from './way';

/** How long a hub may take for what, in milliseconds. */
export interface HubTiming {
  readonly patience: Patience;
  /** To open a connection. */
  readonly opening: number;
  /** Between two pings; a hub that says nothing until the next is gone. */
  readonly ping: number;
  /** To answer the ping that follows a sleep. */
  readonly waking: number;
}

export const usualHubTiming: HubTiming = {
  patience: { first: 1000, most: 30_000 },
  opening: 10_000,
  ping: 20_000,
  waking: 4_000
};

/** What a hub adds around a sealed signal. */
const envelopeLimit = sealedLimit + 1024;

interface HubEvents extends WayEvents {
  state(state: HubStatus['state']): void;
}

/**
 * The way over one hub, with y-webrtc's signalling protocol on a WebSocket: it listens to a few topics, and comes back by
 * itself however often the hub goes (SYN-5).
 */
export function openHubWay(
  url: string,
  topics: readonly string[],
  events: HubEvents,
  timing = usualHubTiming
): Way {
  let listened = new Set(topics);
  let socket: WebSocket | null = null;
  let failures = 0;
  let isClosed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setInterval> | undefined;
  let isAnswered = true;

  function dial(): void {
    clearTimeout(retry);
    if (failures === 0) events.state('connecting');
    let dialled: WebSocket;
    try {
      dialled = new WebSocket(url);
    } catch {
      // An address that this page may not open, such as ws: from a page that came by https.
      return fail();
    }
    socket = dialled;
    deadline = setTimeout(() => drop(dialled), timing.opening);
    dialled.onopen = () => opened(dialled);
    dialled.onmessage = ({ data }: MessageEvent<unknown>) => receive(data);
    // An error is always followed by a close, but not in every browser when the address cannot be resolved.
    dialled.onclose = dialled.onerror = () => drop(dialled);
  }

  function opened(hub: WebSocket): void {
    clearTimeout(deadline);
    isAnswered = true;
    pulse = setInterval(() => beat(hub), timing.ping);
    say(hub, { type: 'subscribe', topics: [...listened] });
    events.state('open');
    events.open();
  }

  function beat(hub: WebSocket): void {
    if (!isAnswered) return drop(hub);
    isAnswered = false;
    say(hub, { type: 'ping' });
  }

  /** After a sleep a socket may look open and be dead. */
  function check(hub: WebSocket): void {
    isAnswered = false;
    say(hub, { type: 'ping' });
    clearTimeout(deadline);
    deadline = setTimeout(() => {
      if (!isAnswered) drop(hub);
    }, timing.waking);
  }

  function receive(data: unknown): void {
    isAnswered = true;
    // A hub that opens and says nothing before it goes is dialled ever less often all the same.
    failures = 0;
    if (typeof data !== 'string' || data.length > envelopeLimit) return;
    const message = parseJson(data);
    if (!isRecord(message) || message.type !== 'publish') return;
    const { topic, data: sealed } = message;
    if (typeof topic !== 'string' || !listened.has(topic) || typeof sealed !== 'string') return;
    events.receive(topic, sealed);
  }

  /** Leaves a socket that ended, or that may as well have. */
  function drop(hub: WebSocket): void {
    if (hub !== socket) return;
    hang();
    fail();
  }

  function hang(): void {
    clearTimeout(retry);
    clearTimeout(deadline);
    clearInterval(pulse);
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    // A socket that is closed while it opens tells an error, in Node to whoever does not listen too.
    socket.onerror = () => undefined;
    socket.close();
    socket = null;
  }

  function fail(): void {
    if (isClosed) return;
    failures++;
    events.state('unreachable');
    retry = setTimeout(dial, waitAfter(failures, timing.patience, Math.random()));
  }

  function say(hub: WebSocket, message: object): void {
    if (hub.readyState === WebSocket.OPEN) hub.send(JSON.stringify(message));
  }

  dial();
  return {
    listenTo: (wanted) => {
      const left = [...listened].filter((topic) => !wanted.includes(topic));
      const added = wanted.filter((topic) => !listened.has(topic));
      listened = new Set(wanted);
      if (socket === null) return;
      if (left.length > 0) say(socket, { type: 'unsubscribe', topics: left });
      if (added.length > 0) say(socket, { type: 'subscribe', topics: added });
    },
    send: (topic, sealed) => {
      if (socket !== null) say(socket, { type: 'publish', topic, data: sealed });
    },
    wake: () => {
      if (isClosed) return;
      if (socket === null) dial();
      else if (socket.readyState === WebSocket.OPEN) check(socket);
    },
    close: () => {
      isClosed = true;
      hang();
    }
  };
}
