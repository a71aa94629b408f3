import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { wholeDays } from '../../domain/span';
import { book } from '../../i18n/book';
import { custody } from '../../i18n/custody';
import { requests } from '../../i18n/requests';
import MoveDialog from './MoveDialog.svelte';
import RefuseDialog from './RefuseDialog.svelte';
import type { TimeRefusal } from './said';

const t = requests.fr.refusing;
const span = wholeDays('2099-01-09', '2099-01-10');

// jsdom has no sheets: what is in one is read without opening it.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
});
let view: Record<string, unknown>;
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

/** Opens it, answered by `refusal`; gives back what was said. */
function opened({ wasAccepted = false, refusal = null as TimeRefusal | null } = {}) {
  const said: unknown[] = [];
  const onsay = (...what: readonly unknown[]) => {
    said.push(what);
    return Promise.resolve(refusal);
  };
  const props = { open: true, span, wasAccepted, onsay };
  view = mount(RefuseDialog, { target: document.body, props });
  flushSync();
  return said;
}
async function send() {
  document.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
}
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const dates = () => [...document.querySelectorAll<HTMLInputElement>('input[type="date"]')];
const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) => {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};
const offer = () => {
  boxes()[0]!.click();
  flushSync();
};
const text = () => document.body.textContent;

test('a refusal may say nothing; what was accepted is not taken back without why', async () => {
  const said = opened();
  await send();
  expect(said).toEqual([[{ remark: '', instead: null }, false]]);
  await unmount(view);
  document.body.replaceChildren();
  const taken = opened({ wasAccepted: true });
  const why = custody.fr.problem({ kind: 'missing-why' });
  await send();
  expect([taken, text().includes(why)]).toEqual([[], true]);
  type(document.querySelector('textarea')!, 'La toile est déchirée');
  expect(text()).not.toContain(why);
  await send();
  expect(taken).toHaveLength(1);
});

test('another date that was begun is not dropped, is as long as the booking, and what is wrong goes once it is right', async () => {
  const said = opened();
  offer();
  await send();
  expect(said).toEqual([]);
  expect(text()).toContain(book.fr.problem({ kind: 'missing' }));
  type(dates()[0]!, '2001-01-01');
  expect(text()).toContain(book.fr.problem({ kind: 'past' }));
  type(dates()[0]!, '2099-01-16');
  expect(dates()[1]!.value).toBe('2099-01-17');
  type(dates()[1]!, '2099-01-15');
  expect(text()).toContain(book.fr.problem({ kind: 'backwards' }));
  type(dates()[1]!, '2099-01-18');
  expect(text()).not.toContain(book.fr.problem({ kind: 'backwards' }));
  await send();
  expect(said).toEqual([[{ remark: '', instead: wholeDays('2099-01-16', '2099-01-18') }, false]]);
});

test('a date that breaks a rule is told, and can be offered anyway; one that is taken cannot', async () => {
  const said = opened({ refusal: { sentence: 'Fermé.', isByRule: true } });
  offer();
  type(dates()[0]!, '2099-01-16');
  await send();
  expect(text()).toContain('Fermé.');
  boxes()[1]!.click();
  flushSync();
  await send();
  expect(said.at(-1)).toEqual([{ remark: '', instead: wholeDays('2099-01-16', '2099-01-17') }, true]);
  await unmount(view);
  document.body.replaceChildren();
  opened({ refusal: { sentence: 'Il n’en reste aucun à ces dates.', isByRule: false } });
  offer();
  type(dates()[0]!, '2099-01-16');
  await send();
  expect(boxes()).toHaveLength(1);
  type(dates()[0]!, '2099-01-23');
  expect(text()).not.toContain('Il n’en reste aucun');
  expect(text()).toContain(t.hint);
});

test('a move to a day that is past is not sent, and its last day follows its first', async () => {
  const said: unknown[] = [];
  const onsay = (...what: readonly unknown[]) => {
    said.push(what);
    return Promise.resolve(null);
  };
  view = mount(MoveDialog, { target: document.body, props: { open: true, span, onsay } });
  flushSync();
  type(dates()[0]!, '2001-11-01');
  expect(dates()[1]!.value).toBe('2001-11-02');
  await send();
  expect(said).toEqual([]);
  expect(text()).toContain(book.fr.problem({ kind: 'past' }));
  type(dates()[0]!, '2099-02-01');
  await send();
  expect(said).toEqual([[wholeDays('2099-02-01', '2099-02-02'), false]]);
});
