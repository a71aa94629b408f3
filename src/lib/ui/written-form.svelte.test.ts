import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseProfile, type ProfileForm } from '../domain/collective';
import { ok } from '../domain/result';
import { WrittenForm } from './written-form.svelte';

/** With a list, which is another one each time it is read. */
interface Facts {
  readonly name: string;
  readonly purpose: string;
  readonly hubs: readonly string[];
}

const pre: Facts = { name: 'Le Pré', purpose: 'Prêter.', hubs: ['wss://un.example'] };
let facts = $state.raw(pre);
let refuses: boolean;
let saved: { facts: Facts; changes: Partial<Facts> }[];
let close = () => {};

beforeEach(() => {
  facts = pre;
  refuses = false;
  saved = [];
});
afterEach(() => {
  close();
  sessionStorage.clear();
});

function open(options: { isNew?: boolean; draft?: string } = {}) {
  let form!: ReturnType<typeof make>;
  const make = () =>
    new WrittenForm({
      facts: () => facts,
      formOf: ({ name, purpose, hubs }: Facts) => ({ name, purpose, hubs: hubs.join('\n') }),
      parse: ({ hubs, ...form }: ProfileForm & { readonly hubs: string }) => {
        const profile = parseProfile(form);
        return profile.ok ? ok({ ...profile.value, hubs: hubs.split('\n') }) : profile;
      },
      save: async (facts, changes) => {
        if (refuses) throw new Error('closed');
        saved.push({ facts, changes });
      },
      isNew: () => options.isNew ?? false,
      draft: () => options.draft
    });
  close = $effect.root(() => {
    form = make();
  });
  flushSync();
  return form;
}

function others(changes: Partial<Facts>): void {
  facts = { ...facts, hubs: [...facts.hubs], ...changes };
  flushSync();
}

async function submit(form: ReturnType<typeof open>): Promise<void> {
  const element = document.createElement('form');
  let done: Promise<void> | null = null;
  element.onsubmit = (event) => {
    done = form.submit(event as Parameters<typeof form.submit>[0]);
  };
  element.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await done;
}

test('what Bob changed while Alice wrote is shown to her and not written again by her', async () => {
  const form = open();
  form.type('name', 'Le Grand Pré');
  others({ purpose: 'Prêter et rendre.', hubs: ['wss://deux.example'] });
  expect(form.form).toEqual({
    name: 'Le Grand Pré',
    purpose: 'Prêter et rendre.',
    hubs: 'wss://deux.example'
  });
  expect(form.taken).toEqual(['purpose', 'hubs']);
  await submit(form);
  expect(saved.map(({ changes }) => changes)).toEqual([{ name: 'Le Grand Pré' }]);
}); // DOC-2

test('a record that is read again and says the same changes nothing', () => {
  const form = open();
  others({});
  expect(form.taken).toEqual([]);
});

test('two who write in one field choose', async () => {
  const form = open();
  form.type('purpose', 'Partager.');
  others({ purpose: 'Prêter et rendre.' });
  expect(form.clashes('purpose')).toBe(true);
  expect(form.theirs.purpose).toBe('Prêter et rendre.');
  form.takeTheirs('purpose');
  expect(form.clashes('purpose')).toBe(false);
  await submit(form);
  expect(saved[0]?.changes).toEqual({});
});

test('what could not be written is still in the fields, and can be written once that is possible', async () => {
  const form = open();
  form.type('name', 'Le Grand Pré');
  refuses = true;
  await submit(form);
  expect([form.failed, form.busy, form.form.name]).toEqual([true, false, 'Le Grand Pré']);
  refuses = false;
  await submit(form);
  expect(form.failed).toBe(false);
  expect(saved.map(({ changes }) => changes)).toEqual([{ name: 'Le Grand Pré' }]);
});

test('one’s own words that come back from the store are nobody else’s', async () => {
  const form = open();
  form.type('name', ' Le  Grand Pré ');
  await submit(form);
  expect(form.form.name).toBe('Le Grand Pré');
  others({ name: 'Le Grand Pré' });
  expect([form.taken, form.clashes('name')]).toEqual([[], false]);
});

test('a form that adds is ready for the next one', async () => {
  const form = open({ isNew: true });
  form.type('name', 'Le Hangar');
  await submit(form);
  expect(saved[0]?.facts.name).toBe('Le Hangar');
  expect(form.form.name).toBe('Le Pré');
});

test('what is typed outlives a reload, over what others changed meanwhile', async () => {
  open({ draft: 'essai' }).type('name', 'Le Grand Pré');
  close();
  others({ purpose: 'Prêter et rendre.' });
  const form = open({ draft: 'essai' });
  expect([form.found, form.form.name, form.form.purpose]).toEqual([
    true,
    'Le Grand Pré',
    'Prêter et rendre.'
  ]);
  await submit(form);
  expect(saved[0]?.changes).toEqual({ name: 'Le Grand Pré' });
  close();
  expect(open({ draft: 'essai' }).found).toBe(false);
});

test('what will not do is said, and nothing is written', async () => {
  const form = open();
  form.type('name', ' ');
  await submit(form);
  expect(form.problems).toEqual({ name: { kind: 'missing' } });
  expect(saved).toEqual([]);
});
