import { daysBetween } from '../day';

/** Up to where the collective lends without an agreement. A null limit does not bind; two say that nobody decided. */
export interface LightLoans {
  /** In cents of euro, for all that one loan holds. */
  readonly lightValue: number | null;
  readonly lightDays: number | null;
}

/** Why a loan is more than a `dépannage`. */
export type Beyond = 'value' | 'value-unknown' | 'days' | 'no-end';

export type Frame =
  | { readonly kind: 'undecided' }
  /** The slip is enough. */
  | { readonly kind: 'light' }
  | { readonly kind: 'agreement'; readonly beyond: readonly Beyond[] };

/** Whether a loan is a `dépannage`, for which the slip is enough, or asks for an agreement; people decide. */
export function frameOf(
  {
    values,
    from,
    until
  }: {
    /** What all of each thing that goes is worth, in cents of euro. */
    readonly values: readonly (number | null)[];
    /** Days such as `2026-11-21`. */
    readonly from: string;
    readonly until: string | null;
  },
  { lightValue, lightDays }: LightLoans
): Frame {
  if (lightValue === null && lightDays === null) return { kind: 'undecided' };
  const beyond: Beyond[] = [];
  if (lightValue !== null) {
    if (values.reduce<number>((sum, value) => sum + (value ?? 0), 0) > lightValue) beyond.push('value');
    else if (values.includes(null)) beyond.push('value-unknown');
  }
  if (lightDays !== null) {
    if (until === null) beyond.push('no-end');
    else if (daysBetween(from, until) > lightDays) beyond.push('days');
  }
  return beyond.length === 0 ? { kind: 'light' } : { kind: 'agreement', beyond };
}
