import type { Act, ActId } from '../acts/act';
import type { Family } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';
import { closing, counting, opening } from './acts';
import type { Closing, CountingSaid, Opening, StocktakeBody } from './acts';
import type { Counted, Said, Stocktake } from './state';

/** What was looked at together, and what was found. */
export const stocktakes: Family<Stocktake, StocktakeBody> = {
  name: 'stocktakes',
  kinds: { 'stocktake.open': opening, 'stocktake.count': counting, 'stocktake.close': closing },
  least: 'membre',
  zero: { opened: null, counts: [], closed: null },
  subjects: ({ stocktake }) => [stocktake],
  step: (state, act, author, _subject, knew) => {
    if (act.kind === 'stocktake.open') return open(state, act as Act<Opening>, author);
    if (act.kind === 'stocktake.count') return count(state, act as Act<CountingSaid>, author);
    return close(state, act as Act<Closing>, author, knew);
  },
  texts: (body) =>
    ('rows' in body
      ? body.rows.flatMap(({ place, remark }) => [place, remark])
      : 'place' in body
        ? [body.place]
        : []
    ).filter((text) => text !== null),
  // A stocktake stays in the list of them, closed or not.
  isOpen: ({ opened }) => opened !== null,
  approval: ({ opened, closed }) =>
    opened === null || closed === null ? null : { act: closed.act, at: opened.at }
};

/** Whoever began it closes it, or whoever is of the structure whose things are looked at; of everybody's, an administration. */
export const mayClose = ({ opened }: Stocktake, { person, role, roles }: Standing): boolean =>
  opened !== null &&
  (opened.by === person ||
    (opened.structure === null ? role === 'administration' : speaksFor({ roles }, opened.structure)));

/** A stocktake is opened once, by the person whom its name tells. */
function open(state: Stocktake, act: Act<Opening>, author: Standing): Stocktake {
  const { structure, place } = act.body;
  const isFirst = state.opened === null && ownerOf(act.body.stocktake) === author.person;
  return isFirst ? { ...state, opened: { ...saidBy(act, author), structure, place } } : state;
}

/** Anybody looks; what is counted after the close is kept, and changes nothing. */
function count(state: Stocktake, act: Act<CountingSaid>, author: Standing): Stocktake {
  if (state.opened === null) return state;
  const isLate = state.closed !== null;
  const rows = act.body.rows.map((row): Counted => ({ ...saidBy(act, author), ...row, isLate }));
  return { ...state, counts: [...state.counts, ...rows] };
}

/** Of two who close it, the first holds; what it did not know of is late, so that nothing changes what was closed. */
function close(
  state: Stocktake,
  act: Act<Closing>,
  author: Standing,
  knew: (id: ActId) => boolean
): Stocktake {
  if (state.closed !== null || !mayClose(state, author)) return state;
  const counts = state.counts.map((one) => ({ ...one, isLate: !knew(one.act) }));
  return { ...state, counts, closed: saidBy(act, author) };
}

const saidBy = ({ id: act, at }: Act, { person: by }: Standing): Said => ({ act, by, at });
