import * as Y from 'yjs';
import type { ActId } from '../../domain/acts/act';
import type { CollectiveId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { makeBackupKey, sealForBackup } from '../../identity/backup-key';
import type { StretchingProblem } from '../../identity/passphrase';
import { makeSeed, publicPartOf } from '../../identity/seed';
import { writeBackup, type BackupRecord } from '../../storage/backup-file';
import type { CollectiveEntry, KeptBackup } from '../../storage/registry-rows';
import { saidSince, type FileFacts } from '../exchange-files';
import { isOpen } from '../gatekeeper';
import { sayMembership } from '../say-membership';
import type { Stores } from '../stores';
import type { BackupContent, SavedCollective } from './content';

/** A collective, open, as a backup is made of it. */
export interface BackupSource {
  readonly entry: CollectiveEntry;
  readonly space: FileFacts;
  /** Where its devices meet. */
  readonly hubs: readonly string[];
  /** What whoever holds this device is called there. */
  readonly called: string;
}

export interface SavingFacts {
  readonly stores: Stores;
  /** Every collective that is to be in it. */
  readonly sources: readonly BackupSource[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface SavingTerms {
  /** Behind which the backup is put, and those that follow; null to go on with the one of before. */
  readonly passphrase: string | null;
  /** Whether photos and files go with it. */
  readonly withFiles: boolean;
  /** Is told how many things are in it already. */
  told?(done: number, total: number): void;
  /** Aborted, nothing is made. */
  readonly signal?: AbortSignal;
}

export interface SavedBackup {
  readonly content: Blob;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly withFiles: boolean;
  /** The collectives that are in it. */
  readonly collectives: readonly CollectiveId[];
  /** By which act it brings its person back into each. */
  readonly ways: readonly { readonly collective: CollectiveId; readonly act: ActId }[];
}

export type SavingProblem = StretchingProblem | 'no-passphrase';

/**
 * Makes a backup of these collectives, with everything that this device has of them. Rejects when the storage refuses,
 * and with what the signal was aborted with.
 */
export async function saveBackup(
  facts: SavingFacts,
  { passphrase, withFiles, told, signal }: SavingTerms
): Promise<Result<SavedBackup, SavingProblem>> {
  const { stores, sources, now } = facts;
  const { registry } = stores;
  let kept = await registry.setting('backup');
  if (passphrase !== null) {
    const made = await makeBackupKey(passphrase);
    if (!made.ok) return made;
    kept = { key: made.value, seeds: [], last: kept?.last ?? null };
    await registry.keepSetting('backup', kept);
  }
  if (kept === null) return { ok: false, problem: 'no-passphrase' };
  const { key, seeds } = await withSeeds(kept, facts);
  const held = new Map<CollectiveId, readonly string[]>();
  for (const { entry, space } of sources) {
    const files = withFiles ? await stores.files.held(space.space) : new Map<string, never>();
    held.set(
      entry.id,
      [...files].flatMap(([hash, { isWhole }]) => (isWhole ? [hash] : []))
    );
  }
  const things = sources.length + [...held.values()].flat().length;

  async function* records(): AsyncGenerator<BackupContent> {
    let done = 0;
    const count = () => {
      signal?.throwIfAborted();
      told?.(++done, things);
    };
    yield {
      kind: 'head',
      at: now,
      things,
      publicAddress: await registry.setting('publicAddress'),
      filesRoom: await registry.setting('filesRoom'),
      outsideServers: (await registry.setting('outsideServers')) ?? []
    };
    for (const { entry, space } of sources) {
      const way = seeds.find(({ collective }) => collective === entry.id)!;
      yield await savedCollective(entry, space, way, stores);
      const said = await saidSince(space, []);
      for (const message of said.journal) yield { kind: 'acts', message };
      for (const message of said.texts) yield { kind: 'texts', message };
      yield { kind: 'document', update: Y.encodeStateAsUpdate(space.doc) };
      count();
      for (const hash of held.get(entry.id)!) {
        const bytes = await stores.files.read(space.space, hash);
        // Removed, or found damaged, since it was counted.
        if (bytes !== null) yield { kind: 'file', hash, bytes };
        count();
      }
    }
  }

  const content = await writeBackup(key, records() as AsyncIterable<BackupRecord>);
  const collectives = sources.map(({ entry }) => entry.id);
  const ways = seeds
    .filter(({ collective }) => collectives.includes(collective))
    .map(({ collective, act }) => ({ collective, act }));
  return ok({ content, at: now, withFiles, collectives, ways });
}

/** Notes that somebody took a backup: it is the last one. Rejects when the storage refuses. */
export async function noteBackup(
  { registry }: Pick<Stores, 'registry'>,
  { content: { size }, at, withFiles, ways }: SavedBackup
): Promise<void> {
  const kept = await registry.setting('backup');
  if (kept !== null) await registry.keepSetting('backup', { ...kept, last: { at, size, withFiles, ways } });
}

/** Has each of the collectives name what lets its person come back. Rejects when the storage refuses. */
export async function withSeeds(kept: KeptBackup, { sources, ...facts }: SavingFacts): Promise<KeptBackup> {
  for (const { space } of sources) await space.durable();
  let found = kept;
  for (const source of sources) found = await withSeedOf(source, found, facts);
  return found;
}

/** Has the journal name what lets its person come back, unless the backups of before do that still. */
async function withSeedOf(
  { entry, space: { journal } }: BackupSource,
  kept: KeptBackup,
  { stores, now }: Pick<SavingFacts, 'stores' | 'now'>
): Promise<KeptBackup> {
  const before = kept.seeds.find(({ collective }) => collective === entry.id);
  const invite = before === undefined ? undefined : journal.membership.members.invites.get(before.act);
  if (invite !== undefined && isOpen(invite, now)) return kept;
  const seed = await makeSeed();
  const sealed = await sealForBackup(kept.key, seed);
  if (sealed === null) throw new TypeError('a backup key is a point of its curve');
  const { id: act } = await sayMembership(journal, 'membership.backup', { seed: publicPartOf(seed) });
  const others = kept.seeds.filter(({ collective }) => collective !== entry.id);
  const more = { ...kept, seeds: [...others, { collective: entry.id, act, ...sealed }] };
  await stores.registry.keepSetting('backup', more);
  return more;
}

async function savedCollective(
  entry: CollectiveEntry,
  { gatekeeper }: FileFacts,
  { act, key, sealed }: KeptBackup['seeds'][number],
  { registry }: Stores
): Promise<SavedCollective> {
  const { id, name, hubs, person, structure, device, joinedAt } = entry;
  const compared = await registry.compared(id);
  return {
    kind: 'collective',
    ...{ id, name, hubs, person, structure, device, joinedAt },
    way: { act, key, sealed },
    epochs: await gatekeeper.secrets(),
    compared: [...compared].map(([device, at]) => ({ device, at })),
    invitations: await registry.invitations(id)
  };
}
