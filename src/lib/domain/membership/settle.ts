import { byOrder, type Act, type ActId } from '../acts/act';
import type { DeviceId, PersonId } from '../ids';
import { apply } from './apply';
import { coursesAfter, type Course, type Standing } from './courses';
import type { Cut, MembershipAct } from './kinds';
import { Members } from './members';
import { Places } from './places';
import { comesByItself, cutsOf, refusalOf, sparedBy, takesTwo, type Refusal } from './rules';

/** An act about who belongs, and how far its author knew the chains of the others. */
export interface Known {
  readonly act: MembershipAct;
  readonly knew: ReadonlyMap<DeviceId, Pick<Act, 'seq' | 'id'>>;
  /** Whether whoever comes in by it proved to hold the seed or the key that lets them in. */
  readonly isProved: boolean;
}

/** What became of an act about who belongs. */
export type Verdict = 'counts' | 'waits-for-second' | Refusal;

/** Who belongs, as everyone finds who knows these acts. */
export interface Membership {
  readonly members: Members;
  readonly verdicts: ReadonlyMap<ActId, Verdict>;
  /** Who stands behind the act of a device at a place of its chain; null when it does not count. */
  standing(device: DeviceId, seq: number): Standing | null;
  /** Whether a device said something there after it was put out, beyond what was still accepted of it. */
  isAfterLeaving(device: DeviceId, seq: number): boolean;
  /** From where on what a device says counts, and as whose. */
  courseOf(device: DeviceId): Course;
}

/** What is found of an act once: nothing that comes later from elsewhere changes this. */
export interface Judgement {
  readonly refusal: Refusal | null;
  readonly takesTwo: boolean;
  /** The administrations to whom it leaves a device, as its author saw: others may take that one meanwhile. */
  readonly spared: readonly PersonId[];
  /** Where it cuts chains off: what is said beyond without knowing of it falls. */
  readonly cuts: readonly Cut[];
  /** Of a device that it lets in, those of the same person that its author knew of. */
  readonly after: readonly DeviceId[];
}

interface Judged extends Known, Judgement {
  /** Its place among all, in order. */
  readonly place: number;
  /** The acts about who belongs that its author had seen, and all that these had. */
  readonly past: Places;
}

/**
 * Finds who belongs. Each act is judged by what its author had seen, once and for all; then those fall away that a
 * removal, made without knowing of them, cuts off. Where two cut each other off, whoever was let in first prevails:
 * the hour that somebody claims decides nothing. The same acts give the same answer, in whatever order they are given.
 * `judgements` are those of before, under the same forks, and are added to.
 */
export function settle(
  known: Iterable<Known>,
  forks: ReadonlyMap<DeviceId, number>,
  judgements: Map<ActId, Judgement> = new Map()
): Membership {
  const judged: Judged[] = [];
  /** Those that were not refused. */
  const standing = new Places();
  /** After all that was judged; null when it has to be found anew. */
  let running: Outcome | null = membersAfter([]);
  for (const one of [...known].sort((a, b) => byOrder(a.act, b.act))) {
    if (isForked(forks, one.act)) continue;
    const past = pastOf(one, judged);
    const sawAll = past.holds(standing);
    let judgement = judgements.get(one.act.id);
    if (judgement === undefined) {
      const { members } = sawAll
        ? (running ??= membersAfter(judged))
        : membersAfter(judged.filter(({ place }) => past.has(place)));
      judgement = judge(members, one);
      judgements.set(one.act.id, judgement);
    }
    const { refusal } = judgement;
    const found: Judged = { ...one, ...judgement, place: judged.length, past };
    judged.push(found);
    // Whoever had seen all cuts off nothing, and nothing before cuts them off.
    if (refusal !== null) continue;
    standing.add(found.place);
    if (!sawAll || running === null || one.act.kind === 'membership.second') running = null;
    else if (apply(running.members, found, new Set()) === null) running.counting.push(found);
  }
  const { members, counting, fallen } = (running ??= membersAfter(judged));
  const verdicts = new Map<ActId, Verdict>();
  for (const { act } of known) verdicts.set(act.id, 'forked');
  const undecided = ({ id }: MembershipAct): Verdict | null =>
    members.pending.has(id) ? 'waits-for-second' : members.withdrawn.has(id) ? 'withdrawn' : null;
  for (const one of judged)
    verdicts.set(one.act.id, one.refusal ?? undecided(one.act) ?? fallen.get(one) ?? 'counts');
  const courseOf = coursesAfter(members, counting, forks);
  return {
    members,
    verdicts,
    courseOf,
    standing(device, seq) {
      const { steps, left, forked } = courseOf(device);
      if (seq >= Math.min(left, forked)) return null;
      return steps.findLast(({ from }) => from <= seq)?.standing ?? null;
    },
    isAfterLeaving(device, seq) {
      const { left, forked } = courseOf(device);
      return seq >= left && seq < forked;
    }
  };
}

/** Judges an act by who belonged as its author saw it. */
function judge(members: Members, one: Known): Judgement {
  const refusal =
    refusalOf(members, one.act) ??
    (!one.isProved ? 'unproved' : namesTrulyWhatItKnew(one) ? null : 'incomplete');
  return {
    refusal,
    takesTwo: refusal === null && takesTwo(members, one.act),
    spared: sparedBy(members, one.act),
    cuts: cutsOf(members, one.act),
    after: one.act.kind === 'membership.enrol' ? members.everyDeviceOf(one.act.body.person) : []
  };
}

const isForked = (forks: ReadonlyMap<DeviceId, number>, { author, seq }: MembershipAct): boolean =>
  seq >= (forks.get(author) ?? Infinity);

