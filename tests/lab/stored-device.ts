/** All that Grange keeps on a device, taken out of IndexedDB and put back, so that what an old version left can be opened. */

export interface StoredDevice {
  readonly databases: readonly StoredDatabase[];
}

interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoredStore[];
}

interface StoredStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** Keys and values; bytes are written `{ $bytes }` and keys of WebCrypto `{ $key }`. */
  readonly rows: readonly (readonly [unknown, unknown])[];
}

/** The projection is made again from the rest. */
const isKept = (name: string | undefined): name is string => name !== undefined && name !== 'grange-view';

/** Takes everything out; keys must have been made extractable. */
export async function dumpDevice(): Promise<StoredDevice> {
  const names = (await indexedDB.databases()).map(({ name }) => name).filter(isKept);
  const databases: StoredDatabase[] = [];
  for (const name of names.sort()) {
    const database = await answered(indexedDB.open(name));
    const stores: StoredStore[] = [];
    for (const storeName of [...database.objectStoreNames].sort()) {
      const store = database.transaction(storeName).objectStore(storeName);
      const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((index) => {
        const { name, keyPath, unique, multiEntry } = store.index(index);
        return { name, keyPath, unique, multiEntry };
      });
      const rows: [unknown, unknown][] = [];
      for (const [i, key] of keys.entries()) rows.push([await written(key), await written(values[i])]);
      stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows });
    }
    databases.push({ name, version: database.version, stores });
    database.close();
  }
  return { databases };
}

/** Puts it all back, as it was. */
export async function restoreDevice({ databases }: StoredDevice): Promise<void> {
  for (const { name, version, stores } of databases) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name, keyPath, ...options } of indexes) store.createIndex(name, keyPath, options);
      }
    };
    const database = await answered(opening);
    for (const { name, keyPath, rows } of stores) {
      const read = await Promise.all(rows.map((row) => Promise.all(row.map(asWas))));
      const store = database.transaction(name, 'readwrite').objectStore(name);
      for (const [key, value] of read)
        await answered(keyPath === null ? store.put(value, key as IDBValidKey) : store.put(value));
    }
    database.close();
  }
}

async function written(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (value instanceof CryptoKey) {
    const { name, namedCurve } = value.algorithm as EcKeyAlgorithm;
    const $key = await crypto.subtle.exportKey('jwk', value);
    return { $key, algorithm: { name, namedCurve }, usages: value.usages };
  }
  if (Array.isArray(value)) return Promise.all(value.map(written));
  return mapped(value, written);
}

async function asWas(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(asWas));
  if (typeof value === 'object' && value !== null) {
    if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes as string, 'base64'));
    if ('$key' in value) {
      const { $key, algorithm, usages } = value as unknown as {
        $key: JsonWebKey;
        algorithm: EcKeyImportParams;
        usages: KeyUsage[];
      };
      return crypto.subtle.importKey('jwk', $key, algorithm, true, usages);
    }
  }
  return mapped(value, asWas);
}

async function mapped(value: unknown, change: (one: unknown) => Promise<unknown>): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, one]) => [key, await change(one)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
