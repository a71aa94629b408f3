import type { EditorView } from 'prosemirror-view';
import { Fragment, Slice } from 'prosemirror-model';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { addMeeting } from '../../../src/lib/documents/edits';
import { meetings } from '../../../src/lib/documents/kinds';
import { fieldsOf } from '../../../src/lib/documents/records';
import type { MeetingId, PersonId } from '../../../src/lib/domain/ids';
import { plainText } from '../../../src/lib/domain/rich-text';
import { openDocumentStore } from '../../../src/lib/storage/document-store';
import { openProjection } from '../../../src/lib/storage/projection';
import { startProjector } from '../../../src/lib/storage/projector';
import { editorView } from '../../../src/lib/ui/editor/editor-view';
import { schema } from '../../../src/lib/ui/editor/schema';
import { replay, type EditingTrace, type Patch, type Replica } from '../../lab/editing-trace';

/** What a trace costs when it is played again. */
export interface TraceCost {
  /** Until all authors have all of it, in milliseconds. */
  readonly time: number;
  /** Of one author's document, in bytes. */
  readonly size: number;
  /** What is read of it in the end. */
  readonly text: string;
}

/** Between two breaths of the page, so that the disk and the rows follow as they do while people type. */
const breath = 100;

/**
 * The notes of a meeting, as the app has them: each author types in an editor, and on the first one's device every edit goes to
 * the disk and to the rows that screens read. What the others did since one's last edit arrives in one piece.
 */
async function throughNotes(name: string, trace: EditingTrace): Promise<TraceCost> {
  const meeting = 'm'.repeat(22) as MeetingId;
  const stamp = { at: 0, by: 'p'.repeat(22) as PersonId };
  const space = `bench/${name}`;
  const docs = Array.from({ length: trace.numAgents }, () => new Y.Doc());
  const [first] = docs as [Y.Doc, ...Y.Doc[]];
  const store = await openDocumentStore(space, first);
  const projection = await openProjection();
  const projector = startProjector(projection, space, first);
  addMeeting(first, meeting, { title: 'Mesure', date: '', time: '', place: '' }, [], stamp);
  for (const doc of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  const notesIn = (doc: Y.Doc) => fieldsOf(doc, meetings, meeting)!.get('notes') as Y.XmlFragment;
  const views = docs.map((doc, i) =>
    editorView(document.body.appendChild(document.createElement('div')), {
      fragment: notesIn(doc),
      awareness: new Awareness(doc),
      me: { id: String(i), name: `Author ${i}` },
      readonly: false,
      attributes: { 'aria-label': 'Notes' },
      onlink: () => {},
      onothers: () => {},
      onstatus: () => {}
    })
  );
  const replicas = docs.map((doc, i): Replica => ({
    write: (patches) => told(doc, () => typeIn(views[i]!, patches)),
    take: (updates) => Y.applyUpdate(doc, Y.mergeUpdates([...updates]))
  }));
  const from = performance.now();
  await replay(trace, replicas, (done) => (done % breath === 0 ? breathe() : undefined));
  await store.durable();
  await projector.settled();
  const read = await projection.meeting(space, meeting);
  const time = performance.now() - from;
  const text = plainText(read!.notes).replaceAll('\n\n', '\n');
  const size = Y.encodeStateAsUpdate(first).length;
  for (const view of views) view.destroy();
  await projector.close();
  projection.close();
  await store.close();
  return { time, size, text };
}

/** The same in one text of a bare document each, on no disk. */
async function plain(trace: EditingTrace): Promise<TraceCost> {
  const docs = Array.from({ length: trace.numAgents }, () => new Y.Doc());
  const replicas = docs.map((doc): Replica => {
    const text = doc.getText('notes');
    return {
      write: (patches) =>
        told(doc, () =>
          doc.transact(() => {
            for (const [at, removed, inserted] of patches) {
              const start = Math.min(at, text.length);
              text.delete(start, Math.min(removed, text.length - start));
              text.insert(start, inserted);
            }
          })
        ),
      take: (updates) => Y.applyUpdate(doc, Y.mergeUpdates([...updates]))
    };
  });
  const from = performance.now();
  await replay(trace, replicas, (done) => (done % breath === 0 ? breathe() : undefined));
  const time = performance.now() - from;
  const text = docs[0]!.getText('notes').toString();
  return { time, size: Y.encodeStateAsUpdate(docs[0]!).length, text };
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What a document tells of a change. */
function told(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const tell = (update: Uint8Array) => void updates.push(update);
  doc.on('update', tell);
  change();
  doc.off('update', tell);
  return Y.mergeUpdates(updates);
}

/** A line of the text is a paragraph of the notes, so that its end is one character there and two places here. */
function typeIn(view: EditorView, patches: readonly Patch[]): void {
  for (const [at, removed, inserted] of patches) {
    const tr = view.state.tr;
    const [from, to] = [placeOf(view, at), placeOf(view, at + removed)];
    const lines = inserted
      .split('\n')
      .map((line) => schema.nodes.paragraph.create(null, line === '' ? [] : [schema.text(line)]));
    if (lines.length > 1) tr.replace(from, to, new Slice(Fragment.from(lines), 1, 1));
    else {
      if (to > from) tr.delete(from, to);
      if (inserted !== '') tr.insertText(inserted, from);
    }
    view.dispatch(tr);
  }
}

/** Where a character of the text stands among the lines; the end of the text for what lies behind it. */
function placeOf({ state: { doc } }: EditorView, at: number): number {
  let left = at;
  let place = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const { content, nodeSize } = doc.child(i);
    if (left <= content.size) return place + 1 + left;
    left -= content.size + 1;
    place += nodeSize;
  }
  return place - 1;
}

const traces = { throughNotes, plain };
export interface OnPage {
  readonly traces: typeof traces;
}
Object.assign(globalThis, { traces } satisfies OnPage);
