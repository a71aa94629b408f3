import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { members } from '../custody/testing';
import { coverOf, dueFor, inOrder, lastBetween, namedIn, standingOf, viewOf } from './agreement';
import { agreements } from './family';
import { endingRefusal, proposingRefusal, signingRefusal } from './refusals';
import { agreement, alices, bobs, end, propose, sign, sono, stateOf, wholeTerms } from './testing';
import { questions, textsOf } from './terms';

const standing = (person: string, structures: readonly string[]) => ({
  person: idOf('person', person),
  roles: new Map(structures.map((one) => [idOf('structure', one), 'membre' as const])),
  role: 'membre' as const
});
const view = (by: Phone, day = '2027-01-15') => viewOf(agreement, stateOf(by), day);

function both(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = members();
  return [alice, bob, carol];
}

describe('an agreement', () => {
  test('binds once a key of each party has signed the same terms, from its first day to its last', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    expect(view(bob)).toMatchObject({ status: 'proposed', inForce: null, pending: { act: first } });
    sign(alice, first, 'lender');
    sign(bob, first, 'borrower');
    meet(alice, bob);
    expect(view(alice, '2026-11-30')).toMatchObject({ status: 'signed', pending: null });
    expect(view(alice, '2026-12-01')).toMatchObject({ status: 'active', endsSoon: false });
    expect(view(alice, '2027-10-30')).toMatchObject({ status: 'active', endsSoon: false });
    expect(view(alice, '2027-10-31')).toMatchObject({ status: 'active', endsSoon: true });
    expect(view(alice, '2027-12-01')).toMatchObject({ status: 'expired', endsSoon: false });
  });

  test('is proposed by one of the two, and signed for a party by its own people alone', () => {
    const [alice, bob, carol] = both();
    propose(carol);
    propose(alice, { lender: wholeTerms.borrower });
    meet(alice, bob, carol);
    expect(stateOf(alice).versions).toEqual([]);
    const first = propose(alice);
    meet(alice, bob, carol);
    sign(alice, first, 'borrower');
    sign(carol, first, 'borrower');
    sign(carol, first, 'borrower', 'paper');
    meet(alice, bob, carol);
    expect(stateOf(bob).versions[0]?.signatures).toEqual([]);
  });

  test('is signed on paper where one party says so, which its own key outweighs', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    sign(alice, first, 'lender');
    sign(alice, first, 'borrower', 'paper');
    sign(alice, first, 'borrower', 'paper');
    meet(alice, bob);
    expect(standingOf(stateOf(bob).versions[0]!, 'borrower')).toBe('paper');
    expect(stateOf(bob).versions[0]?.signatures).toHaveLength(2);
    expect(view(bob)?.status).toBe('active');
    sign(bob, first, 'borrower');
    expect(standingOf(stateOf(bob).versions[0]!, 'borrower')).toBe('device');
  });

  test('binds as it was until both have signed what changes it', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    sign(alice, first, 'lender');
    sign(bob, first, 'borrower');
    const second = propose(bob, { until: '2028-11-30' });
    meet(alice, bob);
    expect(view(alice)).toMatchObject({ inForce: { act: first }, pending: { act: second } });
    sign(alice, second, 'lender');
    sign(bob, second, 'borrower');
    meet(alice, bob);
    expect(view(bob)).toMatchObject({ inForce: { act: second }, pending: null });
    expect(namedIn(stateOf(bob))).toHaveLength(2 * textsOf(wholeTerms).length);
  });

  test('stays between the same two, and leaves no question without an answer', () => {
    const [alice] = both();
    propose(alice, { answers: [{ question: questions[0], answer: null }] });
    expect(stateOf(alice).versions).toEqual([]);
    propose(alice);
    propose(alice, { borrower: { ...wholeTerms.borrower, structure: idOf('structure', 'carol') } });
    expect(stateOf(alice).versions).toHaveLength(1);
  });

  test('is ended by either, and nothing is signed any more', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    end(bob);
    sign(bob, first, 'borrower');
    propose(bob);
    meet(alice, bob);
    expect(view(alice)).toMatchObject({ status: 'ended', pending: null });
    expect(stateOf(alice).versions).toEqual([{ ...stateOf(alice).versions[0], signatures: [] }]);
  });

  test('is the same on every phone, whatever came in which order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('alice', 'bob'), fc.nat(5), fc.boolean()), { maxLength: 12 }),
        (turns) => {
          const [alice, bob] = both();
          const first = propose(alice);
          meet(alice, bob);
          for (const [who, what, meets] of turns) {
            const by = who === 'alice' ? alice : bob;
            const known = stateOf(by).versions.at(-1)?.act ?? first;
            if (what === 0) propose(by, { until: who === 'alice' ? '2028-01-01' : '2029-01-01' });
            else if (what === 1) end(by);
            else sign(by, known, what % 2 === 0 ? 'lender' : 'borrower', what === 5 ? 'paper' : 'device');
            if (meets) meet(alice, bob);
          }
          meet(alice, bob);
          expect(stateOf(alice)).toEqual(stateOf(bob));
          for (const { signatures } of stateOf(alice).versions) {
            const devices = signatures.filter(({ means }) => means === 'device');
            expect(new Set(devices.map(({ by }) => by)).size).toBe(devices.length);
            expect(devices.length).toBeLessThanOrEqual(2);
          }
        }
      )
    );
  });
});

