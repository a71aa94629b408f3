import { isSameBytes, joined, toHex } from '../domain/bytes';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase32, toBase32 } from '../domain/base32';
import { err, ok, type Result } from '../domain/result';
import { parseSignal, type Description } from './description';

/**
 * One end of a connection that is brought about by two people who show each other their phones: all that the other end
 * needs of it (SYN-110). It holds no secret of the collective: whoever answers it has to prove that they belong.
 */
export interface PairingCode {
  /** The code that is shown first, or the one that answers it. */
  readonly kind: 'offer' | 'answer';
  /** Tells one collective from another: the first {@link tagLength} bytes of its id, as text. */
  readonly tag: Uint8Array;
  /** y-webrtc's name for the end that shows it. */
  readonly from: string;
  /** Of an answer, the ufrag of the offer that it answers; empty in an offer. */
  readonly to: string;
  readonly description: Description;
  /** Where it can be reached, the likeliest first. */
  readonly addresses: readonly Address[];
}

/** A place on the local network: an address of either version, or a name that the network itself resolves. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** An address of this device, and how much its browser prefers it to others. */
export interface GatheredAddress extends Address {
  readonly priority: number;
}

export const tagLength = 4;

/** Tells the collective of a space from others in a code, which has no room for its name. */
export const tagOf = (space: string): Uint8Array => new TextEncoder().encode(space).subarray(0, tagLength);

const version = 1;
/** What lets a person, and this app, tell such a code from another. */
const prefix = 'GRANGE';
const checkLength = 3;
/** More do not fit into a code that a phone reads at arm's length. */
export const mostAddresses = 4;

export type PairingCodeProblem = 'not-a-code' | 'newer';

/** The code as a text of capital letters and digits. */
export async function encodePairing(code: PairingCode): Promise<string> {
  const { kind, tag, from, to, description, addresses } = code;
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, version);
  encoding.writeUint8(encoder, (kind === 'answer' ? 1 : 0) | (setups.indexOf(description.setup) << 1));
  encoding.writeUint8Array(encoder, tag.subarray(0, tagLength));
  encoding.writeUint8Array(encoder, bytesOfUuid(from));
  writeWord(encoder, to);
  writeWord(encoder, description.ufrag);
  writeWord(encoder, description.password);
  encoding.writeUint8Array(encoder, bytesOfHex(description.fingerprint.replaceAll(':', '')));
  const some = addresses.flatMap((address) => packed(address) ?? []).slice(0, mostAddresses);
  encoding.writeUint8(encoder, some.length);
  for (const bytes of some) encoding.writeUint8Array(encoder, bytes);
  const bytes = encoding.toUint8Array(encoder);
  return prefix + toBase32(joined([bytes, await check(bytes)]));
}

/** The code in what was scanned or pasted; spaces and small letters are no fault of it. */
export async function parsePairing(text: string): Promise<Result<PairingCode, PairingCodeProblem>> {
  const plain = text.replaceAll(/\s/g, '').toUpperCase();
  const whole = plain.startsWith(prefix) ? fromBase32(plain.slice(prefix.length)) : null;
  if (whole === null || whole.length <= checkLength) return err('not-a-code');
  const bytes = whole.subarray(0, -checkLength);
  const expected = await check(bytes);
  if (!isSameBytes(whole.subarray(-checkLength), expected)) return err('not-a-code');
  if (bytes[0] !== version) return err('newer');
  try {
    const code = read(decoding.createDecoder(bytes));
    return code === null ? err('not-a-code') : ok(code);
  } catch {
    // The decoder throws where the bytes end too soon.
    return err('not-a-code');
  }
}

/** The line by which a browser is told of an address; the earlier ones are tried first. */
export const candidateOf = ({ host, port }: Address, rank: number): string =>
  `candidate:${rank + 1} 1 udp ${2_113_937_151 - rank} ${host} ${port} typ host`;

/** The address in a candidate of the browser's; null for one that only somebody outside could use. */
export function addressIn(candidate: string): GatheredAddress | null {
  const [, priority, host, port] = / udp (\d+) (\S+) (\d+) typ host\b/i.exec(candidate) ?? [];
  const address = host === undefined ? null : { host, port: Number(port), priority: Number(priority) };
  return address === null || packed(address) === null ? null : address;
}

