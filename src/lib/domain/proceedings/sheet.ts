import type { VoterKind } from '../bodies/acts';
import type { PersonId, StructureId, VoterId } from '../ids';
import { tasks, type Presence, type Task } from './acts';
import { electorateOf, personIn, seatsOf, votersIn } from './attendance';
import { holderOf, openedOf } from './leading';
import type { Proceedings } from './state';

/** One line of an attendance sheet: somebody, or a structure of which nobody is known to come. */
export interface SheetLine {
  readonly key: string;
  /** Null for a structure, and for somebody who is called by words alone. */
  readonly person: PersonId | null;
  /** The hash of what somebody is called who has no phone here. */
  readonly name: string | null;
  readonly structures: readonly StructureId[];
  /** What they do for the meeting. */
  readonly tasks: readonly Task[];
  readonly hasVoice: boolean;
  /** Null while nothing can be said: the meeting is not opened. */
  readonly presence: Presence | 'represented' | null;
  /** The instants at which they came and went, in milliseconds since 1970. */
  readonly since: number | null;
  readonly leftAt: number | null;
  /** Whose votes they hold besides their own. */
  readonly holds: readonly VoterId[];
  /** Who votes for them; null for nobody. */
  readonly holder: VoterId | null;
}

/** Who signs a sheet, and apart from them who is excused. */
export interface Sheet {
  readonly lines: readonly SheetLine[];
  readonly excused: readonly SheetLine[];
}

/**
 * Who is of a meeting, as its attendance sheet lists them: those who were said to be there or not, then those with a voice of whom
 * nothing was said. `expected` says who has a voice until the meeting is opened.
 */
export function sheetOf(
  proceedings: Proceedings,
  expected: { readonly votersAre: VoterKind; readonly voters: readonly VoterId[] }
): Sheet {
  const opened = openedOf(proceedings);
  const { votersAre, voters } = opened ?? expected;
  const proxies = electorateOf(proceedings)?.proxies ?? [];
  const holderOfAny = (some: readonly VoterId[]) =>
    proxies.find(({ from }) => some.includes(from))?.to ?? null;
  const held = new Set<VoterId>();
  /** What a voice holds is said once, where two bring it. */
  const takeHeld = (voter: VoterId): readonly VoterId[] => {
    if (held.has(voter)) return [];
    held.add(voter);
    return proxies.filter(({ to }) => to === voter).map(({ from }) => from);
  };
  const seats = seatsOf(proceedings).map((seat): SheetLine & { readonly brings: readonly VoterId[] } => {
    const brings = votersIn({ votersAre }, seat);
    const person = personIn(seat);
    const isThere = seat.presence === 'present';
    return {
      ...{ key: seat.seat, person, name: seat.name, structures: seat.structures, brings },
      tasks: person === null ? [] : tasks.filter((task) => holderOf(proceedings, task) === person),
      hasVoice: brings.some((voter) => voters.includes(voter)),
      ...{ presence: seat.presence, since: seat.since },
      leftAt: seat.presence === 'left' ? seat.at : null,
      holds: isThere ? brings.flatMap(takeHeld) : [],
      holder: isThere ? null : holderOfAny(brings)
    };
  });
  const heardOf = new Set(seats.flatMap(({ brings }) => brings));
  const others = voters
    .filter((voter) => !heardOf.has(voter))
    .map((voter): SheetLine => {
      const holder = holderOfAny([voter]);
      const isPerson = votersAre === 'people';
      return {
        ...{
          key: voter,
          name: null,
          tasks: [],
          hasVoice: true,
          since: null,
          leftAt: null,
          holds: [],
          holder
        },
        person: isPerson ? (voter as PersonId) : null,
        structures: isPerson ? [] : [voter as StructureId],
        presence: holder !== null ? 'represented' : opened === null ? null : 'absent'
      };
    });
  const lines = [...seats.map(({ brings: _, ...line }) => line), ...others];
  return {
    lines: lines.filter(({ presence }) => presence !== 'excused'),
    excused: lines.filter(({ presence }) => presence === 'excused')
  };
}
