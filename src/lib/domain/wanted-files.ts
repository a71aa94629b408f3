import { isPhoto, type Attachment, type FileOfActs, type NamedBytes } from './attachments';

/** How much of some bytes is on this device. */
export interface HeldFile {
  /** How many of them came, from the first on without a gap: all of them only once they are what their hash says. */
  readonly received: number;
  readonly isWhole: boolean;
  /** Whether somebody asked for them here, whatever room they take. */
  readonly isAsked: boolean;
}

/** Bytes that a document, or an act, names. */
export interface NeededFile extends NamedBytes {
  /** Whether every device has them, whatever room they take: they are small, or hold what was decided. */
  readonly isAlways: boolean;
}

/** Bytes to be fetched, from where on. */
export interface WantedFile extends NamedBytes {
  readonly received: number;
}

/** Files are kept, and pass between devices, in pieces of so many bytes; the last one has the rest. */
export const pieceSize = 64 * 1024;

/** What photos and files may take on this device, in bytes: what is chosen from, and what is usual. */
export const roomChoices = [0, 50e6, 200e6, 1e9, 4e9] as const;
export const usualRoom = 200e6;

/** The bytes that are needed while records name them (DOC-11), and those that acts name (JRN-51), by hash. */
export function neededFiles(
  attachments: Iterable<Attachment>,
  ofActs: Iterable<FileOfActs> = []
): ReadonlyMap<string, NeededFile> {
  const needed = new Map<string, NeededFile>();
  const need = ({ hash, size }: NamedBytes, small: NamedBytes | null) => {
    needed.set(hash, { hash, size, isAlways: false });
    if (small !== null && !needed.has(small.hash))
      needed.set(small.hash, { hash: small.hash, size: small.size, isAlways: true });
  };
  for (const attachment of attachments)
    if (attachment.deletedAt === null)
      need(attachment, isPhoto(attachment) ? attachment.photo.thumbnail : null);
  for (const file of ofActs)
    if ('thumbnail' in file) need(file, file.thumbnail);
    else needed.set(file.hash, { ...file, isAlways: true });
  return needed;
}

/**
 * What is fetched of what is needed and not here, in this order: thumbnails, whatever room they take; what somebody asked
 * for; the smallest first of the others, as far as the room goes.
 */
export function wantedFiles(
  needed: Iterable<NeededFile>,
  held: ReadonlyMap<string, HeldFile>,
  room: { readonly most: number; readonly used: number }
): readonly WantedFile[] {
  const lacking = [...needed]
    .map((file) => ({ ...nothingHeld, ...file, ...held.get(file.hash) }))
    .filter(({ isWhole }) => !isWhole)
    .sort((a, b) => turnOf(a) - turnOf(b) || a.size - b.size || (a.hash < b.hash ? -1 : 1));
  let left = room.most - room.used;
  const wanted: WantedFile[] = [];
  for (const { hash, size, received, isAlways, isAsked } of lacking) {
    const more = size - received;
    if (!isAlways && !isAsked && more > left) continue;
    left -= more;
    wanted.push({ hash, size, received });
  }
  return wanted;
}

const nothingHeld: HeldFile = { received: 0, isWhole: false, isAsked: false };

const turnOf = ({ isAlways, isAsked }: { isAlways: boolean; isAsked: boolean }): number =>
  isAlways ? 0 : isAsked ? 1 : 2;

/** Where bytes are that something on the screen needs. */
export type FileWhere =
  | { readonly kind: 'here' }
  /** Some of them came. */
  | { readonly kind: 'coming'; readonly received: number }
  /** They are fetched from the next device that has them. */
  | { readonly kind: 'elsewhere' }
  /** They take more than what is left of the room, and wait for somebody to ask for them. */
  | { readonly kind: 'no-room' };

/** The photos and files of a thing, and where the bytes are that they need, by hash. */
export interface Attached {
  readonly attachments: readonly Attachment[];
  readonly where: ReadonlyMap<string, FileWhere>;
}

export function whereIs(
  { hash, size, isAlways }: NeededFile,
  held: ReadonlyMap<string, HeldFile>,
  room: { readonly most: number; readonly used: number }
): FileWhere {
  const { received, isWhole, isAsked } = held.get(hash) ?? nothingHeld;
  if (isWhole) return { kind: 'here' };
  if (!isAlways && !isAsked && size - received > room.most - room.used) return { kind: 'no-room' };
  return received > 0 ? { kind: 'coming', received } : { kind: 'elsewhere' };
}
