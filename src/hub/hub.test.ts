import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub, type HubSettings } from './hub';

const page = `<!doctype html><meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc='; img-src &quot;">
<title>Grange</title>${' '.repeat(600)}`;
const script = 'export const barn = 1;\n'.repeat(50);

let directory: string;
const hubs: Hub[] = [];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'grange-hub-'));
  const files: Record<string, string> = {
    '200.html': page,
    'sw.js': 'worker',
    'manifest.webmanifest': '{}',
    'icons/grange-192.png': 'png',
    '_app/immutable/chunks/a1.js': script,
    '_app/immutable/assets/reader.wasm': 'wasm'
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

async function start(settings: Partial<HubSettings> = {}): Promise<Hub> {
  const hub = await startHub({ directory, port: 0, host: 'localhost', ...settings });
  if (!hub.ok) throw new Error(hub.problem.sentence);
  hubs.push(hub.value);
  return hub.value;
}

/** Why a hub did not start. */
async function refusalOf(settings: Partial<HubSettings>): Promise<string | undefined> {
  const hub = await startHub({ directory, port: 0, host: 'localhost', ...settings });
  if (hub.ok) await hub.value.close();
  return hub.ok ? undefined : hub.problem.sentence;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with the path as written: `fetch` would tidy it first. */
function ask(
  hub: Hub,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET'
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: hub.port, path, headers, method }, (response) => {
      const body: Buffer[] = [];
      response.on('data', (chunk: Buffer) => body.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(body) })
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the app that the hub serves', () => {
  test.each(['/', '/create', '/c/abc/inventory/xyz', '/c/abc/', '/join?a=b.c', '/200.html'])(
    '%s is the page from which every route is drawn',
    async (path) => {
      const { status, headers, body } = await ask(await start(), path);
      expect([status, headers['content-type'], body.toString()]).toEqual([
        200,
        'text/html; charset=utf-8',
        page
      ]);
      expect(headers['cache-control']).toBe('no-cache');
    }
  );

  test('a page carries its own policy, may be framed by nobody, and asks for the camera alone', async () => {
    const { headers } = await ask(await start(), '/c/abc');
    expect(headers).toMatchObject({
      'content-security-policy': `script-src 'self' 'sha256-abc='; img-src "; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin'
    });
    expect(headers['permissions-policy']).toMatch(/^camera=\(self\), .*microphone=\(\)/);
  });

  test.each([
    ['/_app/immutable/chunks/a1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/_app/immutable/assets/reader.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-store'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/icons/grange-192.png', 'image/png', 'no-cache']
  ])('%s is %s and kept as %s', async (path, type, cache) => {
    const { status, headers } = await ask(await start(), path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache]);
    expect(headers['content-security-policy']).not.toContain('trusted-types');
  });

  test.each(['/_app/immutable/chunks/gone.js', '/_app/anything', '/robots.txt', '/icons/none.png'])(
    'the missing file %s is missing, not a page',
    async (path) => {
      const { status, headers } = await ask(await start(), path);
      expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    }
  );

  test.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/a/%2e%2e/b',
    '/a%5c..%5cb',
    '/%00',
    '/%zz',
    '/%E0%A4'
  ])('the crooked path %s is refused', async (path) => {
    expect((await ask(await start(), path)).status).toBe(400);
  });

  test('what is asked again unchanged is not sent again', async () => {
    const hub = await start();
    const { etag = '' } = (await ask(hub, '/create')).headers;
    for (const named of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, body } = await ask(hub, '/create', { 'if-none-match': named });
      expect([status, body.length]).toEqual([304, 0]);
    }
    expect((await ask(hub, '/create', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('text is compressed as the browser likes it, pictures are not, and each form has its own tag', async () => {
    const hub = await start();
    const path = '/_app/immutable/chunks/a1.js';
    const brotli = await ask(hub, path, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await ask(hub, path, { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    const plain = await ask(hub, path, { 'accept-encoding': 'identity' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect(plain.body.toString()).toBe(script);
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    const picture = await ask(hub, '/icons/grange-192.png', { 'accept-encoding': 'br' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  test('HEAD says as much as GET and sends nothing; nothing else is answered', async () => {
    const hub = await start();
    const { status, headers, body } = await ask(hub, '/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(page.length), 0]);
    const posted = await ask(hub, '/', {}, 'POST');
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('the version served stays whole while the next one is being built', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'grange-hub-'));
    writeFileSync(join(copy, '200.html'), page);
    const hub = await start({ directory: copy });
    rmSync(copy, { recursive: true });
    expect((await ask(hub, '/')).body.toString()).toBe(page);
  });

  test('the app learns which address its invitations must carry', async () => {
    const told = async (hub: Hub) => (await ask(hub, '/hub.json')).body.toString();
    expect(JSON.parse(await told(await start()))).toEqual({ public: null });
    const publicAddress = 'https://grange.example.org';
    const hub = await start({ publicAddress });
    expect(JSON.parse(await told(hub))).toEqual({ public: publicAddress });
    expect((await ask(hub, '/hub.json')).headers['cache-control']).toBe('no-store');
  });
});

describe('plain http from another machine', () => {
  const elsewhere = { host: '192.168.1.12:4747' };

  test('every page explains in both languages, without a script, why it cannot work', async () => {
    const hub = await start();
    for (const path of ['/', '/c/abc/inventory', '/200.html']) {
      const { status, headers, body } = await ask(hub, path, elsewhere);
      expect([status, headers['cache-control']]).toEqual([403, 'no-store']);
      expect(body.toString()).toContain('https://');
      expect(body.toString()).toContain('lang="en"');
      expect(body.toString()).not.toContain('<script');
    }
  });

  test('where a public address is known, the page leads there', async () => {
    const hub = await start({ publicAddress: 'https://grange.example.org' });
    expect((await ask(hub, '/', elsewhere)).body.toString()).toContain('href="https://grange.example.org/"');
  });

  test('files are served all the same, and signals too', async () => {
    const hub = await start();
    expect((await ask(hub, '/icons/grange-192.png', elsewhere)).status).toBe(200);
    expect((await ask(hub, '/hub.json', elsewhere)).status).toBe(200);
    expect((await ask(hub, '/signal', elsewhere)).status).toBe(426);
  });

  test.each([
    'localhost',
    'localhost:4747',
    'grange.localhost:4747',
    '127.0.0.1',
    '127.8.8.8:80',
    '[::1]:4747'
  ])('%s is this very machine', async (host) => {
    expect((await ask(await start(), '/', { host })).status).toBe(200);
  });

  test.each(['localhost.example.org', '127.0.0.1.example.org', 'mylocalhost', '10.0.0.1', '[::2]'])(
    '%s is not',
    async (host) => {
      expect((await ask(await start(), '/', { host })).status).toBe(403);
    }
  );

  test('behind a proxy that speaks https the app is served', async () => {
    const hub = await start();
    expect((await ask(hub, '/', { ...elsewhere, 'x-forwarded-proto': 'https' })).status).toBe(200);
    expect((await ask(hub, '/', { ...elsewhere, 'x-forwarded-proto': 'http' })).status).toBe(403);
  });
});

describe('a hub that cannot start', () => {
  test('says that the port is taken', async () => {
    const { port } = await start();
    expect(await refusalOf({ port })).toBe(
      `Port ${port} is taken by another program: choose one with --port.`
    );
  });

  test('says that the address is not of this machine', async () => {
    expect(await refusalOf({ host: '203.0.113.7' })).toBe(
      '203.0.113.7 is not an address of this machine: see --host.'
    );
  });

  test('says which certificate cannot be read, or is none', async () => {
    const tls = { cert: join(directory, 'none.pem'), key: join(directory, 'sw.js') };
    expect(await refusalOf({ tls })).toBe(`The file given as --cert cannot be read: ${tls.cert} (ENOENT).`);
    expect(await refusalOf({ tls: { cert: tls.key, key: tls.key } })).toMatch(
      /are not a certificate and its key in PEM form: .*\.$/
    );
  });

  test('says that nothing was built', async () => {
    const empty = join(directory, 'nowhere');
    expect(await refusalOf({ directory: empty })).toBe(
      `There is no 200.html in ${empty}: build Grange first.`
    );
  });
});

test('over https the app is served to every machine', async () => {
  const lab = (name: string) => join(import.meta.dirname, '../../tests/lab/certificate', name);
  const hub = await start({ tls: { cert: lab('grange.test.crt'), key: lab('grange.test.key') } });
  expect(hub.address).toBe(`https://localhost:${hub.port}`);
  const options = {
    port: hub.port,
    headers: { host: 'grange.test' },
    rejectUnauthorized: false,
    agent: false
  };
  const status = await new Promise((resolve, reject) => {
    get({ ...options, path: '/c/abc' }, (response) => resolve(response.resume().statusCode)).on(
      'error',
      reject
    );
  });
  expect(status).toBe(200);
});