function pastOf({ act, knew }: Known, before: readonly Judged[]): Places {
  const past = new Places();
  for (const other of before.toReversed()) {
    if (past.has(other.place)) continue;
    const seen = other.act.author === act.author ? act.seq - 1 : (knew.get(other.act.author)?.seq ?? -1);
    if (other.act.seq > seen) continue;
    past.add(other.place);
    past.addAll(other.past);
  }
  return past;
}

/** A removal may cut off what its author had not seen, and nothing that it had. */
function namesTrulyWhatItKnew({ act, knew }: Known): boolean {
  const named = act.kind === 'membership.remove' || act.kind === 'membership.grant' ? act.body.cuts : [];
  return named.every(({ device, seq, act: last }) => {
    if (device === act.author) return seq === (act.seq === 0 ? null : act.seq - 1) && last === act.prev;
    const head = knew.get(device);
    return head === undefined ? seq === null && last === null : seq === head.seq && last === head.id;
  });
}

/** Who belongs, the acts that count, in order, and why the others do not. */
interface Outcome {
  readonly members: Members;
  readonly counting: Judged[];
  readonly fallen: Map<Judged, Refusal>;
}

/** Who belongs after some acts, among which is all that each of them had seen. */
function membersAfter(acts: readonly Judged[]): Outcome {
  const allowed = acts.filter(({ refusal }) => refusal === null);
  const fallen = new Map<Judged, Refusal>();
  for (const one of cutOff(allowed)) fallen.set(one, 'removed-meanwhile');
  for (const one of comingTooLate(allowed, fallen)) fallen.set(one, 'invitation-over');
  const seconded = new Set<ActId>();
  for (const one of allowed)
    if (one.act.kind === 'membership.second' && !fallen.has(one)) seconded.add(one.act.body.act);
  const members = new Members();
  const counting: Judged[] = [];
  for (const one of allowed) {
    if (fallen.has(one)) continue;
    const reason = apply(members, one, seconded);
    if (reason === null) counting.push(one);
    else fallen.set(one, reason);
  }
  return { members, counting, fallen };
}

/**
 * The acts that removals cut off, which did not know of them. A removal prevails over those of whoever was let in
 * later; one that takes two is as old as the younger of the two.
 */
function cutOff(allowed: readonly Judged[]): ReadonlySet<Judged> {
  const fallen = new Set<Judged>();
  if (allowed.every(({ cuts }) => cuts.length === 0)) return fallen;
  const prevailing = new Set<Judged>();
  const enrolments = new Map<DeviceId, Judged>();
  const places = new Map<Judged, number>();
  const seconds = new Map<ActId, Judged[]>();
  for (const one of allowed) {
    places.set(one, places.size);
    const device = comerOf(one.act);
    if (device !== null && !enrolments.has(device)) enrolments.set(device, one);
    if (one.act.kind !== 'membership.second') continue;
    const known = seconds.get(one.act.body.act);
    if (known === undefined) seconds.set(one.act.body.act, [one]);
    else known.push(one);
  }
  /** When the author of an act was let in: the lower, the earlier. */
  const ageOf = ({ act }: Judged) => places.get(enrolments.get(act.author)!) ?? Infinity;
  /** Whether an act stands, and all that let its author in. */
  const stands = (one: Judged): boolean => {
    for (let at: Judged | undefined = one; at !== undefined;) {
      if (fallen.has(at)) return false;
      const by: Judged | undefined = enrolments.get(at.act.author);
      at = by === at ? undefined : by;
    }
    return true;
  };
  const secondOf = (one: Judged): Judged | null =>
    (seconds.get(one.act.id) ?? [])
      .filter(stands)
      .sort((a, b) => ageOf(a) - ageOf(b) || byOrder(a.act, b.act))[0] ?? null;

  const cutting = allowed.flatMap((remover) => {
    if (remover.cuts.length === 0) return [];
    const second = remover.takesTwo ? secondOf(remover) : null;
    if (remover.takesTwo && second === null) return [];
    return [{ remover, age: Math.max(ageOf(remover), second === null ? 0 : ageOf(second)) }];
  });
  for (const { remover } of cutting.sort((a, b) => a.age - b.age || byOrder(a.remover.act, b.remover.act))) {
    const second = remover.takesTwo ? secondOf(remover) : null;
    if (!stands(remover) || (remover.takesTwo && second === null)) continue;
    prevailing.add(remover);
    if (second !== null) prevailing.add(second);
    for (const { device, seq } of remover.cuts)
      for (const one of allowed) {
        const isBeyond = one.act.author === device && one.act.seq > (seq ?? -1);
        if (isBeyond && !prevailing.has(one) && !one.past.has(remover.place)) fallen.add(one);
      }
  }
  return fallen;
}

/**
 * Those who came back by a backup that was taken back without knowing of them. Nobody else let them in, who would have
 * known: they can claim to have seen nothing of it.
 */
function comingTooLate(allowed: readonly Judged[], fallen: ReadonlyMap<Judged, Refusal>): readonly Judged[] {
  const revocations = allowed.filter((one) => one.act.kind === 'membership.revoke' && !fallen.has(one));
  return allowed.filter(({ act, place }) => {
    if (act.kind !== 'membership.enrol' || !comesByItself(act)) return false;
    const { invitation } = act.body;
    return revocations.some(
      (one) =>
        one.act.kind === 'membership.revoke' && one.act.body.invitation === invitation && !one.past.has(place)
    );
  });
}

const comerOf = (act: MembershipAct): DeviceId | null =>
  act.kind === 'membership.found' || act.kind === 'membership.enrol' ? act.body.device : null;
