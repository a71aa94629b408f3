import { dayOf, lastDayOf, type Span } from '../span';
import type { Rules } from './acts';
import { periodOf } from './quota';

/** The time of which bookings must be known to tell what one of these times has, and what of these rules it does not keep to. */
export function lookedAt(span: Span, { buffer, pause, quota }: Rules): Span {
  const beside = Math.max(buffer ?? 0, pause ?? 0);
  const counted =
    quota === null
      ? span
      : { from: periodOf(dayOf(span.from), quota.per).from, to: periodOf(lastDayOf(span), quota.per).to };
  return { from: Math.min(counted.from, span.from - beside), to: Math.max(counted.to, span.to + beside) };
}
