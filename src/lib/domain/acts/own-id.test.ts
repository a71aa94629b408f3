import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { isOwnId, ownerOf, ownId, ownIdField } from './own-id';

const [alice, number] = [idOf('person', 'alice'), idOf('number', 'bal')];
const name = ownId<'loan'>(alice, number);

test('it names who began it, and reads back as it was written', () => {
  expect(ownerOf(name)).toBe(alice);
  const field = ownIdField<'loan'>();
  expect(field.read(field.write(name))).toBe(name);
  expect(field.read({ by: new Uint8Array(16) })).toBeUndefined();
});

test.each(['', alice, `${alice}.x`, `${name}.`, `${name}.${number}`])('this is no such name: %s', (text) => {
  expect(isOwnId(text)).toBe(false);
  expect(ownerOf(text)).toBeNull();
  expect(() => ownIdField().write(text as never)).toThrow();
});
