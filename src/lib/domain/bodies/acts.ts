import { count, flag, hash, id, list, oneOf, orNone, record, type Field, type Of } from '../acts/fields';
import { majorityRule, proxyRule, quorumRule } from '../decisions/fields';

/** What acts say of who deliberates together, and by what rules: their words and bodies. */

export const bodyKinds = ['assembly', 'board', 'bureau', 'committee', 'commission', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];
/** Whose votes are counted. */
export const voterKinds = ['structures', 'people'] as const;
export type VoterKind = (typeof voterKinds)[number];

/** A body has so many members at most, where they are named. */
export const mostMembers = 500;
/** It meets so many times in a period at most. */
export const mostTimes = 366;
export const periods = ['month', 'year'] as const;

const said = record({ times: count(mostTimes), per: oneOf(periods) });
/** It meets so many times at least: never is no rhythm. */
const rhythm: Field<Of<typeof said>> = {
  read: (value) => {
    const read = said.read(value);
    return read !== undefined && read.times > 0 ? read : undefined;
  },
  write: (value) => said.write(value)
};
export type Rhythm = Of<typeof rhythm>;

/** This is what a body is from now on, as its statutes say; its name is kept under a hash. */
export const ruling = record({
  body: id<'body'>(),
  kind: oneOf(bodyKinds),
  name: hash(),
  votersAre: oneOf(voterKinds),
  /** Null for all who are in. */
  members: orNone(list(id<'structure' | 'person'>(), mostMembers)),
  quorum: quorumRule,
  /** Whether a second convening asks for no quorum. */
  isWaivedOnSecond: flag,
  proxies: proxyRule,
  majority: majorityRule,
  rhythm: orNone(rhythm)
});

/** A body is no more. */
export const ending = record({ body: id<'body'>() });

export type Ruling = Of<typeof ruling>;
export type Ending = Of<typeof ending>;
export type BodyActBody = Ruling | Ending;
