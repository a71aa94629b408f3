import { certificate } from './browser';
import { ensureBuild } from './build';
import type { Lan } from './network';
import { portOfWorker, startServer, type Server } from './server';

const program = 'src/hub/main.ts';

/** The hub on this machine, at http://localhost, as the person who installs Grange first sees it: where others were, so that what they installed serves. */
export async function startHub(folder?: string, port?: number): Promise<Server> {
  const at = port ?? (await portOfWorker());
  const args = ['--port', String(at), '--folder', folder ?? (await ensureBuild())];
  return startServer(`http://localhost:${at}`, program, args);
}

/** The hub on this machine, at https://grange.test, which tells browsers nothing of where it stands. */
export async function startHubWithName(port: number): Promise<Server> {
  return startNamed('127.0.0.1', port, await ensureBuild());
}

/** The hub on the bridge of a network, at https://grange.test, as phones see it. */
export async function startHubOn(lan: Lan, folder?: string): Promise<Server> {
  return startNamed(lan.address, 4747, folder ?? (await ensureBuild()), lan.hub);
}

function startNamed(host: string, port: number, folder: string, namespace?: string): Promise<Server> {
  const origin = `https://grange.test:${port}`;
  const args = ['--host', host, '--port', String(port), '--folder', folder];
  const shown = ['--public', origin, '--cert', certificate.cert, '--key', certificate.key];
  return startServer(origin, program, [...args, ...shown], namespace);
}
