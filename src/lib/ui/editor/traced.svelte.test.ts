import { readFileSync, writeFileSync } from 'node:fs';
import { splitBlock } from 'prosemirror-commands';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { chanceOf } from '../../../../tests/convergence/chance';
import {
  patchBetween,
  replay,
  type EditingTrace,
  type Patch,
  type Replica,
  type Transaction
} from '../../../../tests/lab/editing-trace';
import { editorView } from './editor-view';

/**
 * Three people who type in the notes of one meeting at once, by chance and always the same: what they did is kept as a trace,
 * which the measures play again. `RECORD=yes` writes it anew.
 */
const file = `${process.cwd()}/tests/fixtures/traces/three-scribes.json`;
const words =
  'le vélo cargo roue avant voilée devis atelier du bourg marché de Noël clés barnum samedi'.split(' ');
const steps = 1500;

class Scribe {
  readonly doc = new Y.Doc();
  readonly view: EditorView;
  readonly #awareness = new Awareness(this.doc);
  /** What this scribe has on the screen, in the transactions that end it. */
  heads: readonly number[] = [];

  constructor(agent: number) {
    this.doc.clientID = agent + 1;
    this.view = editorView(document.body.appendChild(document.createElement('div')), {
      fragment: this.doc.getXmlFragment('notes'),
      awareness: this.#awareness,
      me: { id: String(agent), name: 'Alice' },
      readonly: false,
      attributes: { 'aria-label': 'Notes' },
      onlink: () => {},
      onothers: () => {},
      onstatus: () => {}
    });
  }

  get text(): string {
    const { doc } = this.view.state;
    return doc.textBetween(0, doc.content.size, '\n');
  }

  close(): void {
    this.view.destroy();
    this.#awareness.destroy();
  }
}

function record(seed: number): EditingTrace {
  const chance = chanceOf(seed);
  const scribes = [0, 1, 2].map((agent) => new Scribe(agent));
  const txns: Transaction[] = [];
  try {
    for (let step = 0; step < steps; step++) {
      const agent = chance.below(3);
      const scribe = scribes[agent]!;
      if (chance.once(25)) meet(scribe, chance.pick(scribes));
      const before = scribe.text;
      typeSomething(scribe.view, chance);
      const patch = patchBetween(before, scribe.text);
      if (patch[1] === 0 && patch[2] === '') continue;
      const parents = scribe.heads;
      scribe.heads = [txns.length];
      txns.push({ parents, agent, patches: [patch] });
    }
    for (let round = 0; round < 2; round++)
      for (const one of scribes) for (const other of scribes) meet(one, other);
    const [{ text: endContent }] = scribes as [Scribe, ...Scribe[]];
    for (const { text } of scribes) expect(text).toBe(endContent);
    return { kind: 'concurrent', endContent, numAgents: 3, txns };
  } finally {
    for (const scribe of scribes) scribe.close();
    document.body.replaceChildren();
  }

  function meet(one: Scribe, other: Scribe): void {
    if (one === other) return;
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
    one.heads = other.heads = [...new Set([...one.heads, ...other.heads])]
      .filter((head, _, all) => !all.some((of) => of !== head && follows(of, head)))
      .sort((a, b) => a - b);
  }

  function follows(later: number, earlier: number): boolean {
    const waiting = [later];
    const seen = new Set<number>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === earlier) return true;
      if (next < earlier || seen.has(next)) continue;
      seen.add(next);
      waiting.push(...txns[next]!.parents);
    }
    return false;
  }
}

function typeSomething(view: EditorView, chance: ReturnType<typeof chanceOf>): void {
  const { doc } = view.state;
  // A scribe goes on where they are, and looks elsewhere now and then.
  if (chance.once(12)) {
    const place = doc.resolve(chance.below(doc.content.size + 1));
    view.dispatch(view.state.tr.setSelection(TextSelection.near(place)));
  }
  const { from } = view.state.selection;
  if (chance.once(10)) splitBlock(view.state, view.dispatch);
  else if (chance.once(8) && view.state.selection.$from.parentOffset > 1)
    view.dispatch(view.state.tr.delete(from - 1, from));
  else
    view.dispatch(
      view.state.tr.insertText(chance.once(5) ? `${chance.pick(words)} ` : chance.pick(words)[0]!)
    );
}

test('the trace that is kept is the one that three scribes make', { timeout: 60_000 }, () => {
  const made = `${JSON.stringify(record(22))}\n`;
  if (process.env.RECORD === 'yes') writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test(
  'a trace that is played again by plain texts gives each author what they had, and all of them one text',
  { timeout: 60_000 },
  async () => {
    const trace = JSON.parse(readFileSync(file, 'utf8')) as EditingTrace;
    const docs = [0, 1, 2].map(() => new Y.Doc());
    const replicas = docs.map((doc): Replica => ({
      write: (patches) => updateOf(doc, patches),
      take: (updates) => Y.applyUpdate(doc, Y.mergeUpdates([...updates]))
    }));
    await replay(trace, replicas);
    const [text, ...others] = docs.map((doc) => doc.getText('notes').toString());
    for (const other of others) expect(other).toBe(text);
    expect(text!.length).toBeGreaterThan(trace.endContent.length * 0.9);
    expect(text!.length).toBeLessThan(trace.endContent.length * 1.1);
  }
);

/** What is told where nothing was done. */
const nothing = Y.encodeStateAsUpdate(new Y.Doc());

function updateOf(doc: Y.Doc, patches: readonly Patch[]): Uint8Array {
  let told: Uint8Array = nothing;
  const tell = (update: Uint8Array) => (told = update);
  doc.on('update', tell);
  doc.transact(() => {
    for (const [at, removed, inserted] of patches) {
      const text = doc.getText('notes');
      const start = Math.min(at, text.length);
      text.delete(start, Math.min(removed, text.length - start));
      text.insert(start, inserted);
    }
  });
  doc.off('update', tell);
  return told;
}
