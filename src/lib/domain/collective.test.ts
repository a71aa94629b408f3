import { expect, test } from 'vitest';
import { parseFounding, parseProfile, purposeLimit } from './collective';

test('a collective is read from its form as it is kept', () => {
  expect(parseProfile({ name: ' Le  Pré\ncommun ', purpose: ' Prêter.\nRendre. \ud83d' })).toEqual({
    ok: true,
    value: {
      name: 'Le Pré commun',
      purpose: 'Prêter.\nRendre.'
    }
  });
});

test('each field that does not fit says why', () => {
  expect(parseProfile({ name: ' ', purpose: 'a'.repeat(purposeLimit + 1) })).toEqual({
    ok: false,
    problem: {
      name: { kind: 'missing' },
      purpose: { kind: 'too-long', limit: purposeLimit }
    }
  });
});

test('founding asks of the collective what its form asks, and who founds it', () => {
  const form = { collective: ' Le Pré ', purpose: ' Prêter. ', structure: 'La Remise', person: 'Alice' };
  expect(parseFounding(form)).toEqual({
    ok: true,
    value: { collective: 'Le Pré', purpose: 'Prêter.', structure: 'La Remise', person: 'Alice' }
  });
  expect(parseFounding({ ...form, collective: '', person: '' })).toEqual({
    ok: false,
    problem: { collective: { kind: 'missing' }, person: { kind: 'missing' } }
  });
});
