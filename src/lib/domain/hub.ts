import { err, ok, type Result } from './result';

/** More than a collective needs; each costs every phone a connection. */
export const mostHubs = 8;

/** Tells whether a value is the address of a hub: `ws:` or `wss:`, and short. */
export function isHubAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 200) return false;
  try {
    const { protocol, hash, username, password } = new URL(value);
    return (protocol === 'ws:' || protocol === 'wss:') && hash === '' && username === '' && password === '';
  } catch {
    // The platform tells that a text is no address by throwing.
    return false;
  }
}

/** Why an address cannot be added to those of hubs. */
export type HubProblem =
  | { readonly kind: 'not-a-hub' }
  /** Without encryption, from a page that has it, browsers open what is near only. */
  | { readonly kind: 'not-encrypted' }
  | { readonly kind: 'known' }
  | { readonly kind: 'too-many'; readonly limit: number };

/**
 * Reads the address of a hub as people type or paste it, for a page that was opened from `origin`: that of a page of
 * Grange, or the bare name of its host, is as good.
 */
export function parseHub(
  typed: string,
  known: readonly string[],
  origin: string
): Result<string, HubProblem> {
  const address = typed.trim();
  const isWhole = /^[a-z]+:\/\//i.test(address);
  const whole = isWhole ? address : `wss://${address}`;
  if (address === '' || /\s/.test(address) || !URL.canParse(whole)) return err({ kind: 'not-a-hub' });
  const url = new URL(whole);
  if (!isWhole && nearnessOf(url.hostname) !== 'far') url.protocol = 'ws:';
  if (/^https?:$/.test(url.protocol)) url.protocol = url.protocol.replace('http', 'ws');
  if (url.pathname === '/' && url.search === '') url.pathname = '/signal';
  const hub = url.href;
  if (!isHubAddress(hub)) return err({ kind: 'not-a-hub' });
  if (url.protocol === 'ws:' && origin.startsWith('https:') && nearnessOf(url.hostname) === 'far')
    return err({ kind: 'not-encrypted' });
  if (known.includes(hub)) return err({ kind: 'known' });
  return known.length < mostHubs ? ok(hub) : err({ kind: 'too-many', limit: mostHubs });
}

/** How near a host is, as far as its name tells: this very machine, the local network, or anywhere. */
export type Nearness = 'here' | 'local' | 'far';

const nearer: readonly Nearness[] = ['far', 'local', 'here'];

/** The nearness of a host, written as `URL` writes it. */
export function nearnessOf(host: string): Nearness {
  if (/^(.+\.)?localhost$|^\[::1?\]$/.test(host)) return 'here';
  const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host);
  const bytes = mapped
    ? mapped.slice(1).flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255])
    : /^\d+\.\d+\.\d+\.\d+$/.test(host)
      ? host.split('.').map(Number)
      : null;
  if (bytes !== null) return nearnessOfBytes(bytes);
  // Unique local and link-local addresses; names that routers and phones give on their own network.
  const isLocal = /^\[f[cd]..:|^\[fe[89ab].:/.test(host) || /^[^.[]+$|\.(local|lan|home\.arpa)$/.test(host);
  return isLocal ? 'local' : 'far';
}

function nearnessOfBytes([first = 0, second = 0]: readonly number[]): Nearness {
  if (first === 127 || first === 0) return 'here';
  const isPrivate = first === 10 || (first === 172 && second >> 4 === 1) || (first === 192 && second === 168);
  // Also what a box gives when nobody gives addresses, and what carriers keep to themselves.
  return isPrivate || (first === 169 && second === 254) || (first === 100 && second >> 6 === 1)
    ? 'local'
    : 'far';
}

/**
 * What browsers ask the person before a page that was opened from `origin` reaches a hub: whether it may reach this
 * machine or the local network, when that is nearer than where the page itself stands; null when they ask nothing.
 */
export function askedToReach(hub: string, origin: string): Exclude<Nearness, 'far'> | null {
  const [there, here] = [hub, origin].map((address) => nearnessOf(new URL(address).hostname)) as [
    Nearness,
    Nearness
  ];
  return there !== 'far' && nearer.indexOf(there) > nearer.indexOf(here) ? there : null;
}

/** The hub that stands where a page was opened from. */
export const hubAt = (origin: string): string => `${origin.replace(/^http/, 'ws')}/signal`;

/**
 * The address that another phone can open, from what a person set, what the hub announces and where this page was
 * opened from; null when there is none. Phones open https addresses only: elsewhere nothing of the app works.
 */
export function publicOrigin(chosen: string, announced: string | null, origin: string): string | null {
  for (const candidate of [chosen, announced ?? '', origin]) {
    const reached = httpsOrigin(candidate);
    if (reached !== null) return reached;
  }
  return null;
}

/** The https origin of an address that is not this very machine, or null. */
export function httpsOrigin(address: string): string | null {
  try {
    const { protocol, hostname, origin } = new URL(address);
    const isHere =
      hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
    return protocol === 'https:' && !isHere ? origin : null;
  } catch {
    // Not an address.
    return null;
  }
}
