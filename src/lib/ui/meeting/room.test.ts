import { expect, test } from 'vitest';
import type { StructureId } from '../../domain/ids';
import { idOf } from '../../../../tests/lab/members';
import { initialsOf, shortName, structuresToSit } from './room';

const barn = idOf('structure', 'barn') as StructureId;
const shed = idOf('structure', 'shed') as StructureId;

test('who speaks for two structures takes a seat for the one that has a voice there', () => {
  expect(structuresToSit([barn, shed], { votersAre: 'structures', voters: [shed] })).toEqual([shed]);
});

test('who speaks for two that have a voice chooses, and so does who speaks for none that has', () => {
  expect(structuresToSit([barn, shed], { votersAre: 'structures', voters: [shed, barn] })).toEqual([
    barn,
    shed
  ]);
  expect(structuresToSit([barn], { votersAre: 'structures', voters: [shed] })).toEqual([barn]);
  expect(structuresToSit([barn, shed], { votersAre: 'people', voters: [shed] })).toEqual([barn, shed]);
  expect(structuresToSit([barn, shed], null)).toEqual([barn, shed]);
  expect(structuresToSit([], null)).toEqual([]);
});

test.each([
  ['Clémence Roussel', 'Clémence', 'Cl'],
  ['Mme Leroy', 'Mme Leroy', 'Le'],
  ['M. Diop Ndiaye', 'M. Diop', 'Di'],
  ['Mélanie', 'Mélanie', 'Mé'],
  ['Mme', 'Mme', 'Mm'],
  ['', '', '']
])('%s is called %s in the circle, and drawn as %s', (name, short, initials) => {
  expect([shortName(name), initialsOf(name)]).toEqual([short, initials]);
});
