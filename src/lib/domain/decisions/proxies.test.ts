import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proxiesHeld, type Proxy } from './proxies';

const voters = new Set(['a', 'b', 'c', 'd', 'e']);
const present = new Set(['a', 'b', 'x']);
const all = { isAllowed: true, most: null };
const given = (...pairs: readonly string[]): Proxy<string>[] =>
  pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));
const told = (pairs: readonly Proxy<string>[], rule: { isAllowed: boolean; most: number | null } = all) => {
  const { held, refused } = proxiesHeld(pairs, rule, { voters, present });
  return [Object.fromEntries(held), refused.map(({ from, to, why }) => `${from}${to} ${why}`)];
};

test.each<
  [string, readonly string[], typeof all | { isAllowed: boolean; most: number }, object, readonly string[]]
>([
  ['absent members are represented', ['ca', 'da', 'eb'], all, { a: ['c', 'd'], b: ['e'] }, []],
  [
    'as many as one may hold, the first',
    ['ca', 'da', 'ea'],
    { isAllowed: true, most: 2 },
    { a: ['c', 'd'] },
    ['ea too-many']
  ],
  ['none where none is allowed', ['ca'], { isAllowed: false, most: 2 }, {}, ['ca not-allowed']],
  ['the last that somebody gave', ['ca', 'da', 'cb'], all, { a: ['d'], b: ['c'] }, []],
  [
    'one given anew leaves room',
    ['ca', 'da', 'cb'],
    { isAllowed: true, most: 1 },
    { a: ['d'], b: ['c'] },
    []
  ],
  ['who came votes themselves', ['ba'], all, {}, ['ba is-present']],
  ['who is not there holds nothing, nor hands it on', ['cd', 'da'], all, { a: ['d'] }, ['cd holder-absent']],
  ['who has no vote gives and holds none', ['za', 'cx'], all, {}, ['za no-vote', 'cx no-vote']],
  ['nobody represents themselves', ['cc'], all, {}, ['cc to-oneself']]
])('%s', (_, pairs, rule, held, refused) => {
  expect(told(given(...pairs), rule)).toEqual([held, refused]);
});

test('nobody is represented twice, and nobody holds more than they may', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x');
  fc.assert(
    fc.property(fc.array(fc.record({ from: name, to: name })), fc.nat({ max: 3 }), (pairs, most) => {
      const { held, refused } = proxiesHeld(pairs, { isAllowed: true, most }, { voters, present });
      const represented = [...held.values()].flat();
      expect(new Set(represented).size).toBe(represented.length);
      expect(represented.filter((one) => present.has(one))).toEqual([]);
      expect(Math.max(0, ...[...held.values()].map((some) => some.length))).toBeLessThanOrEqual(most);
      expect(represented.length + refused.length).toBe(new Set(pairs.map(({ from }) => from)).size);
    })
  );
});
