import { test } from 'vitest';

/** Whether time is taken: `npm run test:long` sets it. */
export const isLong = process.env.LONG !== undefined;

/** A story that is told only where time is taken: elsewhere there is none such. */
export const longTest = (name: string, story: () => Promise<void>, timeout?: number): void => {
  if (isLong) test(name, story, timeout);
};

/** How many times as many lives are lived as usual: `npm run test:long` and `npm run test:endurance` set it. */
export const lives = Number(process.env.LIVES ?? 1);

/** So many lives each time, or many times as many. */
export const lived = (usual: number): { readonly numRuns: number } => ({ numRuns: usual * lives });
