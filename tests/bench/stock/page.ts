import * as Y from 'yjs';
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import { WebrtcProvider } from 'y-webrtc';
import { addItem } from '../../../src/lib/documents/edits';
import { items } from '../../../src/lib/documents/kinds';
import { readRecords } from '../../../src/lib/documents/records';
import type { Id } from '../../../src/lib/domain/ids';
import { noFacts } from '../../../src/lib/domain/item';
import { thing } from '../../lab/things';
import * as channel from './raw-channel';

/**
 * What Grange is compared with: the same records in the same shapes, kept by y-indexeddb and sent by y-webrtc as
 * they are published, without any of our edges. Asked through `bench` by the program that measures.
 */
const bench = {
  ...channel,

  /** Fills a document with `count` things and keeps it as y-indexeddb does, packed into one row, its best case. */
  async fill(name: string, count: number): Promise<void> {
    const doc = documentOf(count);
    const kept = new IndexeddbPersistence(name, doc);
    await kept.whenSynced;
    await storeState(kept, true);
    await kept.destroy();
  },

  /** The bytes of a document of `count` things, deflated: what any transport has to move at least. */
  async deflated(count: number): Promise<number> {
    const bytes = Y.encodeStateAsUpdate(documentOf(count)) as Uint8Array<ArrayBuffer>;
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return (await new Response(packed).arrayBuffer()).byteLength;
  },

  /** How long Yjs takes to load a document of `count` things, in milliseconds. */
  load(count: number): number {
    const bytes = Y.encodeStateAsUpdate(documentOf(count));
    const startedAt = performance.now();
    Y.applyUpdate(new Y.Doc(), bytes);
    return performance.now() - startedAt;
  },

  /** Joins a room over stock y-webrtc with a document of `count` things. */
  share(room: string, signalling: string, count: number): void {
    const doc = documentOf(count);
    new WebrtcProvider(room, doc, { signaling: [signalling], password: undefined });
    shared = doc;
  },

  /** Writes one letter into the notes of the shared document. */
  write(): void {
    shared.getText('notes').insert(0, '#');
  },

  /** Waits until the shared document holds `count` things, or gives up after `patience` milliseconds: what it holds then. */
  async receive(count: number, patience: number): Promise<number> {
    const until = performance.now() + patience;
    while (held() < count && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return held();
  },

  /** Writes `count` things in one transaction and tells how long the main thread stood still, in milliseconds. */
  writeAtOnce(count: number): number {
    const startedAt = performance.now();
    documentOf(count);
    return performance.now() - startedAt;
  }
};

let shared = new Y.Doc();
const held = () => shared.getMap(items.part).size;

function documentOf(count: number): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 1; i <= count; i++) {
      const { state: _, ...facts } = thing(i);
      const stamp = { at: 1_763_683_200_000, by: idOf<'person'>(0) };
      addItem(
        doc,
        idOf<'item'>(i),
        { ...noFacts, ...facts, condition: 'good', remark: '', structure: idOf<'structure'>(1) },
        stamp
      );
    }
  });
  return doc;
}

/** An id of the length and look of a random one, so that the bytes weigh as much. */
function idOf<Kind extends string>(i: number): Id<Kind> {
  let mixed = Math.imul(i + 1, 0x9e3779b1) >>> 0;
  let id = '';
  while (id.length < 22) {
    mixed = (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    id += letters[mixed >>> 26]!;
  }
  return id as Id<Kind>;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `?list=<name>`: loads the document kept under this name and shows its first fifty things, sorted by name. */
async function list(name: string): Promise<void> {
  const doc = new Y.Doc();
  await new IndexeddbPersistence(name, doc).whenSynced;
  const things = readRecords(doc, items).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const shelf = document.querySelector('ul')!;
  for (const { name } of things.slice(0, 50)) {
    const row = document.createElement('li');
    row.textContent = name;
    shelf.append(row);
  }
}

Object.assign(globalThis, { bench });
const wanted = new URLSearchParams(location.search).get('list');
if (wanted !== null) await list(wanted);

export type Bench = typeof bench;
