import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../hub/build';
import { startHub } from '../hub/hub';
import type { Refusal } from '../hub/refusal';
import { refusal } from '../hub/refusal';
import { whenAskedToStop } from '../hub/stopping';
import { findChromium } from './chromium';
import { keepOpen } from './keep-open';
import { help, parseOptions, type RelayOptions } from './options';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => console.log(line);

const command = parseOptions(process.argv.slice(2));
if (!command.ok) refuse(command.problem);
else if (command.value.kind === 'help') say(help);
else await serve(command.value.options);

async function serve(options: RelayOptions): Promise<void> {
  const stop = whenAskedToStop();
  const chromium = findChromium();
  if (chromium === null)
    return refuse(refusal('No Chromium or Chrome was found: install one, or set CHROMIUM_PATH.'));
  if (options.folder === null) {
    const built = await ensureBuilt(root, say, stop);
    if (!built.ok) return refuse(built.problem);
  }
  const directory = options.folder ?? join(root, 'build');
  const served = await startHub({ directory, port: options.port, host: 'localhost' });
  if (!served.ok) return refuse(served.problem);
  const kept = await keepOpen({ ...options, address: served.value.address, chromium, stop, say });
  await served.value.close();
  if (!kept.ok) refuse(kept.problem);
  // Timers that wait for a browser that is gone keep nobody.
  process.exit();
}

function refuse({ sentence }: Refusal): void {
  console.error(sentence);
  process.exitCode = 1;
}
