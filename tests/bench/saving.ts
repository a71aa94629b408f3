import { bundle } from '../lab/bundle';
import { median, percentile, type Figure } from './figures';
import type { SavingMeasured } from './saving/measure';
import { inWorkers, onBarePage } from './worker-page';

const edits = { alone: 500, together: 5_000 };

/** What it costs that an edit is called saved once it is on the disk, strictly, and its row checked. */
export async function measureSaving(): Promise<Figure[]> {
  const ours = await run('ours');
  const stock = await run('stock');
  const late = (one: SavingMeasured) => `(95 of 100 within ${percentile(one.latencies, 0.95).toFixed(1)} ms)`;
  return [
    {
      what: `An edit until it is on the disk, strictly ${late(ours)}`,
      value: median(ours.latencies),
      unit: 'ms',
      beside: [
        {
          what: 'as published, until it is handed to the system',
          value: median(stock.latencies),
          note: late(stock)
        }
      ]
    },
    {
      what: `${edits.together} edits at once`,
      value: ours.together,
      unit: 'ms',
      beside: [{ what: 'as published', value: stock.together }]
    }
  ];
}

const run = (whose: 'ours' | 'stock'): Promise<SavingMeasured> =>
  onBarePage(async (page) => {
    const program = await bundle(new URL(`./saving/${whose}.ts`, import.meta.url), 'iife', {
      isFenced: whose === 'ours'
    });
    return inWorkers<typeof edits, SavingMeasured>(page, program, [edits]);
  });
