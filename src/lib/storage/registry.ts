import type { Dexie } from 'dexie';
import { type EntityTable, type Table } from 'dexie';
import type { ActId, Head } from '../domain/acts/act';
import type { Receipt } from '../domain/delivery';
import type { CollectiveId, DeviceId } from '../domain/ids';
import type { DeviceKeys, TakenKeys } from '../identity/device-key';
import { keptKeys } from './kept-keys';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { beginningWith } from './ranges';
import type {
  CollectiveEntry,
  Encounter,
  EncounterRow,
  Held,
  KeptInvitation,
  KeptWayBack,
  LedgerRow,
  Settings
} from './registry-rows';
import { inTheClear } from './at-rest';
import { isWhole } from './sealed-rows';
import { strictDatabase } from './strict-database';

/**
 * What this device alone knows and nothing can derive: the Dexie database `grange`. Each write is strict: once it
 * resolves, a battery that dies takes nothing away. Reads can be watched with `liveQuery`. A row that is damaged where it
 * lies sealed is as if it were not there: it costs what it said, and nothing else.
 * A space is named `<collective>/<space>`.
 */
export interface Registry extends TabTurn {
  /** The collectives, the last opened first. */
  collectives(): Promise<CollectiveEntry[]>;
  collective(id: CollectiveId): Promise<CollectiveEntry | null>;
  /** Makes the keys of a new device, such as can be kept here. */
  makeKeys(): Promise<DeviceKeys>;
  /** Adds a collective, or replaces what was known of it; with it, or neither, the sheet by which it is recovered. */
  keepCollective(entry: CollectiveEntry, sheet?: KeptInvitation | null): Promise<void>;
  /** Changes some facts of a collective; nothing when it is not there. */
  changeCollective(id: CollectiveId, changes: Partial<Omit<CollectiveEntry, 'id' | 'keys'>>): Promise<void>;
  /** Forgets a collective and all that was noted about its spaces. The documents are erased apart. */
  forgetCollective(id: CollectiveId): Promise<void>;

  setting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | null>;
  /** Sets, or with null goes back to what is usual. */
  keepSetting<Key extends keyof Settings>(key: Key, value: Settings[Key] | null): Promise<void>;
  /**
   * Replaces what is set by what `change` makes of it, with no other tab in between; nothing where nothing is set, or it
   * gives null. Tells whether it was replaced.
   */
  changeSetting<Key extends keyof Settings>(
    key: Key,
    change: (value: Settings[Key]) => Settings[Key] | null
  ): Promise<boolean>;

  /** The last act that this device is noted to have said in a space, as a device of this id; null while none is. */
  spoken(space: string, device: DeviceId): Promise<Head | null>;
  /** Notes it; one that comes before what is noted changes nothing. */
  noteSpoken(space: string, said: Head): Promise<void>;

  /** The devices of a space that were met, the latest first. */
  encounters(space: string): Promise<Encounter[]>;
  /** Notes that a device holds what this one does: nothing is owed any more. */
  met(space: string, device: DeviceId, at: number): Promise<void>;
  /** Replaces what a device is known to hold by what `change` makes of it; what it gives back as it was is not written. */
  changeHeld(space: string, device: DeviceId, change: (known: Held | null) => Held): Promise<void>;
  /** What the devices were found to hold of the document and of the journal. */
  held(space: string): Promise<ReadonlyMap<DeviceId, Held>>;
  /** Forgets what a device was known to hold and has confirmed: it removed it. */
  forgetHeld(space: string, device: DeviceId): Promise<void>;
  /** The devices that told of something which did not come. */
  owing(space: string): Promise<DeviceId[]>;
  noteOwing(space: string, device: DeviceId, isOwing: boolean): Promise<void>;

  /** The ways back of a space, the oldest first. */
  waysBack(space: string): Promise<KeptWayBack[]>;
  /** Keeps one, in place of the one to the same device; not where the browser keeps no certificate. */
  keepWayBack(space: string, way: KeptWayBack): Promise<void>;
  forgetWayBack(space: string, device: DeviceId): Promise<void>;

  invitations(id: CollectiveId): Promise<KeptInvitation[]>;
  keepInvitation(id: CollectiveId, invitation: KeptInvitation): Promise<void>;
  forgetInvitation(id: CollectiveId, act: ActId): Promise<void>;

  /** The devices whose safety number was compared on this one, and when, in milliseconds since 1970. */
  compared(id: CollectiveId): Promise<ReadonlyMap<DeviceId, number>>;
  keepCompared(id: CollectiveId, device: DeviceId, at: number): Promise<void>;

