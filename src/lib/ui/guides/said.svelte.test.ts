import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { custody } from '../../i18n/custody';
import { guides } from '../../i18n/guides';
import { differencesOf, isPartlyAway, partsOf, trainedLines, typedFrom } from './said';

const t = guides.fr;
const said = (words: Partial<Record<'use' | 'priority' | 'care' | 'contact', string>>) => ({
  words: { use: null, priority: null, care: null, contact: null, ...words }
});
const texts = new Map([
  ['red', { text: 'La prise rouge' }],
  ['same red', { text: 'La prise rouge' }],
  ['rinse', { text: 'Rincer' }],
  ['erased', null]
]);

test('a version tells each of its parts, and of one whose words are not here why', () => {
  const version = said({ use: 'red', care: 'erased', contact: 'away' });
  expect(partsOf(version, texts).map(({ part, words }) => [part, words])).toEqual([
    ['use', 'La prise rouge'],
    ['care', custody.fr.erased.words],
    ['contact', custody.fr.notArrived.words]
  ]);
  expect(typedFrom(version, texts)).toEqual({ use: 'La prise rouge', priority: '', care: '', contact: '' });
  expect(isPartlyAway(version, texts)).toBe(true);
  expect(isPartlyAway(said({ use: 'red', care: 'erased' }), texts)).toBe(false);
});

test('two versions differ in their words, not in what names them', () => {
  expect(differencesOf(said({ use: 'red' }), said({ use: 'same red' }), texts)).toEqual([]);
  expect(differencesOf(said({ use: 'red' }), said({ use: 'red', care: 'rinse' }), texts)).toEqual([
    { field: 'care', label: t.part('care'), before: null, now: 'Rincer' }
  ]);
  expect(differencesOf(said({ use: 'red', care: 'rinse' }), said({ use: 'rinse' }), texts)).toEqual([
    { field: 'use', label: t.part('use'), before: 'La prise rouge', now: 'Rincer' },
    { field: 'care', label: t.part('care'), before: 'Rincer', now: null }
  ]);
});

test('whoever was shown how is named with the day, and left out once their name is erased', () => {
  const [awa, zoe] = [idOf('person', 'awa'), idOf('person', 'zoé')];
  const trained = [awa, zoe].map((person) => ({ person, on: '2026-03-03' })) as never;
  expect(trainedLines(trained, new Map([[awa, 'Awa Diop']])).map(({ line }) => line)).toEqual([
    t.training.line('Awa Diop', '3 mars 2026')
  ]);
});
