import { expect, test } from 'vitest';
import type { DeviceId, StructureId } from './ids';
import { waitedFor, type Awaited } from './waited-for';

const other = (device: string, structure: string | null, at: number | null): Awaited => ({
  device: device as DeviceId,
  structure: structure === null ? null : { id: structure as StructureId },
  at
});
const named = (others: readonly Awaited[]) => others.map(({ device }) => device);

test('those who were met last are waited for, one device for each structure, two at most', () => {
  const others = [
    other('old', 'hangar', 1),
    other('new', 'hangar', 9),
    other('bifurk', 'bifurk', 5),
    other('alone', null, 4),
    other('stranger', 'pousada', null)
  ];
  expect(named(waitedFor(others))).toEqual(['new', 'bifurk']);
  expect(named(waitedFor([...others].reverse()))).toEqual(['new', 'bifurk']);
});

test('a relay post is waited for before all others, met or not', () => {
  const others = [other('phone', 'bifurk', 9), other('post', 'hangar', null)];
  expect(named(waitedFor(others, new Set(['post' as DeviceId])))).toEqual(['post']);
});

test('nobody in particular is waited for while nobody was met', () => {
  expect(waitedFor([other('stranger', 'hangar', null)])).toEqual([]);
});
