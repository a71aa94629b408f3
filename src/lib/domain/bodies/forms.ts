import { majorityBases, type MajorityRule } from '../decisions/majority';
import type { QuorumRule } from '../decisions/quorum';
import { isShare, type Share } from '../decisions/share';
import { isId } from '../ids';
import { parseQuantity } from '../item';
import { err, ok, type Result } from '../result';
import type { VoterId } from '../ids';
import { oneLine } from '../text';
import { ticked } from '../ticked';
import { bodyKinds, mostMembers, mostTimes, periods, voterKinds, type Rhythm } from './acts';
import type { BodyRules } from './state';

/** What is asked of a body, in the order in which it is read. */
export const bodyFields = [
  'name',
  'kind',
  'votersAre',
  // All, or those who are chosen.
  'whoVotes',
  // What is ticked.
  'members',
  // A share as `shareText` writes it.
  'quorum',
  'isWaivedOnSecond',
  'proxies',
  'mostProxies',
  'countsProxies',
  'majority',
  'base',
  // What becomes of as many for as against: rejected, or as the chair votes.
  'tie',
  'times',
  'per'
] as const;
export type BodyField = (typeof bodyFields)[number];

/**
 * What somebody types of a body: a text for each field, empty where nothing was chosen. Nothing is chosen for them: the statutes
 * say it.
 */
export type BodyForm = { readonly [Field in BodyField]: string };

/** What a body is, as it was typed. */
export interface BodySaid {
  readonly name: string;
  readonly rules: Omit<BodyRules, 'name'>;
}

export type BodyProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** What the statutes say was not chosen. */
  | { readonly kind: 'not-said' }
  | { readonly kind: 'nobody-chosen' }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'not-a-share' }
  | { readonly kind: 'not-a-count' };
export type BodyProblems = { readonly [Field in BodyField]?: BodyProblem };

export const nameLimit = 80;
const mostProxies = 1000;

export const blankBody: BodyForm = {
  ...{ kind: '', name: '', votersAre: '', whoVotes: '', members: '' },
  ...{ quorum: '', countsProxies: '', isWaivedOnSecond: '', proxies: '', mostProxies: '' },
  ...{ majority: '', base: '', tie: '', times: '', per: 'year' }
};

/** A share among the choices of a form: `1/2` for half at least, `1/2+` for more than half. */
export const shareText = (share: Share | null): string =>
  share === null ? 'none' : `${share.parts}/${share.of}${share.isExceeded ? '+' : ''}`;

function shareIn(text: string): Result<Share | null, BodyProblem> {
  if (text === '') return err({ kind: 'not-said' });
  if (text === 'none') return ok(null);
  const [, parts, of, more] = /^(\d{1,3})\/(\d{1,3})(\+?)$/.exec(text) ?? [];
  const share = { parts: Number(parts), of: Number(of), isExceeded: more === '+' };
  return isShare(share) ? ok(share) : err({ kind: 'not-a-share' });
}

/** What the fields say of a body as it is. */
export function bodyForm(name: string, rules: Omit<BodyRules, 'name'>): BodyForm {
  const { kind, votersAre, members, quorum, isWaivedOnSecond, proxies, majority, rhythm } = rules;
  const asked = (isAsked: boolean, value: string) => (isAsked ? value : '');
  return {
    ...{ kind, name, votersAre },
    whoVotes: members === null ? 'all' : 'chosen',
    members: [...(members ?? [])].sort().join(' '),
    quorum: shareText(quorum.share),
    countsProxies: asked(quorum.share !== null && proxies.isAllowed, yesOrNo(quorum.countsProxies)),
    isWaivedOnSecond: asked(quorum.share !== null, yesOrNo(isWaivedOnSecond)),
    proxies: yesOrNo(proxies.isAllowed),
    mostProxies: proxies.most === null ? '' : String(proxies.most),
    majority: shareText(majority.share),
    base: asked(majority.share !== null, majority.base),
    tie: majority.isChairDeciding ? 'chair' : 'rejected',
    times: rhythm === null ? '' : String(rhythm.times),
    per: rhythm?.per ?? 'year'
  };
}

const yesOrNo = (isSo: boolean): string => (isSo ? 'yes' : 'no');

