import type { MeetingId, PersonId, SeatId, StructureId, VoteId, VoterId } from '../../domain/ids';
import { mostStructures, type ProceedingsKind } from '../../domain/proceedings/acts';
import type { Saying } from '../../domain/proceedings/saying';
import type { Opened, Proceedings } from '../../domain/proceedings/state';

/** A meeting as its parts on a screen share it: what was done, what everybody is called, who I am, and how something is said. */
export interface Room {
  readonly meeting: MeetingId;
  readonly proceedings: Proceedings;
  readonly me: PersonId;
  /** The structures that I speak for, and as voters with me. */
  readonly mine: readonly StructureId[];
  readonly voices: readonly VoterId[];
  /** What somebody, or a structure, is called. */
  nameOf(id: SeatId | VoterId): string;
  /** The words under a hash; null where they are not here. */
  words(hash: string | null): string | null;
  /** Says something of the meeting; tells why it could not be said, and gives whether it was. */
  say<Kind extends ProceedingsKind>(kind: Kind, saying: Saying<Kind>): Promise<boolean>;
}

/** Of the structures that somebody speaks for, those for which they take a seat: those that have a voice there, while any has. */
export function structuresToSit(
  mine: readonly StructureId[],
  opened: Pick<Opened, 'votersAre' | 'voters'> | null
): readonly StructureId[] {
  const voting = opened?.votersAre === 'structures' ? mine.filter((one) => opened.voters.includes(one)) : [];
  return (voting.length > 0 ? voting : mine).slice(0, mostStructures);
}

/** How a name is said among few: its first word, with the next where the first is no name. */
export function shortName(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  return /^(m|mr|mme|mlle|me|dr|pr|mrs|ms|miss)\.?$/i.test(first) ? `${first} ${second}`.trim() : first;
}

/** Two letters for a name: how the words begin by which it is told apart. */
export const initialsOf = (name: string): string =>
  [...(shortName(name).split(' ').at(-1) ?? '')].slice(0, 2).join('');

/** The name under which an objection to a question is put aside while it is written. */
export const objectionAside = (vote: VoteId): string => `objection-${vote}`;

/** The id of the heading of what came of a question: where reading goes on once it is closed. */
export const resultHeading = (vote: VoteId): string => `result-${vote}`;
