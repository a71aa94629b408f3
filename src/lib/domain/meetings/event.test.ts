import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { Meeting } from './meeting';
import { meetingEvent, meetingSpan } from './event';
import { minuteOf, wholeDays } from '../span';

const meeting: Meeting = {
  ...{ id: idOf('meeting', 'may'), title: 'Comité', date: '2027-05-06', time: '18:30', place: 'La Remise' },
  ...{ addedAt: 0, addedBy: null, deletedAt: null, deletedBy: null, notes: [], body: null, documents: '' }
};
const at = (time: string) => minuteOf('2027-05-06', time);

test.each([
  ['as long as its agenda takes', meeting, [20, 25], { from: at('18:30'), to: at('19:15') }],
  ['as long as is known of it', meeting, [20, null], { from: at('18:30'), to: at('18:50') }],
  ['two hours while nothing is', meeting, [], { from: at('18:30'), to: at('20:30') }],
  ['over midnight', { date: '2027-05-06', time: '23:00' }, [90], { from: at('23:00'), to: at('23:00') + 90 }],
  ['all day while it has no hour', { ...meeting, time: '' }, [20], wholeDays('2027-05-06', '2027-05-06')],
  ['never while it has no day', { ...meeting, date: '' }, [20], null]
])('a meeting lasts %s', (_, facts, minutes, span) => {
  expect(
    meetingSpan(
      facts,
      minutes.map((one) => ({ minutes: one }))
    )
  ).toEqual(span);
});

test('taken again later it is the same event, and a later one', () => {
  const [first, later] = [60_000, 180_000].map((now) => meetingEvent(meeting, [], 'Ordre du jour', now));
  expect(first).toMatchObject({
    title: 'Comité',
    place: 'La Remise',
    alarm: 60,
    sequence: 1,
    changedAt: 60_000
  });
  expect(later).toMatchObject({ uid: first!.uid, sequence: 3 });
  expect(meetingEvent({ ...meeting, time: '' }, [], '', 0)).toMatchObject({ alarm: 360 });
  expect(meetingEvent({ ...meeting, date: '' }, [], '', 0)).toBeNull();
});
