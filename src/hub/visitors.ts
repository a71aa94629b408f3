import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';

/**
 * Where a request comes from, as connections are counted: an IPv4 address, or the /64 network of an IPv6 one, of
 * which a single visitor has as many addresses as it likes. What a proxy reports is believed only of a proxy on
 * this machine or its private network.
 */
export function visitorOf(request: IncomingMessage): string {
  const neighbour = plain(request.socket.remoteAddress ?? '');
  const reported = request.headers['x-forwarded-for'];
  if (reported === undefined || !isPrivate(neighbour)) return network(neighbour);
  const last = (Array.isArray(reported) ? reported.join(',') : reported).split(',').at(-1)?.trim();
  return network(plain(last === undefined || last === '' ? neighbour : last));
}

/** How many connections each visitor has, and all together. */
export interface Visitors {
  /** Lets one more in, unless there are too many. */
  enter(visitor: string): boolean;
  leave(visitor: string): void;
}

export function countVisitors(mostInAll: number, mostEach: number): Visitors {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    enter(visitor) {
      const count = counts.get(visitor) ?? 0;
      if (all >= mostInAll || count >= mostEach) return false;
      counts.set(visitor, count + 1);
      all += 1;
      return true;
    },
    leave(visitor) {
      const count = counts.get(visitor) ?? 0;
      if (count > 1) counts.set(visitor, count - 1);
      else counts.delete(visitor);
      all -= 1;
    }
  };
}

/** IPv4 written as IPv6, as a socket open to both reports it, back in its own form. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isPrivate = (address: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address);

function network(address: string): string {
  if (isIPv4(address) || !address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
