import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/**
 * Tells whether a browser that sent this request lets the page keep things and encrypt: over TLS, here or at a
 * proxy in front, or on this very machine. Elsewhere browsers refuse the worker, the storage and the cryptography
 * that Grange is made of.
 */
export function isSecureContext(request: IncomingMessage, overTls: boolean): boolean {
  const forwarded = request.headers['x-forwarded-proto'];
  if (overTls || (typeof forwarded === 'string' && forwarded.split(',')[0]?.trim() === 'https')) return true;
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  return /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])\.?$/.test(host);
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 1.5rem 1rem; border-top: 1rem solid #2f2318; background: #f3f2eb; color: #221a12;
  font: 1.0625rem/1.45 system-ui, sans-serif; }
main { max-width: 38rem; margin: auto; }
h1, h2 { font-size: 1.75rem; line-height: 1.2; }
section + section { margin-top: 2rem; padding-top: 1.5rem; border-top: 4px solid #2f2318; }
a { color: #17506f; font-weight: 700; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { border-color: #0d0906; background: #1d1711; color: #f4ebda; }
  section + section { border-color: #a08a66; }
  a { color: #9accdf; }
}
`;

export const plainHttpHeaders: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`
};

/** The page for a browser that was led here over plain http from another machine: why not, and what to do. */
export function plainHttpPage(publicAddress: string | null): string {
  const french =
    publicAddress === null
      ? 'Demandez à la personne qui vous a donné cette adresse celle qui commence par <b>https://</b>. Si c’est vous qui servez Grange, donnez-lui un certificat\u00a0: <code>npm start -- --help</code> dit comment.'
      : `Ouvrez plutôt ${link(publicAddress)}.`;
  const english =
    publicAddress === null
      ? 'Ask the person who gave you this address for the one that begins with <b>https://</b>. If you serve Grange yourself, give it a certificate: <code>npm start -- --help</code> says how.'
      : `Open ${link(publicAddress)} instead.`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Grange</title>
<style>${style}</style>
</head>
<body>
<main>
<section>
<h1>Cette adresse ne suffit pas</h1>
<p>Grange garde tout sur votre appareil et chiffre ce qu’elle échange\u00a0; le navigateur ne le permet qu’à une adresse sûre, qui commence par <b>https://</b>, et celle-ci commence par <b>http://</b>.</p>
<p>${french}</p>
</section>
<section lang="en">
<h2>This address is not enough</h2>
<p>Grange keeps everything on your device and encrypts what it exchanges; browsers allow that only at a secure address, which begins with <b>https://</b>, and this one begins with <b>http://</b>.</p>
<p>${english}</p>
</section>
</main>
</body>
</html>
`;
}

/** The address was checked where the program read it: an origin, which holds nothing that markup could mistake. */
const link = (address: string): string => `<a href="${address}/">${address}</a>`;