function read(decoder: decoding.Decoder): PairingCode | null {
  decoding.readUint8(decoder);
  const flags = decoding.readUint8(decoder);
  const kind = (flags & 1) === 0 ? 'offer' : 'answer';
  const tag = decoding.readUint8Array(decoder, tagLength).slice();
  const from = uuidOf(decoding.readUint8Array(decoder, 16));
  const to = readWord(decoder);
  const [ufrag, password] = [readWord(decoder), readWord(decoder)];
  const fingerprint = toHex(decoding.readUint8Array(decoder, 32)).toUpperCase().match(/../g)!.join(':');
  const addresses: Address[] = [];
  for (let left = decoding.readUint8(decoder); left > 0; left--) addresses.push(unpacked(decoder));
  // Checked as what comes over a hub is.
  const signal = parseSignal({
    type: kind,
    to,
    description: { ufrag, password, fingerprint, setup: setups[flags >> 1] }
  });
  if (signal === null || signal.type === 'candidate' || addresses.length > mostAddresses) return null;
  return { kind, tag, from, to, description: signal.description, addresses };
}

const setups: readonly Description['setup'][] = ['actpass', 'active', 'passive'];

/** A word of the alphabet of base64, such as browsers make up: six bits a letter. */
function writeWord(encoder: encoding.Encoder, word: string): void {
  encoding.writeUint8(encoder, word.length);
  const bytes = atob(word.padEnd(Math.ceil(word.length / 4) * 4, 'A'));
  for (let i = 0; i < bytesOfWord(word.length); i++) encoding.writeUint8(encoder, bytes.charCodeAt(i));
}

function readWord(decoder: decoding.Decoder): string {
  const length = decoding.readUint8(decoder);
  const bytes = decoding.readUint8Array(decoder, bytesOfWord(length));
  const whole = new Uint8Array(Math.ceil(bytes.length / 3) * 3);
  whole.set(bytes);
  return btoa(String.fromCharCode(...whole)).slice(0, length);
}

const bytesOfWord = (length: number): number => Math.ceil((length * 6) / 8);

const kinds = { ipv4: 4, ipv6: 6, local: 1 } as const;

/** An address in bytes: its kind, itself, its port; null for one that is none of these kinds. */
function packed({ host, port }: Address): Uint8Array | null {
  const local = /^([0-9a-f-]{36})\.local$/i.exec(host)?.[1];
  const [kind, bytes] =
    local !== undefined && uuid.test(local)
      ? [kinds.local, bytesOfUuid(local)]
      : host.includes(':')
        ? [kinds.ipv6, bytesOfIpv6(host)]
        : [kinds.ipv4, bytesOfIpv4(host)];
  if (bytes === null || !(port > 0 && port < 65_536)) return null;
  return Uint8Array.from([kind, ...bytes, port >> 8, port & 255]);
}

/** Throws on an unknown kind: nothing that follows can be read. */
function unpacked(decoder: decoding.Decoder): Address {
  const kind = decoding.readUint8(decoder);
  const hostOf = { [kinds.ipv4]: ipv4Of, [kinds.ipv6]: ipv6Of, [kinds.local]: localOf }[kind];
  if (hostOf === undefined) throw new RangeError('not a kind of address');
  const host = hostOf(decoding.readUint8Array(decoder, kind === kinds.ipv4 ? 4 : 16));
  return { host, port: decoding.readUint8(decoder) * 256 + decoding.readUint8(decoder) };
}

function bytesOfIpv4(host: string): readonly number[] | null {
  const parts = host.split('.').map(Number);
  return parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256)
    ? parts
    : null;
}

const ipv4Of = (bytes: Uint8Array): string => bytes.join('.');

function bytesOfIpv6(host: string): readonly number[] | null {
  const [before = '', after, more] = host.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(before), groups(after ?? '')];
  const left = 8 - head.length - tail.length;
  if (more !== undefined || (after === undefined ? left !== 0 : left < 1)) return null;
  const all = [...head, ...Array<string>(left).fill('0'), ...tail];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return all.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
}

const ipv6Of = (bytes: Uint8Array): string =>
  Array.from({ length: 8 }, (_, i) => (bytes[2 * i]! * 256 + bytes[2 * i + 1]!).toString(16)).join(':');

const localOf = (bytes: Uint8Array): string => `${uuidOf(bytes)}.local`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws when it is none: y-webrtc names rooms so. */
function bytesOfUuid(name: string): Uint8Array {
  if (!uuid.test(name)) throw new RangeError('not a name of a room');
  return bytesOfHex(name.replaceAll('-', ''));
}

const uuidOf = (bytes: Uint8Array): string =>
  toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** What tells a code that was copied in part, or mistyped, from a whole one. */
const check = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).subarray(0, checkLength);
