import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build';
import { startHub, type Hub } from './hub';
import { help, parseOptions, type HubOptions } from './options';
import type { Refusal } from './refusal';
import { whenAskedToStop } from './stopping';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => console.log(line);

const command = parseOptions(process.argv.slice(2));
if (!command.ok) refuse(command.problem);
else if (command.value.kind === 'help') say(help);
else await serve(command.value.options);

async function serve(options: HubOptions): Promise<void> {
  const stop = whenAskedToStop();

  if (options.folder === null) {
    const built = await ensureBuilt(root, say, stop);
    if (!built.ok) return refuse(built.problem);
  }
  const started = await startHub({ ...options, directory: options.folder ?? join(root, 'build') });
  if (!started.ok) return refuse(started.problem);

  say(`Grange is served on ${started.value.address}`);
  if (options.publicAddress !== null) say(`Invitations carry ${options.publicAddress}`);
  if (options.tls === null && options.host !== 'localhost') {
    say('Other machines need https to use it: see --cert and --key, or put a TLS proxy in front.');
  }
  endWhenAsked(started.value, stop);
}

function endWhenAsked(hub: Hub, stop: AbortSignal): void {
  const end = () => void hub.close();
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
}

function refuse({ sentence }: Refusal): void {
  console.error(sentence);
  process.exitCode = 1;
}
