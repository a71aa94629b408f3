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
