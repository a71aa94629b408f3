import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { noRules } from '../../domain/bookings/rules';
import { surroundingsOf } from '../../domain/bookings/surroundings';
import type { RequestSaid } from '../../domain/bookings/forms';
import type { ItemId, PersonId, StructureId } from '../../domain/ids';
import { minuteOf } from '../../domain/span';
import { BookingDraft } from './booking-draft.svelte';

const [barnum, preau, me] = ['barnum' as ItemId, 'preau' as StructureId, 'me' as PersonId];

/** What `requestBooking` of commands/bookings.ts refuses with, told as it tells it. */
test.each([
  ['a quota', { quota: { most: 2, of: 'bookings', per: 'month' } as const }],
  ['a pause', { pause: 8 * 1440 }]
])('%s that the times of one request break together is told before it is sent, with its tick', (_, rule) => {
  const stop = $effect.root(() => {
    const sent: RequestSaid[] = [];
    const draft = new BookingDraft({
      aside: 'book.test',
      now: () => minuteOf('2027-05-01'),
      rows: () => [{ id: barnum, quantity: 3, name: 'Barnum' } as never],
      then: () => ({
        ...surroundingsOf({ ...noRules, ...rule }, new Map(), []),
        rulesOf: new Map([[barnum, { ...noRules, ...rule }]]),
        changed: new Map()
      }),
      structures: () => [{ id: preau, name: 'Le Préau' }],
      me,
      own: () => 'Le Préau',
      sentence: ({ kind }) => kind,
      send: async (said) => {
        sent.push(said);
        return { ok: true, value: 'x' as never };
      }
    });
    draft.when = {
      from: '2027-05-04',
      to: '2027-05-04',
      fromTime: '',
      toTime: '',
      rhythm: 'week',
      until: '2027-05-25'
    };
    draft.choose(barnum);
    flushSync();
    expect(draft.times).toHaveLength(4);
    expect(draft.breaches.length).toBeGreaterThan(0);
  });
  stop();
});
