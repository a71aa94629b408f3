/** A folder in memory that answers as a browser's does, and can be closed, filled up or taken away; for tests. */
export class MemoryFolder {
  readonly files = new Map<string, Blob>();
  /** The names of the folders in it. */
  readonly folders = new Set<string>();
  readonly asked: string[] = [];
  permission: PermissionState = 'granted';
  /** What the person answers when they are asked. */
  answer: PermissionState = 'granted';
  /** What the disk rejects what with. */
  refusal: { readonly of: 'open' | 'write' | 'remove'; readonly name: string } | null = null;

  constructor(readonly name: string) {}

  /** It, as what it stands for. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  queryPermission = async (): Promise<PermissionState> => this.permission;

  requestPermission = async (): Promise<PermissionState> => {
    this.asked.push('permission');
    return (this.permission = this.answer);
  };

  async getFileHandle(name: string, { create = false } = {}) {
    this.#check('open');
    if (this.folders.has(name)) throw new DOMException('a folder', 'TypeMismatchError');
    if (!this.files.has(name) && !create) throw new DOMException('nothing there', 'NotFoundError');
    if (!this.files.has(name)) this.files.set(name, new Blob());
    return {
      getFile: async () => this.files.get(name)!,
      createWritable: async () => {
        const parts: BlobPart[] = [];
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (part) => {
            this.#check('write');
            parts.push(part);
          },
          close: () => void this.files.set(name, new Blob(parts))
        });
      }
    };
  }

  async removeEntry(name: string): Promise<void> {
    this.#check('remove');
    if (!this.files.delete(name)) throw new DOMException('nothing there', 'NotFoundError');
  }

  #check(what: 'open' | 'write' | 'remove'): void {
    if (this.refusal?.of === what) throw new DOMException('refused', this.refusal.name);
  }
}
