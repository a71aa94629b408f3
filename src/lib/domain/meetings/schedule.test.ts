import { expect, test } from 'vitest';
import { lengthOf, startTimes } from './schedule';

test('each point begins when those before it are over', () => {
  expect(startTimes('18:30', [{ minutes: 10 }, { minutes: 45 }, { minutes: 0 }])).toEqual([
    '18:30',
    '18:40',
    '19:25',
    '19:25'
  ]);
});

test('after a point of unknown length nobody knows the hour', () => {
  expect(startTimes('18:30', [{ minutes: 10 }, { minutes: null }, { minutes: 5 }])).toEqual([
    '18:30',
    '18:40',
    null,
    null
  ]);
});

test('a meeting without an hour has points without hours', () => {
  expect(startTimes('', [{ minutes: 10 }])).toEqual([null, null]);
});

test('a long evening goes past midnight', () => {
  expect(startTimes('23:30', [{ minutes: 45 }])).toEqual(['23:30', '00:15']);
});

test('the length is the sum of what is said, and tells whether something is missing', () => {
  expect(lengthOf([{ minutes: 10 }, { minutes: 45 }])).toEqual({ minutes: 55, isWhole: true });
  expect(lengthOf([{ minutes: 10 }, { minutes: null }])).toEqual({ minutes: 10, isWhole: false });
  expect(lengthOf([])).toEqual({ minutes: 0, isWhole: true });
});
