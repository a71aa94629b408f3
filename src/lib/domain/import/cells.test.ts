import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCell, isPlaceholder, readQuantity, readValue, toCell } from './cells';
import { readCondition } from './conditions';

describe('a quantity', () => {
  test.each([
    ['12', 12],
    ['0', 0],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['4,0', 4],
    ['4.00', 4]
  ])('%j is %j', (cell, quantity) =>
    expect(readQuantity(cell)).toEqual({ kind: 'number', quantity, words: false })
  );

  test.each([
    ['12 pièces', 12],
    ['x 3', 3],
    ['3 ex.', 3]
  ])('%j is %j, with a word to keep', (cell, quantity) =>
    expect(readQuantity(cell)).toEqual({ kind: 'number', quantity, words: true })
  );

  test.each([
    ['plusieurs centaines', 'in-words'],
    ['environ 30', 'in-words'],
    ['2 lots de 6', 'in-words'],
    ['3²', 'in-words'],
    ['1e3', 'in-words'],
    ['-5', 'negative'],
    ['− 2', 'negative'],
    ['2,5', 'decimal'],
    ['1.000', 'decimal'],
    ['2000000', 'too-large'],
    ['12345678901234567890', 'too-large']
  ])('%j is no whole number: %s', (cell, kind) => expect(readQuantity(cell)).toEqual({ kind }));
});

describe('a cell that says nothing', () => {
  test.each([
    '-',
    ' … ',
    'N/A',
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '#VALEUR !',
    '#NOM?',
    '#NUL!',
    'Err :502',
    'Err:508'
  ])('%j', (cell) => expect(isPlaceholder(cell)).toBe(true));

  test.each(['#1', '# ref', 'Ref', 'n° 12', 'erreur', '#REF! à revoir'])('is not %j', (cell) =>
    expect(isPlaceholder(cell)).toBe(false)
  );
});

describe('a value', () => {
  test.each([
    ['15', 1500],
    ['1 200,50 €', 120_050],
    ['1.200,50', 120_050],
    ['1,200.50 €', 120_050],
    ['3.5', 350],
    ['0', 0]
  ])('%j is %j cents', (cell, cents) => expect(readValue(cell)).toEqual({ kind: 'amount', cents }));

  test.each(['dans les 10 €', '-5', '1.200', '12 €/pièce', '3 à 5', '12 $'])('%j is not understood', (cell) =>
    expect(readValue(cell)).toEqual({ kind: 'not-understood' })
  );

  test('beyond ten million euros is too large', () =>
    expect(readValue('10 000 001')).toEqual({ kind: 'too-large' }));
});

describe('a condition', () => {
  test.each([
    ['Neuf', 'new'],
    ['BON ÉTAT', 'good'],
    ['à réparer', 'to-repair'],
    ['a reparer', 'to-repair'],
    ['hors service', 'out-of-order'],
    ['lost', 'lost']
  ])('%j is our own word for %s', (cell, condition) =>
    expect(readCondition(cell, 'État')).toEqual({ kind: 'known', condition, plain: true })
  );

  test.each([
    ['H.S.', 'out-of-order'],
    ['Très bon', 'good'],
    ['usagée', 'worn'],
    ['cassé !', 'out-of-order'],
    ['introuvable', 'lost']
  ])('%j is another word for %s', (cell, condition) =>
    expect(readCondition(cell, 'État')).toEqual({ kind: 'known', condition, plain: false })
  );

  test('answers the question that the header asks', () => {
    expect(readCondition('oui', 'sav')).toEqual({ kind: 'known', condition: 'to-repair', plain: true });
    expect(readCondition('non', 'SAV')).toEqual({ kind: 'known', condition: null, plain: true });
    expect(readCondition('non', 'Fonctionne ?')).toEqual({
      kind: 'known',
      condition: 'out-of-order',
      plain: true
    });
    expect(readCondition('oui', 'État')).toEqual({ kind: 'unknown' });
  });

  test('that nobody foresaw is not guessed', () =>
    expect(readCondition('un peu jauni', 'État')).toEqual({ kind: 'unknown' }));
});

describe('a cell that could run as a formula', () => {
  test.each(['=1+1', '+33 6', '-5', '@SUM(A1)', '-', '?'])('%j is marked as a text', (text) =>
    expect(toCell(text)).toBe(`'${text}`)
  );
  test.each(['Tente', "l'échelle", "'a", ''])('%j needs no mark', (text) => expect(toCell(text)).toBe(text));

  test('and whatever else is written comes back as it was', () => {
    const odd = fc.string({ unit: fc.constantFrom(..."'=+@-a?/. "), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'grapheme' })), (anything) => {
        const text = anything.trim();
        const cell = toCell(text);
        expect(isPlaceholder(cell)).toBe(false);
        expect(/^[=+\-@\t\r]/.test(cell)).toBe(false);
        expect(fromCell(cell)).toBe(text);
      })
    );
  });
});