  ledger(space: string): Promise<LedgerRow | null>;
  /** Replaces a ledger by what `change` makes of it, with no other tab in between. */
  changeLedger(space: string, change: (row: LedgerRow | null) => LedgerRow): Promise<LedgerRow>;
  receipts(space: string): Promise<Receipt[]>;
  /** Keeps that a device holds the first `count` writes. A lower count than before changes nothing, nor does a count that was never reached here. */
  keepReceipt(space: string, receipt: Receipt): Promise<void>;

  close(): void;
}

/** Opens the registry, when it is first used. */
export function openRegistry(atRest = inTheClear): Registry {
  const database = strictDatabase<RegistryDatabase>('grange', atRest);
  database.version(1).stores({
    collectives: 'id',
    settings: 'key',
    encounters: '[space+device]',
    ledgers: 'space',
    receipts: '[space+device]'
  });
  // Before devices had keys, whoever had the link was in: such a collective cannot be taken over.
  database
    .version(2)
    .stores({ invitations: '[collective+act]', compared: '[collective+device]' })
    .upgrade(async (transaction) => {
      const table = transaction.table<CollectiveEntry & { keys?: unknown }>('collectives');
      const old = await table.filter((entry) => entry.keys === undefined).toArray();
      await table.bulkDelete(old.map(({ id }) => id));
      const value = old.filter(({ isExample }) => !isExample).map(({ id, name }) => ({ id, name }));
      if (value.length > 0) await transaction.table('settings').put({ key: 'discarded', value });
    });
  database.version(3).stores({ waysBack: '[space+device]' });
  database.version(4).stores({ spoken: '[space+author]' });
  const { collectives, settings, encounters, ledgers, receipts, invitations, compared, waysBack, spoken } =
    database;
  const keys = keptKeys(atRest);
  const inUse = async (row: CollectiveRow): Promise<CollectiveEntry> => ({
    ...row,
    keys: await keys.toUse(row.keys)
  });
  return {
    ...yieldToNewerTabs(database),
    close: () => database.close(),

    makeKeys: () => keys.make(),
    async collectives() {
      const rows = await collectives.toArray();
      const entries = await Promise.all(rows.filter((row) => isWhole(row, 'keys')).map(inUse));
      return entries.sort((a, b) => b.lastOpenedAt - a.lastOpenedAt || (a.id < b.id ? -1 : 1));
    },
    async collective(id) {
      const row = await collectives.get(id);
      return isWhole(row, 'keys') ? inUse(row) : null;
    },
    async keepCollective(entry, sheet = null) {
      const row = { ...entry, keys: await keys.toKeep(entry.keys) };
      await database.transaction('rw', [collectives, invitations], async () => {
        await collectives.put(row);
        if (sheet !== null) await invitations.put({ collective: entry.id, ...sheet });
      });
    },
    async changeCollective(id, changes) {
      await collectives.update(id, changes);
    },
    async forgetCollective(id) {
      const spaced = [encounters, receipts, waysBack, spoken];
      const tables = [collectives, ledgers, invitations, compared, ...spaced];
      await database.transaction('rw', tables, async () => {
        await collectives.delete(id);
        await invitations
          .where('[collective+act]')
          .between(...beginningWith(id))
          .delete();
        await compared
          .where('[collective+device]')
          .between(...beginningWith(id))
          .delete();
        await ledgers.where('space').startsWith(`${id}/`).delete();
        for (const table of spaced) await table.where('space').startsWith(`${id}/`).delete();
      });
    },

    async setting(key) {
      return ((await settings.get(key))?.value as Settings[typeof key] | undefined) ?? null;
    },
    async keepSetting(key, value) {
      if (value === null) await settings.delete(key);
      else await settings.put({ key, value });
    },
    changeSetting(key, change) {
      return database.transaction('rw', [settings], async () => {
        const row = await settings.get(key);
        const value = isWhole(row, 'value') ? change(row.value as Settings[typeof key]) : null;
        if (value !== null) await settings.put({ key, value });
        return value !== null;
      });
    },

    async spoken(space, device) {
      const row = await spoken.get([space, device]);
      return isWhole(row, 'seq') ? { author: device, seq: row.seq, id: row.id } : null;
    },
    async noteSpoken(space, said) {
      await database.transaction('rw', [spoken], async () => {
        const before = await spoken.get([space, said.author]);
        if (!isWhole(before, 'seq') || before.seq < said.seq) await spoken.put({ space, ...said });
      });
    },

    async encounters(space) {
      const rows = await encounters.where({ space }).toArray();
      const met = rows.flatMap(({ device, at }) => (at === undefined ? [] : [{ device, at }]));
      return met.sort((a, b) => b.at - a.at);
    },
    async met(space, device, at) {
      await database.transaction('rw', [encounters], async () => {
        const row = await encounters.get([space, device]);
        await encounters.put({ ...row, space, device, at, isOwing: false });
      });
    },
    async changeHeld(space, device, change) {
      await database.transaction('rw', [encounters], async () => {
        const row = (await encounters.get([space, device])) ?? { space, device };
        const held = change(row.held ?? null);
        if (held !== row.held) await encounters.put({ ...row, held });
      });
    },
    async held(space) {
      const rows = await encounters.where({ space }).toArray();
      return new Map(
        rows.flatMap(({ device, held }) => (held === undefined ? [] : [[device, held] as const]))
      );
    },
    async forgetHeld(space, device) {
      await database.transaction('rw', [encounters, receipts], async () => {
        await receipts.delete([space, device]);
        const row = await encounters.get([space, device]);
        if (row?.held !== undefined) await encounters.put({ ...row, held: undefined });
      });
    },
    async owing(space) {
      const rows = await encounters.where({ space }).toArray();
      return rows.flatMap(({ device, isOwing }) => (isOwing === true ? [device] : []));
    },
    async noteOwing(space, device, isOwing) {
      await database.transaction('rw', [encounters], async () => {
        const row = (await encounters.get([space, device])) ?? { space, device };
        if ((row.isOwing ?? false) !== isOwing) await encounters.put({ ...row, isOwing });
      });
    },

    async waysBack(space) {
      const rows = await waysBack
        .where('[space+device]')
        .between(...beginningWith(space))
        .toArray();
      return rows
        .filter((row) => isWhole(row, 'at'))
        .map(({ space: _, ...way }) => way)
        .sort((a, b) => a.at - b.at);
    },
    async keepWayBack(space, way) {
      await waysBack.put({ space, ...way }).catch((cause: unknown) => {
        if (!(cause instanceof Error) || cause.name !== 'DataCloneError') throw cause;
      });
    },
    async forgetWayBack(space, device) {
      await waysBack.delete([space, device]);
    },

    async invitations(collective) {
      const rows = await invitations
        .where('[collective+act]')
        .between(...beginningWith(collective))
        .toArray();
      return rows.filter((row) => isWhole(row, 'seed')).map(({ act, seed }) => ({ act, seed }));
    },
    async keepInvitation(collective, invitation) {
      await invitations.put({ collective, ...invitation });
    },

    async forgetInvitation(collective, act) {
      await invitations.delete([collective, act]);
    },

    async compared(collective) {
      const rows = await compared
        .where('[collective+device]')
        .between(...beginningWith(collective))
        .toArray();
      return new Map(rows.filter((row) => isWhole(row, 'at')).map(({ device, at }) => [device, at]));
    },
    async keepCompared(collective, device, at) {
      await compared.put({ collective, device, at });
    },

    async ledger(space) {
      const row = await ledgers.get(space);
      return isWhole(row, 'count') ? row : null;
    },
    changeLedger(space, change) {
      return database.transaction('rw', [ledgers], async () => {
        const before = await ledgers.get(space);
        const row = change(isWhole(before, 'count') ? before : null);
        await ledgers.put(row);
        return row;
      });
    },
    async receipts(space) {
      const rows = await receipts.where({ space }).toArray();
      return rows
        .filter((row) => isWhole(row, 'count'))
        .map(({ device, count, at }) => ({ device, count, at }));
    },
    async keepReceipt(space, { device, count, at }) {
      await database.transaction('rw', [ledgers, receipts], async () => {
        const written = (await ledgers.get(space))?.count ?? 0;
        const known = (await receipts.get([space, device]))?.count ?? 0;
        if (count > 0 && count <= written && count >= known) await receipts.put({ space, device, count, at });
      });
    }
  };
}

type CollectiveRow = Omit<CollectiveEntry, 'keys'> & { readonly keys: DeviceKeys | TakenKeys };

type InSpace<T> = T & { readonly space: string };

type RegistryDatabase = Dexie & {
  collectives: EntityTable<CollectiveRow, 'id'>;
  settings: EntityTable<{ key: string; value: unknown }, 'key'>;
  encounters: Table<InSpace<EncounterRow>, [string, string]>;
  ledgers: EntityTable<LedgerRow, 'space'>;
  receipts: Table<InSpace<Receipt>, [string, string]>;
  compared: Table<Encounter & { readonly collective: CollectiveId }, [string, string]>;
  waysBack: Table<InSpace<KeptWayBack>, [string, string]>;
  spoken: Table<InSpace<Head>, [string, string]>;
  invitations: Table<KeptInvitation & { readonly collective: CollectiveId }, [string, string]>;
};
