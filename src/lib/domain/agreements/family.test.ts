import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { members } from '../custody/testing';
import { coverOf, dueFor, inOrder, lastSigned, namedIn, standingOf, viewOf } from './agreement';
import { agreements } from './family';
import { decliningRefusal, endingRefusal, proposingRefusal, signingRefusal } from './refusals';
import { agreement, alices, bobs, decline, end, propose, sign, sono, stateOf, wholeTerms } from './testing';
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
    expect(view(bob)).toMatchObject({ status: 'proposed', inForce: null, shown: { act: first } });
    sign(alice, first, 'lender');
    sign(bob, first, 'borrower');
    meet(alice, bob);
    expect(view(alice, '2026-11-30')).toMatchObject({ status: 'signed', pending: null });
    expect(view(alice, '2026-12-01')).toMatchObject({ status: 'active', endsSoon: false });
    expect(view(alice, '2027-10-30')).toMatchObject({ status: 'active', endsSoon: false });
    expect(view(alice, '2027-10-31')).toMatchObject({ status: 'active', endsSoon: true });
    expect(view(alice, '2027-12-01')).toMatchObject({ status: 'expired', endsSoon: false });
  });

  test('is proposed by one of the two, and signed for a party by its own people alone, on paper too', () => {
    const [alice, bob, carol] = both();
    propose(carol);
    meet(alice, bob, carol);
    expect(stateOf(alice).versions).toEqual([]);
    const first = propose(alice);
    meet(alice, bob, carol);
    for (const means of ['device', 'paper'] as const) {
      sign(alice, first, 'borrower', means);
      sign(carol, first, 'borrower', means);
    }
    meet(alice, bob, carol);
    expect(stateOf(bob).versions[0]?.signatures).toEqual([]);
  });

  test('between two others is nobody else’s: what they propose is another one', () => {
    const [alice, bob, carol] = both();
    const first = propose(alice);
    meet(alice, bob, carol);
    propose(carol, { lender: { ...wholeTerms.lender, structure: idOf('structure', 'carol') } });
    meet(alice, bob, carol);
    expect(stateOf(alice).versions.map(({ act }) => act)).toEqual([first]);
  });

  test('is signed on paper by a party that says so itself, which its own key outweighs', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    sign(alice, first, 'lender');
    sign(bob, first, 'borrower', 'paper');
    sign(bob, first, 'borrower', 'paper');
    expect(standingOf(stateOf(bob).versions[0]!, 'borrower')).toBe('paper');
    meet(alice, bob);
    expect(stateOf(alice).versions[0]?.signatures).toHaveLength(2);
    expect(view(alice)?.status).toBe('active');
    sign(bob, first, 'borrower');
    expect(standingOf(stateOf(bob).versions[0]!, 'borrower')).toBe('device');
  });

  test('is no longer to be signed once either declines it, unless both have signed', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    decline(bob, first);
    sign(bob, first, 'borrower');
    meet(alice, bob);
    sign(alice, first, 'lender');
    expect(view(alice)).toMatchObject({ status: 'declined', pending: null });
    expect(stateOf(alice).versions[0]?.signatures).toEqual([]);
    const second = propose(bob);
    meet(alice, bob);
    sign(alice, second, 'lender');
    sign(bob, second, 'borrower');
    meet(alice, bob);
    decline(alice, second);
    expect(view(alice)?.status).toBe('active');
  });

  test('that is renewed early goes on until the next one begins', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    const second = propose(alice, { from: '2027-12-01', until: '2028-11-30' });
    meet(alice, bob);
    for (const act of [first, second]) {
      sign(alice, act, 'lender');
      sign(bob, act, 'borrower');
    }
    meet(alice, bob);
    const now = view(alice, '2027-11-15');
    expect(now).toMatchObject({ status: 'active', inForce: { act: first }, pending: { act: second } });
    expect(now?.endsSoon).toBe(false);
    expect(view(alice, '2027-12-01')).toMatchObject({
      status: 'active',
      inForce: { act: second },
      pending: null
    });
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

  test('leaves no question without an answer', () => {
    const [alice] = both();
    propose(alice, { answers: [{ question: questions[0], answer: null }] });
    expect(stateOf(alice).versions).toEqual([]);
  });

  test('is ended by either, on the day that is said', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    sign(alice, first, 'lender');
    sign(bob, first, 'borrower');
    end(bob, '2027-03-01');
    propose(bob);
    meet(alice, bob);
    expect(view(alice, '2027-01-15')).toMatchObject({ status: 'active', endsSoon: false });
    expect(view(alice, '2027-02-15')).toMatchObject({ status: 'active', endsSoon: true });
    expect(view(alice, '2027-03-01')).toMatchObject({
      status: 'ended',
      pending: null,
      inForce: { act: first }
    });
    expect(stateOf(alice).versions).toHaveLength(1);
  });

  test('that one ended, unheard, while both signed, was signed', () => {
    const [alice, bob] = both();
    const first = propose(alice);
    meet(alice, bob);
    end(alice);
    sign(bob, first, 'borrower');
    meet(alice, bob);
    sign(alice, first, 'lender');
    expect(stateOf(alice).versions[0]?.signatures.map(({ party }) => party)).toEqual(['borrower']);
    expect(view(alice)?.status).toBe('ended');
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
            else if (what === 2) decline(by, known);
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

  test('to sign, to decline and to end', () => {
    const [phone] = both();
    const act = propose(phone);
    const proposed = stateOf(phone);
    const mine = { party: 'lender', means: 'device' } as const;
    expect(signingRefusal(proposed, act, mine, alice)).toBeNull();
    expect(signingRefusal(proposed, act, mine, carol)).toEqual({ kind: 'not-a-party' });
    expect(signingRefusal(proposed, act, { ...mine, party: 'borrower' }, alice)).toEqual({ kind: 'already' });
    sign(phone, act, 'lender');
    expect(signingRefusal(stateOf(phone), act, mine, alice)).toEqual({ kind: 'already' });
    expect(decliningRefusal(proposed, act, alice)).toBeNull();
    expect(decliningRefusal(proposed, act, carol)).toEqual({ kind: 'not-a-party' });
    expect(endingRefusal(proposed, carol)).toEqual({ kind: 'not-a-party' });
    end(phone);
    expect(endingRefusal(stateOf(phone), alice)).toEqual({ kind: 'ended' });
    expect(signingRefusal(stateOf(phone), act, mine, alice)).toEqual({ kind: 'ended' });
  });
});

