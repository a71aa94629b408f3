import { expect, test } from 'vitest';
import type { Guide, Version } from '../guides/state';
import type { StructureId } from '../ids';
import type { LoanView } from './loan';
import { instructionsAt, missingFrom, slipMentions, type LoanWords } from './slip';

const words: LoanWords = { lender: 'La Bifurk', borrower: 'Zoé', purpose: 'Le bal', place: 'La place' };
const thing = (changes: object = {}) =>
  ({
    thing: 'sono',
    check: {},
    outing: { until: '2026-12-01' },
    ...changes
  }) as unknown as LoanView['things'][0];
const valued = () => ({ value: 35_000 });

test('a slip that says everything lacks nothing', () => {
  expect(missingFrom({ things: [thing()] }, words, valued)).toEqual([]);
});

test('each mention that one thing lacks is named, in the order of the slip', () => {
  const bare = thing({ check: null, outing: { until: null } });
  const nobody = { lender: '', borrower: '', purpose: '', place: '' };
  expect(missingFrom({ things: [thing(), bare] }, nobody, () => ({ value: null }))).toEqual(slipMentions);
  expect(missingFrom({ things: [thing(), bare] }, words, valued)).toEqual(['condition', 'due']);
  expect(missingFrom({ things: [thing()] }, words, () => undefined)).toEqual(['value']);
});

test('each thing left with the instructions of whoever lent it, or of its owner, as they were then', () => {
  const [bifurk, voisins] = ['bifurk', 'voisins'] as unknown as readonly [StructureId, StructureId];
  const version = (number: number, owner: StructureId | null, at: number) =>
    ({ act: `${owner}${number}`, owner, number, at, of: [] }) as unknown as Version;
  const guide = (...versions: readonly Version[]): Guide => ({ versions, trainings: [] });
  const left = (name: string, owner: StructureId | null) =>
    thing({ thing: name, state: { owner, sharings: [] }, outing: { at: 20, until: null } });
  const view = (lender: StructureId | null) =>
    ({
      things: [left('sono', bifurk), left('tente', voisins), left('échelle', null)],
      loan: { opened: { lender } }
    }) as unknown as LoanView;
  const guides: Readonly<Record<string, Guide>> = {
    sono: guide(version(1, bifurk, 10), version(2, bifurk, 21)),
    tente: guide(version(1, bifurk, 10), version(2, voisins, 12))
  };
  const numbers = (lender: StructureId | null) =>
    [...instructionsAt(view(lender), (one) => guides[one])].map(([one, { number }]) => [one, number]);
  expect(numbers(bifurk)).toEqual([
    ['sono', 1],
    ['tente', 1]
  ]);
  expect(numbers(null)).toEqual([
    ['sono', 1],
    ['tente', 2]
  ]);
});
