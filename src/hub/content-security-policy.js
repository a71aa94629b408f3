/**
 * What the page may load and run. SvelteKit writes it into the page, with the hash of its own inline script, so
 * that it also holds on a static host that sends no headers; the hub repeats it as a header.
 *
 * `connect-src` allows any hub: their addresses are chosen by each collective.
 *
 * @type {NonNullable<NonNullable<NonNullable<import('@sveltejs/kit').Config['kit']>['csp']>['directives']>}
 */
export const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'style-src': ['self'],
  // The one style attribute allowed, by its hash: that of SvelteKit's announcer of routes to screen readers.
  'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'connect-src': ['self', 'ws:', 'wss:'],
  'worker-src': ['self'],
  'manifest-src': ['self'],
  'media-src': ['self', 'blob:'],
  'base-uri': ['none'],
  'form-action': ['none'],
  'require-trusted-types-for': ['script'],
  'trusted-types': ['svelte-trusted-html', 'ProseMirrorClipboard', 'grange']
};
