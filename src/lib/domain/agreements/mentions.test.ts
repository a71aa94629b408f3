import { expect, test } from 'vitest';
import { differing, missingFrom } from './mentions';
import { wholeTerms } from './testing';
import { clauses, partyFacts } from './terms';

test('terms that say everything lack nothing', () => expect(missingFrom(wholeTerms)).toEqual([]));

test.each(partyFacts)('what a party does not say of itself is named: %s', (fact) => {
  const terms = { ...wholeTerms, borrower: { ...wholeTerms.borrower, [fact]: null } };
  expect(missingFrom(terms)).toEqual([{ kind: 'party', party: 'borrower', fact }]);
});

test.each(clauses)('a clause that nobody wrote is named: %s', (clause) => {
  const said = wholeTerms.clauses.filter((one) => one.clause !== clause);
  expect(missingFrom({ ...wholeTerms, clauses: said })).toEqual([{ kind: 'clause', clause }]);
});

test('so are the use and the days, and what is not said of the things', () => {
  const [thing] = wholeTerms.things;
  const bare = { ...thing!, number: null, accessories: null, condition: null, value: null, photos: 0 };
  const terms = { ...wholeTerms, things: [bare], use: null, from: null, until: null };
  expect(missingFrom(terms)).toEqual([
    { kind: 'things', what: 'numbers' },
    { kind: 'things', what: 'accessories' },
    { kind: 'things', what: 'photos' },
    { kind: 'things', what: 'conditions' },
    { kind: 'things', what: 'values' },
    { kind: 'use' },
    { kind: 'from' },
    { kind: 'until' }
  ]);
  const without = ['numbers', 'accessories', 'photos'] as const;
  expect(missingFrom({ ...wholeTerms, things: [bare], without })).toEqual([
    { kind: 'things', what: 'conditions' },
    { kind: 'things', what: 'values' }
  ]);
  const unchosen = [{ ...thing!, valueNature: null }];
  expect(missingFrom({ ...wholeTerms, things: unchosen })).toEqual([{ kind: 'things', what: 'natures' }]);
  expect(missingFrom({ ...wholeTerms, things: [] })).toEqual([{ kind: 'things', what: 'things' }]);
});

test('where two versions differ is named, and nowhere else', () => {
  expect(differing(wholeTerms, wholeTerms)).toEqual([]);
  const { lender, clauses: said, answers } = wholeTerms;
  const after = {
    ...wholeTerms,
    form: 'provision',
    lender: { ...lender, seat: null },
    things: [],
    until: null,
    clauses: said.slice(1),
    answers: answers.map((one, i) => (i === 1 ? { ...one, answer: 'X' } : one))
  } as const;
  expect(differing(wholeTerms, after)).toEqual([
    { kind: 'form' },
    { kind: 'party', party: 'lender', fact: 'seat' },
    { kind: 'things', what: 'things' },
    { kind: 'until' },
    { kind: 'clause', clause: 'purpose' },
    { kind: 'question', question: 'works' }
  ]);
});
