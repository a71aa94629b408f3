/** The types of pages do not know what workers alone can ask for. */
interface TimedFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{
    write(bytes: Uint8Array, options: { readonly at: number }): number;
    flush(): void;
    close(): void;
  }>;
}

/**
 * So many flushes are tried at most, and so many that took their time, in milliseconds, are a disk's. On a disk that was
 * measured all of them did, with the machine busy or idle, in memory 11 at most. The clock moves in tenths of a millisecond.
 */
const flushes = 60;
const enough = 16;
const slow = 0.05;
const page = new Uint8Array(4096).fill(1);

addEventListener('message', ({ data }: MessageEvent<FileSystemDirectoryHandle>) => {
  reachesDisk(data).then(postMessage, (cause: unknown) => reportError(cause));
});

/** Makes a file longer and has it flushed, again and again, until it must be a disk that takes so long. */
async function reachesDisk(folder: FileSystemDirectoryHandle): Promise<boolean> {
  // A name of its own: other tabs may be trying too.
  const name = `probe-${crypto.randomUUID()}`;
  const file = (await folder.getFileHandle(name, { create: true })) as TimedFile;
  try {
    const access = await file.createSyncAccessHandle();
    try {
      let slowOnes = 0;
      for (let i = 0; i < flushes && slowOnes < enough; i++) {
        access.write(page, { at: i * page.length });
        const begun = performance.now();
        access.flush();
        if (performance.now() - begun > slow) slowOnes += 1;
      }
      return slowOnes === enough;
    } finally {
      access.close();
    }
  } finally {
    await folder.removeEntry(name);
  }
}
