import { rulesOfBody } from '../domain/bodies/sitting';
import type { Person } from '../domain/collective';
import type { MeetingId, PersonId, StructureId, VoterId } from '../domain/ids';
import type { AgendaItem, Meeting } from '../domain/meetings/meeting';
import { openedOf } from '../domain/proceedings/leading';
import type { Opened } from '../domain/proceedings/state';
import type { KnownBody } from '../workspace/body-reads';
import type { Collective } from '../workspace/collective';
import type { ReadProceedings } from '../workspace/proceedings-reads';
import { byIdIn, namesIn } from './names-in';
import { query } from './query.svelte';
import { allVoters } from './voters.svelte';

/** What the papers of a meeting are made from: what is written of it, as which body it meets, who has a voice. */
export interface PaperedMeeting extends ReadProceedings {
  readonly collective: string;
  readonly meeting: Meeting;
  readonly points: readonly AgendaItem[];
  /** As which it was opened or, before that, is to be; null for none, and where nothing of it has come. */
  readonly body: KnownBody | null;
}

/** By what rules a meeting is held, or would be. */
export type Sitting = Pick<Opened, 'votersAre' | 'voters' | 'quorum' | 'proxies'>;

export interface MeetingPapers {
  /** Whether it was read. */
  readonly isRead: boolean;
  /** Null while it was not read, and where it is not here. */
  readonly shown: PaperedMeeting | null;
  /** By what rules; of a meeting of no body, every structure has a voice and nothing is asked for. */
  sitting(isSecond: boolean): Sitting;
  readonly people: ReadonlyMap<PersonId, { readonly name: string; readonly structure: StructureId | null }>;
  readonly structures: ReadonlyMap<StructureId, string>;
  nameOf(voter: VoterId): string;
}

/** A meeting as its papers say it, followed as it changes. Made while a component is. */
export function meetingPapers(collective: Collective, id: () => MeetingId): MeetingPapers {
  const voters = allVoters(collective);
  const read = query(async (): Promise<PaperedMeeting | null> => {
    const [meeting, points, done, profile] = await Promise.all([
      collective.meeting(id()),
      collective.agenda(id()),
      collective.proceedings.of(id()),
      collective.profile()
    ]);
    if (meeting === null || meeting.deletedAt !== null) return null;
    const opened = openedOf(done.proceedings);
    const body = opened === null ? meeting.body : opened.body;
    return {
      ...done,
      ...{ collective: profile?.name ?? '', meeting, points },
      body: body === null ? null : await collective.bodies.body(body)
    };
  });
  const named = query(() => collective.people());
  const structures = query(() => collective.structures());
  const people = $derived(byIdIn<PersonId, Person>(named.state));
  const structureNames = $derived(namesIn(structures.state));
  const shown = $derived(read.state.kind === 'ready' ? read.state.value : null);
  return {
    get isRead() {
      return read.state.kind !== 'loading' && voters.areRead;
    },
    get shown() {
      return voters.areRead ? shown : null;
    },
    sitting(isSecond) {
      const opened = shown === null ? null : openedOf(shown.proceedings);
      if (opened !== null) return opened;
      const body = shown?.body ?? null;
      if (body !== null) return rulesOfBody(body, voters.of(body.inForce.rules), isSecond);
      return {
        votersAre: 'structures',
        voters: voters.structures.map(({ id }) => id),
        quorum: { share: null, countsProxies: false },
        proxies: { isAllowed: true, most: null }
      };
    },
    get people() {
      return people;
    },
    get structures() {
      return structureNames;
    },
    nameOf: voters.nameOf
  };
}
