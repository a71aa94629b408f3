import { expect, test } from 'vitest';
import { frameOf } from './frame';

const limits = { lightValue: 50_000, lightDays: 15 };
const loan = { values: [30_000, 20_000], from: '2026-12-01', until: '2026-12-16' };

test('a loan within both limits is light', () => expect(frameOf(loan, limits)).toEqual({ kind: 'light' }));

test.each([
  [{ values: [30_000, 20_001] }, ['value']],
  [{ values: [30_000, null] }, ['value-unknown']],
  [{ values: [60_000, null] }, ['value']],
  [{ until: '2026-12-17' }, ['days']],
  [{ until: null }, ['no-end']],
  [{ values: [60_000], until: null }, ['value', 'no-end']]
] as const)('beyond one it asks for an agreement, with the reason: %j', (changes, beyond) =>
  expect(frameOf({ ...loan, ...changes }, limits)).toEqual({ kind: 'agreement', beyond })
);

test('a limit that nobody set does not bind, and none at all leaves it undecided', () => {
  const long = { ...loan, until: null, values: [null] };
  expect(frameOf(long, { lightValue: null, lightDays: null })).toEqual({ kind: 'undecided' });
  expect(frameOf({ ...long, values: [1] }, { lightValue: 50_000, lightDays: null })).toEqual({
    kind: 'light'
  });
  expect(frameOf(loan, { lightValue: null, lightDays: 15 })).toEqual({ kind: 'light' });
});
