import { expect, test } from 'vitest';
import { parseFounding, parseProfile, purposeLimit } from './collective';
import { mostHubs } from './hub';

test('a collective is read from its form as it is kept', () => {
  const hubs = ' wss://un.example/signal \n\nws://192.168.1.7:4747/signal\n';
  expect(parseProfile({ name: ' Le  Pré\ncommun ', purpose: ' Prêter.\nRendre. \ud83d', hubs })).toEqual({
    ok: true,
    value: {
      name: 'Le Pré commun',
      purpose: 'Prêter.\nRendre.',
      hubs: ['wss://un.example/signal', 'ws://192.168.1.7:4747/signal']
    }
  });
});

test('each field that does not fit says why', () => {
  const hubs = 'wss://un.example\nhttps://deux.example';
  expect(parseProfile({ name: ' ', purpose: 'a'.repeat(purposeLimit + 1), hubs })).toEqual({
    ok: false,
    problem: {
      name: { kind: 'missing' },
      purpose: { kind: 'too-long', limit: purposeLimit },
      hubs: { kind: 'not-a-hub', given: 'https://deux.example' }
    }
  });
  const many = Array.from({ length: mostHubs + 1 }, (_, i) => `wss://${i}.example`).join('\n');
  expect(parseProfile({ name: 'Le Pré', purpose: '', hubs: many })).toEqual({
    ok: false,
    problem: { hubs: { kind: 'too-many', limit: mostHubs } }
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
