import { expect, test } from 'vitest';
import { foldThing } from './thing-name';

test.each([
  ['Chaises', 'chaise(s)'],
  ['T-shirt', 't shirt'],
  ['Rallonge 25 m', 'rallonge 25m.'],
  ['Œillets', 'oeillet'],
  ['ÉCHELLE  DOUBLE ', 'échelle double']
])('%j and %j are one name', (a, b) => expect(foldThing(a)).toBe(foldThing(b)));

test.each([
  ['Rallonge 25 m', 'Rallonge 50 m'],
  ['Salle A', 'Salle B'],
  ['Tente 1', 'Tente 2']
])('%j and %j are two', (a, b) => expect(foldThing(a)).not.toBe(foldThing(b)));
