import { isHubAddress, mostHubs } from '../domain/hub';

/*
 * Hubs as links and sheets carry them:
 *   1   number of hubs, at most eight
 *   1   a bit for each hub, the lowest for the first: set when it begins with wss: and not with ws:
 *       for each hub: 1 byte, how many follow; its address after `//`
 */

/** The bytes of some hubs; throws where a link can carry no such. */
export function hubsToBytes(hubs: readonly string[]): readonly number[] {
  if (hubs.length > mostHubs) throw new RangeError('too many hubs');
  const bits = hubs.reduce((bits, hub, i) => (isSecure(hub) ? bits | (1 << i) : bits), 0);
  return [hubs.length, bits, ...hubs.flatMap(hubBytes)];
}

/** The hubs that stand at `from` and where they end, or null when the bytes end first. */
export function hubsIn(
  bytes: Uint8Array,
  from: number
): { readonly addresses: readonly string[]; readonly end: number } | null {
  const count = bytes[from];
  const secure = bytes[from + 1];
  if (count === undefined || secure === undefined) return null;
  const addresses: string[] = [];
  let at = from + 2;
  for (let i = 0; i < count; i++) {
    const length = bytes[at];
    if (length === undefined || at + 1 + length > bytes.length) return null;
    const address = new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + length));
    addresses.push((secure & (1 << i) ? 'wss://' : 'ws://') + address);
    at += 1 + length;
  }
  return { addresses, end: at };
}

/** Whether hubs that were read are such as may be dialled. */
export const areHubs = (addresses: readonly string[]): boolean =>
  addresses.length <= mostHubs && addresses.every(isHubAddress);

function hubBytes(hub: string): readonly number[] {
  const address = new TextEncoder().encode(hub.slice(hub.indexOf('//') + 2));
  if (!isHubAddress(hub) || address.length > 0xff)
    throw new TypeError(`not a hub that an invitation can carry: ${hub}`);
  return [address.length, ...address];
}

const isSecure = (hub: string): boolean => /^wss:\/\//i.test(hub);
