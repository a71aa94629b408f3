import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { chromiumOfOthers } from './browser';
import { ensureBuild } from './build';

/** A relay post without a screen, as somebody starts it at a terminal. */
export interface RelayPost {
  /** Waits until it said this since the last time that it was waited for. */
  says(words: RegExp, timeout?: number): Promise<void>;
  /** Ends its browser as a machine without memory does, every process of it. */
  killBrowser(): void;
  /** Asks it to end, and gives the code that it ends with. */
  stop(): Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts `npm run relay` in a network of its own. */
export async function startRelayPost(
  machine: { readonly namespace: string; readonly host: string },
  ...words: readonly string[]
): Promise<RelayPost> {
  const folder = mkdtempSync(join(tmpdir(), 'grange-relay-'));
  const data = join(folder, 'data');
  const program = [process.execPath, '--import', 'tsx', 'src/relay/main.ts', ...words];
  const where = ['--data', data, '--folder', await ensureBuild()];
  const child = spawn('ip', ['netns', 'exec', machine.namespace, ...program, ...where], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHROMIUM_PATH: chromiumOfOthers(folder, machine.host) }
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const end = () => {
    child.kill('SIGKILL');
    clear();
  };
  process.once('exit', end);
  return {
    says: async (words, timeout = 60_000) => {
      await expect.poll(() => said, { timeout }).toMatch(words);
      said = '';
    },
    killBrowser: () => spawn('pkill', ['-KILL', '-f', '--', `--user-data-dir=${data}`]),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await gone) as [number | null];
      process.off('exit', end);
      clear();
      return code;
    }
  };
}
