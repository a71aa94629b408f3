import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { gunzipSync } from 'node:zlib';
import { bundle } from '../lab/bundle';
import type { EditingTrace } from '../lab/editing-trace';
import type { Figure } from './figures';
import type { OnPage, TraceCost } from './traces/page';
import { onBarePage } from './worker-page';

const ours = fileURLToPath(new URL('../fixtures/traces/three-scribes.json', import.meta.url));
/** Two people who typed one text for an hour, from `josephg/editing-traces`; TRACES says in which folder. */
const folders = [process.env.TRACES, '../shared/data/traces'].filter((folder) => folder !== undefined);
const theirs = 'friendsforever.json.gz';

/** What notes that several people type at once cost with all that the app does for them, beside the bare text of a CRDT. */
export async function measureTraces(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, trace } of tracesHere()) figures.push(...(await measureOne(name, trace)));
  return figures;
}

function tracesHere(): readonly { readonly name: string; readonly trace: EditingTrace }[] {
  const recorded = { name: 'three scribes', trace: JSON.parse(readFileSync(ours, 'utf8')) as EditingTrace };
  const found = folders.map((folder) => resolve(folder, theirs)).find((path) => existsSync(path));
  if (found === undefined) {
    console.warn(`${theirs} is not in ${folders.join(' nor in ')}: only the recorded trace is played.`);
    return [recorded];
  }
  const trace = JSON.parse(gunzipSync(readFileSync(found)).toString()) as EditingTrace;
  return [recorded, { name: 'friendsforever', trace }];
}

/** Each on a page of its own, so that neither has what the other left in the memory. */
async function measureOne(name: string, trace: EditingTrace): Promise<Figure[]> {
  const program = await bundle(new URL('./traces/page.ts', import.meta.url), 'iife', { hasRunes: true });
  const notes = await played(program, (page) =>
    page.evaluate(([name, trace]) => (globalThis as unknown as OnPage).traces.throughNotes(name, trace), [
      name,
      trace
    ] as const)
  );
  const plain = await played(program, (page) =>
    page.evaluate((trace) => (globalThis as unknown as OnPage).traces.plain(trace), trace)
  );
  const edits = trace.txns.length;
  const typed = `${edits} edits of ${trace.numAgents} (${name})`;
  return [
    {
      what: `${typed}: typed in notes, on the disk and read`,
      value: notes.time,
      unit: 'ms',
      beside: [
        { what: 'Y.Text alone, on no disk', value: plain.time },
        { what: 'for each edit', value: notes.time / edits }
      ]
    },
    {
      what: `${typed}: the document`,
      value: notes.size / 1000,
      unit: 'kB',
      beside: [
        { what: 'Y.Text alone', value: plain.size / 1000 },
        {
          what: 'characters',
          value: null,
          note: `${notes.text.length} in the notes, ${plain.text.length} in Y.Text, ${trace.endContent.length} in the trace`
        }
      ]
    }
  ];
}

const played = (program: string, play: (page: Page) => Promise<TraceCost>): Promise<TraceCost> =>
  onBarePage(async (page) => {
    page.setDefaultTimeout(0);
    await page.addScriptTag({ content: program });
    return play(page);
  });
