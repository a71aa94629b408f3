import { expect, test } from 'vitest';
import type { Structure } from './collective';
import type { DeviceId, StructureId } from './ids';
import { structuresMet, type KnownDevice } from './structures-met';

const structure = (id: string): Structure => ({ id: id as StructureId, name: id });
const [bifurk, hangar, pousada] = ['bifurk', 'hangar', 'pousada'].map(structure) as [
  Structure,
  Structure,
  Structure
];
const device = (id: string, of: Structure | null, at: number | null, isConnected = false): KnownDevice => ({
  device: id as DeviceId,
  structure: of,
  isConnected,
  at
});
const confirmed = (written: number, by: Record<string, number>) => ({
  written,
  by: new Map(Object.entries(by) as [DeviceId, number][])
});
const facts = {
  others: [] as KnownDevice[],
  structures: [bifurk, hangar, pousada],
  mine: bifurk.id,
  confirmations: null,
  owing: new Set<DeviceId>()
};

test('a structure was met when one of its devices was, and those never met are listed last', () => {
  const met = structuresMet({
    ...facts,
    others: [device('old', hangar, 3), device('new', hangar, 7), device('alone', null, 5)]
  });
  expect(met.map(({ structure, at }) => [structure?.id ?? null, at])).toEqual([
    ['hangar', 7],
    [null, 5],
    ['pousada', null]
  ]);
  expect(met[0]!.devices.map(({ device }) => device)).toEqual(['new', 'old']);
});

test('one device that confirmed everything is enough; else it is told how much the best of them lacks', () => {
  const others = [device('one', hangar, 3), device('two', hangar, 7)];
  const unconfirmed = (by: Record<string, number>) =>
    structuresMet({ ...facts, others, confirmations: confirmed(5, by) })[0]!.unconfirmed;
  expect(unconfirmed({ one: 5, two: 1 })).toBe(0);
  expect(unconfirmed({ one: 2, two: 1 })).toBe(3);
  expect(unconfirmed({})).toBe(5);
});

test('nothing is said of what a structure lacks that was never met, nor while nobody can tell', () => {
  const never = structuresMet({
    ...facts,
    others: [device('one', hangar, null)],
    confirmations: confirmed(5, {})
  });
  expect(never.map(({ unconfirmed }) => unconfirmed)).toEqual([null, null]);
  const untold = structuresMet({ ...facts, others: [device('one', hangar, 3)] });
  expect(untold[0]!.unconfirmed).toBeNull();
});

test('what a device told of and did not bring is owed by its structure', () => {
  const others = [device('one', hangar, 3), device('two', pousada, 7)];
  const met = structuresMet({ ...facts, others, owing: new Set(['one' as DeviceId]) });
  expect(met.map(({ structure, isOwing }) => [structure!.id, isOwing])).toEqual([
    ['pousada', false],
    ['hangar', true]
  ]);
});

test('another device of one’s own structure is listed with it', () => {
  const met = structuresMet({ ...facts, others: [device('tablet', bifurk, 3, true)] });
  expect(met[0]).toMatchObject({ structure: bifurk, isConnected: true });
});
