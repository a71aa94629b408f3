import type { Act, ActId } from '../acts/act';
import type { Field } from '../acts/fields';
import type { Knew } from '../acts/fold';
import type { ItemId, StructureId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import { agreeing, owned, sharing, type Owned } from './acts';
import { mayLend, mayOwn } from './rights';
import { agree, endSharing, share } from './sharing';
import { ownersKnown, type Ownership } from './state';

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

/** What somebody says for the owners of a thing. */
export interface Spoken {
  readonly act: ActId;
  /** The structures for which whoever says it speaks. */
  readonly structures: readonly StructureId[];
  /** Whether the thing was given to nobody else apart from that: nobody is bound by whoever did not know whose it is. */
  readonly isSure: boolean;
}

/** As whom somebody speaks of a thing, by the owners that they knew of; null where they do not lend it. */
export function speakingOf(
  { owned }: Pick<Ownership, 'owned'>,
  author: Standing,
  knew: Knew
): Pick<Spoken, 'structures' | 'isSure'> | null {
  if (!mayLend(ownersKnown({ owned }, knew), author)) return null;
  const structures = [...author.roles.keys()].filter((one) => speaksFor(author, one));
  const isSure = owned.every(({ by, owners }) => knew(by) || isLentFor(owners, structures));
  return { structures, isSure };
}

/** Whether what belongs to these is lent by whoever speaks for those structures. */
export const isLentFor = (owners: readonly StructureId[], structures: readonly StructureId[]): boolean =>
  owners.length === 0 || owners.some((one) => structures.includes(one));

/**
 * What was said for the owners of a thing as it stands once others own it: whatever came first in the order of everyone, two acts
 * said apart mean the same.
 */
export const afterOwning =
  (before: Ownership, after: Ownership, knew: Knew) =>
  <One extends Spoken>(one: One): One => {
    const came = after.owned.slice(before.owned.length);
    const isTold = knew(one.act) || came.every(({ owners }) => isLentFor(owners, one.structures));
    return isTold ? one : { ...one, isSure: false };
  };

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
