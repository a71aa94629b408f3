import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { ownId } from '../acts/own-id';
import { custody } from '../custody/family';
import { barnum, giveBack, lend, members, own, say as sayCustody, today } from '../custody/testing';
import type { LoanId } from '../ids';
import { depositSteps, type DepositStep, type LoanBody } from './acts';
import { cashedOf, isHeld, nextSteps, stepOf } from './deposits';
import { loans } from './family';
import { inOrder, lastDueOf, pairsOf, viewOf } from './loan';
import { depositRefusal } from './refusals';
import type { Loan } from './state';

const number = idOf('number', 'bal');
/** The loan that Alice opens. */
const loan = ownId<'loan'>(idOf('person', 'alice'), number);
const [alices, bobs] = [idOf('structure', 'alice'), idOf('structure', 'bob')];
const chairs = idOf('item', 'chaises');

const say = (by: Phone, kind: keyof typeof loans.kinds, body: LoanBody): ActId =>
  by.sayAnything(kind, loans.kinds[kind]!.write(body)).id;
const open = (by: Phone, outs: readonly ActId[], lender: typeof alices | null = alices) =>
  say(by, 'loan.open', {
    ...{ loan, lender, borrower: bobs, words: null, purpose: null, place: null },
    outs: outs.map((out, i) => ({ thing: i === 0 ? barnum : chairs, out }))
  });
const deposit = (by: Phone, step: DepositStep, of: ActId | null = null, amount: number | null = 15_000) =>
  say(by, 'loan.deposit', { loan, of, kind: 'cheque', step, amount, remark: null });

const foldOf = (by: Phone): Fold => {
  const chains = new Chains();
  for (const act of by.knows) chains.take(act);
  return new Fold(chains, [custody, loans] as never);
};
const stateOf = (by: Phone): Loan => foldOf(by).stateOf(loans, loan);
const view = (by: Phone, day = today) => {
  const fold = foldOf(by);
  return viewOf(loan, fold.stateOf(loans, loan), (thing) => fold.stateOf(custody, thing), day);
};

function lent(): readonly [Phone, Phone] {
  const [alice, bob] = members();
  own(alice, 'alice');
  const outs = [lend(alice, 1, '2026-11-30'), lend(alice, 2, '2026-11-25', chairs)];
  open(alice, outs);
  meet(alice, bob);
  return [alice, bob];
}

describe('a loan', () => {
  test('is what went out at once, over once all of it is back, and late from the first day that passes', () => {
    const [alice, bob] = lent();
    expect(view(bob)).toMatchObject({ isOver: false, isLate: false, until: '2026-11-25' });
    expect(lastDueOf(view(bob)!)).toBe('2026-11-30');
    expect(view(bob, '2026-11-26')).toMatchObject({ isLate: true });
    for (const one of view(alice)!.things) giveBack(alice, one.outing.act, one.stillOut, one.thing);
    meet(alice, bob);
    expect(view(bob, '2026-12-31')).toMatchObject({ isOver: true, isLate: false, until: null });
  });

  test('is opened once, by the person whom its name tells, of what they handed over themselves', () => {
    const [alice, bob] = members();
    own(alice, 'alice');
    const out = lend(alice, 1);
    meet(alice, bob);
    open(bob, [out]);
    open(bob, [out], null);
    meet(alice, bob);
    expect(stateOf(alice).opened).toBeNull();
    open(alice, [out]);
    open(alice, [], null);
    expect(stateOf(alice).opened?.by).toBe(alice.person);
    // What he says is his is of another name, and he handed over nothing.
    const his = ownId<'loan'>(bob.person, number);
    say(bob, 'loan.open', {
      ...{ loan: his, lender: null, borrower: null, words: null },
      ...{ outs: [{ thing: barnum, out }], purpose: null, place: null }
    });
    meet(alice, bob);
    const fold = foldOf(alice);
    const custodyOf = (thing: string) => fold.stateOf(custody, thing);
    expect(viewOf(his, fold.stateOf(loans, his), custodyOf, today)).toMatchObject({ things: [] });
  });
});

