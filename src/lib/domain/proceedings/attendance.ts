import { proxiesHeld, type Proxies } from '../decisions/proxies';
import { quorumState, type QuorumState } from '../decisions/quorum';
import type { PersonId, SeatId, StructureId, VoterId } from '../ids';
import type { Presence } from './acts';
import { all } from './conclusions';
import { holderOf, openedOf } from './leading';
import type { Attended, Electorate, Opened, Proceedings, Vote } from './state';

/** Who is in a meeting, who has a voice, and whether enough are there. */

/** What was said last of a seat. */
export interface Seat extends Attended {
  readonly presence: Presence;
  /** The instant at which it was first said to be there, in milliseconds since 1970; null while it was not. */
  readonly since: number | null;
}

/** Who is of a meeting, in the order in which they were first heard of. */
export function seatsOf({ attendance }: Pick<Proceedings, 'attendance'>, heard = all): readonly Seat[] {
  const seats = new Map<SeatId, Seat | null>();
  for (const one of attendance) {
    if (!heard(one.act)) continue;
    const before = seats.get(one.seat) ?? null;
    const { presence } = one;
    const since = before?.since ?? (presence === 'present' ? one.at : null);
    seats.set(one.seat, presence === null ? null : { ...one, presence, since });
  }
  return [...seats.values()].filter((seat) => seat !== null);
}

/** Who of a meeting are there now. */
export const presentOf = (proceedings: Pick<Proceedings, 'attendance'>, heard = all): readonly Seat[] =>
  seatsOf(proceedings, heard).filter(({ presence }) => presence === 'present');

/** Whose voices a seat brings: that of a person, as they say themselves or who leads, or those of the structures for which they are there. */
export const votersIn = (
  { votersAre }: Pick<Opened, 'votersAre'>,
  { seat, structures, how, isLed }: Pick<Seat, 'seat' | 'structures' | 'how' | 'isLed'>
): readonly VoterId[] =>
  votersAre === 'structures' ? structures : how !== 'hand' || isLed ? [seat as PersonId] : [];

/** Which proxies count, of those that were given; whoever answered a question counts as there for it. */
export function proxiesOf(
  opened: Opened,
  { attendance, proxies }: Pick<Proceedings, 'attendance' | 'proxies'>,
  heard = all,
  answered: readonly VoterId[] = []
): Proxies<VoterId> {
  const last = new Map<VoterId, VoterId | null>();
  for (const { act, from, to } of proxies) {
    if (!heard(act)) continue;
    // One that is given anew comes after the others.
    last.delete(from);
    last.set(from, to);
  }
  const given = [...last].flatMap(([from, to]) => (to === null ? [] : [{ from, to }]));
  const present = new Set([...votersThere(opened, presentOf({ attendance }, heard)), ...answered]);
  return proxiesHeld(given, opened.proxies, { voters: new Set(opened.voters), present });
}

function votersThere(opened: Opened, seats: readonly Seat[]): ReadonlySet<VoterId> {
  const there = new Set(seats.flatMap((seat) => votersIn(opened, seat)));
  return new Set(opened.voters.filter((voter) => there.has(voter)));
}

/** Who has a voice now, as far as was heard; null before the meeting is opened. */
export function electorateOf(proceedings: Proceedings, heard = all): Electorate | null {
  const opened = openedOf(proceedings, heard);
  if (opened === null) return null;
  const { held } = proxiesOf(opened, proceedings, heard);
  return {
    voters: opened.voters,
    present: [...votersThere(opened, presentOf(proceedings, heard))],
    proxies: [...held].flatMap(([to, some]) => some.map((from) => ({ from, to }))),
    quorum: opened.quorum,
    chair: holderOf(proceedings, 'chair', heard)
  };
}

