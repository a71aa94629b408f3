import { agendaViews, isDayOrMonth, type AgendaView } from '../../domain/bookings/agenda';
import { noAgendaFilter, type AgendaFilter } from '../../domain/bookings/agenda-filter';
import { isId } from '../../domain/ids';

/** What of the calendar an address asks for. */
export interface AgendaAddress {
  readonly view: AgendaView;
  /** A day such as `2026-11-21`, or a month such as `2026-11`; null for now. */
  readonly on: string | null;
  readonly filter: AgendaFilter;
}

/** What is looked at, as the query of an address; a question mark alone for what is shown at first. */
export function agendaSearch({ view, on, filter }: AgendaAddress): string {
  const params = new URLSearchParams();
  if (view !== 'list') params.set('view', view);
  if (on !== null) params.set('on', on);
  if (filter.thing !== null) params.set('thing', filter.thing);
  if (filter.place !== null) params.set('place', filter.place);
  if (filter.structure !== null) params.set('structure', filter.structure);
  if (filter.withPast) params.set('past', 'yes');
  return `?${params}`;
}

/** What an address asks for; what it says wrongly counts for nothing. */
export function agendaIn(params: URLSearchParams): AgendaAddress {
  const [on, thing, structure] = [params.get('on'), params.get('thing'), params.get('structure')];
  return {
    view: agendaViews.find((view) => view === params.get('view')) ?? 'list',
    on: on !== null && isDayOrMonth(on) ? on : null,
    filter: {
      ...noAgendaFilter,
      thing: isId(thing) ? thing : null,
      place: params.get('place') || null,
      structure: isId(structure) ? structure : null,
      withPast: params.get('past') === 'yes'
    }
  };
}

/** How many of the lists of choices are used. */
export const agendaChoicesMade = ({ thing, place, structure, withPast }: AgendaFilter): number =>
  [thing, place, structure].filter((choice) => choice !== null).length + (withPast ? 1 : 0);
