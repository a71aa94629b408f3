import { describe, expect, test } from 'vitest';
import { mostOfOne } from './acts';
import { hadAs, parseWanted } from './wanted';

/** As many as there are, counted or not. */
const of = (there: number, quantity: number | null = there) => ({ there, bookable: { quantity } as never });
const chairs = of(60);

describe('how many of a thing are wanted', () => {
  test.each([
    ['2', chairs, 2],
    [' 6 0 ', chairs, 60],
    ['1\u202f000', undefined, 1000],
    ['1000000', undefined, mostOfOne],
    ['1', of(1, null), 1]
  ])('%j is read', (text, offer, wanted) => {
    expect(parseWanted(text, offer)).toEqual({ ok: true, value: wanted });
  });

  test.each([
    ['', chairs, { kind: 'none-said' }],
    ['  ', undefined, { kind: 'none-said' }],
    ['deux', chairs, { kind: 'not-a-quantity', given: 'deux' }],
    ['-1', chairs, { kind: 'not-a-quantity', given: '-1' }],
    ['2,5', chairs, { kind: 'not-a-quantity', given: '2,5' }],
    ['00', chairs, { kind: 'not-a-quantity', given: '00' }],
    // What there is of it is known to be less than anything is asked for.
    ['200', chairs, { kind: 'more-than-there', there: 60, isCounted: true }],
    ['99999999999', chairs, { kind: 'more-than-there', there: 60, isCounted: true }],
    ['3', of(1, null), { kind: 'more-than-there', there: 1, isCounted: false }],
    ['1', of(0), { kind: 'more-than-there', there: 0, isCounted: true }],
    ['1000001', undefined, { kind: 'too-large', most: mostOfOne }],
    ['1000001', of(2_000_000), { kind: 'too-large', most: mostOfOne }],
    ['9'.repeat(400), undefined, { kind: 'too-large', most: mostOfOne }]
  ])('%j is told to be wrong', (text, offer, problem) => {
    expect(parseWanted(text, offer)).toEqual({ ok: false, problem });
  });
});

test.each([
  [0, 1, false, 'taken'],
  [0, 1, true, 'taken'],
  [12, 13, false, 'short'],
  [12, 13, true, 'short'],
  [12, 12, true, 'barred'],
  [12, 12, false, 'free']
])('with %i free and %i wanted, against a rule: %s, it is %s', (free, wanted, breaksRules, had) => {
  expect(hadAs({ free }, wanted, breaksRules)).toBe(had);
});