/** Whose presence gives a voter a voice: their own, or that of who holds their proxy; null while they have none. */
export function throughOf(proceedings: Proceedings, voter: VoterId, heard = all): VoterId | null {
  const opened = openedOf(proceedings, heard);
  if (opened?.voters.includes(voter) !== true) return null;
  const theirs = ({ seat, structures }: Attended) =>
    seat === voter || (structures as readonly VoterId[]).includes(voter);
  // Only those who ever sat for them: of many there few are.
  const seats = new Set(proceedings.attendance.filter(theirs).map(({ seat }) => seat));
  const attendance = proceedings.attendance.filter(({ seat }) => seats.has(seat));
  if (votersThere(opened, presentOf({ attendance }, heard)).has(voter)) return voter;
  if (!proceedings.proxies.some(({ from }) => from === voter)) return null;
  return electorateOf(proceedings, heard)?.proxies.find(({ from }) => from === voter)?.to ?? null;
}

/** Who has a voice in one question: who is there now, and who answered it while they were and left since. */
export function electorateFor(proceedings: Proceedings, vote: Vote, heard = all): Electorate | null {
  const [opened, electorate] = [openedOf(proceedings, heard), electorateOf(proceedings, heard)];
  if (opened === null || electorate === null) return null;
  const answers = new Map<VoterId, VoterId | null>();
  for (const { act, round, voter, choice, through, as, isEntered } of vote.ballots) {
    if (!heard(act) || round !== vote.proposals.length - 1 || through === null) continue;
    if (!opened.voters.includes(voter) || !(isEntered || as.includes(through))) continue;
    answers.set(voter, choice === null ? null : through);
  }
  const answered = [...answers].flatMap(([voter, through]) => (through === null ? [] : [{ voter, through }]));
  const own = answered.flatMap(({ voter, through }) => (voter === through ? [voter] : []));
  const present = new Set([...electorate.present, ...own]);
  const { held } = proxiesOf(
    opened,
    proceedings,
    heard,
    answered.map(({ through }) => through)
  );
  const proxies = [...held].flatMap(([to, some]) =>
    // Who left gives no voice any more but by what they answered.
    some.filter((from) => present.has(to) || answers.get(from) === to).map((from) => ({ from, to }))
  );
  return { ...electorate, present: [...present], proxies };
}

/** Whether enough are there for the body to decide; null before the meeting is opened. */
export function quorumOf(proceedings: Proceedings, heard = all): QuorumState | null {
  const electorate = electorateOf(proceedings, heard);
  return electorate === null ? null : quorumIn(electorate);
}

/** Whether so many of those who have a voice are there as the body needs to decide. */
export const quorumIn = ({ quorum, voters, present, proxies }: Electorate): QuorumState =>
  quorumState(quorum, { members: voters.length, present: present.length, represented: proxies.length });

/** How a structure takes part in a meeting. */
export type StructurePresence = 'present' | 'represented' | 'excused' | 'absent';

/** How each of these structures takes part: there while one of its people is, represented while its voice is given. */
export function structuresIn(
  proceedings: Proceedings,
  structures: readonly StructureId[]
): ReadonlyMap<StructureId, StructurePresence> {
  const seats = seatsOf(proceedings);
  const proxied = new Set(electorateOf(proceedings)?.proxies.map(({ from }) => from as string));
  return new Map(
    structures.map((structure) => {
      const theirs = seats.filter(({ structures }) => structures.includes(structure));
      const isRepresented = proxied.has(structure) || theirs.some(({ seat }) => proxied.has(seat as string));
      const isThere = theirs.some(({ presence }) => presence === 'present' || presence === 'left');
      const isExcused = theirs.some(({ presence }) => presence === 'excused');
      return [
        structure,
        isThere ? 'present' : isRepresented ? 'represented' : isExcused ? 'excused' : 'absent'
      ] as const;
    })
  );
}

/** The person who sits there; null for somebody who is called by words alone. */
export const personIn = ({ seat, name }: Pick<Attended, 'seat' | 'name'>): PersonId | null =>
  name === null ? (seat as PersonId) : null;

/** The seat of a person. */
export const seatOf = (person: PersonId): SeatId => person;
