import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { CalendarEvent } from '../../domain/calendar-event';
import { wholeDays } from '../../domain/span';
import { bookingMessage } from '../../i18n/booking-message';
import { common } from '../../i18n/common';
import TakeAway from './TakeAway.svelte';

const t = bookingMessage.fr;
const event: CalendarEvent = {
  ...{ uid: 'ask.0@grange', span: wholeDays('2026-11-21', '2026-11-22'), title: 'Barnum', place: '' },
  ...{ description: '', status: 'confirmed', sequence: 0, changedAt: 0, alarm: null }
};
const message = 'Réservation : Barnum\nQuand : sam. 21 nov.';

let view: Record<string, unknown>;
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

/** Shows it with a browser that does, or refuses, what is asked of it; gives back what it was asked. */
function shown({ events = [event], refuses = false } = {}) {
  const asked: unknown[] = [];
  const ask = (...given: readonly unknown[]) => {
    asked.push(given);
    return refuses ? Promise.reject(new Error('refused')) : Promise.resolve();
  };
  const props = { events, message, fileName: 'réservation', onics: ask, oncopy: ask };
  view = mount(TakeAway, { target: document.body, props });
  flushSync();
  return asked;
}
const press = async (name: string) => {
  [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!.click();
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
};
const said = () => document.querySelector('[role="status"]')!.textContent;

test('the events are handed over under the name of their file, and what to do with it is said', async () => {
  const asked = shown();
  await press(t.addToAgenda);
  expect(asked).toEqual([['réservation', [event]]]);
  expect(said()).toBe(t.saved);
});

test('the message is copied as it is, line by line', async () => {
  const asked = shown();
  await press(t.copy);
  expect(asked).toEqual([[message]]);
  expect(said()).toBe(t.copied);
});

test('a file that cannot be made is said, and nothing is said to be saved', async () => {
  shown({ refuses: true });
  await press(t.addToAgenda);
  expect(document.querySelector('[role="alert"]')!.textContent).toContain(t.notSaved);
  expect(said()).toBe('');
});

test('where the browser refuses to copy, the message is shown to be copied by hand', async () => {
  shown({ refuses: true });
  expect(document.querySelector('textarea')).toBeNull();
  await press(t.copy);
  const field = document.querySelector('textarea')!;
  expect([field.value, field.readOnly]).toEqual([message, true]);
  expect(document.querySelector('[role="alert"]')!.textContent).toContain(common.fr.copyFailed);
});

test('where nothing takes place, no file is made, and why is said beside', async () => {
  const asked = shown({ events: [] });
  await press(t.addToAgenda);
  expect(asked).toEqual([]);
  expect(document.body.textContent).toContain(t.nothing);
});
