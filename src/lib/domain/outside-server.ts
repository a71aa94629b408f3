import { err, ok, type Result } from './result';

/**
 * A server outside of the collective that helps two devices through networks that keep them apart: it tells a device by
 * which address others see it (STUN), or carries what two devices say to each other (TURN).
 */
export interface OutsideServer {
  readonly url: string;
  /** Asked by those that carry, empty for the others. */
  readonly username: string;
  readonly credential: string;
}

export type OutsideServerProblem =
  | { readonly kind: 'not-a-server' }
  /** Whoever carries asks who one is. */
  | { readonly kind: 'no-login' }
  | { readonly kind: 'known' }
  | { readonly kind: 'too-many'; readonly limit: number };

/** Each is asked whenever two devices look for a way to each other. */
export const mostOutsideServers = 4;

const address = /^(?:stuns?:(?:[^?]+)|turns?:(?:[^?]+)(?:\?transport=(?:udp|tcp))?)$/;
const hostAndPort = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;

/** Reads what was typed of a server; browsers open no connection at all with an address that is none. */
export function parseOutsideServer(
  form: OutsideServer,
  known: readonly OutsideServer[]
): Result<OutsideServer, OutsideServerProblem> {
  const typed = form.url.trim().toLowerCase();
  const url = /^(stun|turn)s?:/.test(typed) ? typed : `stun:${typed}`;
  const port = hostAndPort.exec(url.replace(/^\w+:/, '').replace(/\?.*$/, ''));
  const number = Number(port?.[1] ?? 1);
  if (!address.test(url) || port === null || number < 1 || number > 65_535 || url.length > 200)
    return err({ kind: 'not-a-server' });
  const carries = url.startsWith('turn');
  const [username, credential] = carries ? [form.username.trim(), form.credential.trim()] : ['', ''];
  if (carries && (username === '' || credential === '')) return err({ kind: 'no-login' });
  if (known.some((one) => one.url === url)) return err({ kind: 'known' });
  if (known.length >= mostOutsideServers) return err({ kind: 'too-many', limit: mostOutsideServers });
  return ok({ url, username, credential });
}
