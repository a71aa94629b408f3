import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { createSignalling, usualLimits, type SignallingLimits } from './signalling';
import { countVisitors, visitorOf } from './visitors';

export interface SignalLimits extends SignallingLimits {
  readonly messageBytes: number;
  /** Bytes that wait for a slow reader before it is let go. */
  readonly backlogBytes: number;
  readonly connections: number;
  readonly connectionsPerVisitor: number;
  /** Milliseconds between two questions whether the other side is still there. */
  readonly pingEvery: number;
}

export const usualSignalLimits: SignalLimits = {
  ...usualLimits,
  messageBytes: 64 * 1024,
  backlogBytes: 2 ** 20,
  connections: 4000,
  // A festival's worth of phones behind one box.
  connectionsPerVisitor: 256,
  pingEvery: 30_000
};

/** The signalling protocol on WebSockets, open to pages of any origin: collectives choose their hubs. */
export interface SignalServer {
  /** Takes over the connection of an upgrade request, or refuses it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends everybody away. */
  close(): void;
}

export function createSignalServer(limits: SignalLimits = usualSignalLimits): SignalServer {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false
  });
  const signalling = createSignalling<WebSocket>(limits);
  const visitors = countVisitors(limits.connections, limits.connectionsPerVisitor);
  const answering = new WeakSet<WebSocket>();

  const watch = setInterval(() => {
    for (const socket of server.clients) {
      if (!answering.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, limits.pingEvery);
  watch.unref();

  function send(socket: WebSocket, text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(text);
    if (socket.bufferedAmount > limits.backlogBytes) socket.terminate();
  }

  function open(socket: WebSocket, visitor: string): void {
    signalling.enter(socket, performance.now());
    answering.add(socket);
    socket.on('pong', () => answering.add(socket));
    socket.on('message', (data, isBinary) => {
      // Messages are text; a binary one is garbage, which the empty text stands for.
      const text = isBinary ? '' : data.toString();
      const outcome = signalling.receive(socket, text, performance.now());
      for (const { to, text } of outcome.send) send(to, text);
      if (outcome.end) socket.close(1008, 'too many refused messages');
    });
    // A broken frame or an oversized message: the library says so to the other side and closes.
    socket.on('error', () => signalling.leave(socket));
    socket.on('close', () => {
      signalling.leave(socket);
      visitors.leave(visitor);
    });
  }

  return {
    upgrade(request, socket, head) {
      const visitor = visitorOf(request);
      if (!visitors.enter(visitor)) return refuseUpgrade(socket, '503 Service Unavailable');
      // The handshake itself may still be refused or cut, and then no WebSocket ever closes.
      let opened = false;
      socket.once('close', () => {
        if (!opened) visitors.leave(visitor);
      });
      server.handleUpgrade(request, socket, head, (webSocket) => {
        opened = true;
        open(webSocket, visitor);
      });
    },
    close() {
      clearInterval(watch);
      for (const socket of server.clients) socket.close(1001, 'the hub is stopping');
      server.close();
    }
  };
}

/** Answers an upgrade request with a status line, and hangs up. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.once('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
