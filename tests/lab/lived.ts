/** How many times as many lives are lived as usual: `npm run test:long` sets it. */
export const lives = Number(process.env.LIVES ?? 1);

/** So many lives each time, or many times as many. */
export const lived = (usual: number): { readonly numRuns: number } => ({ numRuns: usual * lives });
