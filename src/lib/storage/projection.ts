import type { Family } from '../domain/acts/fold';
import type { BinEntry, BinKind } from '../domain/bin';
import type { CatalogueRow } from '../domain/catalogue';
import { byAge, type Attachment } from '../domain/attachments';
import { isBlankArticle, type Article } from '../domain/charter';
import type { DescribedDevice, Structure } from '../domain/collective';
import type { ArticleId, ItemId, MeetingId } from '../domain/ids';
import type { ImportSummary } from '../domain/import/record';
import type { Item } from '../domain/item';
import type { FollowUp } from '../domain/meetings/follow-up';
import type { AgendaItem, Meeting } from '../domain/meetings/meeting';
import type { Apart } from '../domain/merging';
import { devicesStillIn, type Picture } from '../domain/membership/picture';
import { byRank } from '../domain/rank';
import { byName } from '../domain/text';
import { inTheClear } from './at-rest';
import type { TabTurn } from './newer-tabs';
import { eraseStates, monthKey } from './folded-states';
import {
  openProjectionTables,
  parts,
  type Cursor,
  type GoneItemRow,
  type ItemRow,
  type ProfileRow,
  type ProjectionTables
} from './projection-tables';
import { beginningWith } from './ranges';
import { likelyTableSize } from './row-size';
import { sharedLocks } from './shared-locks';

export type { ProfileRow } from './projection-tables';

/** A family of acts, as far as its states are read here. */
type Projectable<State> = Pick<Family<State, unknown>, 'name' | 'zero'>;

/** How much there is in a space, what lies in the bin left out. */
export interface Counts {
  readonly items: number;
  readonly structures: number;
  readonly people: number;
  readonly devices: number;
  readonly articles: number;
  readonly meetings: number;
}

/**
 * The rows that screens read, made from the documents by the projector: nothing here is kept anywhere else, all of it
 * can be dropped. Every read can be watched with `liveQuery`. A space is named `<collective>/<space>`.
 */
export interface Projection extends TabTurn {
  /** For the projector and the catalogue alone. */
  readonly tables: ProjectionTables;
  /** By which tabs take turns to write its rows; none where each has rows of its own. */
  readonly locks: LockManager | undefined;
  /** Tells whether all that the document held was projected once: before that, what is missing may yet come. */
  isComplete(space: string): Promise<boolean>;
  /** How far the rows follow the document; null before anything was projected. */
  cursor(space: string): Promise<Cursor | null>;

  profile(space: string): Promise<ProfileRow | null>;
  /** By name. */
  structures(space: string): Promise<Structure[]>;
  devices(space: string): Promise<DescribedDevice[]>;

  /** The first `limit` things of the list, by name. */
  firstItems(space: string, limit: number): Promise<CatalogueRow[]>;
  /** Every thing of the list, whole, by name. */
  listedItems(space: string): Promise<(Item & CatalogueRow)[]>;
  /** A thing, also when it lies in the bin. */
  item(space: string, id: ItemId): Promise<Item | null>;
  /** These things, as far as they are here, also when they lie in the bin. */
  items(space: string, ids: readonly ItemId[]): Promise<Item[]>;
  /** The sheet that stands for a thing: itself, unless it was joined to another; null where it is not here. */
  kept(space: string, id: ItemId): Promise<Item | null>;
  /** The sheets that were joined to this one, and those joined to these, by name. */
  joined(space: string, id: ItemId): Promise<Item[]>;
  /** What was said to be different things. */
  apart(space: string): Promise<Apart[]>;
  /** The imports, the last first, with how many of their things are in the list or were taken back. */
  imports(space: string): Promise<ImportSummary[]>;

  /** By rank, what was deleted left out. */
  articles(space: string): Promise<Article[]>;
  /** An article, also when it was deleted. */
  article(space: string, id: ArticleId): Promise<Article | null>;
  /** By day and hour, the latest first and those without a day before them; what was deleted left out. */
  meetings(space: string): Promise<Meeting[]>;
  /** A meeting, also when it was deleted. */
  meeting(space: string, id: MeetingId): Promise<Meeting | null>;
  /** The points of a meeting, by rank, what was deleted left out. */
  agenda(space: string, meeting: MeetingId): Promise<AgendaItem[]>;

