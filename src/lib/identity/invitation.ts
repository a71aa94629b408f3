import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { crc32 } from '../domain/crc32';
import { idFrom, isId, type CollectiveId } from '../domain/ids';
import type { InvitationProblem } from '../domain/invitation-problem';
import { err, ok, type Result } from '../domain/result';
import { cut, oneLine } from '../domain/text';
import { areHubs, hubsIn, hubsToBytes } from './hub-bytes';
import { seedLength, type Seed } from './seed';

/** What a newcomer needs to find the members of a collective and to be let in. */
export interface Invitation {
  readonly collective: CollectiveId;
  /** Lets in whoever holds it, as long as the members say so, and opens nothing by itself. */
  readonly seed: Seed;
  readonly way: InvitationWay;
  /** Where members meet; empty stands for the hub at the origin of the link. */
  readonly hubs: readonly string[];
  /** Left out of links that were made before they carried it. */
  readonly names?: InvitedInto;
}

/** What whoever invites calls the place that a link leads to: their words, which nothing rests on. */
export interface InvitedInto {
  readonly collective: string;
  /** Empty for somebody who brings a new structure, and for another device of a member. */
  readonly structure: string;
}

/** What the newcomer has to say of themselves. */
export const invitationWays = ['new-structure', 'known-structure', 'own-device'] as const;
export type InvitationWay = (typeof invitationWays)[number];

/** An invitation as it was read from a text. */
export interface ReceivedInvitation extends Invitation {
  /** The origin of the link; null when only its end was given. */
  readonly origin: string | null;
}

/*
 * The bytes behind the `#`:
 *   1   mark in the high half, version in the low half
 *   1   mark
 *  16   collective
 *   1   way: 0 for somebody of a new structure, 1 of one that is in, 2 for another device of a member
 *  96   seed
 *       the hubs
 *   4   CRC-32 of all that precedes, big end first
 * and then, which apps of before ignore and which is left out when it is damaged:
 *       for the name of the collective, then of the structure: 1 byte, how many follow; the name
 *   4   CRC-32 of all that precedes, big end first
 */
const marks = [0xb0, 0x9a] as const;
const version = 2;
const idLength = 16;
const seedAt = 2 + idLength + 1;
const hubsAt = seedAt + seedLength;
const checksumLength = 4;
/** A longer name makes a code that old cameras do not read. */
const invitedNameLimit = 40;
/** A text longer than this is no message with a link in it. */
const textLimit = 20_000;

/** The link to send or to print, `<origin>/join#…`; its secrets stand behind the `#`, which no server is told. */
export function invitationLink(origin: string, invitation: Invitation): string {
  const collective = isId(invitation.collective) ? fromBase64Url(invitation.collective) : null;
  if (collective === null || toBase64Url(collective) !== invitation.collective)
    throw new TypeError('not the id of a collective');
  if (invitation.seed.length !== seedLength) throw new RangeError(`a seed has ${seedLength} bytes`);
  const body = [
    marks[0] | version,
    marks[1],
    ...collective,
    invitationWays.indexOf(invitation.way),
    ...invitation.seed,
    ...hubsToBytes(invitation.hubs)
  ];
  const whole = summed(body);
  const { names } = invitation;
  const code =
    names === undefined
      ? whole
      : summed([...whole, ...nameBytes(names.collective), ...nameBytes(names.structure)]);
  return `${origin}/join#${toBase64Url(Uint8Array.from(code))}`;
}

function summed(bytes: readonly number[]): readonly number[] {
  const sum = new Uint8Array(checksumLength);
  new DataView(sum.buffer).setUint32(0, crc32(Uint8Array.from(bytes)));
  return [...bytes, ...sum];
}

const isSummed = (bytes: Uint8Array<ArrayBuffer>, end: number): boolean =>
  bytes.length >= end + checksumLength &&
  new DataView(bytes.buffer).getUint32(end) === crc32(bytes.subarray(0, end));

