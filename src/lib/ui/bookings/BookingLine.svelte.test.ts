import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { BookingView } from '../../domain/bookings/request';
import type { Breach } from '../../domain/bookings/rules';
import { wholeDays } from '../../domain/span';
import { requests } from '../../i18n/requests';
import BookingLine from './BookingLine.svelte';

const t = requests.fr;
const today = '2026-11-23';
const span = wholeDays('2027-01-09', '2027-01-10');
const ofThing: Breach = { rule: 'capacity', most: 50, level: 'thing' };
const ofAll: Breach = { rule: 'notice', minutes: 2880, level: 'collective' };

const booking = {
  ...{ ask: 'ask', nth: 0, request: 'request', by: 'bob', at: 0, span, quantity: 1, structure: 'kommon' },
  ...{ words: null, purpose: null, need: 'useful', use: 'usual', audience: 'members', people: null },
  ...{ instead: null, despite: [], answers: [], exceptions: [], cancelled: null, outs: [] }
} as unknown as BookingView['booking'];
const asked: BookingView = {
  ...{ booking, standing: 'asked', thing: 'barnum' as BookingView['thing'], lends: true, isMine: false },
  ...{ free: 1, isAnswerable: true, replaces: null, offered: [], breaches: [], clash: null, place: null }
};

let line: Record<string, unknown>;
afterEach(async () => {
  await unmount(line);
  document.body.replaceChildren();
});

/** Shows a line to somebody; gives back what they said. */
function shown(view: Partial<BookingView>, isAdministration = false) {
  const said: unknown[][] = [];
  const note =
    (what: string) =>
    (...about: readonly unknown[]) =>
      said.push([what, ...about]);
  const props = {
    ...{ view: { ...asked, ...view }, name: 'Barnum', people: new Map([['alice', 'Alice']]) as never },
    ...{ texts: new Map(), nameOf: () => 'Barnum', today, mayWrite: true, isAdministration, busy: false },
    ...{ onaccept: note('accept'), onrefuse: note('refuse'), onexcept: note('except') },
    ...{ oncancel: note('cancel'), onmove: note('move'), ontake: note('take') }
  };
  line = mount(BookingLine, { target: document.body, props });
  flushSync();
  return said;
}
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent.trim());
const press = (name: string) => {
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)!.click();
  flushSync();
};
const text = () => document.body.textContent;

test('what breaks nothing is accepted', () => {
  const said = shown({});
  expect(buttons()).toEqual([t.accept, t.refuse]);
  press(t.accept);
  expect(said.map(([what]) => what)).toEqual(['accept']);
});

test('whoever lends and may except all accepts it at one touch, and is not sent to ask themselves', () => {
  shown({ breaches: [ofThing, ofAll] }, true);
  expect(buttons()).toEqual([t.acceptAnyway, t.refuse]);
  expect(text()).toContain(t.mayExcept);
  expect(text()).not.toContain('demandez');
});

test('while another must except first, whoever lends is told so, and may except their part', () => {
  const said = shown({ breaches: [ofThing, ofAll] });
  expect(buttons()).toEqual([t.except, t.refuse]);
  expect(text()).toContain(t.exceptFirst);
  press(t.except);
  expect(said).toEqual([['except', [ofThing]]]);
});

test('whoever lends has nothing to accept where only others may except', () => {
  shown({ breaches: [ofAll] });
  expect(buttons()).toEqual([t.refuse]);
});

test('an administration that does not lend it excepts from the rules of all', () => {
  const said = shown({ lends: false, breaches: [ofThing, ofAll] }, true);
  expect(buttons()).toEqual([t.except]);
  press(t.except);
  expect(said).toEqual([['except', [ofAll]]]);
});

test('who made an exception is told, where it counts', () => {
  const exception = { by: 'alice', asLender: true, isSure: true, asAdministration: false };
  shown({ booking: { ...booking, exceptions: [exception] } as never });
  expect(text()).toContain(t.exceptedBy('Alice'));
  expect(buttons()).toContain(t.accept);
});

test('what was refused can be accepted after all, as long as it is not over', () => {
  shown({ standing: 'refused' });
  expect(buttons()).toEqual([t.acceptAfterAll]);
  void unmount(line);
  shown({ standing: 'refused', isAnswerable: false });
  expect(buttons()).toEqual([]);
});

test('on what is one’s own, giving it up is one gesture and not two', () => {
  shown({ standing: 'accepted', isAnswerable: false, isMine: true });
  expect(buttons()).toEqual([t.other, t.cancel]);
});

test('a date that is not free any more is asked for, not taken; one that is past neither', () => {
  const refused = { standing: 'refused', isAnswerable: false, lends: false, isMine: true } as const;
  const offered = { span, state: 'taken' } as const;
  const said = shown({ ...refused, offered: [offered] });
  expect(buttons()).toEqual([t.takeAnyway]);
  expect(text()).toContain(t.offer.taken);
  press(t.takeAnyway);
  expect(said).toEqual([['take', offered]]);
  void unmount(line);
  shown({ ...refused, offered: [{ span, state: 'past' }] });
  expect(buttons()).toEqual([]);
});

test('what would take the place of another time says which', () => {
  shown({ replaces: wholeDays('2027-01-16', '2027-01-16') });
  expect(text()).toMatch(/Remplacerait.*16 janv/);
});