  /** What all meetings left behind to be done or answered, in no particular order; also what was deleted. */
  followUps(space: string): Promise<FollowUp[]>;

  /** The photos and files of a thing, the oldest first, what was removed left out. */
  attachments(space: string, item: ItemId): Promise<Attachment[]>;
  /** The thumbnail of the first photo of each of these things that has one. */
  thumbnails(space: string, items: readonly ItemId[]): Promise<ReadonlyMap<ItemId, string>>;

  /** What was deleted, the last first; articles in which nobody wrote anything are left out. */
  bin(space: string, kind: BinKind, since?: number): Promise<BinEntry[]>;

  /** What acts came to for a subject of a family. */
  state<State>(space: string, family: Projectable<State>, subject: string): Promise<State>;
  /** The same of many subjects at once. */
  states<State>(
    space: string,
    family: Projectable<State>,
    subjects: readonly string[]
  ): Promise<ReadonlyMap<string, State>>;
  /** The subjects of a family that are still going on. */
  openStates<State>(space: string, family: Projectable<State>): Promise<ReadonlyMap<string, State>>;

  /** What of a family lies in these months, such as `2026-11`, each once, with the subject it is of. */
  datedIn<What>(
    space: string,
    family: Projectable<unknown>,
    months: readonly string[]
  ): Promise<readonly { readonly subject: string; readonly what: What }[]>;
  /** What of a family is part of something. */
  datedOf<What>(
    space: string,
    family: Projectable<unknown>,
    of: string
  ): Promise<readonly { readonly subject: string; readonly what: What }[]>;

  /** The subjects of a family of which something is not over at a minute. */
  subjectsFrom(space: string, family: Projectable<unknown>, from: number): Promise<ReadonlySet<string>>;
  /** The subjects of a family that are still going on, without their states. */
  openSubjects(space: string, family: Projectable<unknown>): Promise<ReadonlySet<string>>;
  /** What of a family is somebody's and is not over at a minute. */
  datedFor<What>(
    space: string,
    family: Projectable<unknown>,
    whose: string,
    from: number
  ): Promise<readonly { readonly subject: string; readonly what: What }[]>;

  /** Who belongs; null before that was found. */
  belonging(space: string): Promise<Picture | null>;
  counts(space: string): Promise<Counts>;
  /** About how many bytes lie here, of all spaces: of a table with many rows, only some are looked at. */
  used(): Promise<number>;
  /** Removes every row of a space. */
  erase(space: string): Promise<void>;
  close(): void;
}

