import { madePhoto, type AttachProblem, type DrawnPhoto } from '../domain/attachments';
import { err, type Result } from '../domain/result';
import workerAddress from './photo.worker.ts?worker&url';
import { startWorker } from './trusted-worker';

/**
 * Draws an image again, upright and no larger than need be: nothing but what is seen of it stays. In a worker, since that
 * takes a second.
 */
export async function makePhoto(file: Blob): Promise<Result<DrawnPhoto, AttachProblem>> {
  if (file.size === 0) return err({ kind: 'empty' });
  if (file.size > madePhoto.most) return err({ kind: 'too-large', limit: madePhoto.most });
  const worker = startWorker(workerAddress);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Result<DrawnPhoto, AttachProblem>>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
