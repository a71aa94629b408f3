import { err, type Result } from '../lib/domain/result';
import { startHub } from '../hub/hub';
import { appFolder, run, say } from '../hub/program';
import { refusal, type Refusal } from '../hub/refusal';
import { whenAskedToStop } from '../hub/stopping';
import { findChromium } from './chromium';
import { keepOpen } from './keep-open';
import { help, parseOptions, type RelayOptions } from './options';

await run(parseOptions(process.argv.slice(2)), help, serve);
// Timers that wait for a browser that is gone keep nobody.
process.exit();

async function serve(options: RelayOptions): Promise<Result<void, Refusal>> {
  const stop = whenAskedToStop();
  const chromium = findChromium();
  if (chromium === null)
    return err(refusal('No Chromium or Chrome was found: install one, or set CHROMIUM_PATH.'));
  const folder = await appFolder(options.folder, stop);
  if (!folder.ok) return folder;
  const served = await startHub({ directory: folder.value, port: options.port, host: 'localhost' });
  if (!served.ok) return served;
  const kept = await keepOpen({ ...options, address: served.value.address, chromium, stop, say });
  await served.value.close();
  return kept;
}
