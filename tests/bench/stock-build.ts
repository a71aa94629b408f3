import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page of the published packages, with none of the app's aliases, and gives back its folder. */
export async function buildStock(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../test-results/stock', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('./stock', import.meta.url)),
    build: { outDir, emptyOutDir: true, target: 'es2022' }
  });
  return outDir;
}
