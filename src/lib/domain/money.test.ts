import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsToField, parseCents } from './money';

test.each([
  ['', null],
  ['15', 1500],
  ['15,5', 1550],
  ['1 200,50 €', 120050],
  ['3.05', 305],
  ['12,345', undefined],
  ['-4', undefined],
  ['cher', undefined]
])('%j is %j cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test('what a field shows is read as the same amount', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (cents) => {
      expect(parseCents(centsToField(cents))).toBe(cents);
    })
  );
});
