import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { documentsOf, meetingForm, meetingLimits, noMeeting, parseMeeting } from './meeting';

const blank = meetingForm(noMeeting);

test('a title is enough to prepare a meeting', () => {
  expect(parseMeeting({ ...blank, title: ' Comité  de novembre ' })).toEqual({
    ok: true,
    value: { ...noMeeting, title: 'Comité de novembre' }
  });
});

test('a day that does not exist and an hour that does not either are told', () => {
  expect(parseMeeting({ ...blank, date: '2026-02-30', time: '25:00' })).toEqual({
    ok: false,
    problem: {
      title: { kind: 'missing' },
      date: { kind: 'not-a-day', given: '2026-02-30' },
      time: { kind: 'not-an-hour', given: '25:00' }
    }
  });
});

test('a meeting is of the body that was chosen, and of none where that is no body', () => {
  const body = idOf('body', 'assembly');
  const read = (said: string) => parseMeeting({ ...blank, title: 'AG', body: said });
  expect(read(body)).toEqual({ ok: true, value: { ...noMeeting, title: 'AG', body } });
  expect(read('assemblée')).toEqual({ ok: true, value: { ...noMeeting, title: 'AG' } });
  expect(meetingForm({ ...noMeeting, body }).body).toBe(body);
});

test('what is joined is read line by line, and is no longer than is kept', () => {
  expect(documentsOf({ documents: ' Rapport moral\r\n\n  Comptes  2025 ' })).toEqual([
    'Rapport moral',
    'Comptes 2025'
  ]);
  expect(documentsOf({ documents: '' })).toEqual([]);
  const documents = 'a'.repeat(meetingLimits.documents + 1);
  expect(parseMeeting({ ...blank, title: 'AG', documents })).toEqual({
    ok: false,
    problem: { documents: { kind: 'too-long', limit: meetingLimits.documents } }
  });
});
