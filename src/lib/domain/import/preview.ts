import type { Change, Refusal } from './changes';
import { runsOf } from './changes';
import type { ImportPlan, PlannedItem } from './plan';

/** Row numbers of the file as runs, the first and the last of each. */
export type Runs = readonly (readonly [from: number, to: number])[];

/** One line of the preview: a thing to be, or rows that stay out. */
export type PreviewEntry =
  | {
      readonly state: PlannedItem['state'];
      readonly name: string;
      readonly quantity: number | null;
      readonly rows: Runs;
      readonly changes: readonly { readonly change: Change; readonly rows: Runs }[];
    }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly excerpt: string; readonly rows: Runs };

/** Part of the preview, and how many lines the whole has. */
export interface PreviewPage {
  readonly entries: readonly PreviewEntry[];
  readonly from: number;
  readonly total: number;
}

/**
 * Some lines of the preview: first what stays out, then what to check, then the lots, then what is read otherwise
 * than written, then the rest; each in the order of the file.
 */
export function previewPage(plan: ImportPlan, from: number, count: number): PreviewPage {
  const total = plan.refused.length + plan.items.length;
  const entries: PreviewEntry[] = plan.refused
    .slice(from, from + count)
    .map(({ refusal, excerpt, rows }) => ({ state: 'refused', refusal, excerpt, rows: runsOf(rows) }));
  const start = Math.max(0, from - plan.refused.length);
  for (const item of inOrder(plan).slice(start, start + count - entries.length)) entries.push(entryOf(item));
  return { entries, from, total };
}

const entryOf = ({ state, facts, rows, changes }: PlannedItem): PreviewEntry => ({
  state,
  name: facts.name,
  quantity: facts.quantity,
  rows: runsOf(rows),
  changes: changes.map(({ change, rows: changed }) => ({ change, rows: runsOf(changed) }))
});

const orders = new WeakMap<ImportPlan, readonly PlannedItem[]>();

/** The things in the order of the preview, sorted once for each plan. */
function inOrder(plan: ImportPlan): readonly PlannedItem[] {
  let order = orders.get(plan);
  if (order === undefined) {
    const weight = { 'to-check': 0, gathered: 1, ready: 2 };
    const of = (item: PlannedItem) => weight[item.state] + (item.changes.length > 0 ? 0 : 0.5);
    order = [...plan.items].sort((a, b) => of(a) - of(b));
    orders.set(plan, order);
  }
  return order;
}
