/**
 * Who may import whom. One table, read by ESLint: a layer sees the layers it lists and the packages it lists,
 * nothing else. `domain` is at the bottom and knows nobody; arrows only go down.
 *
 * @type {Record<string, { layers: string[], packages: string[] }>}
 */
export const layers = {
  domain: { layers: [], packages: [] },
  i18n: { layers: ['domain'], packages: [] },
  documents: { layers: ['domain'], packages: ['yjs'] },
  identity: { layers: ['domain'], packages: ['hash-wasm', '@noble/curves'] },
  journal: { layers: ['domain', 'identity'], packages: ['cborg'] },
  storage: {
    layers: ['domain', 'documents', 'identity', 'journal'],
    packages: ['yjs', 'y-indexeddb', 'lib0', 'dexie', '@noble/ciphers', 'fake-indexeddb']
  },
  sync: {
    layers: ['domain', 'documents', 'identity', 'journal'],
    packages: ['yjs', 'y-webrtc', 'y-protocols', 'lib0']
  },
  outside: {
    layers: ['domain'],
    packages: ['papaparse', '@e965/xlsx', 'ical-generator', 'uqr', 'barcode-detector', 'zxing-wasm']
  },
  workspace: {
    layers: ['domain', 'documents', 'identity', 'journal', 'storage', 'sync', 'outside'],
    packages: ['yjs', 'y-protocols', 'dexie']
  },
  reactive: { layers: ['domain', 'i18n', 'workspace'], packages: ['svelte', 'dexie'] },
  ui: {
    layers: ['domain', 'i18n', 'reactive'],
    packages: [
      'svelte',
      '@lucide/svelte',
      '$app',
      '@sveltejs',
      'prosemirror',
      'y-prosemirror',
      'yjs',
      'y-protocols'
    ]
  },
  routes: {
    layers: ['domain', 'i18n', 'reactive', 'ui', 'workspace'],
    packages: ['svelte', '@lucide/svelte', '@sveltejs', '$app', 'virtual:pwa']
  },
  hub: { layers: ['domain'], packages: ['ws', 'node:'] },
  relay: { layers: ['domain', 'i18n', 'hub'], packages: ['playwright-core', 'node:'] }
};
