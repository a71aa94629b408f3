import { expect, test } from 'vitest';
import { parseFound } from './forms';

const form = (found: string, place = '', remark = '') => parseFound({ found, place, remark });

test.each([
  ['0', 0],
  ['1 200', 1200],
  ['38', 38]
])('%s found is a number', (typed, found) => {
  expect(form(typed, ' Cave  du fond ')).toEqual({
    ok: true,
    value: { found, place: 'Cave du fond', remark: '' }
  });
});

test.each([
  ['', { kind: 'not-a-number' }],
  ['beaucoup', { kind: 'not-a-number' }],
  ['-1', { kind: 'not-a-number' }],
  ['1000001', { kind: 'too-many', most: 1_000_000 }]
])('%s is none, which is told', (typed, found) => {
  expect(form(typed)).toEqual({ ok: false, problem: { found } });
});

test('words that are too long are told of each', () => {
  expect(form('1', 'x'.repeat(121), 'x'.repeat(2001))).toEqual({
    ok: false,
    problem: { place: { kind: 'too-long', limit: 120 }, remark: { kind: 'too-long', limit: 2000 } }
  });
});
