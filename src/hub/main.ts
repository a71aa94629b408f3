import { ok, type Result } from '../lib/domain/result';
import { startHub, type Hub } from './hub';
import { help, parseOptions, type HubOptions } from './options';
import { appFolder, run, say } from './program';
import type { Refusal } from './refusal';
import { whenAskedToStop } from './stopping';

await run(parseOptions(process.argv.slice(2)), help, serve);

async function serve(options: HubOptions): Promise<Result<void, Refusal>> {
  const stop = whenAskedToStop();
  const folder = await appFolder(options.folder, stop);
  if (!folder.ok) return folder;
  const started = await startHub({ ...options, directory: folder.value });
  if (!started.ok) return started;

  say(`Grange is served on ${started.value.address}`);
  if (options.publicAddress !== null) say(`Invitations carry ${options.publicAddress}`);
  if (options.tls === null && options.host !== 'localhost') {
    say('Other machines need https to use it: see --cert and --key, or put a TLS proxy in front.');
  }
  endWhenAsked(started.value, stop);
  return ok(undefined);
}

function endWhenAsked(hub: Hub, stop: AbortSignal): void {
  const end = () => void hub.close();
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
}
