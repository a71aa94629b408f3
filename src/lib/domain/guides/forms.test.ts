import { expect, test } from 'vitest';
import { textLimit } from '../acts/texts';
import { idOf } from '../../../../tests/lab/members';
import { areSameWords, noWords, parseGuide, parseTraining } from './forms';

test('instructions tell something, in one part at least, and each in as many lines as it takes', () => {
  expect(parseGuide({ ...noWords, care: '  Rincer.\nSécher. ' })).toEqual({
    ok: true,
    value: { ...noWords, care: 'Rincer.\nSécher.' }
  });
  expect(parseGuide({ ...noWords, contact: ' \n ' })).toEqual({
    ok: false,
    problem: { use: { kind: 'missing' } }
  });
  expect(parseGuide({ ...noWords, priority: 'a'.repeat(textLimit + 1) })).toEqual({
    ok: false,
    problem: { priority: { kind: 'too-long', limit: textLimit } }
  });
  expect(areSameWords(noWords, { ...noWords, use: 'Un' })).toBe(false);
  expect(areSameWords({ ...noWords, use: 'Un' }, { ...noWords, use: 'Un' })).toBe(true);
});

test('somebody was shown how on a day that has come', () => {
  const person = idOf('person', 'awa');
  const read = (on: string, who: string = person) => parseTraining({ person: who, on }, '2026-03-03');
  expect(read('2026-03-03')).toEqual({ ok: true, value: { person, on: '2026-03-03' } });
  expect(read('2026-03-04')).toEqual({ ok: false, problem: { on: { kind: 'not-yet' } } });
  expect(read('hier', '')).toEqual({
    ok: false,
    problem: { person: { kind: 'nobody-chosen' }, on: { kind: 'not-a-day' } }
  });
});