test('what was signed last, what waits first, and what covers a loan', () => {
  const [alice, bob] = both();
  const act = propose(alice);
  meet(alice, bob);
  const views = () => [view(alice)!];
  const loan = {
    lender: alices,
    borrower: bobs,
    things: [{ thing: sono, quantity: 1 }],
    until: '2027-06-01'
  };
  expect(lastSigned(views(), 'lender', alices, bobs)).toBeNull();
  expect(coverOf(views(), loan)).toBeNull();
  sign(alice, act, 'lender');
  sign(bob, act, 'borrower');
  meet(alice, bob);
  expect(lastSigned(views(), 'lender', alices, bobs)?.until).toBe('2027-11-30');
  expect(lastSigned(views(), 'borrower', bobs)?.until).toBe('2027-11-30');
  expect(lastSigned(views(), 'lender', bobs, alices)).toBeNull();
  expect(coverOf(views(), loan)?.id).toBe(agreement);
  expect(coverOf(views(), { ...loan, things: [{ thing: sono, quantity: 2 }] })).toBeNull();
  expect(coverOf(views(), { ...loan, until: '2027-12-01' })).toBeNull();
  expect(coverOf(views(), { ...loan, until: null })).toBeNull();
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
    return dueFor([view(alice, day)!], mine, day ?? '2027-01-15').map(({ asks }) => asks);
  };
  sign(alice, act, 'lender');
  expect(due([alices])).toEqual([]);
  expect(due([bobs])).toEqual(['signature']);
  sign(bob, act, 'borrower');
  expect(due([bobs])).toEqual([]);
  expect(due([alices, bobs], '2027-11-15')).toEqual(['renewal']);
  expect(due([], '2027-11-15')).toEqual([]);
  end(alice, '2027-11-01');
  expect(due([alices, bobs], '2027-11-15')).toEqual([]);
});

test('a body that says one thing too many, or a clause that is none, is not read', () => {
  const { 'agreement.propose': proposing } = agreements.kinds;
  const named = { number: idOf('agreement-number', 'x'), ...wholeTerms };
  const body = proposing!.write(named) as object;
  expect(proposing!.read(body)).toEqual(named);
  expect(proposing!.read({ ...body, more: 1 })).toBeUndefined();
  expect(proposing!.read({ ...body, clauses: [{ clause: 'none', text: null }] })).toBeUndefined();
});
