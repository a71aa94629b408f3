import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DeviceId } from '../../src/lib/domain/ids';
import { Cell } from '../../src/lib/domain/observable';
import { hashOfText, type SaltedText } from '../../src/lib/journal/salted-text';
import type { DeviceStanding } from '../../src/lib/sync/gate';
import type { TextsPort } from '../../src/lib/sync/keep-texts';
import { openRoom, type Room } from '../../src/lib/sync/room';
import { sessionNamed, type Session } from '../../src/lib/sync/session';
import { encodeTextMessage } from '../../src/lib/sync/text-message';
import { openHub, type CuriousHub } from '../contracts/carrier-hub';
import { emptyJournal, gateOf, noFiles, noLedger, placesOf } from '../lab/gates';
import { MemoryNetwork } from './memory-lines';

/** Phones whose journals name texts, of which each holds some. */

const limits = { handshake: 1000, beat: 200, comparison: 300, quiet: 100, announcement: 500, calm: 15 };

class Texts implements TextsPort {
  readonly kept = new Map<string, SaltedText>();
  readonly named = new Set<string>();
  readonly asked: string[] = [];
  readonly #told = new Cell(0);

  name(...hashes: readonly string[]): void {
    for (const hash of hashes) this.named.add(hash);
    this.#told.set(this.#told.value + 1);
  }
  lacking(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set([...this.named].filter((hash) => !this.kept.has(hash))));
  }
  of(hashes: readonly string[]): Promise<ReadonlyMap<string, SaltedText>> {
    this.asked.push(...hashes);
    return Promise.resolve(
      new Map(hashes.flatMap((hash) => (this.kept.has(hash) ? [[hash, this.kept.get(hash)!] as const] : [])))
    );
  }
  take(texts: ReadonlyMap<string, SaltedText>): Promise<void> {
    for (const [hash, text] of texts) this.kept.set(hash, text);
    return Promise.resolve();
  }
  listen(lackingMore: () => void): () => void {
    return this.#told.subscribe(lackingMore);
  }
}

interface Phone {
  readonly texts: Texts;
  readonly room: Room;
  readonly session: Session;
}

let hub: CuriousHub;
let network: MemoryNetwork;
let rooms: Room[];
let world = '';

/** Rooms of one name hear each other's tabs, those of another test or file too. */
const roomOf = (name: string): string => `${name} ${world}`;

beforeEach(async () => {
  hub = await openHub();
  network = new MemoryNetwork();
  rooms = [];
  world = crypto.randomUUID();
});
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.close()));
  await hub.close();
});

async function phoneOf(name: string, standingOf?: (device: DeviceId) => DeviceStanding): Promise<Phone> {
  const texts = new Texts();
  const room = openRoom({
    id: roomOf(name),
    doc: new Y.Doc(),
    gate: await gateOf(standingOf),
    journal: emptyJournal,
    texts,
    files: noFiles,
    places: await placesOf(),
    hubs: new Cell([hub.url]),
    durable: () => Promise.resolve(),
    ledger: noLedger,
    encountered: () => undefined,
    limits,
    lines: network.linesOf(name)
  });
  rooms.push(room);
  return { texts, room, session: sessionNamed(roomOf(name))! };
}

async function saltedText(text: string): Promise<readonly [string, SaltedText]> {
  const salted = { salt: crypto.getRandomValues(new Uint8Array(16)), text };
  return [await hashOfText(salted), salted];
}

const soon = { timeout: 8000, interval: 10 };
const meet = (...phones: Phone[]) =>
  expect
    .poll(() => phones.every(({ session }) => session.connected.length === phones.length - 1), soon)
    .toBe(true);

test('a text that acts name is fetched from whoever has it, also through somebody who did not have it', async () => {
  const [alice, bob, carol] = [await phoneOf('alice'), await phoneOf('bob'), await phoneOf('carol')];
  network.cut('alice', 'carol');
  await expect.poll(() => bob.session.connected.length, soon).toBe(2);
  const [hash, text] = await saltedText('Rayé sur le côté');
  carol.texts.name(hash);
  await expect.poll(() => bob.texts.asked, soon).toContain(hash);
  alice.texts.kept.set(hash, text);
  for (const { texts } of [alice, bob]) texts.name(hash);
  await expect.poll(() => carol.texts.kept.get(hash), soon).toEqual(text);
}); // SYN-92

test('a thousand texts arrive, each asked for once', async () => {
  const alice = await phoneOf('alice');
  const all = await Promise.all(Array.from({ length: 1000 }, (_, i) => saltedText(`remarque ${i}`)));
  for (const [hash, text] of all) alice.texts.kept.set(hash, text);
  const bob = await phoneOf('bob');
  bob.texts.name(...all.map(([hash]) => hash));
  await expect.poll(() => bob.texts.kept.size, soon).toBe(1000);
  expect(alice.texts.asked).toHaveLength(1000);
}); // SYN-93

test('what was not asked for, or is not what its hash says, is not kept', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  await meet(alice, bob);
  const [hash, text] = await saltedText('Zoé');
  const [other, lie] = await saltedText('Yann');
  bob.texts.name(hash);
  await expect.poll(() => alice.texts.asked, soon).toContain(hash);
  for (const peer of alice.session.connected)
    peer.sendTexts(encodeTextMessage({ kind: 'texts', texts: [lie], rest: 0 }));
  alice.texts.kept.set(hash, { ...text, text: 'Mallory' });
  await new Promise((resolve) => setTimeout(resolve, 2 * limits.comparison));
  expect([bob.texts.kept.has(hash), bob.texts.kept.has(other)]).toEqual([false, false]);
  alice.texts.kept.set(hash, text);
  await expect.poll(() => bob.texts.kept.get(hash), soon).toEqual(text);
}); // SYN-93

test('what makes no sense costs the line', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  await meet(alice, bob);
  const reasons: string[] = [];
  bob.session.listen({ left: (_, reason) => void reasons.push(reason) });
  for (const peer of alice.session.connected) peer.sendTexts(Uint8Array.of(1, 5, 0));
  await expect.poll(() => reasons, soon).toContain('malformed');
}); // SYN-91

test('whoever is not let in is neither asked nor answered', async () => {
  const alice = await phoneOf('alice', () => 'unknown');
  const mallory = await phoneOf('mallory');
  const [hash, text] = await saltedText('Zoé');
  alice.texts.kept.set(hash, text);
  mallory.texts.name(hash);
  alice.texts.name((await saltedText('autre'))[0]);
  await new Promise((resolve) => setTimeout(resolve, 3 * limits.handshake));
  expect(alice.texts.asked).toEqual([]);
  expect(mallory.texts.asked).toEqual([]);
  expect(mallory.texts.kept.size).toBe(0);
}); // SYN-94
