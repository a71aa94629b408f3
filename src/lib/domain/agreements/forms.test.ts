import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { ListedStructure } from '../collective';
import { noFacts, type Item } from '../item';
import {
  agreedAs,
  agreedThing,
  fieldOf,
  mayBeRegistration,
  owedIn,
  parseAgreement,
  pickedAs,
  pickedIn,
  typedOf
} from './forms';
import { missingFrom } from './mentions';
import { alices, bobs, sono, wholeTerms } from './testing';
import { questions } from './terms';

const structures: readonly ListedStructure[] = [
  { id: alices, name: 'La Remise', isIn: true },
  { id: bobs, name: 'Les Possibles', isIn: true }
];
const words = {
  ...wholeTerms,
  lender: { ...wholeTerms.lender, name: 'La Remise', registration: 'W751234567' },
  borrower: { ...wholeTerms.borrower, name: 'Les Possibles', registration: '732 829 320 00074' },
  answers: questions.map((question, i) => ({ question, answer: i === 0 ? 'On répare ensemble.' : null }))
};
const { things } = words;
const typed = typedOf(words);
const parse = (changes: Partial<typeof typed> = {}) =>
  parseAgreement({ ...typed, ...changes }, structures, things);

test('what the fields show of terms reads back as these terms', () =>
  expect(parse()).toEqual({ ok: true, value: words }));

test('a structure is known by its name, however it is written; another borrower keeps theirs', () => {
  const read = parse({ 'lender.name': ' la remise', 'borrower.name': 'Comité des fêtes' });
  expect(read.ok && read.value).toMatchObject({
    lender: { structure: alices, name: 'La Remise' },
    borrower: { structure: null, name: 'Comité des fêtes' }
  });
});

test.each([
  ['lender.name', '', 'missing'],
  ['lender.name', 'Comité des fêtes', 'not-a-structure'],
  ['borrower.name', '', 'missing'],
  ['borrower.seat', 'x'.repeat(201), 'too-long'],
  ['lender.registration', 'W12', 'not-a-registration'],
  ['until', 'demain', 'not-a-day'],
  ['until', '2026-11-30', 'ends-before'],
  ['things', `${sono}:beaucoup`, 'not-a-quantity'],
  ['things', `${idOf('item', 'autre')}:1`, 'unknown-thing'],
  ['clause.care', 'x'.repeat(2001), 'too-long'],
  ['answer.damage', '', 'unanswered']
] as const)('what is wrong is told beside its field: %s', (field, value, kind) => {
  expect(parse({ [field]: value })).toMatchObject({ ok: false, problem: { [field]: { kind } } });
});

test.each([
  'borrower.name',
  'lender.registration',
  'until',
  'things',
  'clause.care',
  'answer.damage'
] as const)('what has to be said before proposing leads to its field: %s', (field) => {
  expect(owedIn({ [field]: { kind: 'missing' } }).map(fieldOf)).toEqual([field]);
});

test('all that is owed is named, and nothing once it is answered', () => {
  const blank = parse({ 'borrower.name': '', 'answer.damage': '', 'answer.works': '', 'open.works': '' });
  expect(blank.ok ? [] : owedIn(blank.problem)).toEqual([
    { kind: 'party', party: 'borrower', fact: 'name' },
    { kind: 'question', question: 'damage' },
    { kind: 'question', question: 'works' }
  ]);
  expect(owedIn({})).toEqual([]);
});

test('what things may be said not to have leads to where it is said', () => {
  expect(fieldOf({ kind: 'things', what: 'photos' })).toBe('without.photos');
  expect(fieldOf({ kind: 'things', what: 'values' })).toBe('things');
});

test('a question is answered by leaving it open in so many words', () => {
  const read = parse({ 'answer.damage': '', 'open.damage': 'yes' });
  expect(read.ok && read.value.answers[0]).toEqual({ question: 'damage', answer: null });
});

test('the parties of an agreement that is changed stay, whatever they are called now', () => {
  const renamed = [{ ...structures[0]!, name: 'La Grande Remise' }];
  const fixed = { lender: alices, borrower: bobs };
  const read = parseAgreement(typed, renamed, things, fixed);
  expect(read.ok && read.value).toMatchObject({
    lender: { structure: alices, name: 'La Remise' },
    borrower: { structure: bobs, name: 'Les Possibles' }
  });
});

test('what an agreement should say and does not is no problem of the form', () => {
  const read = parse({ 'clause.care': '  ', 'borrower.seat': '', use: '', things: '' });
  expect(read.ok && missingFrom(read.value).map(({ kind }) => kind)).toEqual([
    'party',
    'things',
    'use',
    'clause'
  ]);
});

test.each([
  ['W751234567', true],
  ['w 751234567', true],
  ['W75123456', false],
  ['W2A1000123', true],
  ['W9R1000123', true],
  ['732829320', true],
  ['732 829 320 00074', true],
  ['732829321', false],
  ['12345', false],
  ['Volume 12, folio 34, Strasbourg', true]
])('a number that may be that of an association: %s', (text, may) =>
  expect(mayBeRegistration(text)).toBe(may)
);

test('things that are picked are typed and read back, and nothing else is', () => {
  const picked = { thing: sono, quantity: '2 0', nature: null, isAnew: false };
  const chosen = { ...picked, nature: 'estimate', isAnew: true } as const;
  expect(pickedIn(pickedAs([picked, chosen]))).toEqual([
    { ...picked, quantity: '20' },
    { ...chosen, quantity: '20' }
  ]);
  expect(pickedIn('nothing :3 ')).toEqual([]);
  expect(pickedIn(`${sono}:3`)).toEqual([{ ...picked, quantity: '3' }]);
});

test('a thing is described as its sheet does', () => {
  const item = {
    ...noFacts,
    id: sono,
    name: 'Sono',
    model: 'HK',
    accessories: '- micro\n\n- câble',
    value: 450
  };
  expect(agreedThing(item as unknown as Item, 2, 3)).toEqual({
    ...{ thing: sono, quantity: 2, name: 'Sono, HK', number: null, accessories: 'micro, câble' },
    ...{ condition: null, value: 450, valueNature: 'indicative', photos: 3 }
  });
});

test.each([
  [450, null, null, 'indicative'],
  [450, 'estimate', null, 'estimate'],
  [450, 'estimate', 'indicative', 'indicative'],
  [450, null, 'estimate', 'estimate'],
  [null, null, 'estimate', null]
] as const)(
  'a value of %s, %s on the sheet and %s as chosen, counts as %s',
  (value, nature, chosen, agreed) => {
    const described = agreedThing(
      { ...noFacts, id: sono, value, valueNature: nature } as unknown as Item,
      1,
      0
    );
    expect(agreedAs(described, { nature: chosen }).valueNature).toBe(agreed);
  }
);

test('a value whose nature no agreement said before is indicative in the next one, and nothing lacks', () => {
  const before = things.map((one) => ({ ...one, valueNature: null }));
  const read = parseAgreement(typed, structures, before);
  expect(read.ok && read.value.things[0]!.valueNature).toBe('indicative');
  expect(read.ok && missingFrom(read.value)).toEqual([]);
});
