import { certificate } from './browser';
import { ensureBuild } from './build';
import type { Lan } from './network';
import { freePort, startServer, type Server } from './server';

const program = 'src/hub/main.ts';

/** The hub on this machine, at http://localhost, as the person who installs Grange first sees it. */
export async function startHub(folder?: string, port?: number): Promise<Server> {
  const at = port ?? (await freePort());
  const args = ['--port', String(at), '--folder', folder ?? (await ensureBuild())];
  return startServer(`http://localhost:${at}`, program, args);
}

/** The hub on the bridge of a network, at https://grange.test, as phones see it. */
export async function startHubOn(lan: Lan, folder?: string): Promise<Server> {
  const origin = 'https://grange.test:4747';
  const args = ['--host', lan.address, '--port', '4747', '--folder', folder ?? (await ensureBuild())];
  const shown = ['--public', origin, '--cert', certificate.cert, '--key', certificate.key];
  return startServer(origin, program, [...args, ...shown], lan.hub);
}
