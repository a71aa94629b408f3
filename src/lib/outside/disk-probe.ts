import workerAddress from './disk-probe.worker.ts?worker&url';
import { startWorker } from './trusted-worker';

/** So long is the answer waited for, in milliseconds. */
const patience = 3000;

/**
 * Whether what is written in a folder comes to a disk: rejects where that cannot be told. In a worker, the only place where
 * a flush can be timed.
 */
export async function reachesDisk(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const worker = startWorker(workerAddress);
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
      giveUp = setTimeout(() => reject(new Error('The disk did not answer.')), patience);
      worker.postMessage(folder);
    });
  } finally {
    clearTimeout(giveUp);
    worker.terminate();
  }
}
