import type { Act } from '../acts/act';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import type { Owned } from './acts';
import { mayOwn } from './rights';
import { endSharing } from './sharing';
import type { Ownership } from './state';

/** Whose things are, as one structure owns them; what some own together is in `sharing.ts`. */

export const ownedByNobody: Ownership = { owner: null, sharings: [], owned: [] };

export function own<State extends Ownership>(
  state: State,
  { id: by, body }: Act<Owned>,
  author: Standing,
  subject: ItemId
): State {
  const row = body.rows.find((one) => one.thing === subject);
  if (row === undefined || !mayOwn(state, row.structure, author)) return state;
  const owners = row.structure === null ? [] : [row.structure];
  return endSharing({ ...state, owner: row.structure, owned: [...state.owned, { by, owners }] });
}
