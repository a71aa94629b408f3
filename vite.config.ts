import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { sourcesName, stampName, stampOf } from './src/hub/freshness.js';
import { manifest } from './src/hub/manifest.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The four fences: y-webrtc and y-indexeddb run as published, and what they lean on at their edges is ours.
 * Each has a contract test under tests/contracts.
 */
const fences = [
  { find: /^simple-peer\/simplepeer\.min\.js$/, replacement: here('src/lib/sync/peer.ts') },
  { find: /^lib0\/websocket$/, replacement: here('src/lib/sync/carrier.ts') },
  { find: /^lib0\/broadcastchannel$/, replacement: here('src/lib/sync/tabs.ts') },
  { find: /^lib0\/indexeddb$/, replacement: here('src/lib/storage/guarded-store.ts') }
];

const replay = here('tests/lab/replay.ts');

const fenced = ['y-webrtc', 'y-indexeddb'];

const sources = sourcesName(here('.'));

/** Real Chromium and, where permitted, network namespaces, on a build made beforehand. */
const inBrowser = {
  environment: 'node',
  globalSetup: here('tests/lab/run-folder.ts'),
  // Two files at a time: stories wait more than they work, and a third at once would make the machine late.
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // As long as a screen is waited for: what only a slow machine delays is no fault.
  expect: { poll: { timeout: 30_000 } }
} as const;

/** What runs in Node with the fences. Many wait for timers and sockets: a busy machine makes them late, not wrong. */
const inNode = {
  environment: 'node',
  pool: 'threads',
  server: { deps: { inline: fenced } },
  testTimeout: 30_000,
  hookTimeout: 30_000,
  setupFiles: replay,
  expect: { poll: { timeout: 15_000 } }
} as const;

/** Leaves in the build the name of the sources it is made of, so that `npm start` knows when to make another. */
function stamp(): Plugin {
  let ofBrowser = false;
  return {
    name: 'grange-stamp',
    apply: 'build',
    configResolved: ({ build }) => {
      ofBrowser = !build.ssr;
    },
    generateBundle() {
      if (ofBrowser) this.emitFile({ type: 'asset', fileName: stampName, source: stampOf(sources) });
    }
  };
}

/** Tests that need a document of the page, or a browser. */
const outside = ['**/*.svelte.test.ts', '**/*.browser.test.ts'];

/** Stories that take minutes, or of which a short one stands elsewhere: `npm run test:long` tells them, and those that it tells longer. */
const long = [
  'tests/guide/**/*.browser.test.ts',
  'tests/lan/{belonging,first-sync,notes,shapes}.browser.test.ts',
  'tests/e2e/smoothness.browser.test.ts'
];
const longer = 'tests/e2e/{accessibility,belonging,crash,load-again,lock,offline}.browser.test.ts';

/** Tests of pure rules. */
const rules = 'src/lib/{domain,documents,i18n,identity,journal,outside,ui}/**/*.test.ts';

export default defineConfig({
  plugins: [
    sveltekit(),
    stamp(),
    SvelteKitPWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      base: '/',
      scope: '/',
      kit: {
        adapterFallback: '200.html',
        // The page is written after the worker: its revision is that of what it is written from.
        spa: { fallbackRevision: () => Promise.resolve(sources) }
      },
      manifest,
      workbox: {
        globPatterns: ['client/**/*.{js,css,html,svg,png,ico,webmanifest,woff2,wasm}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        cleanupOutdatedCaches: true,
        // The first visit, too, goes on without a network as soon as everything is kept.
        clientsClaim: true,
        navigateFallbackDenylist: [/^\/signal$/, /^\/hub\.json$/],
        importScripts: ['/keep-previous.js', '/take-shared.js'],
        runtimeCaching: [
          {
            urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/_app/immutable/'),
            handler: 'CacheFirst',
            options: { cacheName: 'grange-previous' }
          }
        ]
      }
    })
  ],
  resolve: { alias: fences },
  worker: { format: 'es' },
  optimizeDeps: { exclude: fenced },
  // While developing, phones find each other through the hub of an `npm start` beside.
  server: {
    proxy: {
      '/signal': { target: 'http://localhost:4747', ws: true },
      '/hub.json': 'http://localhost:4747'
    }
  },
  build: { minify: false, target: 'es2022' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What most pages share is one file: forty small ones would take longer, and deflate less well.
            codeSplitting: {
              groups: [{ name: 'house', test: /src.lib.(ui|i18n|reactive|domain)|lucide/, minShareCount: 12 }]
            }
          }
        }
      }
    }
  },
  test: {
    projects: [
      {
        // Pure rules: nothing outlives a test, so all the files share one world, which takes half the time.
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: [rules],
          exclude: outside,
          pool: 'threads',
          isolate: false,
          // Hundreds of lives of a collective are played through: a busy machine makes that late, not wrong.
          testTimeout: 30_000 * Number(process.env.LIVES ?? 1),
          setupFiles: replay
        }
      },
      {
        // What keeps and says things, and the hub and the relay post: each file alone, with the databases and the timers of nobody else.
        extends: true,
        test: {
          ...inNode,
          name: 'integration',
          include: ['src/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
          exclude: [rules, ...outside],
          setupFiles: replay
        }
      },
      {
        // Several phones in one process, with true keys and true waits.
        extends: true,
        test: {
          ...inNode,
          name: 'phones',
          include: ['tests/{convergence,adversarial}/**/*.test.ts'],
          exclude: outside
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          environment: 'jsdom',
          include: ['src/**/*.svelte.test.ts'],
          setupFiles: replay,
          pool: 'threads',
          isolate: false
        }
      },
      {
        // What only `npm run test:endurance` runs: it needs LibreOffice and icalendar for Python, of which the app needs nothing.
        extends: true,
        test: {
          ...inNode,
          name: 'office',
          include: ['tests/office/**/*.office.test.ts'],
          testTimeout: 120_000
        }
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'browser', include: ['tests/**/*.browser.test.ts'], exclude: long }
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'long', include: [...long, longer], env: { LONG: 'yes' } }
      }
    ]
  }
});
