/** Where the service worker puts what another app shared with this one: `static/take-shared.js`. */
const shared = 'grange-shared';
const address = '/open/shared';

/** More than any exchange file is: a film that was shared by mistake is not read. */
const mostBytes = 100 * 1024 * 1024;

/** What another app shared with this one, as text; null when none did. It stays until it is {@link dropShared}. */
export async function readShared(): Promise<string | null> {
  // There are no caches where there is no service worker.
  const content = await globalThis.caches?.open(shared).then((aside) => aside.match(address));
  if (content === undefined) return null;
  const bytes = await content.blob();
  return bytes.size > mostBytes ? '' : bytes.text();
}

export async function dropShared(): Promise<void> {
  await globalThis.caches?.delete(shared);
}
