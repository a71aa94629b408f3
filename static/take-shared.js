/*
 * Runs in the service worker. Another app shares a file or a text with this one: it is put aside until the exchange
 * screen opens it, and nothing of it reaches the network.
 */
const shared = 'grange-shared';

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && new URL(url).pathname === '/open/shared')
    event.respondWith(takeShared(event.request));
});

async function takeShared(request) {
  try {
    const form = await request.formData();
    const file = form.get('file');
    const content = file instanceof File ? file : new Blob([form.get('text') ?? '']);
    const aside = await caches.open(shared);
    await aside.put('/open/shared', new Response(content));
  } catch {
    // The exchange screen finds nothing and says nothing: the file is still where it came from.
  }
  return Response.redirect('/open/shared', 303);
}