describe('what somebody may do is refused with its reason', () => {
  const state = { versions: [], ended: null };
  const [alice, carol] = [standing('alice', ['alice']), standing('carol', ['carol'])];
  test('to propose', () => {
    expect(proposingRefusal(state, wholeTerms, alice)).toBeNull();
    expect(proposingRefusal(state, wholeTerms, carol)).toEqual({ kind: 'not-a-party' });
    expect(proposingRefusal(state, wholeTerms, null)).toEqual({ kind: 'no-standing' });
    const same = { lender: wholeTerms.lender, borrower: wholeTerms.lender };
    expect(proposingRefusal(state, same, alice)).toEqual({ kind: 'same-party' });
  });

  test('to sign and to end', () => {
    const [phone] = both();
    const act = propose(phone);
    const proposed = stateOf(phone);
    const mine = { party: 'lender', means: 'device' } as const;
    expect(signingRefusal(proposed, act, mine, alice)).toBeNull();
    expect(signingRefusal(proposed, act, mine, carol)).toEqual({ kind: 'not-a-party' });
    expect(signingRefusal(proposed, act, { ...mine, party: 'borrower' }, alice)).toEqual({ kind: 'already' });
    sign(phone, act, 'lender');
    expect(signingRefusal(stateOf(phone), act, mine, alice)).toEqual({ kind: 'already' });
    expect(endingRefusal(proposed, carol)).toEqual({ kind: 'not-a-party' });
    end(phone);
    expect(endingRefusal(stateOf(phone), alice)).toEqual({ kind: 'ended' });
    expect(signingRefusal(stateOf(phone), act, mine, alice)).toEqual({ kind: 'ended' });
  });
});

test('the last agreement of two, what waits first, and what covers a loan', () => {
  const [alice, bob] = both();
  const act = propose(alice);
  meet(alice, bob);
  const views = () => [view(alice)!];
  expect(lastBetween(views(), bobs, alices)?.id).toBe(agreement);
  expect(lastBetween(views(), bobs, idOf('structure', 'carol'))).toBeNull();
  const loan = { lender: alices, borrower: bobs, things: [sono] };
  expect(coverOf(views(), loan)).toBeNull();
  sign(alice, act, 'lender');
  sign(bob, act, 'borrower');
  meet(alice, bob);
  expect(coverOf(views(), loan)?.id).toBe(agreement);
  expect(coverOf(views(), { ...loan, things: [sono, idOf('item', 'barnum')] })).toBeNull();
  expect(coverOf(views(), { ...loan, lender: bobs, borrower: alices })).toBeNull();
  const expired = view(alice, '2030-01-01')!;
  const proposed = { ...expired, status: 'proposed' } as const;
  expect(inOrder([expired, ...views(), proposed]).map(({ status }) => status)).toEqual([
    'proposed',
    'active',
    'expired'
  ]);
});

test('what asks something of a structure: a signature of its own, or to be renewed', () => {
  const [alice, bob] = both();
  const act = propose(alice);
  const due = (mine: readonly (typeof alices)[], day?: string) => {
    meet(alice, bob);
    return dueFor([view(alice, day)!], mine).map(({ asks }) => asks);
  };
  sign(alice, act, 'lender');
  expect(due([alices])).toEqual([]);
  expect(due([bobs])).toEqual(['signature']);
  sign(bob, act, 'borrower');
  expect(due([bobs])).toEqual([]);
  expect(due([alices, bobs], '2027-11-15')).toEqual(['renewal']);
  expect(due([], '2027-11-15')).toEqual([]);
  end(alice);
  expect(due([alices, bobs], '2027-11-15')).toEqual([]);
});

test('a body that says one thing too many, or a clause that is none, is not read', () => {
  const { 'agreement.propose': proposing } = agreements.kinds;
  const body = proposing!.write({ agreement, ...wholeTerms }) as object;
  expect(proposing!.read(body)).toEqual({ agreement, ...wholeTerms });
  expect(proposing!.read({ ...body, more: 1 })).toBeUndefined();
  expect(proposing!.read({ ...body, clauses: [{ clause: 'none', text: null }] })).toBeUndefined();
});
