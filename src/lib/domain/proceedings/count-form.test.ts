import { expect, test } from 'vitest';
import { parseCount } from './count-form';
import { noVotes } from './votes';

test('what is counted is read, and an empty side is none', () => {
  expect(parseCount({ for: ' 12 ', against: '3', abstained: '' })).toEqual({
    ok: true,
    value: { ...noVotes, for: 12, against: 3 }
  });
});

test.each(['-1', '2,5', 'douze', '1e2', '1234567'])('%j is no number of voices', (typed) => {
  expect(parseCount({ for: typed, against: '3' })).toEqual({ ok: false, problem: ['for'] });
});

test('nothing at all is no count', () => {
  expect(parseCount({ for: '', against: '' })).toEqual({ ok: false, problem: ['for', 'against'] });
});
