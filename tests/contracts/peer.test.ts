import { readFileSync } from 'node:fs';
import { Awareness } from 'y-protocols/awareness';
import { WebrtcConn, WebrtcProvider, type Room } from 'y-webrtc';
import * as Y from 'yjs';
import { afterEach, describe, expect, test } from 'vitest';
import { Cell } from '../../src/lib/domain/observable';
import Peer from '../../src/lib/sync/peer';
import { openRoom } from '../../src/lib/sync/room';
import { closeSession, openSession, type Session } from '../../src/lib/sync/session';
import { MemoryNetwork } from '../convergence/memory-lines';
import { emptyJournal, gateOf, noFiles, noLedger, noTexts, placesOf } from '../lab/gates';

/** What Grange takes for granted of y-webrtc without its promising it. A new version of it must pass this first. */

const [gate, places] = [await gateOf(), await placesOf()];
const network = new MemoryNetwork();
const sessions: Session[] = [];
const docs: Y.Doc[] = [];

afterEach(async () => {
  for (const doc of docs.splice(0)) doc.destroy();
  for (const session of sessions.splice(0)) {
    for (const peer of session.peers) peer.destroy();
    closeSession(session);
  }
});

function sessionNamed(id: string): Session {
  const session = openSession({
    id,
    gate,
    places,
    hubs: new Cell<readonly string[]>([]),
    durable: () => Promise.resolve(),
    lines: network.linesOf(id)
  });
  sessions.push(session);
  return session;
}

function docOf(): Y.Doc {
  const doc = new Y.Doc();
  docs.push(doc);
  return doc;
}

async function providerOf(session: Session): Promise<WebrtcProvider & { room: Room }> {
  const provider = new WebrtcProvider(session.id, docOf(), {
    signaling: [],
    peerOpts: { session }
  });
  await provider.key;
  return provider as WebrtcProvider & { room: Room };
}

describe('y-webrtc', () => {
  test('is the version whose private parts this file checks, and asks for what is replaced under these names', () => {
    const file = (path: string) =>
      readFileSync(new URL(`../../node_modules/y-webrtc/${path}`, import.meta.url), 'utf8');
    expect(JSON.parse(file('package.json')).version).toBe('10.3.0');
    const imports = [...file('src/y-webrtc.js').matchAll(/from '(.+)'/g)].map((match) => match[1]);
    expect(imports).toEqual(
      expect.arrayContaining(['simple-peer/simplepeer.min.js', 'lib0/websocket', 'lib0/broadcastchannel'])
    );
  });

  test('makes its connections of our Peer, and hands it the session', async () => {
    const session = sessionNamed('room of a connection');
    const { room } = await providerOf(session);
    const connection = new WebrtcConn(null as never, false, 'bob', room);
    expect(connection.peer).toBeInstanceOf(Peer);
    expect([...session.peers]).toEqual([connection.peer]);
  });

  test('forgets a connection before the call that closes it returns', async () => {
    const { room } = await providerOf(sessionNamed('room that forgets'));
    const connection = new WebrtcConn(null as never, false, 'bob', room);
    room.webrtcConns.set('bob', connection);
    connection.destroy();
    expect([room.webrtcConns.size, connection.closed]).toEqual([0, true]);
  }); // SYN-16

  test('makes its room as soon as its key is there, and before whoever asked for the key later', async () => {
    const provider = new WebrtcProvider('room at once', docOf(), {
      signaling: [],
      peerOpts: { session: sessionNamed('room at once') }
    });
    expect(provider.room).toBeNull();
    await provider.key;
    expect(provider.room).not.toBeNull();
  });

  test('may be told to connect twice, and listens once', async () => {
    const provider = await providerOf(sessionNamed('room twice'));
    const listeners = () =>
      [...(provider.doc as unknown as { _observers: Map<string, Set<unknown>> })._observers.get('update')!]
        .length;
    const before = listeners();
    provider.connect();
    expect(listeners()).toBe(before);
  }); // SYN-70

  test('leaves its room when a page asks whether it may be left; ours takes that away', async () => {
    const before = process.listeners('exit');
    const doc = docOf();
    const room = openRoom({
      id: 'room that stays',
      doc,
      gate,
      journal: emptyJournal,
      texts: noTexts,
      files: noFiles,
      places,
      hubs: new Cell<readonly string[]>([]),
      durable: () => Promise.resolve(),
      ledger: noLedger,
      encountered: () => undefined
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(process.listeners('exit')).toEqual(before);
    await room.close();
  });

  test('takes its own presence away when it disconnects', async () => {
    const session = sessionNamed('room of presence');
    const doc = docOf();
    const awareness = new Awareness(doc);
    const provider = new WebrtcProvider(session.id, doc, { signaling: [], awareness, peerOpts: { session } });
    await provider.key;
    awareness.setLocalState({ user: 'Alice' });
    provider.disconnect();
    expect(awareness.getLocalState()).toBeNull();
  });
});
