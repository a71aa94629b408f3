import type { BodyId } from '../ids';
import { bodyKinds } from './acts';
import type { Body, Ruled, Said } from './state';

/** A body as it stands. */
export interface BodyView {
  readonly id: BodyId;
  /** What holds. */
  readonly inForce: Ruled;
  /** What held before, the last first. */
  readonly earlier: readonly Ruled[];
  /** Who ended it first; null while it goes on. */
  readonly ended: Said | null;
}

/** What acts came to for a body; null while nothing was said of it. */
export function viewOf(id: BodyId, { rules, ends }: Body): BodyView | null {
  const inForce = rules.at(-1);
  if (inForce === undefined) return null;
  return { id, inForce, earlier: rules.slice(0, -1).reverse(), ended: ends[0] ?? null };
}

/** Those that go on first; then an assembly before a board, and the older before the newer. */
export const inOrder = (all: readonly BodyView[]): readonly BodyView[] =>
  [...all].sort(
    (a, b) =>
      Number(a.ended !== null) - Number(b.ended !== null) ||
      placeOf(a) - placeOf(b) ||
      firstOf(a) - firstOf(b) ||
      (a.id < b.id ? -1 : 1)
  );

const placeOf = ({ inForce }: BodyView): number => bodyKinds.indexOf(inForce.rules.kind);
const firstOf = ({ inForce, earlier }: BodyView): number => (earlier.at(-1) ?? inForce).at;

/** The names that a body has, and had. */
export const textsOf = ({ inForce, earlier }: BodyView): readonly string[] => [
  ...new Set([inForce, ...earlier].map(({ rules }) => rules.name))
];
