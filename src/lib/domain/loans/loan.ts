import type { ShownPhoto } from '../attachments';
import { checkOf, shotsOf } from '../custody/checks';
import { assentTo, type Assent } from '../custody/confirmations';
import { isContested, stillOut, type Check, type Custody, type Outing } from '../custody/state';
import { dayAt } from '../day';
import type { ItemId, LoanId, StructureId } from '../ids';
import { isHeld } from './deposits';
import type { Loan } from './state';

/** One thing of a loan. */
export interface LentThing {
  readonly thing: ItemId;
  readonly state: Custody;
  readonly outing: Outing;
  /** How it was when it left; null when nobody said. */
  readonly check: Check | null;
  readonly assent: Assent;
  readonly stillOut: number;
}

/** A loan with what became of each of its things. */
export interface LoanView {
  readonly id: LoanId;
  readonly loan: Loan & { readonly opened: NonNullable<Loan['opened']> };
  readonly things: readonly LentThing[];
  /** The first day on which something of it is due; null where none is. */
  readonly until: string | null;
  readonly isOver: boolean;
  readonly isLate: boolean;
  /** Whether a deposit is still to be returned. */
  readonly holdsDeposit: boolean;
}

/**
 * What became of a loan by a day such as `2026-11-21`; null while its opening has not come. Only what whoever opened it had
 * handed over themselves is of it.
 */
export function viewOf(
  id: LoanId,
  loan: Loan,
  custodyOf: (thing: ItemId) => Custody | undefined,
  today: string
): LoanView | null {
  const { opened } = loan;
  if (opened === null) return null;
  const things = opened.outs.flatMap(({ thing, out }) => {
    const state = custodyOf(thing);
    const outing = state?.outings.find(({ act, by }) => act === out && by === opened.by);
    if (state === undefined || outing === undefined) return [];
    const assent = assentTo(state, { outing, returned: null });
    return [{ thing, state, outing, check: checkOf(state, out), assent, stillOut: stillOut(outing) }];
  });
  const out = things.filter((one) => one.stillOut > 0);
  const days = out.flatMap(({ outing }) => outing.until ?? []).sort();
  const until = days[0] ?? null;
  return {
    id,
    loan: { ...loan, opened },
    things,
    until,
    isOver: out.length === 0,
    isLate: until !== null && until < today,
    holdsDeposit: loan.deposits.some(isHeld)
  };
}

/** How a thing of a loan looked when it left, and as it came back. */
export const photosOf = ({ state, outing }: LentThing): readonly ShownPhoto[] =>
  [outing, ...outing.returns].flatMap(({ act }) => shotsOf(state, act));

/** The last day on which something of it was due, back or not; null where some of it has no day. */
export function lastDueOf({ things }: Pick<LoanView, 'things'>): string | null {
  const days = things.map(({ outing }) => outing.until);
  return days.includes(null) ? null : (days.map(String).sort().at(-1) ?? null);
}

/** The texts that a loan names: who has it, for what and where, what was missing, and what was remarked. */
export const textsOf = ({ loan: { opened, deposits }, things }: LoanView): readonly string[] =>
  [
    opened.words,
    opened.purpose,
    opened.place,
    ...deposits.flatMap(({ steps }) => steps.map(({ remark }) => remark)),
    ...things.flatMap(({ outing, state }) => [
      outing.borrower,
      outing.remark,
      ...outing.returns.map(({ remark }) => remark),
      ...state.checks.flatMap(({ missing, remark }) => [missing, remark])
    ])
  ].filter((text) => text !== null);

/** What is going on first, what is due first before the rest; then what is over, the last first. */
export const inOrder = (views: readonly LoanView[]): readonly LoanView[] =>
  [...views].sort(
    (a, b) =>
      Number(a.isOver) - Number(b.isOver) ||
      (a.isOver
        ? 0
        : (a.until ?? '9') < (b.until ?? '9')
          ? -1
          : Number((a.until ?? '9') > (b.until ?? '9'))) ||
      b.loan.opened.at - a.loan.opened.at
  );

/** How the loans between two structures went, whoever of them lent. */
export interface PairHistory {
  readonly structure: StructureId;
  readonly lent: number;
  readonly borrowed: number;
  /** Of those that are over, how many came back by the day that was agreed. */
  readonly over: number;
  readonly onTime: number;
  readonly incidents: number;
  readonly settled: number;
}

/** How the loans of a structure went, with each other structure it lent to or borrowed from. */
export function pairsOf(views: readonly LoanView[], mine: StructureId): readonly PairHistory[] {
  const pairs = new Map<StructureId, PairHistory>();
  for (const view of views) {
    const { lender, borrower } = view.loan.opened;
    const other = lender === mine ? borrower : borrower === mine ? lender : null;
    if (other === null || other === mine) continue;
    const known = pairs.get(other) ?? {
      ...{ structure: other, lent: 0, borrowed: 0, over: 0, onTime: 0, incidents: 0, settled: 0 }
    };
    const incidents = view.things.flatMap(({ state, outing }) =>
      state.incidents.filter(({ out }) => out === outing.act)
    );
    pairs.set(other, {
      structure: other,
      lent: known.lent + Number(lender === mine),
      borrowed: known.borrowed + Number(lender !== mine),
      over: known.over + Number(view.isOver),
      onTime: known.onTime + Number(view.isOver && view.things.every(cameInTime)),
      incidents: known.incidents + incidents.length,
      settled: known.settled + incidents.filter(({ ends }) => ends.length > 0).length
    });
  }
  return [...pairs.values()].sort((a, b) => b.lent + b.borrowed - a.lent - a.borrowed);
}

/** Whether all of it came back by the end of the day that was agreed last; what had no day was in time. */
const cameInTime = ({ outing: { until, returns } }: LentThing): boolean =>
  until === null || returns.every((one) => isContested(one) || dayAt(one.at) <= until);
