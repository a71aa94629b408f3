import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Attachment } from '../domain/attachments';
import type { Article } from '../domain/charter';
import type { DescribedDevice, Profile, Structure } from '../domain/collective';
import type { ImportRecord } from '../domain/import/record';
import type { Item } from '../domain/item';
import type { Apart } from '../domain/merging';
import type { FollowUp } from '../domain/meetings/follow-up';
import type { AgendaItem, Meeting } from '../domain/meetings/meeting';
import type { LightLoans } from '../domain/agreements/frame';
import type { Picture } from '../domain/membership/picture';
import { inTheClear } from './at-rest';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';

/** What the document says of the collective, as the projection keeps it. */
export interface ProfileRow extends Profile, LightLoans {
  readonly space: string;
  readonly hubs: readonly string[];
}

/** Who belongs, as the journal says. */
export type BelongingRow = InSpace<Picture>;

type InSpace<T> = T & { readonly space: string };

/** A thing with what the list, the search and those who follow changes need. */
export interface ItemRow extends Item {
  readonly space: string;
  /** The folded name. */
  readonly key: string;
  /** What it is called, for two spellings that are one. */
  readonly alike: string;
  /** Everything that a search looks into, folded. */
  readonly search: string;
  /** 1 when it is in the list, 0 when it lies in the bin; IndexedDB has no yes or no among its keys. */
  readonly inList: 0 | 1;
  /** Rises with each transaction: who has read up to one `rev` needs what lies above. */
  readonly rev: number;
}

/** What is left of a thing that the document holds no more, so that those who follow changes hear of it. */
export interface GoneItemRow {
  readonly space: string;
  readonly id: string;
  readonly inList: 0;
  readonly rev: number;
}

/** What acts of one family came to for one subject: who has a thing, for one. */
export interface StateRow {
  readonly space: string;
  readonly family: string;
  readonly subject: string;
  readonly state: unknown;
  /** 1 when lists show it as still going on; IndexedDB has no yes or no among its keys. */
  readonly open: 0 | 1;
}

/** Something that a state of a family says takes place at some time, for calendars to find. */
export interface DatedRow {
  readonly space: string;
  readonly family: string;
  readonly subject: string;
  /** The place among those of its subject. */
  readonly nth: number;
  /** The months in which it lies, each as `<space> 2026-11`. */
  readonly months: readonly string[];
  /** What it is a part of. */
  readonly of: string;
  /** Whose it is, and the minute at which it is over. */
  readonly whose: string;
  readonly until: number;
  readonly what: unknown;
}

/** How far the states of a space follow its journal. */
export interface StatesCursor {
  readonly space: string;
  /** Of the acts that the states were folded from, and of how. */
  readonly digest: string;
}

/** How far the tables of a space follow its document. */
export interface Cursor {
  readonly space: string;
  /** When these tables were begun, in milliseconds since 1970; other tables begun anew have another. */
  readonly epoch: number;
  readonly rev: number;
  /** The digest of the document that the rows are those of; null while some are still missing or old. */
  readonly digest: string | null;
  /** Whether all that a document held was projected once. */
  readonly isComplete: boolean;
}

/** The record that each part of the document is projected to. */
export interface Projected {
  structures: InSpace<Structure>;
  devices: InSpace<DescribedDevice>;
  items: ItemRow;
  imports: InSpace<ImportRecord>;
  articles: InSpace<Article>;
  meetings: InSpace<Meeting>;
  agenda: InSpace<AgendaItem>;
  followUps: InSpace<FollowUp>;
  attachments: InSpace<Attachment>;
  apart: InSpace<Apart>;
}
export type Part = keyof Projected;

/** The parts, small ones first: a first screen has its names before its ten thousand things. */
export const parts = [
  'structures',
  'devices',
  'imports',
  'articles',
  'meetings',
  'agenda',
  'followUps',
  'attachments',
  'apart',
  'items'
] as const satisfies Part[];

type RecordTables = {
  [P in Part]: Table<Projected[P] | (P extends 'items' ? GoneItemRow : never), [string, string]>;
};

export type ProjectionTables = Dexie &
  RecordTables & {
    cursors: EntityTable<Cursor, 'space'>;
    profiles: EntityTable<ProfileRow, 'space'>;
    states: Table<StateRow, [string, string, string]>;
    dated: Table<DatedRow, [string, string, string, number]>;
    stateCursors: EntityTable<StatesCursor, 'space'>;
    belonging: EntityTable<BelongingRow, 'space'>;
  };

/** Raised whenever what is below changes, or what a row is made of: the tables are then made again from the documents and journals. */
const version = 29;

const schema: {
  readonly [
    Name in Part | 'cursors' | 'profiles' | 'states' | 'dated' | 'stateCursors' | 'belonging'
  ]: string;
} = {
  cursors: 'space',
  profiles: 'space',
  states: '[space+family+subject],[space+family+open]',
  dated:
    '[space+family+subject+nth],*months,[space+family+of],[space+family+whose+until],[space+family+until]',
  stateCursors: 'space',
  belonging: 'space',
  structures: '[space+id]',
  devices: '[space+id]',
  imports: '[space+id]',
  articles: '[space+id],[space+deletedAt]',
  meetings: '[space+id],[space+deletedAt]',
  agenda: '[space+id],[space+meeting]',
  followUps: '[space+id],[space+meeting]',
  attachments: '[space+id],[space+item]',
  apart: '[space+id]',
  items:
    '[space+id],[space+sameAs],[space+inList+key],[space+rev+id],[space+deletedAt],[space+importId+inList]'
};

/**
 * Opens the database `grange-view`; one of another version is dropped first, since its rows can all be made again. Where
 * what is kept is sealed, it is in the memory of this tab alone.
 */
export async function openProjectionTables(
  atRest = inTheClear
): Promise<{ tables: ProjectionTables; turn: TabTurn; isShared: boolean }> {
  const where = atRest.isSealed ? (await import('./in-memory')).inMemory() : {};
  const tables = new Dexie('grange-view', { cache: 'disabled', ...where }) as ProjectionTables;
  tables.version(version).stores(schema);
  const databases = atRest.isSealed ? [] : await indexedDB.databases();
  const there = databases.find(({ name }) => name === tables.name);
  // Dexie multiplies versions by ten.
  if (there !== undefined && there.version !== version * 10) await Dexie.delete(tables.name);
  const turn = yieldToNewerTabs(tables);
  await tables.open();
  return { tables, turn, isShared: !atRest.isSealed };
}
