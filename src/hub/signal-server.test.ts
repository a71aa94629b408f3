import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startHub, type Hub } from './hub';
import type { SignalLimits } from './signal-server';

let directory: string;
const hubs: Hub[] = [];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'grange-signals-'));
  writeFileSync(join(directory, '200.html'), '<meta http-equiv="content-security-policy" content="">');
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

async function start(limits: Partial<SignalLimits> = {}): Promise<Hub> {
  const hub = await startHub({ directory, port: 0, host: 'localhost', limits });
  if (!hub.ok) throw new Error(hub.problem.sentence);
  hubs.push(hub.value);
  return hub.value;
}

describe('signals through the hub', () => {
  const sockets: WebSocket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });

  async function enter(hub: Hub, ...topics: string[]): Promise<WebSocket> {
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/signal`);
    sockets.push(socket);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'subscribe', topics }));
    return socket;
  }
  const heard = async (socket: WebSocket): Promise<unknown> => {
    const [message] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(message.toString());
  };
  const closeCode = async (socket: WebSocket): Promise<number> => {
    const [code] = (await once(socket, 'close')) as [number];
    return code;
  };

  test('what Alice publishes comes to Bob', async () => {
    const hub = await start();
    const [alice, bob] = [await enter(hub), await enter(hub, 'barn')];
    bob.send('{"type":"ping"}');
    expect(await heard(bob)).toEqual({ type: 'pong' });
    alice.send(JSON.stringify({ type: 'publish', topic: 'barn', data: 'sealed' }));
    expect(await heard(bob)).toEqual({ type: 'publish', topic: 'barn', data: 'sealed', clients: 1 });
  });

  test('who sends garbage is sent away, and the others go on', async () => {
    const hub = await start();
    const [mallory, bob] = [await enter(hub), await enter(hub, 'barn')];
    const left = closeCode(mallory);
    for (let time = 0; time < 6; time++) {
      mallory.send('garbage');
      mallory.send(new Uint8Array([0xff, 0xfe]));
    }
    expect(await left).toBe(1008);
    bob.send(JSON.stringify({ type: 'publish', topic: 'barn', data: 1 }));
    expect(await heard(bob)).toMatchObject({ data: 1 });
  });

  test('who floods is sent away', async () => {
    const hub = await start();
    const mallory = await enter(hub);
    const left = closeCode(mallory);
    for (let time = 0; time < 2000; time++) mallory.send('{"type":"ping"}');
    expect(await left).toBe(1008);
  });

  test('a message too large ends its connection', async () => {
    const hub = await start();
    const mallory = await enter(hub);
    const left = closeCode(mallory);
    mallory.send('x'.repeat(70_000));
    expect(await left).toBe(1009);
  });

  test('one visitor opens so many connections and no more, and may come back', async () => {
    const hub = await start({ connectionsPerVisitor: 2 });
    const [alice] = [await enter(hub), await enter(hub)];
    await expect(enter(hub)).rejects.toThrow();
    alice.close();
    await once(alice, 'close');
    await expect
      .poll(() =>
        enter(hub).then(
          () => true,
          () => false
        )
      )
      .toBe(true);
  });

  test('visitors behind a proxy are told apart', async () => {
    const hub = await start({ connectionsPerVisitor: 1 });
    const first = await handshake(hub, 'x-forwarded-for: 198.51.100.1\r\n');
    const again = await handshake(hub, 'x-forwarded-for: 203.0.113.9, 198.51.100.1\r\n');
    const other = await handshake(hub, 'x-forwarded-for: 198.51.100.2\r\n');
    expect([first.status, again.status, other.status]).toEqual([101, 503, 101]);
    for (const { socket } of [first, again, other]) socket.destroy();
  });

  test('who does not read is let go, and holds nobody up', async () => {
    const generous = { burst: 1e9, perSecond: 0 };
    const hub = await start({ backlogBytes: 100_000, outgoing: generous, messages: generous });
    const bob = await enter(hub, 'barn');
    const { socket: carol } = await handshake(hub);
    carol.pause();
    carol.write(masked('{"type":"subscribe","topics":["barn"]}'));
    const clients: number[] = [];
    bob.on('message', (message) => {
      clients.push((JSON.parse(message.toString()) as { clients: number }).clients);
    });
    const large = JSON.stringify({ type: 'publish', topic: 'barn', data: 'x'.repeat(60_000) });
    await expect
      .poll(
        () => {
          for (let time = 0; time < 20; time++) bob.send(large);
          return clients.includes(2) && clients.at(-1) === 1;
        },
        { interval: 20 }
      )
      .toBe(true);
    carol.destroy();
  });

  test('who no longer answers is let go', async () => {
    const hub = await start({ pingEvery: 50 });
    const alice = await enter(hub);
    const { socket: carol } = await handshake(hub);
    await once(carol.resume(), 'close');
    expect(alice.readyState).toBe(WebSocket.OPEN);
  });

  test('any other path is no place for signals', async () => {
    const hub = await start();
    expect((await handshake(hub, '', '/elsewhere')).status).toBe(404);
  });

  test('a hub that stops says so to everybody and frees its port', async () => {
    const hub = await start();
    const alice = await enter(hub);
    const left = closeCode(alice);
    await hub.close();
    expect(await left).toBe(1001);
    const next = createServer().listen(hub.port, '127.0.0.1');
    await once(next, 'listening');
    expect(next.listening).toBe(true);
    next.close();
  });

  /** Opens a WebSocket by hand, as one that neither reads nor answers. */
  async function handshake(hub: Hub, headers = '', path = '/signal') {
    const socket = connect(hub.port, '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
        `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return { socket, status: Number(answer.toString().split(' ')[1]) };
  }

  /** A short text frame as a browser sends it, masked with zeros. */
  const masked = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
});