describe('a deposit', () => {
  test('goes from a promise to its return, noted by whoever lends and by nobody else', () => {
    const [alice, bob] = lent();
    deposit(bob, 'received');
    meet(alice, bob);
    expect(stateOf(alice).deposits).toEqual([]);
    const of = deposit(alice, 'promised');
    expect(isHeld(stateOf(alice).deposits[0]!)).toBe(false);
    deposit(alice, 'returned', of);
    expect(stepOf(stateOf(alice).deposits[0]!)).toBe('promised');
    deposit(alice, 'received', of);
    expect(view(alice)).toMatchObject({ holdsDeposit: true });
    deposit(alice, 'cashed', of, 5_000);
    expect(cashedOf(stateOf(alice).deposits[0]!)).toBe(5_000);
    expect(view(alice)).toMatchObject({ holdsDeposit: true });
    deposit(alice, 'returned', of);
    expect(view(alice)).toMatchObject({ holdsDeposit: false });
  });

  test('takes no step that does not follow, which is said before it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...depositSteps), { maxLength: 8 }), (steps) => {
        const [alice] = lent();
        const of = deposit(alice, 'promised');
        const standing = { person: alice.person, role: 'membre', roles: new Map([[alices, 'membre']]) };
        for (const step of steps) {
          const before = stateOf(alice).deposits[0]!;
          const mayFollow = nextSteps(before).includes(step);
          expect(depositRefusal(stateOf(alice), of, step, standing as never)).toEqual(
            mayFollow ? null : { kind: 'already' }
          );
          deposit(alice, step, of);
          expect(stepOf(stateOf(alice).deposits[0]!)).toBe(mayFollow ? step : stepOf(before));
        }
      }),
      { numRuns: 40 }
    );
  });

  test('of which two phones of the lender say different things at once is the same on every phone, by steps that follow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom(...depositSteps)), { maxLength: 8 }),
        (steps) => {
          const [alice, bob] = lent();
          const second = phone('alice/2');
          alice.add(second);
          const of = deposit(alice, 'promised');
          meet(alice, second, bob);
          for (const [together, isSecond, step] of steps) {
            deposit(isSecond ? second : alice, step, of);
            if (together) meet(alice, second);
          }
          meet(alice, second, bob);
          const [deposited] = stateOf(bob).deposits;
          expect([stateOf(alice), stateOf(second)]).toEqual([stateOf(bob), stateOf(bob)]);
          const taken = deposited!.steps;
          for (const [i, { step }] of taken.entries())
            if (i > 0) expect(nextSteps({ steps: taken.slice(0, i) })).toContain(step);
        }
      ),
      { numRuns: 40 }
    );
  });
});

test('how the loans between two structures went is counted from both sides', () => {
  const [alice, bob] = lent();
  const { outing } = view(alice)!.things[0]!;
  const incident = sayCustody(alice, 'custody.incident', {
    ...{ thing: barnum, what: 'damage', quantity: 1, stops: 'lending', from: null },
    ...{ out: outing.act, remark: null }
  });
  for (const one of view(alice)!.things) giveBack(alice, one.outing.act, one.stillOut, one.thing);
  sayCustody(alice, 'custody.settle', {
    ...{ thing: barnum, incident, end: 'fixed', cost: null, payer: null, remark: null }
  });
  meet(alice, bob);
  const counted = { over: 1, onTime: 1, incidents: 1, settled: 1 };
  expect(pairsOf([view(alice)!], alices)).toEqual([{ structure: bobs, lent: 1, borrowed: 0, ...counted }]);
  expect(pairsOf([view(bob)!], bobs)).toEqual([{ structure: alices, lent: 0, borrowed: 1, ...counted }]);
});

test('what is going on stands before what is over, what is due first before the rest', () => {
  const [alice] = lent();
  const one = view(alice)!;
  const of = (name: string, changes: object) => ({ ...one, id: idOf('loan', name) as LoanId, ...changes });
  const all = [
    of('over', { isOver: true, until: null }),
    of('dayless', { until: null }),
    of('later', { until: '2027-01-01' }),
    of('sooner', { until: '2026-12-01' })
  ];
  expect(inOrder(all).map(({ id }) => id)).toEqual(
    ['sooner', 'later', 'dayless', 'over'].map((name) => idOf('loan', name))
  );
});
