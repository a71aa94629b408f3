/** One measure beside what it is compared with, both taken in the same run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | '';
  readonly beside: readonly {
    readonly what: string;
    readonly value: number | null;
    readonly note?: string;
  }[];
  /** The most that the design allows. */
  readonly aim?: number;
}

/** The middle one. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that a share of all, from 0 to 1, stays at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The figures as a table for the terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, aim, beside }) => [
    what,
    `${round(value)} ${unit}`.trim(),
    aim === undefined ? '' : `aim ≤ ${round(aim)}: ${value <= aim ? 'held' : 'MISSED'}`,
    beside
      .map((other) =>
        `${other.what}: ${other.value === null ? '' : `${round(other.value)} ${unit} `}${other.note ?? ''}`.trim()
      )
      .join(' · ')
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i]!) : cell)).join('  '))
    .join('\n');
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
