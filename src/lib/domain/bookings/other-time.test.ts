import { describe, expect, test } from 'vitest';
import { minuteOf, wholeDays } from '../span';
import { noTime } from './forms';
import { asLongAs, parseOtherTime, stateOfTime, timeOfBooking, typed } from './other-time';

const now = minuteOf('2026-11-23', '10:00');
const weekend = wholeDays('2027-01-09', '2027-01-10');

describe('the last day follows the first', () => {
  test('as far as it lay from it, forwards and backwards', () => {
    const moved = typed(timeOfBooking(weekend), { ...timeOfBooking(weekend).form, from: '2026-11-28' });
    expect(moved.form).toMatchObject({ from: '2026-11-28', to: '2026-11-29' });
    const again = typed(moved, { ...moved.form, from: '2027-02-28' });
    expect(again.form).toMatchObject({ from: '2027-02-28', to: '2027-03-01' });
  });

  test('while a day is half typed the last one stays, and follows once it is a day again', () => {
    const start = timeOfBooking(weekend);
    const none = typed(start, { ...start.form, from: '' });
    expect(none.form).toMatchObject({ from: '', to: '2027-01-10' });
    expect(typed(none, { ...none.form, from: '2027-01-16' }).form.to).toBe('2027-01-17');
  });

  test('as long as somebody made it, and no shorter than a day', () => {
    const start = timeOfBooking(weekend);
    const longer = typed(start, { ...start.form, to: '2027-01-13' });
    expect(typed(longer, { ...longer.form, from: '2027-01-16' }).form.to).toBe('2027-01-20');
    const backwards = typed(start, { ...start.form, to: '2027-01-01' });
    expect(typed(backwards, { ...backwards.form, from: '2027-01-16' }).form.to).toBe('2027-01-17');
  });

  test('from the first day that is typed of an offer, at the hours of the booking', () => {
    const start = asLongAs({
      from: minuteOf('2027-01-09', '22:00'),
      to: minuteOf('2027-01-10', '02:00')
    });
    expect(start.form).toEqual({ ...noTime, fromTime: '22:00', toTime: '02:00' });
    expect(typed(start, { ...start.form, from: '2027-01-16' }).form.to).toBe('2027-01-17');
  });
});

describe('another time has not begun', () => {
  const read = (form: Partial<typeof noTime>) => parseOtherTime({ ...noTime, ...form }, now);

  test('whatever its end', () => {
    const past = { ok: false, problem: { from: { kind: 'past' } } };
    expect(read({ from: '2026-11-01', to: '2027-01-10' })).toEqual(past);
    expect(read({ from: '2026-11-23', to: '2026-11-23', fromTime: '09:59', toTime: '12:00' })).toEqual(past);
  });

  test('it may begin today, or at this minute', () => {
    const today = wholeDays('2026-11-23', '2026-11-23');
    expect(read({ from: '2026-11-23', to: '2026-11-23' })).toEqual({ ok: true, value: today });
    const hours = { fromTime: '10:00', toTime: '12:00' };
    expect(read({ from: '2026-11-23', to: '2026-11-23', ...hours })).toMatchObject({ ok: true });
    expect([stateOfTime(today, now, true), stateOfTime(today, now, false)]).toEqual(['free', 'taken']);
    expect(stateOfTime(wholeDays('2026-11-22', '2026-11-25'), now, true)).toBe('past');
  });

  test('what is left empty, or ends before it begins, is told in its field', () => {
    expect(read({})).toMatchObject({ problem: { from: { kind: 'missing' }, to: { kind: 'missing' } } });
    expect(read({ from: '2027-01-10', to: '2027-01-09' })).toMatchObject({
      problem: { to: { kind: 'backwards' } }
    });
  });
});
