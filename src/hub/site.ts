import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { err, ok, type Result } from '../lib/domain/result';
import { refusal, type Refusal } from './refusal';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the built app, as it is answered. */
export interface SiteFile {
  readonly type: string;
  readonly cacheControl: string;
  /** The encodings it may be asked in, the smallest first. */
  readonly encodings: readonly Encoding[];
  /** The entity tag of one encoding, with its quotes. */
  tag(encoding: Encoding): string;
  /** The bytes of one encoding; compressed once, when first asked. */
  body(encoding: Encoding): Promise<Buffer>;
}

/** The built app, read once: what is served stays one version even while the next is being built. */
export interface Site {
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The page from which the app draws every route. */
  readonly fallback: SiteFile;
  /** The policy that SvelteKit wrote into the fallback page, with the hash of its own inline script. */
  readonly policy: string;
}

export type Found =
  | { readonly kind: 'page'; readonly file: SiteFile }
  | { readonly kind: 'file'; readonly file: SiteFile }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed' };

/** Reads a build into memory (a few megabytes). */
export async function openSite(directory: string): Promise<Result<Site, Refusal>> {
  const files = new Map<string, SiteFile>();
  for (const path of existsSync(directory) ? await filesUnder(directory) : []) {
    const address = `/${relative(directory, path).split(sep).join('/')}`;
    files.set(address, siteFile(address, await readFile(path)));
  }
  const fallback = files.get('/200.html');
  if (fallback === undefined)
    return err(refusal(`There is no 200.html in ${directory}: build Grange first.`));
  const policy = policyIn((await fallback.body('identity')).toString());
  if (policy === null)
    return err(refusal('The page 200.html carries no content security policy: build Grange anew.'));
  return ok({ files, fallback, policy });
}

/**
 * Finds what stands at the path of a request. Any path that does not look like a file is a route of the app; a
 * missing file is missing, since a page in the place of a script would break the app in a way nobody understands.
 */
export function find(site: Site, rawPath: string): Found {
  const path = decoded(rawPath);
  if (path === null || path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) {
    return { kind: 'malformed' };
  }
  const file = site.files.get(path);
  if (file !== undefined) return { kind: file === site.fallback ? 'page' : 'file', file };
  const looksLikeFile = path.startsWith('/_app/') || /\.[A-Za-z0-9]+$/.test(path);
  return looksLikeFile ? { kind: 'missing' } : { kind: 'page', file: site.fallback };
}

/** The encoding to answer in, from what a request accepts (RFC 9110, 12.5.3). */
export function encodingFor(file: SiteFile, accepted: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const accepts = (encoding: string) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
  return file.encodings.find((encoding) => encoding !== 'identity' && accepts(encoding)) ?? 'identity';
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};

const compressible = /^text\/|json|javascript|svg|wasm/;

function siteFile(address: string, content: Buffer): SiteFile {
  const type = types[extname(address)] ?? 'application/octet-stream';
  const worthCompressing = compressible.test(type) && content.length > 512;
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const bodies = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    cacheControl: cacheControlOf(address),
    encodings: worthCompressing ? ['br', 'gzip', 'identity'] : ['identity'],
    tag: (encoding) => (encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`),
    body(encoding) {
      const known = bodies.get(encoding);
      if (known !== undefined) return known;
      const body = encode(content, encoding);
      bodies.set(encoding, body);
      return body;
    }
  };
}

/** The worker is what brings new versions: no cache on the way may hold it back. */
function cacheControlOf(address: string): string {
  if (address.startsWith('/_app/immutable/')) return 'public, max-age=31536000, immutable';
  if (address === '/sw.js') return 'no-store';
  return 'no-cache';
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

function encode(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return Promise.resolve(content);
  if (encoding === 'gzip') return gzipped(content);
  // Higher qualities take many times longer for a hundredth less.
  return brotli(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  });
}

function policyIn(page: string): string | null {
  const written = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page)?.[1];
  return written?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // The platform tells that an escape is broken by throwing.
    return null;
  }
}

async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
