import * as Y from 'yjs';
import { kinds } from '../documents/kinds';
import { readProfile } from '../documents/profile';
import { readRecords } from '../documents/records';
import type { CollectiveId } from '../domain/ids';

/**
 * A file of everything a document holds, for when the browser cannot save it: what people can read, and the update
 * from which Yjs makes the document again (no screen opens such a file yet). JSON, UTF-8; instants in milliseconds since 1970.
 */
export function rescueFile(collective: CollectiveId, update: Uint8Array, now: number): Blob {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const records = Object.fromEntries(
    Object.values(kinds).map((kind) => [kind.part, readRecords<unknown>(doc, kind)])
  );
  const file = {
    format: 'grange-rescue',
    version: 1,
    collective,
    savedAt: now,
    profile: readProfile(doc),
    ...records,
    update: base64(update)
  };
  return new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
