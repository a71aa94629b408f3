import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import { textOf, thingsIn } from './picked';

test('what is picked is read back as it was typed, less what would cut the text', () => {
  const one = fc.record({
    thing: fc.constantFrom('a', 'b', 'c').map((name) => idOf('item', name)),
    quantity: fc.string({ maxLength: 8 }),
    more: fc.array(fc.constantFrom('', 'new', 'anew'), { maxLength: 3 })
  });
  fc.assert(
    fc.property(fc.array(one), (picked) => {
      const quantity = (typed: string) => typed.replace(/[\s:]/g, '');
      expect(thingsIn(textOf(picked))).toEqual(
        picked.map((one) => ({ ...one, quantity: quantity(one.quantity) }))
      );
    })
  );
});

test.each(['', ' ', ':::', 'no-id:3', '{"things":1}'])('nothing is picked in %j', (text) => {
  expect(thingsIn(text)).toEqual([]);
});
