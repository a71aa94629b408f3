import * as Y from 'yjs';

/** A store under measure: keeps every change of a document, and tells when all until now are written. */
export type OpenStore = (name: string, doc: Y.Doc) => Promise<{ written(): Promise<void> }>;

export interface SavingMeasured {
  /** From an edit until it is written, each alone, in milliseconds. */
  readonly latencies: readonly number[];
  /** Of edits that follow each other at once, all of them written, in milliseconds. */
  readonly together: number;
}

/** Answers the page, which says how many edits are made one by one and how many together. */
export function serveSaving(open: OpenStore): void {
  self.onmessage = async ({ data }: MessageEvent<{ readonly alone: number; readonly together: number }>) => {
    const doc = new Y.Doc();
    const store = await open('grange/bench', doc);
    const items = doc.getMap<string>('items');
    const latencies: number[] = [];
    for (let i = 0; i < data.alone; i++) {
      const from = performance.now();
      items.set(String(i % 100), `Étagère ${i}`);
      await store.written();
      latencies.push(performance.now() - from);
    }
    const from = performance.now();
    for (let i = 0; i < data.together; i++) items.set(String(i % 100), `Cave ${i}`);
    await store.written();
    const measured: SavingMeasured = { latencies, together: performance.now() - from };
    self.postMessage(measured);
  };
}