/** Opens the projection; one that another version of the app made is dropped and will be made again. */
export async function openProjection(atRest = inTheClear): Promise<Projection> {
  const { tables, turn, isShared } = await openProjectionTables(atRest);
  const { cursors, profiles, belonging, structures, devices } = tables;
  const { imports, articles, meetings, agenda, followUps, attachments, apart, items } = tables;
  const listed = (space: string) => items.where('[space+inList+key]').between(...beginningWith(space, 1));
  return {
    ...turn,
    tables,
    locks: isShared ? sharedLocks() : undefined,
    close: () => tables.close(),

    isComplete: async (space) => (await cursors.get(space))?.isComplete === true,
    cursor: async (space) => (await cursors.get(space)) ?? null,
    profile: async (space) => (await profiles.get(space)) ?? null,
    structures: async (space) => byName(await structures.where({ space }).toArray()),
    devices: (space) => devices.where({ space }).toArray(),

    firstItems: async (space, limit) => {
      const rows = await listed(space).limit(limit).toArray();
      return rows.filter(isThere).map(catalogueRow);
    },
    listedItems: async (space) => (await listed(space).toArray()).filter(isThere),
    item: async (space, id) => itemOf(await items.get([space, id])),
    items: async (space, ids) => {
      const rows = await items.bulkGet(ids.map((id): [string, string] => [space, id]));
      return rows.flatMap((row) => itemOf(row) ?? []);
    },
    kept: async (space, id) => {
      let kept = itemOf(await items.get([space, id]));
      for (let next: Item | null = kept; next !== null;) {
        kept = next;
        next = kept.sameAs === null ? null : itemOf(await items.get([space, kept.sameAs]));
      }
      return kept;
    },
    joined: async (space, id) => {
      const joined: Item[] = [];
      for (let last: readonly string[] = [id]; last.length > 0;) {
        const keys = last.map((one) => [space, one]);
        const rows = await items.where('[space+sameAs]').anyOf(keys).toArray();
        joined.push(...rows.flatMap((row) => itemOf(row) ?? []));
        last = rows.map((row) => row.id);
      }
      return byName(joined);
    },
    apart: async (space) => (await apart.where({ space }).toArray()).filter(isKept),
    imports: async (space) => {
      const records = await imports.where({ space }).toArray();
      const summaries = records.map(async (record) => {
        const brought = (inList: 0 | 1) =>
          items.where('[space+importId+inList]').equals([space, record.id, inList]);
        const removed = brought(0).filter((row) => isThere(row) && row.deletedAt === record.undoneAt);
        return {
          ...record,
          count: await brought(1).count(),
          removed: record.undoneAt === null ? 0 : await removed.count()
        };
      });
      return newestFirst(await Promise.all(summaries), (record) => record.at);
    },

    articles: async (space) => {
      const rows = await articles.where({ space }).toArray();
      return rows.filter((article) => article.deletedAt === null).sort(byRank);
    },
    article: async (space, id) => (await articles.get([space, id])) ?? null,
    meetings: async (space) => {
      const rows = await meetings.where({ space }).toArray();
      return rows.filter((meeting) => meeting.deletedAt === null).sort(latestFirst);
    },
    meeting: async (space, id) => (await meetings.get([space, id])) ?? null,
    agenda: async (space, meeting) => {
      const points = await agenda.where('[space+meeting]').equals([space, meeting]).toArray();
      return points.filter((point) => point.deletedAt === null).sort(byRank);
    },

    followUps: (space) => followUps.where({ space }).toArray(),

    attachments: async (space, item) => {
      const rows = await attachments.where('[space+item]').equals([space, item]).toArray();
      return rows.filter(isKept).sort(byAge);
    },
    thumbnails: async (space, things) => {
      const rows = await attachments
        .where('[space+item]')
        .anyOf(things.map((item) => [space, item]))
        .toArray();
      const oldestLast = rows.filter(isKept).sort(byAge).reverse();
      return new Map(
        oldestLast.flatMap(({ item, photo }) =>
          photo === null ? [] : [[item, photo.thumbnail.hash] as const]
        )
      );
    },

    bin: async (space, kind, since = -Infinity) => {
      const rows = await tables
        .table<ItemRow | Meeting | Article>(kind)
        .where('[space+deletedAt]')
        .between([space, since], [space, Infinity])
        .reverse()
        .toArray();
      return rows.flatMap((row) => binEntryOf(row) ?? []);
    },

    state: async <State>(space: string, family: Projectable<State>, subject: string) =>
      ((await tables.states.get([space, family.name, subject]))?.state as State | undefined) ?? family.zero,
    states: async <State>(space: string, family: Projectable<State>, subjects: readonly string[]) => {
      const rows = await tables.states.bulkGet(subjects.map((subject) => [space, family.name, subject]));
      return new Map(
        subjects.map((subject, i) => [subject, (rows[i]?.state as State | undefined) ?? family.zero])
      );
    },
    openStates: async <State>(space: string, family: Projectable<State>) => {
      const rows = await tables.states.where('[space+family+open]').equals([space, family.name, 1]).toArray();
      return new Map(rows.map(({ subject, state }) => [subject, state as State]));
    },
    datedIn: async <What>(space: string, family: Projectable<unknown>, months: readonly string[]) => {
      const keys = [...new Set(months)].map((month) => monthKey(space, month));
      // All rows of one month come at once; of several months in one read, each would come alone.
      const found = await tables.transaction('r', tables.dated, () =>
        Promise.all(keys.map((key) => tables.dated.where('months').equals(key).toArray()))
      );
      return found
        .flatMap((rows, i) => rows.filter((row) => row.months.find((key) => keys.includes(key)) === keys[i]))
        .filter((row) => row.family === family.name)
        .map(({ subject, what }) => ({ subject, what: what as What }));
    },
    datedOf: async <What>(space: string, family: Projectable<unknown>, of: string) => {
      const rows = await tables.dated.where('[space+family+of]').equals([space, family.name, of]).toArray();
      return rows.map(({ subject, what }) => ({ subject, what: what as What }));
    },
    subjectsFrom: async (space: string, family: Projectable<unknown>, from: number) => {
      const keys = await tables.dated
        .where('[space+family+until]')
        .between([space, family.name, from], [space, family.name, Infinity], false)
        .primaryKeys();
      return new Set(keys.map(([, , subject]) => subject));
    },
    openSubjects: async (space: string, family: Projectable<unknown>) => {
      const keys = await tables.states
        .where('[space+family+open]')
        .equals([space, family.name, 1])
        .primaryKeys();
      return new Set(keys.map(([, , subject]) => subject));
    },
    datedFor: async <What>(space: string, family: Projectable<unknown>, whose: string, from: number) => {
      const rows = await tables.dated
        .where('[space+family+whose+until]')
        .between([space, family.name, whose, from], [space, family.name, whose, Infinity], false)
        .toArray();
      return rows.map(({ subject, what }) => ({ subject, what: what as What }));
    },
    belonging: async (space) => (await belonging.get(space)) ?? null,

    counts: async (space) => {
      const [inList, allStructures, picture, allArticles, allMeetings] = await Promise.all([
        listed(space).count(),
        structures.where({ space }).count(),
        belonging.get(space),
        articles
          .where({ space })
          .filter((article) => article.deletedAt === null)
          .count(),
        meetings
          .where({ space })
          .filter((meeting) => meeting.deletedAt === null)
          .count()
      ]);
      return {
        items: inList,
        structures: allStructures,
        people: picture?.people.filter(({ role }) => role !== null).length ?? 0,
        devices: picture === undefined ? 0 : devicesStillIn(picture).length,
        articles: allArticles,
        meetings: allMeetings
      };
    },

    used: async () => {
      const sizes = await Promise.all(tables.tables.map(likelyTableSize));
      return sizes.reduce((sum, size) => sum + size, 0);
    },

    erase: async (space) => {
      await tables.transaction('rw', tables.tables, async () => {
        await cursors.delete(space);
        await profiles.delete(space);
        await eraseStates(tables, space);
        await belonging.delete(space);
        for (const part of parts)
          await tables
            .table(part)
            .where('[space+id]')
            .between(...beginningWith(space))
            .delete();
      });
    }
  };
}

