import { expect, test } from 'vitest';
import { spaceTaken } from './space-taken';

const kept = { texts: 3, files: 40, history: 7, view: 5 };

test('what the browser counts and nobody can tell apart is said as one sum', () => {
  expect(spaceTaken(kept, { used: 100, quota: 1000, app: 20 })).toEqual({
    ...kept,
    app: 20,
    other: 25,
    total: 100,
    free: 900
  });
});

test('a browser that counts less than what lies there, since it deflates it, is not believed', () => {
  expect(spaceTaken(kept, { used: 60, quota: 1000, app: 20 })).toMatchObject({
    other: 0,
    total: 75,
    free: 940
  });
});

test('a browser that says nothing leaves the rest and what is free unknown', () => {
  expect(spaceTaken(kept, { used: null, quota: null, app: 20 })).toMatchObject({
    other: null,
    total: 75,
    free: null
  });
});

test('a quota that shrank below what is used leaves nothing, and no debt', () => {
  expect(spaceTaken(kept, { used: 100, quota: 90, app: 20 }).free).toBe(0);
});
