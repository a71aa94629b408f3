import type { AttachmentId, ItemId, PersonId } from './ids';
import { cut, oneLine } from './text';

/** Bytes that lie beside the document, as records name them: by their SHA-256 in base64url, and how many they are. */
export interface NamedBytes {
  readonly hash: string;
  readonly size: number;
}

/** What a photo is besides its bytes: how large it is drawn, and a small one of the same. */
export interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly thumbnail: NamedBytes;
}

/** A photo that acts name: it is of no record, and nobody takes it away. */
export type ShownPhoto = NamedBytes & PhotoFacts;

/** What acts name: a photo, or bytes that every device keeps, such as minutes. */
export type FileOfActs = ShownPhoto | NamedBytes;

/** A photo drawn again, before it is kept: two JPEGs that say nothing of where, when and with what it was taken. */
export interface DrawnPhoto {
  readonly type: 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly thumbnail: Uint8Array<ArrayBuffer>;
}

/** What is said of a photo or a file when it is added. */
export interface AttachmentFacts extends NamedBytes {
  /** The media type. */
  readonly type: string;
  /** The name of a file; a photo needs none. */
  readonly name: string;
  /** What there is to see, in words. */
  readonly description: string;
  /** Null for a file of another kind. */
  readonly photo: PhotoFacts | null;
}

/** A photo of a thing, or a file that goes with it. */
export interface Attachment extends AttachmentFacts {
  readonly id: AttachmentId;
  readonly item: ItemId;
  /** Milliseconds since 1970, as the author's clock told them: shown, never trusted. */
  readonly addedAt: number;
  readonly addedBy: PersonId | null;
  readonly deletedAt: number | null;
}

/** A photo among what goes with a thing. */
export type Photo = Attachment & { readonly photo: PhotoFacts };

export const isPhoto = (attachment: Attachment): attachment is Photo => attachment.photo !== null;

/** The limits that the app keeps to, and what comes from peers; sizes in bytes. */
export const attachmentLimits = {
  name: 120,
  description: 300,
  /** How many are added to one thing: two people who add some while apart may come to more. */
  perThing: 24,
  file: 5 * 1024 * 1024,
  photo: 1024 * 1024,
  thumbnail: 64 * 1024,
  /** Of a side, in pixels. */
  side: 10_000
};

/** Why something was not added to a thing. */
export type AttachProblem =
  /** Nobody here can read it as an image; `heic` is what some phones take photos in. */
  | { readonly kind: 'unreadable-image'; readonly isHeic: boolean }
  | { readonly kind: 'empty' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly limit: number };

/** What a photo is made into, so that a phone holds hundreds: sides in pixels, sizes in bytes. */
export const madePhoto = {
  whole: { side: 1600, size: 400_000 },
  thumbnail: { side: 240, size: 20_000 },
  /** Of the file that it is made of. */
  most: 60_000_000
} as const;

/** Whether a file is taken for a photo; some systems tell the kind by the ending of the name alone. */
export const isImage = ({ type, name }: { readonly type: string; readonly name: string }): boolean =>
  type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|hei[cf]|avif|tiff?|bmp)$/i.test(name);

/** Whether the first bytes of a file are those of HEIC and its like, which many browsers cannot read. */
export const isHeic = (head: Uint8Array): boolean =>
  /^ftyp(?:hei|hev|mif1|msf1)/.test(String.fromCharCode(...head.subarray(4, 12)));

/** The kinds of image that every browser of these years draws. */
export const photoTypes: readonly string[] = ['image/jpeg', 'image/webp'];

/** The largest sides of the same shape within a square. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The name under which a file is kept: one line, no path, and still its ending where it is long. */
export function fileNameOf(name: string): string {
  const line = oneLine(name.replace(/[/\\:*?"<>|]/g, '-'));
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(line)?.[0] ?? '';
  return cut(line.slice(0, line.length - ending.length), attachmentLimits.name - ending.length) + ending;
}

/** The oldest first, then by id, the same on every phone. */
export const byAge = (a: Attachment, b: Attachment): number =>
  a.addedAt - b.addedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
