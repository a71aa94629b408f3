import {
  attachmentLimits,
  fileNameOf,
  isImage,
  type Attachment,
  type AttachmentFacts,
  type AttachProblem,
  type DrawnPhoto
} from '../domain/attachments';
import type { ItemId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { keepDrawn, type Files } from './files';
import type { LiveSpace } from './live-space';

export interface AttachFacts {
  readonly files: Pick<Files, 'keep'>;
  readonly live: Pick<LiveSpace, 'addAttachment'>;
  readonly item: ItemId;
  /** How many photos and files the thing has. */
  readonly count: number;
  makePhoto(file: Blob): Promise<Result<DrawnPhoto, AttachProblem>>;
}

/**
 * Adds a photo or another file to a thing: the bytes first, then the record that names them. An image of whatever kind is
 * drawn again, so that it does not tell where it was taken. Rejects when the storage refuses.
 */
export async function attach(facts: AttachFacts, file: File): Promise<Result<null, AttachProblem>> {
  const limit = attachmentLimits.perThing;
  if (facts.count >= limit) return err({ kind: 'too-many', limit });
  const kept = isImage(file) ? await keepPhoto(facts, file) : await keepFile(facts, file);
  if (!kept.ok) return kept;
  facts.live.addAttachment(facts.item, kept.value);
  return ok(null);
}

export interface DetachFacts {
  readonly files: Pick<Files, 'keep'>;
  readonly live: Pick<LiveSpace, 'removeAttachment'>;
  /** Null where they are not here. */
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/**
 * Takes a photo or another file from its thing. What it gives back brings it back, however late: bytes that nothing named
 * meanwhile may be gone from every device.
 */
export async function detach(
  { files, live, read }: DetachFacts,
  { id, hash, photo }: Attachment
): Promise<() => Promise<void>> {
  const bytes = await Promise.all([hash, ...(photo === null ? [] : [photo.thumbnail.hash])].map(read));
  const putBack = live.removeAttachment(id);
  return async () => {
    for (const some of bytes) if (some !== null) await files.keep(some);
    putBack();
  };
}

async function keepPhoto(
  { files, makePhoto }: AttachFacts,
  file: Blob
): Promise<Result<AttachmentFacts, AttachProblem>> {
  const made = await makePhoto(file);
  if (!made.ok) return made;
  const { width, height, thumbnail, ...whole } = await keepDrawn(files, made.value);
  const { type } = made.value;
  return ok({ ...whole, type, name: '', description: '', photo: { width, height, thumbnail } });
}

async function keepFile({ files }: AttachFacts, file: File): Promise<Result<AttachmentFacts, AttachProblem>> {
  if (file.size === 0) return err({ kind: 'empty' });
  if (file.size > attachmentLimits.file) return err({ kind: 'too-large', limit: attachmentLimits.file });
  const kept = await files.keep(new Uint8Array(await file.arrayBuffer()));
  const type = file.type.length <= 100 ? file.type : '';
  return ok({ ...kept, type, name: fileNameOf(file.name), description: '', photo: null });
}
