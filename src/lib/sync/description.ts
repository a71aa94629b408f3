import { err, ok, type Result } from '../domain/result';

/** Everything of a session description that two devices need from each other; the rest is the same for all. */
export interface Description {
  readonly ufrag: string;
  readonly password: string;
  /** SHA-256 of the certificate: 32 pairs of capital hexadecimal digits between colons. */
  readonly fingerprint: string;
  readonly setup: 'actpass' | 'active' | 'passive';
}

export type DescriptionProblem = 'no-credentials' | 'not-one-sha-256-fingerprint' | 'no-setup';

/** Takes out of a browser's SDP what the other end needs; exactly one fingerprint, of SHA-256, is accepted. */
export function descriptionOf(sdp: string): Result<Description, DescriptionProblem> {
  const field = (name: string) => new RegExp(`^a=${name}:(.+?)\\s*$`, 'm').exec(sdp)?.[1];
  const prints = new Set(
    [...sdp.matchAll(/^a=fingerprint:(.+?)\s*$/gm)].map((match) => match[1]!.toUpperCase())
  );
  const [hash, fingerprint] = ([...prints][0] ?? '').split(' ');
  if (prints.size !== 1 || hash !== 'SHA-256' || fingerprint === undefined || !isFingerprint(fingerprint))
    return err('not-one-sha-256-fingerprint');
  const ufrag = field('ice-ufrag');
  const password = field('ice-pwd');
  const setup = field('setup');
  if (!isUfrag(ufrag) || !isPassword(password)) return err('no-credentials');
  return isSetup(setup) ? ok({ ufrag, password, fingerprint, setup }) : err('no-setup');
}

/**
 * The SDP of one data-channel session, written here from checked fields: nothing that a peer sends reaches the
 * browser's parser but these four.
 */
export const sdpOf = ({ ufrag, password, fingerprint, setup }: Description): string =>
  [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${password}`,
    'a=ice-options:trickle',
    `a=fingerprint:sha-256 ${fingerprint}`,
    `a=setup:${setup}`,
    'a=sctp-port:5000',
    'a=max-message-size:65536',
    ''
  ].join('\r\n');

/** What one end tells the other to bring a connection about. */
export type Signal =
  | { readonly type: 'offer'; readonly description: Description }
  /** `to` is the ufrag of the offer that it answers. */
  | { readonly type: 'answer'; readonly to: string; readonly description: Description }
  /** `ufrag` is that of the description it belongs to. */
  | { readonly type: 'candidate'; readonly ufrag: string; readonly candidate: string };

/** The signal, copied field by field, or null when it is none (SYN-4). */
export function parseSignal(value: unknown): Signal | null {
  if (!isRecord(value)) return null;
  const { type, to, ufrag, candidate } = value;
  if (type === 'candidate')
    return isUfrag(ufrag) && isCandidate(candidate) ? { type, ufrag, candidate } : null;
  const description = parseDescription(value.description);
  if (description === null) return null;
  if (type === 'offer') return description.setup === 'actpass' ? { type, description } : null;
  if (type === 'answer' && isUfrag(to))
    return description.setup !== 'actpass' ? { type, to, description } : null;
  return null;
}

function parseDescription(value: unknown): Description | null {
  if (!isRecord(value)) return null;
  const { ufrag, password, fingerprint, setup } = value;
  return isUfrag(ufrag) && isPassword(password) && isFingerprint(fingerprint) && isSetup(setup)
    ? { ufrag, password, fingerprint, setup }
    : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const matches =
  (shape: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' && shape.test(value);
const isUfrag = matches(/^[A-Za-z0-9+/]{4,256}$/);
const isPassword = matches(/^[A-Za-z0-9+/]{22,256}$/);
const isFingerprint = matches(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
const isCandidate = matches(
  /^candidate:[A-Za-z0-9+/]{1,32} \d{1,3} udp \d{1,10} [0-9A-Za-z.:-]{1,255} \d{1,5} typ (host|srflx|prflx|relay)( [!-~]+){0,20}$/i
);
const isSetup = (value: unknown): value is Description['setup'] =>
  value === 'actpass' || value === 'active' || value === 'passive';

/** Tells whether the browser's own candidate is worth telling: data channels of this app go over UDP. */
export const isUsefulCandidate = (candidate: string): boolean => isCandidate(candidate);
