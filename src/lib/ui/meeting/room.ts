import type { MeetingId, PersonId, SeatId, StructureId, VoterId } from '../../domain/ids';
import type { ProceedingsKind } from '../../domain/proceedings/acts';
import type { Saying } from '../../domain/proceedings/saying';
import type { Proceedings } from '../../domain/proceedings/state';

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
