import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { countVisitors, visitorOf } from './visitors';

const from = (remoteAddress: string, reported?: string): string =>
  visitorOf({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': reported }
  } as unknown as IncomingMessage);

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0']
])('%s is counted as %s', (address, visitor) => {
  expect(from(address)).toBe(visitor);
});

test('what a proxy reports is believed of a neighbour, and of nobody else', () => {
  expect(from('127.0.0.1', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
  expect(from('::ffff:10.1.2.3', '198.51.100.7')).toBe('198.51.100.7');
  expect(from('172.20.0.2', '198.51.100.7')).toBe('198.51.100.7');
  expect(from('203.0.113.9', '198.51.100.7')).toBe('203.0.113.9');
  expect(from('127.0.0.1', '')).toBe('127.0.0.1');
});

test('a place that is left is free again', () => {
  const visitors = countVisitors(3, 2);
  expect(['a', 'a', 'a', 'b', 'c'].map(visitors.enter)).toEqual([true, true, false, true, false]);
  visitors.leave('a');
  expect(visitors.enter('c')).toBe(true);
});
