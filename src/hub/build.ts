import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../lib/domain/result';
import { isFresh } from './freshness.js';
import { refusal, type Refusal } from './refusal';

/**
 * Makes `root/build` anew unless it is already made of the sources as they are, and tells whether it had to.
 * `say` is told of the progress, `stop` ends the work.
 */
export async function ensureBuilt(
  root: string,
  say: (line: string) => void,
  stop?: AbortSignal
): Promise<Result<{ readonly rebuilt: boolean }, Refusal>> {
  if (isFresh(root)) return ok({ rebuilt: false });
  const vite = viteProgram(root);
  if (vite === null) return err(refusal('The packages are not installed: run npm ci first.'));

  say('Building Grange: there is no build of these sources yet. This takes a minute or so.');
  const startedAt = performance.now();
  const elapsed = () => `${Math.round((performance.now() - startedAt) / 1000)} s`;
  const heartbeat = setInterval(() => say(`  still building, ${elapsed()}`), 10_000);
  const { code, output } = await run(vite, root, stop);
  clearInterval(heartbeat);

  if (stop?.aborted) return err(refusal('Stopped before the build was done.'));
  if (code !== 0) {
    say(output.trimEnd().split('\n').slice(-40).join('\n'));
    return err(refusal('The build failed: the last lines of Vite above say why.'));
  }
  say(`Built in ${elapsed()}.`);
  return ok({ rebuilt: true });
}

function run(program: string, root: string, stop?: AbortSignal): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    // Whatever this runs under, tests among others, what is built is the app as people get it.
    const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
    const vite = spawn(process.execPath, [program, 'build'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const end = () => vite.kill();
    stop?.addEventListener('abort', end, { once: true });
    const output: Buffer[] = [];
    vite.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    vite.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    const done = (code: number) => {
      stop?.removeEventListener('abort', end);
      resolve({ code, output: Buffer.concat(output).toString() });
    };
    vite.on('error', (cause) => {
      output.push(Buffer.from(cause.message));
      done(1);
    });
    vite.on('close', (code) => done(code ?? 1));
  });
}

function viteProgram(root: string): string | null {
  try {
    const require = createRequire(join(root, 'package.json'));
    return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    // Node tells that a package is not there by throwing.
    return null;
  }
}
