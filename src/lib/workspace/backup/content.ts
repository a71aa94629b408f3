import { isId, type CollectiveId, type DeviceId, type PersonId, type StructureId } from '../../domain/ids';
import type { ActId } from '../../domain/acts/act';
import type { OutsideServer } from '../../domain/outside-server';
import { parseJournalMessage } from '../../sync/journal-message';
import { parseTextMessage } from '../../sync/text-message';

/** What a backup holds, one thing after another: the head; then of each collective what follows it in this order. */
export type BackupContent =
  | BackupHead
  | SavedCollective
  /** Some acts, as a channel carries them. */
  | { readonly kind: 'acts'; readonly message: Uint8Array }
  /** Some of the texts that they name. */
  | { readonly kind: 'texts'; readonly message: Uint8Array }
  /** The document, as one update of Yjs. */
  | { readonly kind: 'document'; readonly update: Uint8Array }
  /** A photo or a file. */
  | { readonly kind: 'file'; readonly hash: string; readonly bytes: Uint8Array };

export interface BackupHead {
  readonly kind: 'head';
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** So many things follow, of those that progress is counted in: collectives, photos and files. */
  readonly things: number;
  readonly publicAddress: string | null;
  readonly filesRoom: number | null;
  readonly outsideServers: readonly OutsideServer[];
}

/** A collective, and who the device was in it that made the backup. */
export interface SavedCollective {
  readonly kind: 'collective';
  readonly id: CollectiveId;
  readonly name: string;
  readonly hubs: readonly string[];
  readonly person: PersonId;
  readonly structure: StructureId | null;
  readonly device: DeviceId;
  readonly joinedAt: number;
  /** What lets its person come back: the act that published it, and the seed, sealed for the key of the backup. */
  readonly way: { readonly act: ActId; readonly key: Uint8Array; readonly sealed: Uint8Array };
  /** The secrets of the epochs that it knew. */
  readonly epochs: readonly { readonly epoch: ActId; readonly secret: Uint8Array }[];
  /** The devices whose safety number was compared, and when. */
  readonly compared: readonly { readonly device: DeviceId; readonly at: number }[];
  /** The invitations that were made on it. */
  readonly invitations: readonly { readonly act: ActId; readonly seed: Uint8Array }[];
}

/** What is wrong with the records of a backup; null when this version can restore every one of them. */
export async function contentProblem(records: AsyncIterable<unknown>): Promise<'newer' | 'damaged' | null> {
  let hasHead = false;
  /** Whether the last collective lacks its document still; null before the first. */
  let isPartial: boolean | null = null;
  for await (const record of records) {
    if (!isKnown(record)) return 'newer';
    if (!isOf(shapes[record.kind], record)) return 'damaged';
    const isFirst = record.kind === 'head';
    if (isFirst === hasHead) return 'damaged';
    hasHead = true;
    if (isFirst) continue;
    const isNew = record.kind === 'collective';
    const isPartOf = record.kind !== 'file' && !isNew;
    if (isPartial === null ? !isNew : isPartial !== isPartOf) return 'damaged';
    if (isNew) isPartial = true;
    if (record.kind === 'document') isPartial = false;
    if (record.kind === 'acts' && parseJournalMessage(record.message)?.kind !== 'acts') return 'damaged';
    if (record.kind === 'texts' && parseTextMessage(record.message)?.kind !== 'texts') return 'damaged';
  }
  return hasHead && isPartial !== true ? null : 'damaged';
}

const isKnown = (record: unknown): record is BackupContent =>
  isObject(record) && typeof record.kind === 'string' && Object.hasOwn(shapes, record.kind);

type Test = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
const isOf = (shape: Readonly<Record<string, Test>>, value: unknown): boolean =>
  isObject(value) && Object.entries(shape).every(([name, test]) => test(value[name]));

const aText: Test = (value) => typeof value === 'string';
const aCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const bytes: Test = (value) => value instanceof Uint8Array;
const anId: Test = (value) => typeof value === 'string' && isId(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const object =
  (shape: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isOf(shape, value);

const shapes: Readonly<Record<BackupContent['kind'], Readonly<Record<string, Test>>>> = {
  head: {
    at: aCount,
    things: aCount,
    publicAddress: orNull(aText),
    filesRoom: orNull(aCount),
    outsideServers: list(object({ url: aText }))
  },
  collective: {
    id: anId,
    name: aText,
    hubs: list(aText),
    person: anId,
    structure: orNull(anId),
    device: anId,
    joinedAt: aCount,
    way: object({ act: aText, key: bytes, sealed: bytes }),
    epochs: list(object({ epoch: aText, secret: bytes })),
    compared: list(object({ device: anId, at: aCount })),
    invitations: list(object({ act: aText, seed: bytes }))
  },
  acts: { message: bytes },
  texts: { message: bytes },
  document: { update: bytes },
  file: { hash: aText, bytes }
};
