import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Rules } from '../../domain/bookings/acts';
import { noTime, type RequestSaid } from '../../domain/bookings/forms';
import { noRules } from '../../domain/bookings/rules';
import { surroundingsOf } from '../../domain/bookings/surroundings';
import type { ItemId, PersonId, StructureId } from '../../domain/ids';
import { minuteOf } from '../../domain/span';
import { book } from '../../i18n/book';
import { BookingDraft } from './booking-draft.svelte';

const [barnum, preau, me] = ['barnum' as ItemId, 'preau' as StructureId, 'me' as PersonId];
const t = book.fr;

let stop = () => {};
afterEach(() => stop());

/** What is asked of three barnums that are held to these rules, from one day in May on; and what is sent of it. */
function drafted(rules: Partial<Rules> = {}): { readonly draft: BookingDraft; readonly sent: RequestSaid[] } {
  const sent: RequestSaid[] = [];
  let draft!: BookingDraft;
  stop = $effect.root(() => {
    draft = new BookingDraft({
      aside: 'book.test',
      now: () => minuteOf('2027-05-01'),
      rows: () => [{ id: barnum, quantity: 3, name: 'Barnum' } as never],
      then: () => ({
        ...surroundingsOf({ ...noRules, ...rules }, new Map(), []),
        rulesOf: new Map([[barnum, { ...noRules, ...rules }]]),
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
  });
  draft.when = { ...noTime, from: '2027-05-04', to: '2027-05-04' };
  draft.choose(barnum);
  flushSync();
  return { draft, sent };
}

/** What `requestBooking` of commands/bookings.ts refuses with, told as it tells it. */
test.each([
  ['a quota', { quota: { most: 2, of: 'bookings', per: 'month' } as const }],
  ['a pause', { pause: 8 * 1440 }]
])('%s that the times of one request break together is told before it is sent, with its tick', (_, rule) => {
  const { draft } = drafted(rule);
  draft.when = { ...draft.when, rhythm: 'week', until: '2027-05-25' };
  flushSync();
  expect(draft.times).toHaveLength(4);
  expect(draft.breaches.length).toBeGreaterThan(0);
});

test('what is free against a rule is not told as free', () => {
  const { draft } = drafted({ longest: 60 });
  expect(draft.hadAs(draft.chosen[0]!)).toBe('barred');
  expect(draft.broken).toMatchObject([{ thing: barnum, breaches: [{ rule: 'longest' }] }]);
});

test('more than there are is told as it is typed, and is not sent', async () => {
  const { draft, sent } = drafted();
  const problem = () => draft.quantityProblem(draft.chosen[0]!);
  const type = (quantity: string) => (draft.change(barnum, { quantity }), flushSync());
  expect(draft.hadAs(draft.chosen[0]!)).toBe('free');
  type('200');
  expect(problem()).toBe(t.wanted({ kind: 'more-than-there', there: 3, isCounted: true }));
  expect(draft.hadAs(draft.chosen[0]!)).toBeNull();
  expect(await draft.send()).toBeNull();
  // Whoever empties the field is about to type another number.
  const { draft: other } = drafted();
  other.change(barnum, { quantity: '' });
  expect(other.quantityProblem(other.chosen[0]!)).toBeNull();
  await other.send();
  expect(other.quantityProblem(other.chosen[0]!)).toBe(t.wanted({ kind: 'none-said' }));
  type('3');
  expect(problem()).toBeNull();
  expect(sent).toEqual([]);
  await draft.send();
  expect(sent.map(({ rows }) => rows)).toEqual([[{ thing: barnum, quantity: 3 }]]);
});
