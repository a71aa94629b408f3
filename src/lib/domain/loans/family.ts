import type { Act } from '../acts/act';
import type { Family } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';
import { depositing, opening, type Depositing, type LoanBody, type Opening } from './acts';
import { firstSteps, nextSteps } from './deposits';
import type { Loan, Step } from './state';

/** What was lent at once: to whom, for what, and against which deposit. */
export const loans: Family<Loan, LoanBody> = {
  name: 'loans',
  kinds: { 'loan.open': opening, 'loan.deposit': depositing },
  least: 'membre',
  zero: { opened: null, deposits: [] },
  subjects: ({ loan }) => [loan],
  step: (state, act, author) =>
    act.kind === 'loan.open'
      ? open(state, act as Act<Opening>, author)
      : deposit(state, act as Act<Depositing>, author),
  texts: (body) =>
    ('outs' in body ? [body.words, body.purpose, body.place] : [body.remark]).filter((text) => text !== null),
  // What was lent stays in the list of loans, over or not.
  isOpen: ({ opened }) => opened !== null
};

/** Whoever is of the lending structure speaks of its loan; where none lends, whoever handed it over. */
export const maySpeak = ({ opened }: Loan, author: Standing): boolean =>
  opened !== null &&
  (opened.lender === null ? opened.by === author.person : speaksFor(author, opened.lender));

/** A loan is opened once, by the person whom its name tells. */
function open(state: Loan, { id: act, at, body }: Act<Opening>, author: Standing): Loan {
  const isTheirs = body.lender === null || speaksFor(author, body.lender);
  if (state.opened !== null || !isTheirs || body.outs.length === 0) return state;
  if (ownerOf(body.loan) !== author.person) return state;
  const { loan: _loan, ...said } = body;
  return { ...state, opened: { act, by: author.person, at, ...said } };
}

function deposit(state: Loan, { id: act, at, body }: Act<Depositing>, author: Standing): Loan {
  if (!maySpeak(state, author)) return state;
  const { of, kind, step, amount, remark } = body;
  const said: Step = { act, by: author.person, at, step, amount, remark };
  if (of === null)
    return firstSteps.includes(step)
      ? { ...state, deposits: [...state.deposits, { act, kind, amount, steps: [said] }] }
      : state;
  return {
    ...state,
    deposits: state.deposits.map((one) =>
      one.act === of && nextSteps(one).includes(step) ? { ...one, steps: [...one.steps, said] } : one
    )
  };
}
