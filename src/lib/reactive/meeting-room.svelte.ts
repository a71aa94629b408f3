import type { MeetingId, PersonId, SeatId, StructureId, VoterId } from '../domain/ids';
import { mandatesOf, peopleStillIn } from '../domain/membership/picture';
import { noProceedings, type Proceedings } from '../domain/proceedings/state';
import type { Collective } from '../workspace/collective';
import { namesIn } from './names-in';
import { query } from './query.svelte';

/** A meeting as it is held, followed as it goes on, with all that its screens call people by. Made while a component is. */
export interface FollowedMeeting {
  /** Whether all of it was read. */
  readonly isRead: boolean;
  readonly proceedings: Proceedings;
  /** The structures for which whoever is here speaks, and as voters with themselves. */
  readonly mine: readonly StructureId[];
  readonly voices: readonly VoterId[];
  /** Those who are in, by name. */
  readonly people: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly structure: StructureId | null;
  }[];
  readonly structures: readonly { readonly id: StructureId; readonly name: string }[];
  /** What somebody, or a structure, is called; empty where that has not come. */
  nameOf(id: SeatId | VoterId): string;
  /** The words under a hash; null where they are not here. */
  words(hash: string | null): string | null;
}

/** Follows what is done in a meeting. */
export function followedMeeting(
  collective: Pick<Collective, 'proceedings' | 'people' | 'structures' | 'belonging' | 'me'>,
  meeting: MeetingId
): FollowedMeeting {
  const read = query(() => collective.proceedings.of(meeting));
  const named = query(() => collective.people());
  const structures = query(() => collective.structures());
  const belonging = query(() => collective.belonging());
  const isRead = $derived(
    [read, named, structures, belonging].every(({ state }) => state.kind !== 'loading')
  );
  const known = $derived(read.state.kind === 'ready' ? read.state.value : null);
  const picture = $derived(belonging.state.kind === 'ready' ? belonging.state.value : null);
  const peopleNames = $derived(namesIn(named.state));
  const structureNames = $derived(namesIn(structures.state));
  const people = $derived.by(() => {
    const called = named.state.kind === 'ready' ? named.state.value : [];
    if (picture === null) return called;
    const isIn = peopleStillIn(picture).map(({ person }) => person);
    return called.filter(({ id }) => isIn.includes(id));
  });
  const structuresIn = $derived(
    structures.state.kind === 'ready' ? structures.state.value.filter(({ isIn }) => isIn) : []
  );
  const mine = $derived(
    picture === null
      ? []
      : mandatesOf(picture, collective.me.person)
          .filter(({ role }) => role !== 'observation')
          .map(({ structure }) => structure)
  );
  const voices = $derived<readonly VoterId[]>([collective.me.person, ...mine]);
  /** What somebody is called who has no phone here. */
  const guestIn = (seat: SeatId): string => {
    const name = known?.proceedings.attendance.findLast((one) => one.seat === seat)?.name ?? null;
    return name === null ? '' : (known?.texts.get(name) ?? '');
  };
  return {
    get isRead() {
      return isRead;
    },
    get proceedings() {
      return known?.proceedings ?? noProceedings;
    },
    get mine() {
      return mine;
    },
    get voices() {
      return voices;
    },
    get people() {
      return people;
    },
    get structures() {
      return structuresIn;
    },
    nameOf: (id) =>
      peopleNames.get(id as PersonId) ?? structureNames.get(id as StructureId) ?? guestIn(id as SeatId),
    words: (hash) => (hash === null ? null : (known?.texts.get(hash) ?? null))
  };
}
