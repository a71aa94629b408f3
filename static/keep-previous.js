/*
 * Runs in the service worker. When one tab takes a new version, the worker forgets the files of the old one, which
 * other tabs may still be running, perhaps with something half written: they would fail on the next part they load.
 * So a version about to be replaced is set aside first, until the one after it.
 */
const previous = 'grange-previous';

self.addEventListener('install', (event) => event.waitUntil(keepPrevious()));

async function keepPrevious() {
  const names = await caches.keys();
  const precache = names.find((name) => name.startsWith('workbox-precache'));
  if (precache === undefined) return;
  const current = await caches.open(precache);
  const files = (await current.keys()).filter(({ url }) => url.includes('/_app/immutable/'));
  await caches.delete(previous);
  const aside = await caches.open(previous);
  try {
    for (const file of files) {
      const content = await current.match(file);
      if (content !== undefined) await aside.put(file, content);
    }
  } catch {
    // A full disk must not keep the new version out; the other tabs say that they want to be reloaded.
    await caches.delete(previous);
  }
}
