import { ICalAlarmType, ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent, EventStatus } from '../domain/calendar-event';
import { isWholeDays } from '../domain/span';

const statuses: Readonly<Record<EventStatus, ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED
};

/**
 * Events as the text of an `.ics` file (RFC 5545). Hours are floating ones: of the wall, in no zone, so that a change of season
 * moves none of them. Whole days are dates, the last one left out.
 */
export function icsOf(events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({ prodId: '//Grange//Grange//FR' });
  for (const { uid, span, title, place, description, status, sequence, changedAt, alarm } of events) {
    const event = calendar.createEvent({
      ...{ id: oneLine(uid), sequence, stamp: new Date(changedAt) },
      ...{ start: onWall(span.from), end: onWall(span.to), allDay: isWholeDays(span), floating: true },
      ...{ summary: readable(title), status: statuses[status] }
    });
    if (place !== '') event.location(readable(place));
    if (description !== '') event.description(readable(description));
    // An alarm of this kind must say something.
    if (alarm !== null)
      event.createAlarm({
        ...{ type: ICalAlarmType.display, triggerBefore: alarm * 60 },
        description: readable(title) || '…'
      });
  }
  return `${calendar.toString()}\r\n`;
}

/** The minute of a wall as the library takes it: of what floats it writes what the clock of UTC shows. */
const onWall = (minute: number): Date => new Date(minute * 60_000);

/** Without the marks that no text of such a file may hold, but for the ends of its lines and tabs. */
const readable = (text: string): string => text.replaceAll(/[^\P{Cc}\n\r\t]/gu, '');

/** The library writes a name as it is: one that held the end of a line would begin another property. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, '');