/** Which fields are asked, by what the others say: what is not asked says nothing, whatever it holds. */
export function isAsked(field: BodyField, form: BodyForm): boolean {
  switch (field) {
    case 'members':
      return form.whoVotes === 'chosen';
    case 'countsProxies':
      return hasShare(form.quorum) && form.proxies === 'yes';
    case 'isWaivedOnSecond':
      return hasShare(form.quorum);
    case 'mostProxies':
      return form.proxies === 'yes';
    case 'base':
      return hasShare(form.majority);
    default:
      return true;
  }
}

const hasShare = (text: string): boolean => text !== '' && text !== 'none';

/** Reads what a body is, or tells for each field what is wrong with it. */
export function parseBody(form: BodyForm): Result<BodySaid, BodyProblems> {
  const problems: { [Field in BodyField]?: BodyProblem } = {};
  const read = <Value>(field: BodyField, one: Result<Value, BodyProblem>): Value => {
    if (one.ok) return one.value;
    problems[field] = one.problem;
    // Nothing is made of it once there is a problem.
    return undefined as Value;
  };
  const name = read('name', nameIn(form.name));
  const kind = read('kind', oneIn(bodyKinds, form.kind));
  const votersAre = read('votersAre', oneIn(voterKinds, form.votersAre));
  const whoVotes = read('whoVotes', oneIn(['all', 'chosen'], form.whoVotes));
  const members = whoVotes === 'chosen' ? read('members', membersIn(form.members)) : null;
  const flagOf = (field: 'countsProxies' | 'isWaivedOnSecond'): boolean =>
    isAsked(field, form) && read(field, oneIn(['yes', 'no'], form[field])) === 'yes';
  const isWaivedOnSecond = flagOf('isWaivedOnSecond');
  const quorum = { share: read('quorum', shareIn(form.quorum)), countsProxies: flagOf('countsProxies') };
  const proxies = {
    isAllowed: read('proxies', oneIn(['yes', 'no'], form.proxies)) === 'yes',
    most: isAsked('mostProxies', form) ? read('mostProxies', countIn(form.mostProxies, mostProxies)) : null
  };
  const majority = {
    share: read('majority', shareIn(form.majority)),
    base: isAsked('base', form) ? read('base', oneIn(majorityBases, form.base)) : ('cast' as const),
    isChairDeciding: read('tie', oneIn(['rejected', 'chair'], form.tie)) === 'chair'
  };
  const times = read('times', countIn(form.times, mostTimes));
  const per = read('per', oneIn(periods, form.per));
  if (Object.keys(problems).length > 0) return err(problems);
  const rhythm: Rhythm | null = times === null ? null : { times, per };
  return ok({
    name,
    rules: { kind, votersAre, members, quorum, isWaivedOnSecond, proxies, majority, rhythm }
  });
}

/** The quorum as far as it was chosen; null while it was not. */
export function quorumSo(form: BodyForm): QuorumRule | null {
  const share = shareIn(form.quorum);
  const countsProxies = isAsked('countsProxies', form) && form.countsProxies === 'yes';
  return share.ok ? { share: share.value, countsProxies } : null;
}

/** The majority as far as it was chosen; null while it was not. */
export function majoritySo(form: BodyForm): MajorityRule | null {
  const share = shareIn(form.majority);
  const base = isAsked('base', form) ? oneIn(majorityBases, form.base) : ok('cast' as const);
  const isChairDeciding = form.tie === 'chair';
  return share.ok && base.ok ? { share: share.value, base: base.value, isChairDeciding } : null;
}

function nameIn(text: string): Result<string, BodyProblem> {
  const name = oneLine(text);
  if (name === '') return err({ kind: 'missing' });
  return name.length > nameLimit ? err({ kind: 'too-long', limit: nameLimit }) : ok(name);
}

function oneIn<Word extends string>(words: readonly Word[], text: string): Result<Word, BodyProblem> {
  const found = words.find((word) => word === text);
  return found === undefined ? err({ kind: 'not-said' }) : ok(found);
}

function membersIn(text: string): Result<readonly VoterId[], BodyProblem> {
  const members = ticked(text).filter((one): one is VoterId => isId(one));
  if (members.length === 0) return err({ kind: 'nobody-chosen' });
  return members.length > mostMembers ? err({ kind: 'too-many', limit: mostMembers }) : ok(members);
}

/** A number from one on; none where nothing is typed. */
function countIn(text: string, limit: number): Result<number | null, BodyProblem> {
  const count = parseQuantity(text);
  if (count === undefined || count === 0) return err({ kind: 'not-a-count' });
  return count !== null && count > limit ? err({ kind: 'too-many', limit }) : ok(count);
}
