import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { contentSecurityPolicy } from './src/hub/content-security-policy.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    // Every route is drawn in the browser, so that an installed app opens any of them offline from one page.
    adapter: adapter({ fallback: '200.html' }),
    csp: { mode: 'hash', directives: contentSecurityPolicy },
    // The worker is registered by the root layout, once the first screen is drawn.
    serviceWorker: { register: false },
    // Builds of the same sources are the same bytes; new versions are noticed by the worker, not by this name.
    version: { name: version }
  }
};

export default config;
