import { parseSignal, type Signal } from './description';

/** What y-webrtc publishes: that somebody is there, or a signal from one to another. */
export type Publication =
  | { readonly type: 'announce'; readonly from: string }
  | {
      readonly type: 'signal';
      readonly from: string;
      readonly to: string;
      /** Decides whose offer stands when both made one: the later. */
      readonly token: number;
      readonly signal: Signal;
    };

/** A publication as it is sealed: `id` tells it from all others, because several hubs carry the same one. */
export interface Envelope {
  readonly id: string;
  readonly publication: Publication;
}

export const encodeEnvelope = (envelope: Envelope): string => JSON.stringify(envelope);

/** The envelope in a text, copied field by field, or null when it is none (SYN-4). */
export function parseEnvelope(text: string): Envelope | null {
  const envelope = parseJson(text);
  const { id, publication } = isRecord(envelope) ? envelope : {};
  if (!isName(id) || !isRecord(publication)) return null;
  const { type, from, to, token } = publication;
  if (!isName(from)) return null;
  if (type === 'announce') return { id, publication: { type, from } };
  const signal = parseSignal(publication.signal);
  if (type !== 'signal' || !isName(to) || typeof token !== 'number' || signal === null) return null;
  return { id, publication: { type, from, to, token, signal } };
}

/** JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The platform tells that a text is no JSON by throwing.
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
