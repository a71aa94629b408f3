import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A program that serves pages, in a process of its own so that it can be killed as a machine that goes off. */
export interface Server {
  /** Where pages are asked, without a slash at the end. */
  readonly origin: string;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set<ChildProcess>();

/** Runs a TypeScript program, in a network namespace or not, and waits until it accepts connections. */
export async function startServer(
  origin: string,
  program: string,
  args: readonly string[],
  namespace?: string
): Promise<Server> {
  let child = await start();
  return {
    origin,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    restart: async () => {
      child = await start();
    }
  };

  async function start(): Promise<ChildProcess> {
    const node = [process.execPath, '--import', 'tsx', program, ...args];
    const [command, ...rest] = namespace === undefined ? node : ['ip', 'netns', 'exec', namespace, ...node];
    const started = spawn(command!, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(started);
    started.once('exit', () => running.delete(started));
    await ready(started);
    return started;
  }
}

/** The same port for all that this worker tests, one after the other, where nobody uses it: what is kept is kept by origin. */
export async function portOfWorker(): Promise<number> {
  const port = Number(process.env.GRANGE_PORTS ?? 4760) + Number(process.env.VITEST_POOL_ID ?? 0);
  return (await isFree(port)) ? port : freePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isListening) await new Promise((resolve) => server.close(resolve));
  return isListening;
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A program is ready once it has printed an address; it is given a minute, for a first build may come before. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/https?:\/\/\S+/.test(said)) settle(resolve);
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`The server did not start: ${said}`))),
      60_000
    );
    const settle = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => settle(() => reject(new Error(`The server ended (${code}): ${said}`))));
  });
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
