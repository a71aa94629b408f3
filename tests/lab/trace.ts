import type { Page } from 'playwright-core';
import { devtoolsOf } from './browser';

/** One task of the page's main thread, in milliseconds. */
export interface Task {
  /** Since the trace began. */
  readonly start: number;
  /** By the clock on the wall: what a person waits, other programs of this machine included. */
  readonly duration: number;
  /** By the processor: what this task itself took, at the speed the page was given. */
  readonly work: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Begins to record the tasks of a page; the function given back ends it and tells those longer than 20 ms. */
export async function traceTasks(page: Page): Promise<() => Promise<readonly Task[]>> {
  const devtools = await devtoolsOf(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordAsMuchAsPossible' }
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    return tasksIn(events);
  };
}

function tasksIn(events: readonly TraceEvent[]): readonly Task[] {
  const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key)
  );
  const tasks = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (!event.name.endsWith('RunTask') || !mainThreads.has(key(event))) continue;
    const ofThread = tasks.get(key(event));
    if (ofThread === undefined) tasks.set(key(event), [event]);
    else ofThread.push(event);
  }
  // Other renderers of this browser are idle: the page is the one that worked most.
  const workOf = (all: readonly TraceEvent[]) => all.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const [busiest = []] = [...tasks.values()].sort((a, b) => workOf(b) - workOf(a));
  const origin = busiest.reduce((first, { ts }) => Math.min(first, ts), Infinity);
  return busiest
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: (ts - origin) / 1000,
      duration: dur / 1000,
      work: tdur / 1000
    }))
    .filter(({ duration }) => duration > 20);
}
