import type { Act } from '../acts/act';
import type { Field } from '../acts/fields';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import { agreeing, owned, sharing, type Owned } from './acts';
import { mayOwn } from './rights';
import { agree, endSharing, share } from './sharing';
import type { Ownership } from './state';

/**
 * Whose things are, for every family of acts to which that matters: as one structure owns them here, as some own them together
 * in `sharing.ts`.
 */

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

type OwnershipStep = <State extends Ownership>(
  state: State,
  act: Act<never>,
  author: Standing,
  subject: ItemId
) => State;

/** The kinds of acts by which a thing comes to belong to others: what each holds, and what it does. */
export const ownershipKinds: Readonly<
  Record<
    'custody.own' | 'custody.share' | 'custody.agree',
    { readonly body: Field<unknown>; readonly step: OwnershipStep }
  >
> = {
  'custody.own': { body: owned as Field<unknown>, step: own },
  'custody.share': { body: sharing as Field<unknown>, step: share },
  'custody.agree': { body: agreeing as Field<unknown>, step: agree }
};

export const isOwnershipKind = (kind: string): kind is keyof typeof ownershipKinds =>
  Object.hasOwn(ownershipKinds, kind);

/** The things that such an act is about. */
export const ownedIn = (body: unknown): readonly ItemId[] => {
  const said = body as Owned | { readonly thing: ItemId };
  return 'thing' in said ? [said.thing] : said.rows.map(({ thing }) => thing);
};
