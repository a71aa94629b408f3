import { expect, test } from 'vitest';
import { noAgendaFilter } from '../../domain/bookings/agenda-filter';
import type { ItemId, StructureId } from '../../domain/ids';
import { agendaChoicesMade, agendaIn, agendaSearch, type AgendaAddress } from './agenda-address';

const full: AgendaAddress = {
  view: 'month',
  on: '2026-11-21',
  filter: {
    thing: 'abcdefghijklmnopqrstuv' as ItemId,
    place: 'Grange, étagère 1 & co',
    structure: 'zbcdefghijklmnopqrstuv' as StructureId,
    withPast: true
  }
};
const nothing: AgendaAddress = { view: 'list', on: null, filter: noAgendaFilter };

test('what is looked at goes into the address and comes back', () => {
  expect(agendaIn(new URLSearchParams(agendaSearch(full)))).toEqual(full);
  expect(agendaIn(new URLSearchParams('view=week&on=2026-12'))).toEqual({
    ...nothing,
    view: 'week',
    on: '2026-12'
  });
  expect(agendaSearch(nothing)).toBe('?');
  expect([full, nothing].map(({ filter }) => agendaChoicesMade(filter))).toEqual([4, 0]);
});

test('an address that asks for what does not exist asks for nothing', () => {
  const wrong = 'view=year&on=2026-02-30&thing=../../x&structure=1&place=&past=1';
  expect(agendaIn(new URLSearchParams(wrong))).toEqual(nothing);
});
