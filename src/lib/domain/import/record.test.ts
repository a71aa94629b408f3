import { expect, test } from 'vitest';
import type { ImportId } from '../ids';
import { importedBefore, type ImportSummary } from './record';

const record = (facts: Partial<ImportSummary>): ImportSummary => ({
  id: 'import' as ImportId,
  fileName: 'chaises.csv',
  fingerprint: '12-abc',
  at: 1,
  by: null,
  undoneAt: null,
  count: 2,
  removed: 0,
  ...facts
});

test('a file is known again by what it holds, whatever its name, at its latest import', () => {
  const later = record({ at: 5, fileName: 'copie.csv' });
  expect(importedBefore([record({}), later, record({ at: 9, fingerprint: '12-abd' })], '12-abc')).toBe(later);
});

test.each([
  ['of another file', { fingerprint: '13-abc' }],
  ['of a version that took no fingerprints', { fingerprint: '' }],
  ['that was undone', { undoneAt: 7 }],
  ['of which nothing is left', { count: 0 }]
])('an import %s does not count', (_, facts) => {
  expect(importedBefore([record(facts)], '12-abc')).toBeNull();
});
