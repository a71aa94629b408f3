import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config';

interface BundleOptions {
  /** What it is called on a page. */
  readonly name?: string;
  /** Whether it has the aliases that the app is built with. */
  readonly isFenced?: boolean;
}

/** A program of the tests, in one piece, built as the app is. */
export async function bundle(
  entry: URL,
  format: 'es' | 'iife',
  { name = 'program', isFenced = true }: BundleOptions = {}
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
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