/**
 * Reads an invitation from a whole link, from a link lost in a sentence or broken over lines, or from what stands
 * behind its `#`.
 */
export function parseInvitation(text: string): Result<ReceivedInvitation, InvitationProblem> {
  if (text.length > textLimit) return err({ kind: 'not-an-invitation' });
  const plain = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '').replace(/\/join\/?%23/gi, '/join#');
  if (plain.trim() === '') return err({ kind: 'empty' });
  let problem: InvitationProblem = { kind: 'not-an-invitation' };
  for (const { origin, code } of [...candidatesIn(plain), ...candidatesIn(plain.replace(/\s+/g, ''))]) {
    const read = invitationFrom(code);
    if (read.ok) return ok({ ...read.value, origin });
    if (problem.kind === 'not-an-invitation') problem = read.problem;
  }
  return err(problem);
}

interface Candidate {
  readonly origin: string | null;
  /** Begins with the bytes of an invitation, if it is one; what follows them is ignored. */
  readonly code: string;
}

function candidatesIn(text: string): readonly Candidate[] {
  const links = [...text.matchAll(/\/join\/?#([A-Za-z0-9_-]+)/g)].map((match) => ({
    origin: originBefore(text.slice(0, match.index)),
    code: match[1]!
  }));
  if (links.length > 0) return links;
  return [...text.matchAll(/[A-Za-z0-9_-]+/g)].map(([code]) => ({ origin: null, code }));
}

/** The origin that ends a text, from the last `http` on: what precedes it in a sentence may touch it. */
function originBefore(text: string): string | null {
  const at = Math.max(text.lastIndexOf('http://'), text.lastIndexOf('https://'));
  const address = text.slice(Math.max(at, 0));
  return at >= 0 && URL.canParse(address) ? new URL(address).origin : null;
}

function invitationFrom(code: string): Result<Invitation, InvitationProblem> {
  // One character of a group of four is no byte at all: what it began is lost, or it never belonged here.
  const bytes = fromBase64Url(code.length % 4 === 1 ? code.slice(0, -1) : code);
  if (bytes === null || bytes.length < 2 || (bytes[0]! & 0xf0) !== marks[0] || bytes[1] !== marks[1])
    return err({ kind: 'not-an-invitation' });
  if ((bytes[0]! & 0x0f) > version) return err({ kind: 'newer-version' });
  if ((bytes[0]! & 0x0f) < version) return err({ kind: 'older-version' });

  const hubs = hubsIn(bytes, hubsAt);
  if (hubs === null || bytes.length < hubs.end + checksumLength) return err({ kind: 'truncated' });
  if (!isSummed(bytes, hubs.end)) return err({ kind: 'not-an-invitation' });
  const way = invitationWays[bytes[seedAt - 1]!];
  if (way === undefined || !areHubs(hubs.addresses)) return err({ kind: 'not-an-invitation' });
  const names = namesIn(bytes, hubs.end + checksumLength);
  return ok({
    ...(names === null ? {} : { names }),
    collective: idFrom(bytes.subarray(2, 2 + idLength)),
    way,
    seed: new Uint8Array(bytes.subarray(seedAt, hubsAt)),
    hubs: hubs.addresses
  });
}

/** The names that stand at `at`, or null: a link of before has none, and what a message added to it is none. */
function namesIn(bytes: Uint8Array<ArrayBuffer>, at: number): InvitedInto | null {
  const structureAt = at + 1 + (bytes[at] ?? 0);
  const end = structureAt + 1 + (bytes[structureAt] ?? 0);
  if (!isSummed(bytes, end)) return null;
  const name = (from: number, to: number) =>
    invitedName(new TextDecoder().decode(bytes.subarray(from + 1, to)));
  return { collective: name(at, structureAt), structure: name(structureAt, end) };
}

const invitedName = (name: string): string => cut(oneLine(name), invitedNameLimit);

function nameBytes(name: string): readonly number[] {
  const bytes = new TextEncoder().encode(invitedName(name));
  return [bytes.length, ...bytes];
}
