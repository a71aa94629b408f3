import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentText, numberText } from './shown';

describe('a number', () => {
  test.each([
    [12, '12', '12'],
    [12, '12.00', '12'],
    [10, '10', '10'],
    [0.1 + 0.2, '0.3', '0,3'],
    [14.388, '14,39 €', '14,39 €'],
    [1200.5, '1,200.50 €', '1200,5 €'],
    [1200, '1\u202f200,00\u00a0€', '1200\u00a0€'],
    [25, '25 m', '25 m'],
    [5, '$5.00', '$5'],
    [0.2, '20%', '20 %'],
    [123, '00123', '00123'],
    [612345678, '06 12 34 56 78', '06 12 34 56 78'],
    [-2.5, '-2.50', '-2,5'],
    [0, '0', '0'],
    [0.5, '0.50', '0,5']
  ])('%d shown as %j is %j', (value, shown, text) => expect(numberText(value, shown)).toBe(text));

  test.each([
    [3_700_012_345_678, '3.70001E+12', '3700012345678'],
    [1e21, '1E+21', '1000000000000000000000'],
    [0.0000012, '1.2E-06', '0,0000012'],
    [1 / 3, '', '0,333333333333333'],
    [12, '', '12']
  ])('%d shown as %j is written out as %s', (value, shown, text) =>
    expect(numberText(value, shown)).toBe(text)
  );

  test('that is whole is read back, whatever it is shown as', () =>
    fc.assert(
      fc.property(fc.nat(1e15), fc.constantFrom('', '1.2E+9', '###'), (value, shown) => {
        expect(numberText(value, shown)).toBe(String(value));
      })
    ));
});

describe('a moment', () => {
  const moment = { year: 2024, month: 3, day: 5, hour: 14, minute: 7 };
  test.each([
    ['m/d/yy', '05/03/2024'],
    ['dd/mm/yyyy', '05/03/2024'],
    ['[$-40C]d mmmm yyyy', '05/03/2024'],
    ['dd/mm', '05/03/2024'],
    ['mmm-yy', '03/2024'],
    ['yyyy', '2024'],
    ['dd/mm/yyyy hh:mm', '05/03/2024 14:07'],
    ['d" mois "m yyyy', '05/03/2024'],
    ['h:mm AM/PM', '14:07'],
    ['hh:mm:ss', '14:07']
  ])('in %j is %s', (format, text) => expect(momentText(moment, format)).toBe(text));
});
