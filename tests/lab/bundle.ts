import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config';

interface BundleOptions {
  /** What it is called on a page. */
  readonly name?: string;
  /** Whether it has the aliases that the app is built with. */
  readonly isFenced?: boolean;
  /** Whether some of it is written in runes. */
  readonly hasRunes?: boolean;
}

/** A program of the tests, in one piece, built as the app is. */
export async function bundle(
  entry: URL,
  format: 'es' | 'iife',
  { name = 'program', isFenced = true, hasRunes = false }: BundleOptions = {}
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: hasRunes ? [svelte({ configFile: false })] : [],
    ...(isFenced ? { resolve: config.resolve } : {}),
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: fileURLToPath(entry), formats: [format], name }
    }
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
}
