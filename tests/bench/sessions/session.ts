import * as Y from 'yjs';
import { openDocumentStore } from '../../../src/lib/storage/document-store';

/** What the page asks of one session, and what the session answers, each a message. */
export interface Session {
  readonly number: number;
  /** When it is, in milliseconds since 1970. */
  readonly at: number;
  readonly ends: 'closed' | 'killed' | 'killed while saving' | 'measured';
}

export interface Measured {
  /** What a thousand transactions take, in milliseconds. */
  readonly transactions: number;
  /** Under how many ids the document was written in. */
  readonly clients: number;
}

const things = 500;
const timed = 1000;

self.onmessage = async ({ data }: MessageEvent<Session | { readonly apart: number }>) => {
  if ('apart' in data) return self.postMessage(withoutLease(data.apart));
  Date.now = () => data.at;
  const doc = new Y.Doc();
  const store = await openDocumentStore('grange/bench', doc);
  edit(doc, data.number);
  if (data.ends === 'measured') {
    await store.durable();
    return self.postMessage(measure(doc));
  }
  if (data.ends === 'closed') await store.close();
  if (data.ends === 'killed') await store.durable();
  self.postMessage(null);
};

/** One gesture of a session: something said of one thing. */
function edit(doc: Y.Doc, number: number): void {
  doc.transact(() => {
    const items = doc.getMap<Y.Map<unknown>>('items');
    const id = String(number % things);
    const item = items.get(id) ?? new Y.Map<unknown>();
    if (!items.has(id)) items.set(id, item);
    item.set('place', `Étagère ${number}`);
  });
}

function measure(doc: Y.Doc): Measured {
  const from = performance.now();
  for (let i = 0; i < timed; i++) edit(doc, i);
  return { transactions: performance.now() - from, clients: doc.store.clients.size };
}

/** The same sessions, each under an id of its own, as it is without a lease. */
function withoutLease(sessions: number): Measured {
  const doc = new Y.Doc();
  doc.on('update', () => undefined);
  for (let number = 0; number < sessions; number++) {
    doc.clientID = number + 1;
    edit(doc, number);
  }
  return measure(doc);
}
