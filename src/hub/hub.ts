import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { err, ok, type Result } from '../lib/domain/result';
import { commonHeaders, fileHeaders, pageHeaders } from './headers';
import { isSecureContext, plainHttpHeaders, plainHttpPage } from './plain-http';
import { refusal, type Refusal } from './refusal';
import { createSignalServer, refuseUpgrade, usualSignalLimits, type SignalLimits } from './signal-server';
import { encodingFor, find, openSite, type Site, type SiteFile } from './site';

export interface HubSettings {
  /** The built app. */
  readonly directory: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Paths of PEM files; absent or null serves plain http. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
  /** The https origin that invitations carry. */
  readonly publicAddress?: string | null;
  readonly limits?: Partial<SignalLimits>;
}

export interface Hub {
  readonly port: number;
  /** What to open in a browser of this machine. */
  readonly address: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** Serves a built app and the signalling of y-webrtc until it is closed. */
export async function startHub(settings: HubSettings): Promise<Result<Hub, Refusal>> {
  const site = await openSite(settings.directory);
  if (!site.ok) return site;
  const tls = settings.tls ?? null;
  const made = tls === null ? ok(createServer()) : await tlsServer(tls);
  if (!made.ok) return made;
  const server = made.value;

  const signals = createSignalServer({ ...usualSignalLimits, ...settings.limits });
  const answer = answering(site.value, settings.publicAddress ?? null, tls !== null);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((cause: unknown) => response.destroy(cause as Error));
  });
  server.on('upgrade', (request, socket, head) => {
    if (pathOf(request) === '/signal') signals.upgrade(request, socket, head);
    else refuseUpgrade(socket, '404 Not Found');
  });

  const listening = await listen(server, settings.port, settings.host);
  if (!listening.ok) {
    signals.close();
    return listening;
  }
  const { port } = server.address() as AddressInfo;
  return ok({
    port,
    address: addressOf(tls === null ? 'http' : 'https', settings.host, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        signals.close();
        // Those who do not say goodbye in time are cut off.
        setTimeout(() => server.closeAllConnections(), 500).unref();
        server.closeIdleConnections();
      })
  });
}

function answering(site: Site, publicAddress: string | null, overTls: boolean) {
  const announcement = Buffer.from(JSON.stringify({ public: publicAddress }));
  const explanation = Buffer.from(plainHttpPage(publicAddress));
  const ofPages = pageHeaders(site.policy);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value as string);

    const say = (status: number, headers: Record<string, unknown>, body: Buffer) => {
      const all = { ...fileHeaders, ...headers, 'content-length': body.length };
      response.writeHead(status, all);
      // Node leaves the body out where the request is HEAD.
      response.end(body);
    };
    const sayPlainly = (status: number, sentence: string, headers: Record<string, unknown> = {}) =>
      say(
        status,
        { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
        Buffer.from(`${sentence}\n`)
      );
    const sayFile = async (file: SiteFile, extra: Record<string, unknown>) => {
      const encoding = encodingFor(file, request.headers['accept-encoding']);
      const headers = {
        ...extra,
        etag: file.tag(encoding),
        'cache-control': file.cacheControl,
        ...(file.encodings.length > 1 && { vary: 'accept-encoding' })
      };
      if (matches(request.headers['if-none-match'], file.tag(encoding))) {
        response.writeHead(304, headers);
        response.end();
        return;
      }
      const encoded = encoding !== 'identity' && { 'content-encoding': encoding };
      say(200, { ...headers, ...encoded, 'content-type': file.type }, await file.body(encoding));
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sayPlainly(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    }
    const path = pathOf(request);
    if (path === '/hub.json') {
      return say(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }, announcement);
    }
    if (path === '/signal') return sayPlainly(426, 'This is a WebSocket.', { upgrade: 'websocket' });

    const found = find(site, path);
    if (found.kind === 'malformed') return sayPlainly(400, 'This path is malformed.');
    if (found.kind === 'missing') return sayPlainly(404, 'There is nothing here.');
    if (found.kind === 'file') return sayFile(found.file, fileHeaders);
    if (!isSecureContext(request, overTls)) return say(403, plainHttpHeaders, explanation);
    return sayFile(found.file, ofPages);
  };
}

/** The path of a request as it was sent, without what follows `?`. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';

/** Tells whether an `If-None-Match` names this tag; proxies that compress make it weak. */
function matches(header: string | undefined, tag: string): boolean {
  const named = (header ?? '').split(',').map((name) => name.trim().replace(/^W\//, ''));
  return named.includes(tag) || named.includes('*');
}

async function tlsServer(tls: { cert: string; key: string }): Promise<Result<Server, Refusal>> {
  const [cert, key] = await Promise.all([readPem('--cert', tls.cert), readPem('--key', tls.key)]);
  if (!cert.ok) return cert;
  if (!key.ok) return key;
  try {
    return ok(createTlsServer({ cert: cert.value, key: key.value }));
  } catch (cause) {
    const reason = (cause as Error).message;
    return err(
      refusal(`${tls.cert} and ${tls.key} are not a certificate and its key in PEM form: ${reason}.`)
    );
  }
}

async function readPem(option: string, path: string): Promise<Result<Buffer, Refusal>> {
  try {
    return ok(await readFile(path));
  } catch (cause) {
    return err(refusal(`The file given as ${option} cannot be read: ${path} (${codeOf(cause)}).`));
  }
}

function listen(server: Server, port: number, host: string): Promise<Result<void, Refusal>> {
  return new Promise((resolve) => {
    server.once('error', (cause) => resolve(err(refusal(whyNotListening(codeOf(cause), port, host)))));
    server.listen(port, host === 'localhost' ? '127.0.0.1' : host, () => resolve(ok(undefined)));
  });
}

function whyNotListening(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: choose one with --port.`;
  if (code === 'EACCES')
    return `This account may not listen on port ${port}: choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine: see --host.`;
  return `Listening on ${host}, port ${port}, failed (${code}).`;
}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? String(cause);

function addressOf(scheme: 'http' | 'https', host: string, port: number): string {
  const isAll = host === '0.0.0.0' || host === '::';
  const name = isAll ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${name}${port === (scheme === 'http' ? 80 : 443) ? '' : `:${port}`}`;
}
