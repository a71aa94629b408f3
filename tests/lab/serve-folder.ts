import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

/**
 * Serves the files of a folder as any static host does, with the fallback page for what it does not have:
 * `tsx serve-folder.ts <folder> <host> <port> [<certificate> <key>]`.
 */
const [folder, host, port, cert, key] = process.argv.slice(2);
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json'
};

const answer: RequestListener = async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
  const file = (await read(path)) ?? (await read(join(path, 'index.html'))) ?? (await read('200.html'));
  if (file === null) return response.writeHead(404).end();
  response
    .writeHead(200, { 'content-type': types[file.extension] ?? 'application/octet-stream' })
    .end(file.bytes);
};

async function read(path: string): Promise<{ bytes: Buffer; extension: string } | null> {
  try {
    return { bytes: await readFile(join(folder!, path)), extension: extname(path) };
  } catch {
    return null;
  }
}

const server =
  cert === undefined || key === undefined
    ? createHttp(answer)
    : createHttps({ cert: readFileSync(cert), key: readFileSync(key) }, answer);
server.listen(Number(port), host, () => console.log(`http://${host}:${port}`));
