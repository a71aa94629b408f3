import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { ActId } from '../../domain/acts/act';
import type { PersonId } from '../../domain/ids';
import type { Amendment } from '../../domain/proceedings/state';
import { minutes } from '../../i18n/minutes';
import Amendments from './Amendments.svelte';
import Seal from './Seal.svelte';
import SignatureButtons from './SignatureButtons.svelte';

const t = minutes.fr;
const [alice, bob] = ['alice', 'bob'].map((name) => idOf('person', name) as PersonId) as [PersonId, PersonId];
const nameOf = (person: PersonId) => (person === alice ? 'Alice' : '');

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
const text = () => document.body.textContent.replace(/\s+/g, ' ');
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent.trim());
const press = (name: string) => {
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)!.click();
  flushSync();
};
async function send() {
  document.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test.each([
  ['intact', 'Approuvé et figé', true],
  ['altered', 'redemandée aux autres téléphones', false],
  ['coming', 'Elle est demandée aux autres', false],
  ['newer', 'Mettez Grange à jour', false]
] as const)('of a copy that is %s it is said what that means', (kind, sentence, isProof) => {
  const props = { kind, hash: 'abcdefgh', at: 0, others: '', now: 0 };
  view = mount(Seal, { target: document.body, props });
  const status = document.querySelector('[role="status"]')!;
  expect(status.getAttribute('aria-label')).toBe('Intégrité');
  expect(status.textContent).toContain(t.seal.word[kind]);
  expect(status.textContent).toContain(sentence);
  expect(text()).toContain('abcd efgh');
  expect(text().includes('pas une lettre n’a changé')).toBe(isProof);
});

test('another text that was approved apart is told', () => {
  const props = { kind: 'intact', hash: 'abcd', at: 0, others: 'Bob', now: 0 } as const;
  view = mount(Seal, { target: document.body, props });
  expect(text()).toContain('Un autre texte a été approuvé à part, par Bob.');
});

/** What is offered to Alice. */
function signing(awaited: { chair: PersonId | null; secretary: PersonId | null }, isLeading: boolean) {
  const signed: unknown[] = [];
  const props = {
    ...{ awaited, me: alice, isLeading, nameOf, onrefused: (why: string) => signed.push(why) },
    onsign: (...what: readonly unknown[]) => {
      signed.push(what);
      return Promise.resolve(null);
    }
  };
  view = mount(SignatureButtons, { target: document.body, props });
  flushSync();
  return signed;
}

test.each([
  ['nothing, once all have signed', { chair: null, secretary: null }, true, []],
  ['what is theirs', { chair: alice, secretary: bob }, false, ['Signer comme présidence']],
  [
    'both, where they did both',
    { chair: alice, secretary: alice },
    true,
    ['Signer comme présidence', 'Signer comme secrétaire']
  ],
  [
    'what they saw signed, while they lead',
    { chair: bob, secretary: null },
    true,
    ['Noter une signature sur papier']
  ],
  ['nothing of others, while they do not', { chair: bob, secretary: bob }, false, []]
] as const)('somebody is offered to sign %s', (_, awaited, isLeading, offered) => {
  signing(awaited, isLeading);
  expect(buttons()).toEqual(offered);
});

test('a signature on paper is noted for whoever made it, also where their name is forgotten', async () => {
  const signed = signing({ chair: null, secretary: bob }, true);
  press(t.seal.paper);
  expect([...document.querySelectorAll('option')].map((one) => one.textContent)).toEqual([
    'secrétariat, quelqu’un'
  ]);
  await send();
  expect(signed).toEqual([['secretary', bob]]);
});

test('a signature that is refused says why', async () => {
  const signed: string[] = [];
  const props = {
    ...{ awaited: { chair: alice, secretary: null }, me: alice, isLeading: false, nameOf },
    onsign: () => Promise.reject(new Error('the disk is full')),
    onrefused: (why: string) => signed.push(why)
  };
  view = mount(SignatureButtons, { target: document.body, props });
  press('Signer comme présidence');
  await settled();
  expect(signed).toEqual([t.failed]);
});

const amendment = (act: string, changes: Partial<Amendment> = {}): Amendment => ({
  ...{ act: act as ActId, by: bob, at: 0, words: 'hash', isLate: false, settled: null },
  ...changes
});
function amending(amendments: readonly Amendment[], { maySettle = true, isLate = false } = {}) {
  const said: unknown[] = [];
  const answer = (...what: readonly unknown[]) => {
    said.push(what);
    return Promise.resolve(null);
  };
  const props = {
    ...{ title: 'Amendements', amendments, texts: new Map([['hash', 'Trois devis']]), nameOf, isLate },
    ...{ mayPropose: true, maySettle, now: 0, onpropose: answer, onsettle: answer }
  };
  view = mount(Amendments, { target: document.body, props });
  flushSync();
  return said;
}
const type = (value: string) => {
  const field = document.querySelector('textarea')!;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};

test('an amendment is proposed in words, or not at all', async () => {
  const said = amending([]);
  expect(text()).toContain(t.amendments.none);
  press(t.amendments.propose);
  type('  ');
  await send();
  expect(said).toEqual([]);
  expect(text()).toContain(t.amendments.missing);
  type(' Trois devis ');
  await send();
  expect(said).toEqual([['Trois devis']]);
});

test('an amendment is taken without a word, and not left without why', async () => {
  const said = amending([amendment('a')]);
  press(t.amendments.take);
  await send();
  press(t.amendments.leave);
  await send();
  expect(said).toEqual([['a', true, '']]);
  expect(text()).toContain(t.amendments.missing);
  type('Déjà dit');
  await send();
  expect(said).toEqual([
    ['a', true, ''],
    ['a', false, 'Déjà dit']
  ]);
});

test('what is settled, or for others to lead, is not settled here; what came after the approval is, by who may', async () => {
  const over = {
    settled: { act: 'b' as ActId, by: alice, at: 0, isTaken: false, words: null }
  };
  amending([amendment('a', over), amendment('c', { words: 'erased' })], { maySettle: false });
  expect(buttons()).toEqual([t.amendments.propose]);
  expect(text()).toContain('Non retenu par Alice.');
  expect(text()).toContain(t.amendments.noWords);
  await unmount(view);
  document.body.replaceChildren();
  amending([amendment('a', { isLate: true })], { isLate: true });
  expect(buttons()).toEqual([t.amendments.take, t.amendments.leave, t.amendments.propose]);
  expect(text()).toContain(t.late.listed);
});
