import type { FolderTrouble } from '../domain/folder-saving';

/** What the browser lends to choose a folder; a test gives its own. */
export interface FolderMeans {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}

/** A folder as browsers that let one be chosen have it; in a browser's own, nothing need be asked. */
type Askable = FileSystemDirectoryHandle & {
  queryPermission?(what: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(what: { readonly mode: 'readwrite' }): Promise<PermissionState>;
};

/** Whether this browser lets a folder be chosen, and kept from one day to the next. */
export const canChooseFolder = ({ showDirectoryPicker }: FolderMeans = window as FolderMeans): boolean =>
  showDirectoryPicker !== undefined;

/** The folder that the person chooses; null when they choose none. From a touch or a click only; rejects when refused. */
export async function chooseFolder(
  means: FolderMeans = window as FolderMeans
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (
      (await means.showDirectoryPicker?.({ id: 'grange', mode: 'readwrite', startIn: 'documents' })) ?? null
    );
  } catch (cause) {
    if (nameOf(cause) === 'AbortError') return null;
    throw cause;
  }
}

/** Why nothing may be written in a folder; null where it may. With `asks`, from a touch or a click, the person is asked. */
export async function writingTrouble(
  folder: FileSystemDirectoryHandle,
  asks: boolean
): Promise<FolderTrouble | null> {
  const askable: Askable = folder;
  const state = asks
    ? await askable.requestPermission?.({ mode: 'readwrite' })
    : await askable.queryPermission?.({ mode: 'readwrite' });
  if (state === 'denied') return 'refused';
  return state === 'prompt' ? 'asks' : null;
}

/** A name under which nothing is in the folder yet: this one, or with a number (`name-2.txt`). Rejects as disks do. */
export async function freeNameIn(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    try {
      await folder.getFileHandle(tried);
    } catch (cause) {
      if (nameOf(cause) === 'NotFoundError') return tried;
      // A folder has that name.
      if (nameOf(cause) !== 'TypeMismatchError') throw cause;
    }
  }
}

/** Writes a file there: under its name is all of it, or nothing that anybody would take for it. Rejects as disks do. */
export async function writeInFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  // What is written lies beside it until it is closed; a pipe that breaks lets go of it.
  await content.stream().pipeTo(await file.createWritable());
  if ((await file.getFile()).size !== content.size)
    throw new DOMException('not all of it is there', 'DataError');
}

/** Removes a file from there, if it is there. Rejects as disks do. */
export async function removeFromFolder(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch((cause: unknown) => {
    if (nameOf(cause) !== 'NotFoundError') throw cause;
  });
}

/** What a folder that rejected something lacks. */
export function folderTrouble(cause: unknown): FolderTrouble {
  switch (nameOf(cause)) {
    case 'NotFoundError':
      return 'gone';
    case 'QuotaExceededError':
      return 'full';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return 'refused';
    default:
      return 'failed';
  }
}

const nameOf = (cause: unknown): string =>
  cause instanceof Error || cause instanceof DOMException ? cause.name : '';
