import { madePhoto, type AttachProblem } from '../domain/attachments';
import { err, type Result } from '../domain/result';
import workerAddress from './photo.worker.ts?worker&url';
import { startWorker } from './trusted-worker';

/** A photo as it is kept: two JPEGs that say nothing of where, when and with what it was taken. */
export interface MadePhoto {
  readonly type: 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly thumbnail: Uint8Array<ArrayBuffer>;
}

/**
 * Draws an image again, upright and no larger than need be: nothing but what is seen of it stays. In a worker, since that
 * takes a second.
 */
export async function makePhoto(file: Blob): Promise<Result<MadePhoto, AttachProblem>> {
  if (file.size === 0) return err({ kind: 'empty' });
  if (file.size > madePhoto.most) return err({ kind: 'too-large', limit: madePhoto.most });
  const worker = startWorker(workerAddress);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Result<MadePhoto, AttachProblem>>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
