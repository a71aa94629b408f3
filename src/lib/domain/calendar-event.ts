import type { Span } from './span';

/** What of an agenda leaves for another one: neutral, in no language and in no format. */
export interface CalendarEvent {
  /** Tells it from all others, on every device alike: an agenda that has it already changes it. */
  readonly uid: string;
  /** As the clock on the wall shows it, in no zone; from midnight to midnight it is of whole days. */
  readonly span: Span;
  readonly title: string;
  /** Where it is; empty where nobody said so. */
  readonly place: string;
  readonly description: string;
  readonly status: EventStatus;
  /** Greater after each change. */
  readonly sequence: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** So many minutes before it begins, whoever has it is reminded; null for never. */
  readonly alarm: number | null;
}

export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';