/** Tells a thing from what is left of one that is gone. */
export const isThere = (row: ItemRow | GoneItemRow | undefined): row is ItemRow =>
  row !== undefined && 'name' in row;

const isKept = ({ deletedAt }: Pick<Attachment, 'deletedAt'>): boolean => deletedAt === null;

/** What a list and its filters need of a thing. */
export const catalogueRow = (row: ItemRow): CatalogueRow => ({
  id: row.id,
  name: row.name,
  model: row.model,
  number: row.number,
  category: row.category,
  structure: row.structure,
  place: row.place,
  isRoom: row.isRoom,
  condition: row.condition,
  quantity: row.quantity,
  key: row.key,
  alike: row.alike,
  search: row.search
});

function itemOf(row: ItemRow | GoneItemRow | undefined): Item | null {
  if (!isThere(row)) return null;
  const {
    space: _space,
    key: _key,
    alike: _alike,
    search: _search,
    inList: _inList,
    rev: _rev,
    ...item
  } = row;
  return item;
}

function binEntryOf(row: ItemRow | Meeting | Article): BinEntry | null {
  const { id, deletedAt, deletedBy } = row;
  if (deletedAt === null || ('rank' in row && isBlankArticle(row))) return null;
  const entry = { id, name: 'name' in row ? row.name : row.title, deletedAt, deletedBy };
  return 'sameAs' in row && row.sameAs !== null ? { ...entry, sameAs: row.sameAs } : entry;
}

const newestFirst = <T extends { id: string }>(records: readonly T[], at: (record: T) => number): T[] =>
  [...records].sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));

/** A meeting whose day is not fixed is still to come. */
const latestFirst = (a: Meeting, b: Meeting): number => {
  const [dayOfA, dayOfB] = [a.date || '9999', b.date || '9999'];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? 1 : -1;
  if (a.time !== b.time) return a.time < b.time ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};
