/** A meeting point of devices, and whether signals pass through it now. */
export interface MeetingPoint {
  readonly url: string;
  readonly state: 'open' | 'connecting' | 'unreachable' | 'to-ask' | 'refused';
}

/** A hub that is not dialled, and why. */
export interface HeldHub {
  readonly url: string;
  readonly why: 'to-ask' | 'refused';
}

/** Every meeting point, those that are not dialled last. */
export const meetingPoints = (
  dialled: readonly MeetingPoint[],
  held: readonly HeldHub[]
): readonly MeetingPoint[] => [...dialled, ...held.map(({ url, why }) => ({ url, state: why }))];

/** The part of the address by which people tell one from another. */
export const hostOf = (url: string): string => new URL(url).host;
