import { expect, test } from 'vitest';
import { itemFields, parseItem, parseQuantity, type ItemForm } from './item';

const form = (changes: Partial<ItemForm> = {}): ItemForm => ({
  ...(Object.fromEntries(itemFields.map((field) => [field, ''])) as ItemForm),
  name: 'Barnum 3 × 6 m',
  ...changes
});

test('a name is enough to make a thing, and what is left empty is unknown, not zero', () => {
  const parsed = parseItem(form());
  expect(parsed.ok && parsed.value).toMatchObject({
    name: 'Barnum 3 × 6 m',
    quantity: null,
    value: null,
    condition: null
  });
});

test('amounts and quantities are read as people write them', () => {
  const parsed = parseItem(form({ quantity: '1 200', value: '1 200,50 €', condition: 'worn' }));
  expect(parsed.ok && parsed.value).toMatchObject({ quantity: 1200, value: 120050, condition: 'worn' });
});

test('each wrong field is told with what was given, all at once', () => {
  expect(
    parseItem(form({ name: '  ', quantity: 'plusieurs', value: 'cher', place: 'x'.repeat(121) }))
  ).toEqual({
    ok: false,
    problem: {
      name: { kind: 'missing' },
      quantity: { kind: 'not-a-quantity', given: 'plusieurs' },
      value: { kind: 'not-an-amount', given: 'cher' },
      place: { kind: 'too-long', limit: 120 }
    }
  });
});

test.each([
  ['', null],
  [' 12 ', 12],
  ['0', 0],
  ['1 000', 1000],
  ['2,5', undefined],
  ['-3', undefined],
  ['plusieurs centaines', undefined],
  ['1e3', undefined]
])('the quantity %j is read as %j', (text, quantity) => {
  expect(parseQuantity(text)).toBe(quantity);
});
