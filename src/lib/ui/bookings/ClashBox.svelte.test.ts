import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { BookingRefusal } from '../../domain/bookings/refusals';
import type { Booking } from '../../domain/bookings/state';
import { wholeDays } from '../../domain/span';
import { book } from '../../i18n/book';
import { requests } from '../../i18n/requests';
import ClashBox from './ClashBox.svelte';

const t = requests.fr.clash;
const span = wholeDays('2099-01-09', '2099-01-10');
const booked = (ask: string, purpose: string): Booking =>
  ({
    ...{ ask, nth: 0, request: `request of ${ask}`, by: 'bob', at: 0, span, quantity: 1 },
    ...{ structure: 'kommon', words: null, purpose, need: 'vital', instead: null, despite: [] },
    ...{ answers: [], exceptions: [], cancelled: null, outs: [] }
  }) as unknown as Booking;
const [first, second] = [booked('one', 'bal'), booked('two', 'fair')];

let box: Record<string, unknown>;
afterEach(async () => {
  await unmount(box);
  document.body.replaceChildren();
});
function shown(answers: (BookingRefusal | null)[], lends = true) {
  const props = {
    ...{ clash: { span, missing: 1, bookings: [first, second] }, name: 'Barnum', today: '2026-11-23' },
    ...{ request: first.request, base: '/c/x', lends, sentence: () => 'Non.' },
    structures: new Map([['kommon', 'Pot Kommon']]) as never,
    texts: new Map([
      ['bal', { text: 'Le bal' }],
      ['fair', { text: 'La foire' }]
    ]),
    onsettle: () => Promise.resolve(answers.shift() ?? null)
  };
  box = mount(ClashBox, { target: document.body, props });
  flushSync();
}
async function settle(kept: string) {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input')];
  fields[1]!.value = kept;
  fields[1]!.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
}
const text = () => document.body.textContent;
const alert = () => document.querySelector('[role="alert"]')?.textContent ?? '';

test.each([true, false])('each booking says what it is for, and leads to its request; lends: %s', (lends) => {
  shown([], lends);
  for (const said of ['Le bal', 'La foire', 'nous ne pouvons pas faire sans', t.here])
    expect(text()).toContain(said);
  const [link, ...more] = document.querySelectorAll('a');
  expect([link!.getAttribute('href'), more]).toEqual(['/c/x/calendar/request of two', []]);
  expect(link!.getAttribute('aria-label')).toBe(t.openNamed(t.nth('Pot Kommon', '2')));
});

test('two of one structure are told apart', () => {
  shown([]);
  const labels = [...document.querySelectorAll('label')].map((one) => one.textContent.trim());
  expect(labels.slice(0, 2)).toEqual(['1', '2'].map((nth) => t.keeps(t.nth('Pot Kommon', nth))));
});

test('what is missing is said in the box, and goes with the next try', async () => {
  shown([{ kind: 'not-free', free: 0, booking: second }]);
  await settle('2');
  expect(alert()).toBe(t.tooMany(t.nth('Pot Kommon', '2'), 2, '2'));
  await settle('two');
  expect(alert()).toBe('');
  expect(text()).toContain(book.fr.wanted({ kind: 'not-a-quantity', given: 'two' }));
});
