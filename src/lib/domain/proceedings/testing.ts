import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { ownId } from '../acts/own-id';
import type { MajorityRule } from '../decisions/majority';
import type { PersonId, RoundId, StructureId, VoteId } from '../ids';
import { bodyOf, type Choice, type Presence, type ProceedingsBodyOf, type ProceedingsKind } from './acts';
import { proceedings } from './family';
import type { Opened, Proceedings, Vote } from './state';
import { noVotes, tallyOf } from './votes';
import { electorateFor } from './attendance';

/** What the tests of proceedings share: a committee of three structures in one room, and what its people say. */

export const committee = idOf('meeting', 'committee');
export const structure = (name: string) => idOf('structure', name) as StructureId;
export const voter = (name: string) => idOf('structure', name);
/** A hash that stands for words. */
export const words = (text: string) => idOf('text', text).padEnd(43, 'A');

export const simple: MajorityRule = { share: null, base: 'cast', isChairDeciding: false };
const half = { parts: 1, of: 2, isExceeded: false };
export const usual: Pick<Opened, 'quorum' | 'proxies'> = {
  quorum: { share: half, countsProxies: false },
  proxies: { isAllowed: true, most: 1 }
};

export const say = <Kind extends ProceedingsKind>(
  by: Phone,
  kind: Kind,
  body: Omit<ProceedingsBodyOf<Kind>, 'meeting'>
): ActId => by.sayAnything(kind, bodyOf(kind).write({ meeting: committee, ...body } as never)).id;

export function stateFrom(acts: readonly Act[]): Proceedings {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [proceedings] as never).stateOf(proceedings, committee);
}
export const stateOf = (by: Phone): Proceedings => stateFrom(by.knows);

/** Alice founded it; each is of a structure of their own. */
export function room(...names: readonly string[]): readonly Phone[] {
  const phones = names.map((name) => phone(name));
  phones[0]!.found(names[0]!);
  for (const [i, one] of phones.entries()) if (i > 0) phones[0]!.bring(one, names[i]!);
  meet(...phones);
  return phones;
}

export const open = (by: Phone, voters: readonly string[], rules: Partial<typeof usual> = {}) =>
  say(by, 'meeting.open', {
    ...{ body: null, votersAre: 'structures', voters: voters.map(voter) },
    ...usual,
    ...rules
  });

const personId = (name: string) => idOf('person', name) as PersonId;
export const attend = (by: Phone, name: string, presence: Presence | null = 'present') =>
  say(by, 'meeting.attend', {
    seat: personId(name),
    ...{ name: null, structures: [structure(name)], presence, by: 'phone' }
  });

export const entrust = (by: Phone, task: 'chair' | 'secretary' | 'facilitator', name: string | null) =>
  say(by, 'meeting.entrust', { task, person: name === null ? null : personId(name) });

export const give = (by: Phone, from: string, to: string | null, isPaper = false) =>
  say(by, 'meeting.proxy', { from: voter(from), to: to === null ? null : voter(to), isPaper });

export const voteOf = (by: Phone, number = 'vote') => ownId<'vote'>(by.person, idOf('number', number));
export function ask(
  by: Phone,
  how: Partial<Omit<ProceedingsBodyOf<'vote.open'>, 'meeting' | 'vote'>> = {},
  number = 'vote'
): VoteId {
  const vote = voteOf(by, number);
  const usually = {
    point: null,
    mode: 'majority',
    way: 'phones',
    words: words('Oui ?'),
    rule: simple
  } as const;
  say(by, 'vote.open', { vote, ...usually, ...how });
  return vote;
}
/** Puts a proposal to consent, and asks for objections at once. */
export function consent(by: Phone, number = 'vote'): VoteId {
  const vote = ask(by, { mode: 'consent', rule: null }, number);
  stage(by, vote);
  return vote;
}
export const stage = (by: Phone, vote: VoteId, round = 0) =>
  say(by, 'vote.stage', { vote, round, stage: 'objections' });

export const cast = (
  by: Phone,
  vote: VoteId,
  choice: Choice | null,
  { voter: named = by.name.split('/')[0]!, round = 0 }: { voter?: string; round?: number } = {}
) => say(by, 'vote.ballot', { vote, round, voter: voter(named), choice, words: null });

export const close = (by: Phone, vote: VoteId, { said = countOf(by, vote), isWithdrawn = false } = {}) =>
  say(by, 'vote.close', { vote, votes: said, isWithdrawn });

export const theVote = (by: Phone, vote: VoteId): Vote => stateOf(by).votes.find(({ id }) => id === vote)!;

/** What a phone counts of a vote that goes on. */
export function countOf(by: Phone, vote: VoteId) {
  const state = stateOf(by);
  const asked = theVote(by, vote);
  const electorate = electorateFor(state, asked);
  return electorate === null ? noVotes : tallyOf(asked, electorate).votes;
}

export const roundId = (by: Phone): RoundId => ownId(by.person, idOf('number', 'round'));
export const seat = (name: string) => personId(name);
