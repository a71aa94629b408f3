import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
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

const fenced = ['y-webrtc', 'y-indexeddb'];

export default defineConfig({
  plugins: [
    sveltekit(),
    SvelteKitPWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      base: '/',
      scope: '/',
      kit: { adapterFallback: '200.html', spa: true },
      manifest,
      workbox: {
        globPatterns: ['client/**/*.{js,css,html,svg,png,ico,webmanifest,woff2,wasm}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        cleanupOutdatedCaches: true
      }
    })
  ],
  resolve: { alias: fences },
  worker: { format: 'es' },
  optimizeDeps: { exclude: fenced },
  build: { target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/{contracts,convergence,adversarial}/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts', '**/*.browser.test.ts'],
          server: { deps: { inline: fenced } }
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', environment: 'jsdom', include: ['src/**/*.svelte.test.ts'] }
      },
      {
        // Real Chromium and, where permitted, network namespaces; one file at a time, on a build made beforehand.
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/**/*.browser.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
