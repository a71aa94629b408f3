import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** A hub in this process that speaks y-webrtc's signalling protocol and keeps what it saw, as a curious one would. */
export interface CuriousHub {
  readonly url: string;
  /** Every text that came in. */
  readonly seen: readonly string[];
  readonly sockets: ReadonlySet<WebSocket>;
  /** Sends a text to everyone connected, as a hub that does what it likes. */
  say(text: string): void;
  close(): Promise<void>;
}

// Node 20 has no WebSocket of its own; that of ws follows the same standard.
Object.assign(globalThis, { WebSocket });

/** Opens a hub on a free port, or on the one given. */
export async function openHub(port = 0): Promise<CuriousHub> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const seen: string[] = [];
  const topics = new Map<WebSocket, Set<string>>();
  server.on('connection', (socket) => {
    topics.set(socket, new Set());
    socket.on('close', () => topics.delete(socket));
    socket.on('message', (bytes) => {
      const text = String(bytes);
      seen.push(text);
      const message = JSON.parse(text);
      if (message.type === 'ping') socket.send('{"type":"pong"}');
      if (message.type === 'subscribe') for (const topic of message.topics) topics.get(socket)?.add(topic);
      if (message.type === 'publish')
        for (const [other, listened] of topics) if (listened.has(message.topic)) other.send(text);
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    get sockets() {
      return new Set(topics.keys());
    },
    say: (text) => {
      for (const socket of topics.keys()) socket.send(text);
    },
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
