import { expect, test } from 'vitest';
import { occupancy } from './occupancy';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [0, '0 %', '0%'],
  [0.0001, 'moins de 1 %', 'less than 1%'],
  [0.01, '1 %', '1%'],
  [0.125, '13 %', '13%'],
  [1, '100 %', '100%']
])('a share of %s is told as a person says it', (share, fr, en) => {
  expect([plain(occupancy.fr.share(share)), occupancy.en.share(share)]).toEqual([fr, en]);
});

test.each([
  [45, 8760 * 60, '1 h sur 8 760 h', '1 h of 8,760 h'],
  [90, 240 * 60, '1,5 h sur 240 h', '1.5 h of 240 h'],
  [3010, 4000 * 60, '50 h sur 4 000 h', '50 h of 4,000 h']
])('%i minutes of %i', (taken, opened, fr, en) => {
  expect([occupancy.fr.used.hours(taken, opened), occupancy.en.used.hours(taken, opened)].map(plain)).toEqual(
    [fr, en]
  );
});

test('how often is counted in the plural in English alone', () => {
  expect([0, 1, 2].map(occupancy.en.times)).toEqual(['0 times', '1 time', '2 times']);
  expect([0, 1, 2].map(occupancy.fr.times)).toEqual(['0 fois', '1 fois', '2 fois']);
});
